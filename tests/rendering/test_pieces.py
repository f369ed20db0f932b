from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.annotation import Annotation, anchor_in
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, OrganizationMention, Reference, Source
from reader.rendering.pieces import (
    Piece,
    Place,
    Span,
    SpanKind,
    highlights_by_place,
    mentions_by_place,
    pieces,
)

TEXT = "又提及大会2004年12月2日第59/50号决议，其中大会授予观察员地位，"

texts = st.text(alphabet="联合国大会第59/50号，。 a", max_size=40)
offsets = st.integers(min_value=-3, max_value=45)
spans = st.lists(
    st.builds(Span, offsets, offsets, st.sampled_from(list(SpanKind)), st.sampled_from(["甲", "乙"])), max_size=8
)
marks = st.lists(st.builds(NoteMark, st.sampled_from("1234"), offsets), max_size=4)


@settings(max_examples=150)
@given(texts, spans, marks)
def test_pieces_joined_give_back_the_text(text, lying, standing):
    cut = pieces(text, lying, standing)

    assert "".join(text[piece.start : piece.end] for piece in cut) == text
    assert all(before.end == after.start for before, after in itertools.pairwise(cut))


@settings(max_examples=150)
@given(texts, spans, marks)
def test_every_boundary_is_exact_and_every_mark_is_kept(text, lying, standing):
    cut = pieces(text, lying, standing)

    for span in lying:
        covered = [piece for piece in cut if any(on.start <= piece.start < on.end for on in [span])]
        inside = text[max(span.start, 0) : max(span.end, 0)]
        assert "".join(text[piece.start : piece.end] for piece in covered) == inside
    assert sorted(mark.label for piece in cut for mark in piece.marks) == sorted(mark.label for mark in standing)
    for piece in cut:
        assert all(min(max(mark.offset, 0), len(text)) == piece.end for mark in piece.marks)
        assert all(span.start <= piece.start and piece.end <= span.end for span in piece.spans)


def test_only_a_mark_before_the_first_character_makes_an_empty_piece():
    assert pieces("") == ()
    assert pieces("大会", marks=[NoteMark("1", 0)])[0] == Piece(0, 0, (), (NoteMark("1", 0),))
    assert pieces("", marks=[NoteMark("1", 5)]) == (Piece(0, 0, (), (NoteMark("1", 5),)),)
    assert pieces("大会", marks=[NoteMark("1", 2)]) == (Piece(0, 2, (), (NoteMark("1", 2),)),)


def test_overlapping_spans_lie_on_the_piece_that_they_share():
    organization = Span(0, 6, SpanKind.ORGANIZATION, "安全理事会")
    highlight = Span(3, 8, SpanKind.HIGHLIGHT, "yellow")

    cut = pieces("安全理事会认为必须如此", [highlight, organization])

    assert [(piece.start, piece.end) for piece in cut] == [(0, 3), (3, 6), (6, 8), (8, 11)]
    assert cut[1].spans == (organization, highlight)
    assert cut[1].of_kind(SpanKind.HIGHLIGHT) == (highlight,)
    assert cut[3].spans == ()


def test_a_span_beyond_the_text_is_clipped_and_an_empty_one_left_out():
    cut = pieces("大会", [Span(1, 9, SpanKind.REFERENCE, "A/71/1"), Span(2, 2, SpanKind.REFERENCE, "A/71/2")])

    assert [(piece.start, piece.end, len(piece.spans)) for piece in cut] == [(0, 1, 0), (1, 2, 1)]
    assert cut[1].spans[0].end == 2


def test_mentions_are_gathered_by_the_text_that_they_lie_in():
    reference = Reference("b0", None, 15, 22, "A/RES/59/50")
    in_note = Reference("b0", "1", 0, 8, "A/71/160")
    mention = OrganizationMention("b0", None, 3, 5, "大会")
    document = Document(
        source=Source("x.txt"),
        genre=Genre.RESOLUTION,
        title="",
        blocks=(Block("b0", BlockKind.PREAMBULAR, TEXT, notes=(NoteMark("1", 5),)),),
        footnotes=(Footnote("1", "A/71/160。"),),
        references=(reference, in_note),
        organizations=(mention,),
    )

    places = mentions_by_place(document)

    assert [span.origin for span in places[Place(block="b0")]] == [mention, reference]
    assert [span.origin for span in places[Place(footnote="1")]] == [in_note]
    cut = pieces(TEXT, places[Place(block="b0")], document.blocks[0].notes)
    assert [TEXT[piece.start : piece.end] for piece in cut][1] == "大会"
    assert cut[1].marks == (NoteMark("1", 5),)


def test_highlights_are_gathered_over_all_their_blocks():
    annotation = Annotation(
        "id", 1, (anchor_in("b0", "大会，", 0, 2), anchor_in("b1", "A/71/1。", 0, 6, footnote="2")), "green"
    )

    places = highlights_by_place([annotation])

    assert places[Place(block="b0")][0].value == "green"
    assert places[Place(footnote="2")][0].origin is annotation
