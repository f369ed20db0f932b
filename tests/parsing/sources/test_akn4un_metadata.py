"""What a file says about its document."""

from __future__ import annotations

import pytest
from lxml import etree

from reader.document.block_kinds import Genre
from reader.parsing.draft import Draft
from reader.parsing.sources.akn4un_metadata import genre_of, read_metadata


def facts(inside: str) -> Draft:
    draft = Draft(genre=Genre.RESOLUTION, title="题")
    read_metadata(etree.fromstring(f"<akomaNtoso>{inside}</akomaNtoso>"), draft)
    return draft


@pytest.mark.parametrize(
    ("inside", "genre"),
    [
        ("<statement name='resolution'/>", Genre.RESOLUTION),
        ("<statement name='administrativeInstruction'/>", Genre.DOCUMENT),
        ("<statement><preamble><formula/></preamble></statement>", Genre.RESOLUTION),
        ("<documentCollection name='resolution'/>", Genre.RESOLUTION),
        (
            "<documentCollection/><components><component><statement name='resolution'/></component></components>",
            Genre.RESOLUTION,
        ),
        ("<debate name='verbatimRecord'/>", Genre.RECORD),
        ("<debateReport/>", Genre.RECORD),
        ("<doc name='letter'/>", Genre.LETTER),
        ("<doc name='report'/>", Genre.REPORT),
        ("<doc/>", Genre.DOCUMENT),
        ("", Genre.DOCUMENT),
    ],
)
def test_the_element_and_its_name_give_the_genre(inside, genre):
    assert genre_of(etree.fromstring(f"<akomaNtoso>{inside}</akomaNtoso>")) is genre


@pytest.mark.parametrize(
    ("printed", "symbol"),
    [
        ("A/RES/75/101 A-B", "A/RES/75/101A-B"),
        ("A/RES/75/290 A", "A/RES/75/290A"),
        (" A/RES/ES-11/1\n", "A/RES/ES-11/1"),
    ],
)
def test_the_symbol_is_the_one_on_the_cover(printed, symbol):
    assert facts(f"<p><docNumber refersTo='#symbol'>{printed}</docNumber></p>").symbol == symbol


def test_a_resolutions_day_is_that_of_its_adoption():
    work = "<FRBRWork><FRBRdate date='{}' name='adoption'/></FRBRWork>"
    issued = "<docDate date='2020-12-21'>21 December 2020</docDate>"
    assert facts(f"<statement>{work.format('2020-12-11')}{issued}</statement>").date == "2020-12-11"
    assert facts(f"<statement>{work.format('0001-01-01')}{issued}</statement>").date == "2020-12-21"
    assert facts("<statement><docDate date='soon'/></statement>").date is None


def test_the_organ_is_the_author_where_the_symbol_names_none():
    author = "<FRBRWork><FRBRauthor href='#x'/></FRBRWork><TLCOrganization eId='x' showAs='Some Commission'/>"
    assert facts(f"<meta>{author}</meta>").organ == "Some Commission"
    symbol = "<docNumber refersTo='#symbol'>S/RES/2000(2011)</docNumber>"
    assert facts(f"<meta>{author}{symbol}</meta>").organ == "Security Council"


def test_session_agenda_items_and_language_are_read():
    draft = facts(
        "<p><session value='75'>第七十五届会议</session><inline name='agenda item'>议程项目20和78 (a)</inline>"
        "<FRBRlanguage language='eng'/></p>"
    )
    assert (draft.session, draft.agenda_items, draft.language) == (75, ["20", "78(a)"], "en")
