"""How a document was adopted, in lines for people (adoption_text)."""

from __future__ import annotations

from reader.document.adoption import Adoption, Keyword, Position, Stage, StageKind, Tally
from reader.document.block_kinds import Genre
from reader.document.model import Document, Source
from reader.export.adoption_text import adoption_lines

ADOPTION = Adoption(
    (
        Stage(StageKind.DRAFT, "A/76/L.44", "2021-11-30", sponsors=("Fiji", "Togo")),
        Stage(StageKind.REPORT, "A/76/950", locator="第12段"),
        Stage(StageKind.ADOPTION, "A/76/PV.90", "2021-12-09", words="as orally amended"),
    ),
    True,
    (Tally(Position.IN_FAVOUR, 2, ("FIJI", "TOGO")), Tally(Position.AGAINST, 1)),
)


def document(**parts) -> Document:
    return Document(Source("x"), Genre.RESOLUTION, "", (), **parts)


def test_stages_and_votes_are_told_in_english():
    assert adoption_lines(document(adoption=ADOPTION), "en") == [
        "Draft: A/76/L.44, 2021-11-30, Fiji; Togo",
        "Report of the committee: A/76/950, para. 12",
        "Adopted: A/76/PV.90, 2021-12-09, as orally amended",
        "Adopted by a recorded vote.",
        "In favour (2): FIJI; TOGO",
        "Against: 1",
    ]


def test_stages_votes_and_keywords_are_told_in_chinese():
    keywords = (Keyword("oceans", "UNBIS"), Keyword("sdg 14", "SDGO"), Keyword("corals", "UNBIS"))
    assert adoption_lines(document(adoption=ADOPTION, keywords=keywords), "zh") == [
        "草案：A/76/L.44，2021-11-30，Fiji、Togo",
        "委员会报告：A/76/950第12段",
        "通过：A/76/PV.90，2021-12-09，as orally amended",
        "经记录表决通过。",
        "赞成（2）：FIJI、TOGO",
        "反对：1",
        "主题词（SDGO）：sdg 14",
        "主题词（UNBIS）：oceans、corals",
    ]


def test_an_adoption_without_vote_says_so():
    assert adoption_lines(document(adoption=Adoption(recorded_vote=False)), "en") == ["Adopted without a vote."]


def test_a_source_that_says_nothing_is_told():
    [line] = adoption_lines(document(), "en")
    assert line.startswith("The file that this document was read from does not say")
