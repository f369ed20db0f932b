from __future__ import annotations

import json


def test_what_is_cited_and_not_there_is_listed_by_how_many_documents_cite_it(run, library):
    code, lines, said = run("missing", "--library", library, "--format", "json")
    rows = [json.loads(line) for line in lines]

    assert (code, said) == (0, "")
    assert "A/RES/59/50" in [row["symbol"] for row in rows]
    assert not {"A/RES/71/12", "A/RES/71/14", "charter"} & {row["symbol"] for row in rows}
    assert [row["documents"] for row in rows] == sorted((row["documents"] for row in rows), reverse=True)


def test_a_row_says_where_the_text_can_be_found(run, library):
    _, lines, _ = run("missing", "--library", library, "--limit", "500")

    assert any(line.split()[2:] == ["A/RES/59/50", "https://docs.un.org/zh/A/RES/59/50"] for line in lines)


def test_the_titles_that_the_citing_documents_give_are_told(run, tmp_path):
    text = "大会，\n回顾其题为“变革我们的世界”的第70/1号决议，\n1. 决定继续审议此事。\n"
    (tmp_path / "made.txt").write_text(text * 3, encoding="utf-8")
    library = tmp_path / "own" / "library.db"
    run("import", tmp_path / "made.txt", "--library", library)

    _, lines, _ = run("missing", "--library", library)

    assert lines[0].endswith("https://docs.un.org/zh/A/RES/70/1  变革我们的世界")


def test_that_there_is_more_than_the_limit_is_told(run, library):
    code, lines, said = run("missing", "--library", library, "--limit", "2")

    assert (code, len(lines)) == (0, 2)
    assert "more than 2" in said
