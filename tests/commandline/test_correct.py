from __future__ import annotations

import json

from reader.document.places import anchor_of
from reader.workspace.organization_correcting import correct_organizations
from reader.workspace.reference_correcting import correct_references
from reader.workspace.workspace import Workspace


def test_a_correction_is_kept_and_shown_as_the_persons_own(run, library, seed):
    code, _, said = run("correct", "71/12", "--symbol", "71/13", "--title", "合作", "--library", library)
    assert code == 0
    assert said.splitlines() == [
        "symbol: A/RES/71/13 (read: A/RES/71/12)",
        "title: 合作 (read: 联合国同集体安全条约组织的合作)",
    ]

    run("import", seed("000"), "--library", library)
    _, lines, _ = run("list", "--format", "json", "--library", library)
    entry = next(json.loads(line) for line in lines if "A/RES/71/13" in line)
    assert (entry["title"], entry["corrected"]) == ("合作", ["symbol", "title"])
    _, lines, _ = run("list", "--library", library)
    assert any(line.endswith("合作  (your own: symbol, title)") for line in lines)
    _, lines, _ = run("show", "71/13", "--format", "json", "--library", library)
    shown = json.loads(lines[0])
    assert (shown["title"], shown["corrected"]["symbol"]) == ("合作", "A/RES/71/12")

    code, _, said = run("correct", "71/13", "--take-back", "symbol", "--take-back", "title", "--library", library)
    assert (code, said) == (0, "Everything stands as the program read it.\n")
    assert run("show", "71/12", "--library", library)[0] == 0


def test_a_value_that_cannot_be_is_told(run, library):
    code, _, said = run("correct", "71/12", "--date", "soon", "--library", library)
    assert code == 1
    assert "“soon” is no date" in said


def test_corrections_of_names_and_citations_are_listed(run, library):
    with Workspace.open(library) as workspace:
        number = workspace.library.documents.by_symbol("A/RES/71/12")
        document = workspace.library.documents.load(number)
        name = next(one for one in document.organizations if one.organization == "集体安全条约组织")
        cited = next(one for one in document.references if one.target == "A/RES/59/50")
        noted = next(one for one in document.references if one.footnote == "1")
        correct_organizations(workspace, number, [anchor_of(document, name)], None)
        correct_references(workspace, number, [anchor_of(document, cited)], "70/1", "附件")
        correct_references(workspace, number, [anchor_of(document, noted)], None)
    code, _, said = run("correct", "71/12", "--library", library)

    assert code == 0
    lines = said.splitlines()
    assert len(lines) == 3
    assert lines[0].endswith("“集体安全条约组织” – no organization (read: 集体安全条约组织)")
    assert lines[1].endswith("“第59/50号决议” – A/RES/70/1, annex (read: A/RES/59/50)")
    assert lines[2].startswith("footnote 1: “")
    assert " – cites nothing (read: " in lines[2]
