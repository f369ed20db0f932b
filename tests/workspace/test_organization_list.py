from __future__ import annotations

from reader.recognition.gazetteer import Organization
from reader.recognition.own_list import EMPTY, Merged, write
from reader.workspace import organization_list
from reader.workspace.importing import import_files
from reader.workspace.organizations import meant_by, organizations_named

INSTITUTE = Organization("国际某某学会", ("某学会",), "Institute", None, "NGO", None)


def test_acts_are_kept_in_the_file_and_can_be_taken_back(own_organizations):
    organization_list.add(INSTITUTE)
    organization_list.merge("某会", "上海合作组织")
    organization_list.reject("某某委员会")
    assert "国际某某学会" in own_organizations.read_text(encoding="utf-8")
    own = organization_list.own_list()
    assert (own.added, own.merged, own.rejected) == ((INSTITUTE,), (Merged("某会", "上海合作组织"),), ("某某委员会",))
    organization_list.forget("某某委员会")
    assert organization_list.own_list().rejected == ()


def test_the_list_in_force_follows_the_file():
    assert not organization_list.is_listed("国际某某学会")
    assert meant_by("某学会") == ()
    organization_list.add(INSTITUTE)
    assert organization_list.is_listed("国际某某学会")
    assert meant_by("某学会") == ("国际某某学会",)


def test_a_colleagues_list_is_taken_over(tmp_path):
    organization_list.reject("某会")
    write(tmp_path / "theirs.tsv", EMPTY.adding(INSTITUTE))
    own = organization_list.take_over(tmp_path / "theirs.tsv")
    assert own == organization_list.own_list()
    assert (own.added, own.rejected) == ((INSTITUTE,), ("某会",))


def test_a_list_that_cannot_be_read_leaves_the_programs_in_force(own_organizations):
    own_organizations.parent.mkdir(parents=True)
    own_organizations.write_bytes(b"\xff\xfe\xff")
    assert organization_list.list_or_none() == EMPTY
    assert organization_list.is_listed("上海合作组织")


def test_an_import_goes_by_the_persons_list(workspace, tmp_path):
    organization_list.add(INSTITUTE)
    path = tmp_path / "made.txt"
    path.write_text("某学会的工作\n\n请某学会研究这一问题并提出报告。\n", encoding="utf-8")
    import_files(workspace, [path])
    assert "国际某某学会" in {one.name for one in organizations_named(workspace)}
