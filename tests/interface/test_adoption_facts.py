"""What is told of a document's adoption (reader.interface.adoption_facts)."""

from dataclasses import replace

import pytest

from reader.document.adoption import Adoption, Keyword, Position, Stage, StageKind, Tally
from reader.document.block_kinds import Genre
from reader.document.model import Document, Source
from reader.export.citation_forms import written_date
from reader.interface import translations
from reader.interface.adoption_facts import Fact, Section, head_line, sections

STAGES = (
    Stage(StageKind.DRAFT, "A/C.1/76/L.29", "2021-10-12", sponsors=("Algeria", "Cuba")),
    Stage(StageKind.SPONSORS, sponsors=("Peru",)),
    Stage(StageKind.REPORT, "A/76/441", locator="第7段"),
    Stage(StageKind.ADOPTION, "A/76/PV.45", "2021-12-06"),
)
VOTES = (Tally(Position.IN_FAVOUR, 2, ("CUBA", "PERU")), Tally(Position.ABSTAINING, 1, ("MALTA",)))
BARE = Document(Source("x.xml"), Genre.RESOLUTION, "", ())
VOTED = replace(
    BARE, adoption=Adoption(STAGES, True, VOTES), keywords=(Keyword("oceans", "UNBIS"), Keyword("sdg 14", "SDGO"))
)


@pytest.fixture
def speak(qapp):
    yield translations.install
    translations.install("en")


def line(document, language):
    return [fact.text for fact in head_line(document, language)]


def test_the_line_tells_when_how_and_from_which_papers(speak):
    speak("zh")
    assert line(VOTED, "zh") == [
        "2021年12月6日经记录表决通过",
        "2票赞成、1票弃权",
        "草案 A/C.1/76/L.29",
        "委员会报告 A/76/441第7段",
        "记录 A/76/PV.45",
        "各国表决情况、提案方、主题词…",
    ]
    speak("en")
    assert line(VOTED, "en")[:2] == ["Adopted by a recorded vote on 6 December 2021", "2 in favour, 1 abstaining"]
    assert head_line(VOTED, "en")[3] == Fact("Report", "A/76/441, para. 7", "A/76/441", "第7段")


def test_nothing_is_told_that_the_source_does_not_say(speak):
    speak("en")
    assert head_line(BARE, "en") == ()
    assert sections(BARE, "en") == []
    assert line(replace(BARE, adoption=Adoption(STAGES[3:])), "en") == [
        "Adopted on 6 December 2021",
        "Record A/76/PV.45",
        "Details…",
    ]
    assert line(replace(BARE, adoption=Adoption((), False)), "en") == ["Adopted without a vote", "Details…"]
    assert line(replace(BARE, adoption=Adoption(STAGES[2:3])), "en") == ["Report A/76/441, para. 7", "Details…"]
    assert line(replace(BARE, keywords=VOTED.keywords), "en") == ["keywords…"]


def test_the_card_holds_states_sponsors_and_terms_as_the_source_writes_them(speak):
    speak("en")
    assert sections(VOTED, "en") == [
        Section("Draft", (Fact("", "A/C.1/76/L.29", "A/C.1/76/L.29"), Fact("12 October 2021"))),
        Section("Sponsors (2)", (), ("Algeria", "Cuba")),
        Section("Joined the sponsors (1)", (), ("Peru",)),
        Section("Report of the committee", (Fact("", "A/76/441, para. 7", "A/76/441", "第7段"),)),
        Section(
            "Meeting",
            (Fact("", "A/76/PV.45", "A/76/PV.45"), Fact("6 December 2021"), Fact("Adopted by a recorded vote")),
        ),
        Section("In favour (2)", (), ("CUBA", "PERU")),
        Section("Abstaining (1)", (), ("MALTA",)),
        Section("Keywords (SDGO)", (), ("sdg 14",)),
        Section("Keywords (UNBIS)", (), ("oceans",)),
    ]


def test_a_date_is_written_as_the_language_has_it_and_one_without_a_day_stays(speak):
    speak("zh")
    assert written_date("2021-12-06", "zh") == "2021年12月6日"
    assert written_date("2021-12", "zh") == "2021-12"
    speak("en")
    assert written_date("2021-12-06", "en") == "6 December 2021"
