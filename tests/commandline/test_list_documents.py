from __future__ import annotations

import json

from reader.workspace.workspace import Workspace


def test_list_prints_one_document_a_line(run, library):
    code, lines, said = run("list", "--library", library)

    assert (code, said) == (0, "")
    assert sorted(line.split("  ")[2] for line in lines) == ["A/RES/71/12", "A/RES/71/14"]
    assert all("2016-11-21" in line for line in lines)


def test_list_as_json_has_every_fact(run, library):
    _, lines, _ = run("list", "--format", "json", "--library", library)

    assert {json.loads(line)["symbol"] for line in lines} == {"A/RES/71/12", "A/RES/71/14"}
    assert {"id", "title", "date", "organ", "session", "genre", "sha256"} <= set(json.loads(lines[0]))


def test_an_empty_library_is_told(run, tmp_path):
    path = tmp_path / "library.db"
    Workspace.open(path).close()

    code, lines, said = run("list", "--library", path)

    assert (code, lines) == (0, [])
    assert "no document yet" in said
