"""The head of a document (reader.interface.paragraph_view.document_head)."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from reader.document.block_kinds import BlockKind
from reader.interface import translations
from reader.interface.paragraph_view.document_head import DocumentHead
from reader.interface.paragraph_view.typography import Metrics
from reader.interface.theme import Theme


@pytest.fixture
def speak(qapp):
    yield translations.install
    translations.install("en")


def painted(head, metrics):
    picture = QImage(round(metrics.width), round(head.height) + 1, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    head.paint(painter, 0.0, Theme.named("light"))
    painter.end()
    return picture


def test_the_head_gives_symbol_body_session_and_date(resolution, speak):
    speak("en")
    head = DocumentHead(resolution, Metrics.fitting(800, 100))
    assert head.left_text == "A/RES/71/12"
    assert head.right_text == "General Assembly · Seventy-first session · 21 November 2016"
    speak("zh")
    assert head.right_text == "大会 · 第七十一届会议 · 2016年11月21日"


def test_a_date_that_names_no_day_is_shown_as_it_is(resolution, speak):
    speak("zh")
    head = DocumentHead(replace(resolution, date="2016-11"), Metrics.fitting(800, 100))
    assert head.right_text == "大会 · 第七十一届会议 · 2016-11"


@pytest.mark.parametrize("width", [120, 200, 320, 480, 800])
def test_nothing_overlaps_or_leaves_the_column_however_narrow_it_is(resolution, width):
    metrics = Metrics.fitting(width, 100)
    long = replace(resolution, symbol="A/HRC/RES/30/1/Add.12/Corr.1-S/2016/867")
    whole = DocumentHead(long, metrics)
    picture = painted(whole, metrics)
    edge = round(metrics.left + metrics.column) + 1
    assert all(
        picture.pixel(x, y) & 0xFFFFFF == 0xFFFFFF for x in range(edge, width) for y in range(picture.height())
    )
    needed = metrics.em * (1.6 + 1.7)
    rows = 1 if whole.height < needed + metrics.em * 2 else 2
    fits = QFontMetricsF(metrics.small_font()).horizontalAdvance(long.symbol + whole.right_text) < metrics.column
    assert rows == (1 if fits else 2)


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
