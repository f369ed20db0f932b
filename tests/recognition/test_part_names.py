from __future__ import annotations

from reader.recognition.gazetteer import Gazetteer, Organization
from reader.recognition.part_names import tails

WHOLE = Organization("独立国家联合体", ("独联体",), "CIS", "CIS", "regional organization", None)
PART = Organization("独联体国家元首理事会", (), "Heads", None, "regional organization", "独立国家联合体")
SHORT = Organization("独联体法院", (), "Court", None, "regional organization", "独立国家联合体")


def test_a_tail_is_what_a_part_has_behind_a_name_of_its_whole():
    gazetteer = Gazetteer({one.name: one for one in (WHOLE, PART, SHORT)})
    surfaces = {PART.name: PART.name, SHORT.name: SHORT.name, "元首理事会": PART.name, "理事会": None}
    assert tails(gazetteer, surfaces) == {WHOLE.name: {"国家元首理事会": PART.name}}


def test_longer_tails_come_first():
    gazetteer = Gazetteer({one.name: one for one in (WHOLE, PART)})
    surfaces = {"独联体理事会": PART.name, "独立国家联合体国家元首理事会": PART.name}
    assert list(tails(gazetteer, surfaces)[WHOLE.name]) == ["国家元首理事会", "理事会"]
