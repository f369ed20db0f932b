"""Links in AKN4UN (akn4un_links): their targets, their places in the clean text."""

from __future__ import annotations

import pytest
from lxml import etree

from reader.document.model import STATED_BY_LINK, Reference
from reader.parsing.draft import Draft
from reader.parsing.sources.akn4un_blocks import BlockReader
from reader.parsing.sources.akn4un_links import Link, merged, stated, target_of


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://undocs.org/ch/A/RES/71/12", "A/RES/71/12"),
        ("https://docs.un.org/zh/A/RES/71/12", "A/RES/71/12"),
        ("http:///undocs.org//ch/S/RES/2397%20(2017)", "S/RES/2397(2017)"),
        ("undocs.org/A/75/6(Sect.8)/", "A/75/6(Sect.8)"),
        ("https://www.un.org/ch/A/RES/71/12", None),
        ("https://undocs.org/ch/", None),
        ("", None),
    ],
)
def test_a_links_target_is_the_symbol_in_its_address(address, target):
    assert target_of(address) == target


def test_pieces_of_one_link_are_one_and_bare_space_is_none():
    links = [Link(1, 3, "A/RES/46/182"), Link(3, 7, "A/RES/46/182"), Link(7, 8, "A/75/1")]
    assert merged(links, [1, 3, 3, 7, 7, 8], "第46/182 号") == (Link(1, 7, "A/RES/46/182"),)


def test_a_moved_link_does_not_begin_before_its_text():
    assert Link(1, 4, "A/75/1").moved(-2) == Link(0, 2, "A/75/1")


def test_a_link_is_a_reference_of_its_block():
    reference = stated(Link(1, 4, "A/75/1"), "b2", None)
    assert reference == Reference("b2", None, 1, 4, "A/75/1", reason=STATED_BY_LINK)


def test_links_of_text_notes_and_numbered_paragraphs_count_in_the_clean_text():
    markup = (
        "<akomaNtoso><mainBody><paragraph><content><p>\t(a)\t见 <a href='https://undocs.org/ch/A/RES/46/182'>46</a>"
        "<a href='https://undocs.org/ch/A/RES/46/182'>/182</a><authorialNote marker='1'><p><sup>1</sup>\t见"
        "<a href='https://undocs.org/A/75/1'>A/75/1</a>。</p></authorialNote>；</p></content></paragraph></mainBody>"
        "</akomaNtoso>"
    )
    draft = Draft(genre="resolution")
    BlockReader(draft).read(etree.fromstring(markup))
    spans = [
        (link.target, (draft.blocks[0].text if link.block else draft.footnotes[0].text)[link.start : link.end])
        for link in draft.references
    ]
    assert spans == [("A/RES/46/182", "46/182"), ("A/75/1", "A/75/1")]
