from __future__ import annotations

import json

import pytest

from reader.commandline import my_organizations
from reader.recognition.own_list import EMPTY
from reader.recognition.own_list_file import read, write
from reader.workspace import organization_list
from reader.workspace.recognising import Recognised
from reader.workspace.workspace import Workspace

COMMAND = "my-organizations"


@pytest.fixture
def mine(run, library):
    return lambda *arguments: run(COMMAND, *arguments, "--library", library)


def own():
    return organization_list.own_list()


def test_names_are_added_merged_rejected_and_taken_back(mine):
    added = mine(
        "国际某某学会", "--add", "--kind", "NGO", "--english", "Institute", "--acronym", "IOS", "--short", "某学会"
    )
    assert added == (0, ["add\t国际某某学会\tNGO · 某学会 · Institute · IOS"], "")
    mine("某会", "某委", "--same-as", "上合组织")
    assert [(one.name, one.organization) for one in own().merged] == [
        ("某会", "上海合作组织"),
        ("某委", "上海合作组织"),
    ]
    assert mine("另一会", "--reject")[1][-1] == "reject\t另一会"
    mine("某会", "另一会", "--take-back")
    assert [entry.name for entry in own().entries()] == ["国际某某学会", "某委"]


def test_the_list_as_json_has_an_object_a_line(mine):
    mine("另一会", "--reject")
    assert json.loads(mine("--format", "json")[1][0]) == {"act": "reject", "name": "另一会", "details": ""}


def test_an_empty_list_says_where_it_is_kept(mine, own_organizations):
    code, lines, said = mine()
    assert (code, lines) == (0, [])
    assert str(own_organizations) in said


@pytest.mark.parametrize("arguments", [("某会", "--add", "--reject"), ("某会",), ("--add",)])
def test_what_cannot_be_understood_changes_nothing(mine, arguments):
    assert mine(*arguments)[0] == 2
    assert own() == EMPTY


def test_an_organization_that_the_list_lacks_is_told(mine):
    code, _, said = mine("某会", "--same-as", "没有的组织")
    assert code == 1
    assert "没有的组织" in said
    code, _, said = mine("某会", "--same-as", "SCO")
    assert "上海合作组织、空间气候观测站" in said


def test_a_name_that_cannot_stand_in_the_list_is_told(mine):
    code, _, said = mine("某|会", "--reject")
    assert code == 1
    assert "某|会" in said


def test_a_shared_list_leaves_ones_own_word_and_tells_what_differs(mine, tmp_path):
    mine("某会", "--reject")
    write(tmp_path / "theirs.tsv", EMPTY.merging("某会", "联合国").rejecting("另一会"))
    _, _, said = mine("--import", tmp_path / "theirs.tsv")
    assert "某会: stays reject; the other list says merge (联合国)." in said
    assert "new: 1" in said
    assert own().rejected == ("某会", "另一会")

    _, _, said = mine("--import", tmp_path / "theirs.tsv", "--theirs")
    assert "某会: was reject; is now merge (联合国)." in said
    assert own().rejected == ("另一会",)


def test_bad_lines_of_a_shared_list_are_told(mine, tmp_path):
    (tmp_path / "theirs.csv").write_text("reject,某会\nwhat,某会\n", encoding="gb18030")
    _, _, said = mine("--import", tmp_path / "theirs.csv")
    assert "Line 2" in said
    assert own().rejected == ("某会",)


def test_bad_lines_of_ones_own_list_are_told_by_the_exit_code_too(mine, own_organizations):
    own_organizations.parent.mkdir(parents=True)
    own_organizations.write_text("reject\t某会\nwhat\t某会\n", encoding="utf-8")
    code, lines, said = mine()
    assert (code, lines) == (1, ["reject\t某会"])
    assert "Line 2" in said


def test_the_list_is_exported(mine, tmp_path):
    mine("某会", "--reject")
    _, _, said = mine("--export", tmp_path / "mine.tsv")
    assert read(tmp_path / "mine.tsv") == own()
    assert str(tmp_path / "mine.tsv") in said


def test_the_list_is_applied_to_the_library(mine, library):
    def named(name):
        with Workspace.open(library) as workspace:
            return workspace.library.organizations.count(name).mentions

    assert named("独立国家联合体") > 0
    _, _, said = mine("独立国家联合体", "--same-as", "上海合作组织", "--apply")
    assert said.startswith("Documents that name other organizations now: ")
    assert named("独立国家联合体") == 0
    assert mine("--apply")[2] == "Documents that name other organizations now: 0 of 2.\n"


def test_stopping_is_told_by_the_exit_code(mine, monkeypatch):
    stopped = Recognised(frozenset(), 1, cancelled=True)
    monkeypatch.setattr(my_organizations, "recognise_in_own_library", lambda *_, **__: stopped)
    assert mine("--apply")[0] == 130


def test_unlisted_names_are_listed_with_an_example(mine, library):
    with Workspace.open(library) as workspace:
        number = workspace.library.documents.by_symbol("A/RES/71/14")
        document = workspace.library.documents.load(number)
        first = document.organizations[0]
        workspace.library.connection.write(
            "UPDATE organization_mentions SET organization = '国际某某学会' WHERE document = ? AND ordinal = 0",
            (number,),
        )
    code, lines, _ = mine("--unlisted")
    text = document.text_at(first.block, first.footnote)[first.start : first.end]
    assert code == 0
    assert lines[0].split() == ["1", "1", "国际某某学会"]
    assert f"【{text}】" in lines[1]
    assert json.loads(mine("--unlisted", "--format", "json")[1][0])["name"] == "国际某某学会"


def test_a_library_that_names_no_others_says_so(mine):
    code, lines, said = mine("--unlisted")
    assert (code, lines) == (0, [])
    assert said == "The list has every organization that the library names.\n"


def test_a_name_of_which_the_list_says_nothing_cannot_be_taken_back(mine):
    mine("另一会", "--reject")

    code, lines, said = mine("另一会", "某会", "--take-back", "--language", "en")

    assert (code, lines) == (1, [])
    assert said.startswith("某会: Your list says nothing of this name")
    assert own().rejected == ("另一会",)
