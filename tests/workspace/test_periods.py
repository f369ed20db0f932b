"""Sessions and years as mastheads name them (reader.workspace.periods)."""

import pytest

from reader.workspace.periods import period_label, period_name, period_of

ASSEMBLY, COUNCIL = "General Assembly", "Security Council"


@pytest.mark.parametrize(
    ("facts", "chinese", "english"),
    [
        ((ASSEMBLY, 71, "A/RES/71/12", "2016-11-21"), "第七十一届会议", "Seventy-first session"),
        ((ASSEMBLY, 10, "A/10/1", None), "第十届会议", "Tenth session"),
        ((ASSEMBLY, None, "A/RES/S-30/1", "2016-04-19"), "第三十届特别会议", "Thirtieth special session"),
        ((ASSEMBLY, None, "A/RES/ES-10/19", "2017-12-21"), "第十届紧急特别会议", "Tenth emergency special session"),
        ((COUNCIL, None, "S/PV.7796", "2016-10-28"), "第七十一年", "Seventy-first year"),
        ((COUNCIL, 71, "S/PV.7796", "2016-10-28"), "第七十一年", "Seventy-first year"),
        (("Economic and Social Council", None, "E/2009/28", None), "", ""),
        ((None, None, None, None), "", ""),
    ],
)
def test_a_period_has_the_name_that_mastheads_print(facts, chinese, english):
    period = period_of(*facts)

    assert (period_name(period, "zh"), period_name(period, "en")) == (chinese, english)


@pytest.mark.parametrize(
    ("facts", "chinese", "english"),
    [
        ((COUNCIL, None, "S/RES/1325(2000)", None), "第五十五年（2000年）", "Fifty-fifth year (2000)"),
        (("Economic and Social Council", None, "E/2009/28", None), "2009年", "2009"),
        ((None, None, None, None), "日期不明", "Undated"),
    ],
)
def test_a_group_of_the_library_is_headed_by_its_period(facts, chinese, english):
    period = period_of(*facts)

    assert (period_label(period, "zh"), period_label(period, "en")) == (chinese, english)


def test_sessions_stand_before_years_and_the_newest_first():
    regular, earlier = period_of(ASSEMBLY, 72, None, None), period_of(ASSEMBLY, 71, None, None)
    special, year = period_of(ASSEMBLY, None, "A/RES/S-30/1", None), period_of(ASSEMBLY, None, None, "2017-01-01")

    assert sorted([year, special, earlier, regular], key=lambda period: period.place) == [
        regular,
        earlier,
        special,
        year,
    ]
