from dataclasses import replace

from reader.document.block_kinds import BlockKind
from reader.interface.paragraph_view.document_head import DocumentHead
from reader.interface.paragraph_view.typography import Metrics


def test_the_head_gives_symbol_body_session_and_date(qapp, resolution):
    head = DocumentHead(resolution, Metrics.fitting(800, 100))
    assert head.left_text == "A/RES/71/12"
    assert head.right_text == "General Assembly · Session 71 · 2016-11-21"


def test_a_title_that_stands_in_the_text_is_not_repeated(qapp, resolution):
    assert DocumentHead(resolution, Metrics.fitting(800, 100)).title == ""


def test_a_title_that_no_paragraph_holds_is_shown_and_needs_room(qapp, resolution):
    blocks = tuple(block for block in resolution.blocks if block.kind is not BlockKind.TITLE)
    untitled = DocumentHead(replace(resolution, blocks=blocks), Metrics.fitting(800, 100))
    assert untitled.title == resolution.title
    assert untitled.height > DocumentHead(resolution, Metrics.fitting(800, 100)).height


def test_a_document_without_facts_has_an_empty_head(qapp, resolution):
    bare = replace(resolution, symbol=None, organ=None, session=None, date=None)
    head = DocumentHead(bare, Metrics.fitting(800, 100))
    assert (head.left_text, head.right_text) == ("", "")
