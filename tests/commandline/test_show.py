from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader import locations


@pytest.mark.parametrize("named", ["A/RES/71/12", "71/12", "第71/12号决议"])
def test_show_finds_a_document_by_any_form_of_its_symbol(run, library, named):
    code, lines, _ = run("show", named, "--library", library)

    assert code == 0
    assert lines[0] == "A/RES/71/12 · 2016-11-21"
    assert lines[-1].startswith("[6] ")


def test_show_finds_a_document_by_its_number_in_the_list(run, library):
    _, listed, _ = run("list", "--format", "json", "--library", library)
    entry = json.loads(listed[0])

    _, lines, _ = run("show", entry["id"], "--format", "json", "--library", library)

    assert json.loads(lines[0])["symbol"] == entry["symbol"]


def test_show_prints_a_paragraph_with_its_citation(run, library):
    code, lines, _ = run("show", "71/12", "--paragraph", "第1段", "--library", library, "--language", "zh")

    assert code == 0
    assert lines[0].startswith("1. 表示赞赏地注意到秘书长")
    assert lines[-1] == "— 大会第71/12号决议，第1段 (A/RES/71/12)"


def test_show_gives_a_paragraph_as_json_with_its_own_mentions_and_notes_only(run, library):
    _, lines, _ = run("show", "71/12", "--paragraph", "1", "--format", "json", "--library", library)
    shown = json.loads(lines[0])

    assert shown["citation"] == "General Assembly resolution 71/12, para. 1 (A/RES/71/12)"
    assert [block["number"] for block in shown["blocks"]] == ["1"]
    assert [note["label"] for note in shown["footnotes"]] == ["1"]
    own = {shown["blocks"][0]["id"]}
    assert {mention["block"] for mention in shown["organizations"]} == own
    assert {reference["footnote"] for reference in shown["references"]} == {"1"}


def test_show_as_markdown(run, library):
    _, lines, _ = run("show", "71/12", "--paragraph", "1", "--format", "markdown", "--library", library)

    assert lines[0].startswith("> **1.** 表示赞赏地注意到")
    assert lines[-1].startswith("[^1]: A/71/160")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["99/99"], "99/99: The library has no such document. "),
        (["71/12", "--paragraph", "77"], "71/12: The document has no such paragraph (77). lectern show 71/12 "),
    ],
)
def test_what_is_not_there_is_told(run, library, arguments, told):
    code, lines, said = run("show", *arguments, "--library", library)

    assert (code, lines) == (1, [])
    assert said.startswith(told)


def test_show_tells_how_a_document_was_adopted(run, tmp_path):
    library = tmp_path / "library.db"
    file = Path(__file__).parents[1] / "parsing" / "sources" / "akn4un" / "whole.xml"
    run("import", file, "--library", library)

    code, lines, _ = run("show", "76/900 A", "--adoption", "--library", library, "--language", "zh")

    assert code == 0
    assert lines[0] == "草案：A/76/L.900，2021-11-30，Fiji、Bosnia and Herzegovina、Togo"
    assert "赞成（2）：FIJI、TOGO" in lines


@pytest.mark.parametrize(("language", "manner"), [("en", "recalled"), ("zh", "回顾")])
def test_show_tells_who_cites_a_document_and_in_which_manner(run, tmp_path, language, manner):
    library = tmp_path / "library.db"
    cited = tmp_path / "A_RES_59_50.txt"
    cited.write_text("A/RES/59/50\n\n大会，\n\n1. 决定继续审查这一问题。\n", encoding="utf-8")
    run("import", cited, *sorted(locations.seeds().glob("000*.txt")), "--library", library)

    code, lines, _ = run("show", "59/50", "--cited-by", "--library", library, "--language", language)

    assert code == 0
    # The seed: 又提及大会2004年12月2日第59/50号决议.
    ((symbol, date, said, words),) = [line.split("\t") for line in lines]
    assert (symbol, date, said) == ("A/RES/71/12", "2016-11-21", manner)
    assert words.startswith("又提及大会2004年12月2日第59/50号决议")


def test_what_it_tells_of_a_document_is_json_where_that_is_asked_for(run, tmp_path):
    library = tmp_path / "library.db"
    file = Path(__file__).parents[1] / "parsing" / "sources" / "akn4un" / "whole.xml"
    cited = tmp_path / "A_RES_59_50.txt"
    cited.write_text("A/RES/59/50\n\n大会，\n\n1. 决定继续审查这一问题。\n", encoding="utf-8")
    run("import", file, cited, *sorted(locations.seeds().glob("000*.txt")), "--library", library)

    _, (line,), _ = run("show", "76/900 A", "--adoption", "--format", "json", "--library", library)
    told = json.loads(line)
    assert told["symbol"] == "A/RES/76/900A"
    assert told["adoption"]["tallies"][0]["count"] == 2

    _, (line,), _ = run("show", "59/50", "--cited-by", "--format", "json", "--library", library)
    told = json.loads(line)
    assert (told["symbol"], told["manner"]) == ("A/RES/71/12", "recalled")
    assert told["end"] - told["start"] == len("第59/50号决议")


def test_that_nothing_cites_a_document_is_told(run, library):
    code, lines, said = run("show", "71/14", "--cited-by", "--library", library, "--language", "en")

    assert (code, lines, said) == (0, [], "No document of the library cites this one.\n")


def test_only_one_thing_is_told_of_a_document_at_a_time(run, library):
    code, lines, said = run("show", "71/12", "--adoption", "--paragraph", "3", "--library", library)

    assert (code, lines) == (2, [])
    assert "--paragraph, --adoption" in said
