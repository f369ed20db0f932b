from __future__ import annotations

import pytest

from reader.recognition.gazetteer import Organization, standard
from reader.recognition.organizations import find_organizations
from reader.recognition.own_list import EMPTY, Act, Merged

INSTITUTE = Organization("国际某某学会", ("某学会",), "Institute", "IOS", "NGO", None, "Institut", "Институт")


@pytest.fixture
def named(document_of):
    def of(own, *texts):
        made = document_of(*texts)
        return [
            (made.text_at(found.block, None)[found.start : found.end], found.organization)
            for found in find_organizations(made, own)
        ]

    return of


def test_an_added_organization_is_found_by_all_its_names(named):
    text = "请某学会和上合组织研究"
    assert named(EMPTY, text) == [("上合组织", "上海合作组织")]
    assert named(EMPTY.adding(INSTITUTE), text) == [("某学会", "国际某某学会"), ("上合组织", "上海合作组织")]


def test_a_merged_name_stands_for_its_organization(named):
    own = EMPTY.merging("国际某某学会", "上海合作组织")
    assert named(own, "与国际某某学会合作") == [("国际某某学会", "上海合作组织")]


def test_a_name_that_the_list_gives_to_another_can_be_merged(named):
    own = EMPTY.merging("禁毒办", "国际麻醉品管制局")
    assert named(own, "请禁毒办协助") == [("禁毒办", "国际麻醉品管制局")]


@pytest.mark.parametrize("name", ["国际某某学会", "上合组织", "联合国关于协调活动的常设委员会"])
def test_a_rejected_name_is_none_wherever_it_comes_from(name, named):
    assert named(EMPTY, f"，{name}，") != []
    assert [surface for surface, _ in named(EMPTY.rejecting(name), f"，{name}，")] in ([], ["联合国"])


def test_the_later_act_on_a_name_counts():
    own = EMPTY.rejecting("国际某某学会").adding(INSTITUTE)
    assert (own.added, own.rejected) == ((INSTITUTE,), ())
    own = own.merging("国际某某学会", "联合国")
    assert (own.added, own.merged) == ((), (Merged("国际某某学会", "联合国"),))
    assert own.without("国际某某学会") == EMPTY


def test_a_row_of_the_persons_own_goes_before_the_programs():
    own = EMPTY.adding(Organization("上海合作组织", ("上合",), "SCO", None, "NGO", None))
    assert own.applied(standard()).organizations["上海合作组织"].short_forms == ("上合",)


def test_what_is_merged_into_an_organization_that_nobody_knows_waits():
    own = EMPTY.merging("某会", "国际某某学会")
    assert "某会" not in own.applied(standard()).by_name
    assert own.adding(INSTITUTE).applied(standard()).by_name["某会"] == "国际某某学会"


def test_each_entry_says_what_the_list_says_of_a_name_and_can_be_put_into_another():
    mine = EMPTY.adding(INSTITUTE).merging("某会", "联合国").rejecting("某某委员会")
    assert [(entry.act, entry.name) for entry in mine.entries()] == [
        (Act.ADD, "国际某某学会"),
        (Act.MERGE, "某会"),
        (Act.REJECT, "某某委员会"),
    ]
    assert mine.entry("某会").organization == "联合国"
    assert mine.entry("没有") is None
    copied = EMPTY
    for entry in mine.entries():
        copied = copied.with_entry(entry)
    assert copied == mine


@pytest.mark.parametrize("name", ["", " ", "某\t会", "某|会", "某\n会"])
def test_what_cannot_stand_in_the_file_is_no_name(name):
    with pytest.raises(ValueError):  # noqa: PT011
        EMPTY.rejecting(name)
    with pytest.raises(ValueError):  # noqa: PT011
        EMPTY.merging(name, "联合国")
