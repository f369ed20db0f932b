from __future__ import annotations

import pytest

from reader.recognition.gazetteer import Gazetteer, Organization
from reader.recognition.organization_lookup import OrganizationLookup, called_all

SCO = Organization(
    "上海合作组织",
    ("上合组织",),
    "Shanghai Cooperation Organization",
    "SCO",
    "regional organization",
    None,
    "OCS",
    "ШОС",
)
PART = Organization("上海合作组织秘书处", (), "Secretariat of the SCO", None, "regional organization", SCO.name)
SECOND = Organization("某某组织", (), "Some Commercial Office", "SCO|SOCO", "NGO", None)


@pytest.fixture
def lookup() -> OrganizationLookup:
    return OrganizationLookup(Gazetteer({one.name: one for one in (PART, SCO, SECOND)}))


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("上合组织", (SCO.name,)),
        ("shanghai cooperation organization", (SCO.name,)),
        ("шос", (SCO.name,)),
        ("ＳＣＯ", (SCO.name, SECOND.name)),
        ("soco", (SECOND.name,)),
        ("上合", ()),
        ("", ()),
    ],
)
def test_an_organization_is_known_by_any_of_its_names(typed, names, lookup):
    assert lookup.exact(typed) == names


def test_a_part_of_a_name_finds_the_best_first(lookup):
    assert lookup.containing("sco") == (SCO.name, SECOND.name, PART.name)
    assert lookup.containing("上海合作组织") == (SCO.name, PART.name)
    assert lookup.containing(" ") == ()
    assert lookup.containing("没有") == ()


def test_everything_that_it_is_called_holds_no_empty_name():
    assert called_all(PART) == ("上海合作组织秘书处", "Secretariat of the SCO")
