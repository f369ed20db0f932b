from __future__ import annotations

import pytest

from reader.errors import LecternError
from reader.recognition.gazetteer import Organization
from reader.recognition.own_list import EMPTY, Merged
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
    assert not organization_list.in_force().knows("国际某某学会")
    assert meant_by("某学会") == ()
    organization_list.add(INSTITUTE)
    assert organization_list.in_force().knows("国际某某学会")
    assert meant_by("某学会") == ("国际某某学会",)


def test_the_file_is_read_again_when_another_program_wrote_it(own_organizations):
    organization_list.reject("某会")
    assert organization_list.own_list().rejected == ("某会",)
    own_organizations.write_text("reject,另一个会\nadd\n", encoding="utf-8")
    listing = organization_list.listing()
    assert listing.own.rejected == ("另一个会",)
    assert [fault.line for fault in listing.faults] == [2]


def test_a_name_that_cannot_stand_in_the_file_is_told(own_organizations):
    with pytest.raises(LecternError, match="own_name"):
        organization_list.reject("某|会")
    assert not own_organizations.exists()


def test_a_colleagues_list_is_held_against_ones_own():
    mine = EMPTY.adding(INSTITUTE).merging("某会", "联合国").rejecting("某某委员会")
    theirs = EMPTY.adding(INSTITUTE).merging("某会", "上海合作组织").rejecting("另一会")
    found = organization_list.compare(mine, theirs)
    assert [entry.name for entry in found.new] == ["另一会"]
    assert [entry.name for entry in found.same] == ["国际某某学会"]
    assert [(my.organization, other.organization) for my, other in found.differing] == [("联合国", "上海合作组织")]


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("上海合作组织", True),
        ("欧洲安全与合作组织秘书处", True),
        ("国际某某学会", False),
        ("联合国关于协调活动的常设委员会", False),
    ],
)
def test_an_organ_of_a_listed_organization_is_listed_but_not_all_that_begins_like_the_united_nations(name, listed):
    assert organization_list.in_force().knows(name) is listed


def test_a_list_that_cannot_be_read_leaves_the_programs_in_force(own_organizations):
    own_organizations.parent.mkdir(parents=True)
    own_organizations.write_bytes(b"\xff\xff\xff")
    assert organization_list.list_or_none() == EMPTY
    assert organization_list.in_force().knows("上海合作组织")


def test_an_import_goes_by_the_persons_list(workspace, tmp_path):
    organization_list.add(INSTITUTE)
    path = tmp_path / "made.txt"
    path.write_text("某学会的工作\n\n请某学会研究这一问题并提出报告。\n", encoding="utf-8")
    import_files(workspace, [path])
    assert "国际某某学会" in {one.name for one in organizations_named(workspace)}
