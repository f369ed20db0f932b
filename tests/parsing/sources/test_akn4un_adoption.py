"""How a resolution was adopted (akn4un_adoption): stages, sponsors, votes; and its keywords."""

from __future__ import annotations

import pytest
from lxml import etree

from reader.document.adoption import Adoption, Keyword, Position, Stage, StageKind, Tally
from reader.parsing.sources.akn4un_adoption import read_adoption, read_keywords


def adoption(inside: str) -> Adoption | None:
    return read_adoption(etree.fromstring(f"<akomaNtoso xmlns:akn4un='http://un.org/akn4un'>{inside}</akomaNtoso>"))


def stages(steps: str) -> tuple[Stage, ...]:
    told = adoption(f"<workflow>{steps}</workflow>")
    return told.stages if told else ()


def test_a_step_is_a_stage_and_one_that_says_nothing_is_none():
    assert stages(
        "<step date='2021-10-04' outcome='draftResolution' as='A/C.1/76/L.4' by='Fiji and Togo'/>"
        "<step date='0001-01-01' outcome='draftResolutionAdditionalSponsors' by=''/>"
        "<step date='0001-01-01' outcome='recommendedForAdoption' as='A/76/444' by='' refersTo='93'/>"
        "<step date='2021-12-06' outcome='adopted' as='A/76/PV.45' by=''/>"
        "<step date='2021-12-06' outcome='somethingNew' as='A/76/PV.45'/>"
    ) == (
        Stage(StageKind.DRAFT, "A/C.1/76/L.4", "2021-10-04", sponsors=("Fiji", "Togo")),
        Stage(StageKind.REPORT, "A/76/444", locator="第93段"),
        Stage(StageKind.ADOPTION, "A/76/PV.45", "2021-12-06"),
    )


@pytest.mark.parametrize(
    ("by", "sponsors", "words"),
    [
        ("Togo", ("Togo",), ""),
        ("Cuba, Bosnia and Herzegovina and Togo", ("Cuba", "Bosnia and Herzegovina", "Togo"), ""),
        ("Fiji, Trinidad and Tobago", ("Fiji", "Trinidad and Tobago"), ""),
        ("Cuba (on behalf of A, B and C) and Togo", ("Cuba (on behalf of A, B and C)", "Togo"), ""),
        ("submitted by the Chair, Ann Li (Fiji)", (), "submitted by the Chair, Ann Li (Fiji)"),
    ],
)
def test_sponsors_are_parted_and_words_are_not(by, sponsors, words):
    [stage] = stages(f"<step outcome='draftResolution' by='{by}'/>")
    assert (stage.sponsors, stage.words) == (sponsors, words)


@pytest.mark.parametrize(
    ("written", "symbol", "words"),
    [
        ("A/75/L.119 (as orally amended)", "A/75/L.119", "(as orally amended)"),
        ("Adopted without vote, 51st plenary meeting", None, "Adopted without vote, 51st plenary meeting"),
    ],
)
def test_words_beside_a_symbol_are_kept(written, symbol, words):
    [stage] = stages(f"<step outcome='adopted' as='{written}'/>")
    assert (stage.symbol, stage.words) == (symbol, words)


def test_a_recorded_vote_names_the_states():
    told = adoption(
        "<voting outcome='adoptedRecordedVote'><count value='2' refersTo='inFavour'><akn4un:voters>"
        "<organization>FIJI</organization><organization> TOGO </organization></akn4un:voters></count>"
        "<count value='' refersTo='#abstaining'/></voting>"
    )
    tallies = (Tally(Position.IN_FAVOUR, 2, ("FIJI", "TOGO")), Tally(Position.ABSTAINING, 0))
    assert told == Adoption((), True, tallies)


@pytest.mark.parametrize(
    ("outcome", "recorded"),
    [("adoptedWithoutVote", False), ("Adopted without vote, 59th plenary meeting", False), ("Adopted 90-0-47", True)],
)
def test_an_outcome_in_words_says_whether_there_was_a_vote(outcome, recorded):
    assert adoption(f"<voting outcome='{outcome}'/>") == Adoption((), recorded)


def test_a_file_that_tells_nothing_has_no_adoption():
    assert adoption("<voting/><workflow/>") is None


def test_keywords_are_words_and_stand_once():
    keyword = "<keyword value='x' showAs='women&amp;amp;#39;s_rights' dictionary='UNBIS Thesaurus'/>"
    root = etree.fromstring(f"<a>{keyword}{keyword}<keyword value='' dictionary='EuroVoc'/></a>")
    assert read_keywords(root) == [Keyword("women's rights", "UNBIS")]
