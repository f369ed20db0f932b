"""import_files, list_documents, show, search, export and opened_library, over a library of two seeds."""

from __future__ import annotations

import json

import pytest

from reader.commandline.export import STANDARD_OUTPUT
from reader.settings import Settings
from reader.workspace.workspace import Workspace


def test_import_says_what_became_of_each_file(run, library, seed, tmp_path):
    missing = tmp_path / "missing.txt"

    code, lines, said = run("import", seed("000"), seed("002"), missing, "--library", library)

    assert code == 1
    assert [line.split("  ")[0] for line in lines] == ["already there", "imported"]
    assert str(missing) in said


def test_import_takes_whole_folders_and_makes_the_library(run, seeds, tmp_path):
    path = tmp_path / "new" / "library.db"
    path.parent.mkdir()

    code, lines, said = run("import", seeds, "--library", path, "--language", "zh")

    assert (code, said) == (0, "")
    assert len(lines) == 5
    assert all(line.startswith("已导入  ") for line in lines)


def test_a_folder_with_nothing_to_import_is_told(run, library, tmp_path):
    (tmp_path / "empty").mkdir()

    code, lines, said = run("import", tmp_path / "empty", "--library", library)

    assert (code, lines) == (1, [])
    assert "nothing to import" in said


def test_a_text_that_replaces_another_says_which_notes_moved(run, library, seed, tmp_path):
    changed = tmp_path / "changed.txt"
    text = seed("001").read_text("utf-8").replace("3. 建议联合国系统", "3. 再次建议本系统")
    changed.write_text(text, encoding="utf-8")

    code, lines, said = run("import", changed, "--library", library)

    assert code == 0
    assert lines[0].startswith("replaced  ")
    assert "notes" in said


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


@pytest.mark.parametrize("command", [["list"], ["show", "71/12"], ["search", "大会"], ["export", "-"]])
def test_reading_makes_no_library_of_a_mistyped_path(run, tmp_path, command):
    path = tmp_path / "mistyped.db"

    code, lines, said = run(*command, "--library", path)

    assert (code, lines) == (1, [])
    assert str(path) in said
    assert not path.exists()


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
        (["99/99"], "The library has no such document — 99/99"),
        (["71/12", "--paragraph", "77"], "71/12 has no such paragraph — 77"),
    ],
)
def test_what_is_not_there_is_told(run, library, arguments, told):
    code, lines, said = run("show", *arguments, "--library", library)

    assert (code, lines) == (1, [])
    assert told in said


def test_search_prints_each_place_with_its_citation(run, library):
    code, lines, _ = run("search", "地区反恐机构", "--limit", "2", "--library", library)

    assert code == 0
    assert len(lines) == 4
    assert "(A/RES/71/14)" in lines[0]
    assert "【地区反恐机构】" in lines[1]


def test_search_as_json_says_where(run, library):
    _, lines, _ = run("search", "地区反恐机构", "--format", "json", "--library", library)
    hit = json.loads(lines[0])

    assert hit["symbol"] == "A/RES/71/14"
    assert hit["match"] == "地区反恐机构"
    assert hit["end"] - hit["start"] == len(hit["match"])


def test_a_search_without_a_hit_says_so(run, library):
    code, lines, said = run("search", "没有的词", "--library", library)

    assert (code, lines) == (0, [])
    assert "没有的词" in said


@pytest.mark.parametrize(("ending", "start"), [("md", "# Excerpts"), ("html", "<!DOCTYPE html>"), ("json", "{")])
def test_export_takes_the_form_from_the_ending(run, library, tmp_path, ending, start):
    target = tmp_path / f"excerpts.{ending}"

    code, lines, said = run("export", target, "--library", library)

    assert (code, lines) == (0, [])
    assert said == f"2 passages were written to {target}.\n"
    assert target.read_text("utf-8").startswith(start)


@pytest.mark.parametrize(
    "filters",
    [["--document", "71/12"], ["--colour", "yellow"], ["--tag", "合作"], ["--colour", "yellow", "--tag", "合作"]],
)
def test_export_filters_by_document_colour_and_tag(run, library, filters):
    code, lines, said = run("export", STANDARD_OUTPUT, *filters, "--library", library, "--format", "json")

    exported = json.loads("\n".join(lines))
    assert (code, said) == (0, "")
    assert exported["total"] == 1
    assert exported["first"]["items"][0]["lectern:colour"] == "yellow"


def test_filters_that_are_repeated_take_any_of_their_values(run, library):
    _, lines, _ = run(
        "export", "-", "--colour", "yellow", "--colour", "green", "--library", library, "--format", "json"
    )

    assert json.loads("\n".join(lines))["total"] == 2


def test_an_export_of_nothing_writes_no_file_and_says_so(run, library, tmp_path):
    target = tmp_path / "x.md"

    code, lines, said = run("export", target, "--colour", "pink", "--library", library)

    assert (code, lines) == (1, [])
    assert "There is no passage to write" in said
    assert not target.exists()


def test_a_colour_that_does_not_exist_is_told_with_those_that_do(run, library):
    code, _, said = run("export", "-", "--colour", "mauve", "--library", library)

    assert code == 2
    assert "mauve" in said
    assert "yellow, green" in said


def test_a_target_that_cannot_be_written_is_told(run, library, tmp_path):
    code, _, said = run("export", tmp_path / "none" / "x.md", "--library", library)

    assert code == 1
    assert "its folder does not exist" in said


def test_the_library_of_the_settings_is_the_one_that_is_read(run, library, monkeypatch, tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.library_path = str(library)
    monkeypatch.setattr(Settings, "load", classmethod(lambda _: settings))

    code, lines, _ = run("list")

    assert (code, len(lines)) == (0, 2)
