from __future__ import annotations

import json

import pytest

from reader.commandline.export import STANDARD_OUTPUT
from reader.parsing.document_reader import read_document


@pytest.mark.parametrize(("ending", "start"), [("md", "# Excerpts"), ("html", "<!DOCTYPE html>"), ("json", "{")])
def test_export_takes_the_form_from_the_ending(run, library, tmp_path, ending, start):
    target = tmp_path / f"excerpts.{ending}"

    code, lines, said = run("export", target, "--library", library)

    assert (code, lines) == (0, [])
    assert said == f"Passages written to {target}: 2.\n"
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
    assert "There is no passage to export" in said
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


def test_a_whole_document_is_written_as_akn4un(run, library, tmp_path):
    target = tmp_path / "A_RES_71_12.xml"

    code, _, said = run("export", target, "--document", "71/12", "--format", "akn4un", "--library", library)

    assert (code, said) == (0, f"Document written to {target}.\n")
    assert read_document(target).symbol == "A/RES/71/12"
    _, lines, _ = run("export", "-", "--document", "71/12", "--format", "akn4un", "--library", library)
    assert "\n".join(lines) == target.read_text("utf-8").rstrip("\n")


@pytest.mark.parametrize("named", [[], ["--document", "71/12", "--document", "71/14"]])
def test_akn4un_wants_exactly_one_document(run, library, named):
    code, _, said = run("export", "-", *named, "--format", "akn4un", "--library", library)

    assert code == 2
    assert "one whole document" in said
