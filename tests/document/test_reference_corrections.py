"""The person's references stand where their words are, also after the document was read anew, and nowhere else."""

from __future__ import annotations

import dataclasses

import pytest

from reader.document.annotation import anchor_in
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, Reference, Source
from reader.document.places import anchor_of
from reader.document.reference_corrections import CORRECTED, ReferenceCorrection, with_corrected_references
from reader.messages import LANGUAGES, sentence

TEXT = "回顾其2004年12月2日第59/50号决议和以往各项决议，"
FOUND = Reference("b0", None, 13, 22, "A/RES/59/50", verb="回顾")


def document(*texts: str, note: str = "见A/71/160。", references: tuple[Reference, ...] = ()) -> Document:
    blocks = tuple(Block(f"b{index}", BlockKind.PREAMBULAR, text) for index, text in enumerate(texts))
    called = (dataclasses.replace(blocks[0], notes=(NoteMark("1", 2),)), *blocks[1:])
    notes = (Footnote("1", note),)
    return Document(Source("x"), Genre.RESOLUTION, "", called, footnotes=notes, references=references)


def on(text: str, quote: str, target: str | None, block: str = "b0", footnote: str | None = None):
    start = text.index(quote)
    return ReferenceCorrection(anchor_in(block, text, start, start + len(quote), footnote=footnote), target)


def cited(read: Document) -> list[tuple[str | None, int, int, str]]:
    return [(ref.block or ref.footnote, ref.start, ref.end, ref.target) for ref in read.references]


def test_a_wrong_reference_goes() -> None:
    read = with_corrected_references(document(TEXT, references=(FOUND,)), [on(TEXT, "第59/50号决议", None)])

    assert read.references == ()


def test_another_target_takes_the_place_and_keeps_the_verb() -> None:
    read = with_corrected_references(document(TEXT, references=(FOUND,)), [on(TEXT, "第59/50号", "A/HRC/RES/59/50")])

    (reference,) = read.references
    assert (reference.start, reference.end, reference.target) == (13, 20, "A/HRC/RES/59/50")
    assert (reference.verb, reference.reason, reference.inferred) == ("回顾", CORRECTED, False)


def test_missed_references_come_in_the_order_of_the_text() -> None:
    note = Reference(None, "1", 1, 9, "A/71/160")
    own = [on(TEXT, "各项决议", "A/RES/60/1"), on(TEXT, "2004年", "A/59/1")]
    read = with_corrected_references(document(TEXT, references=(FOUND, note)), own)

    assert [target for *_, target in cited(read)] == ["A/59/1", "A/RES/59/50", "A/RES/60/1", "A/71/160"]


def test_a_later_word_counts_more_than_an_earlier() -> None:
    own = [on(TEXT, "第59/50号决议", "A/RES/1/1"), on(TEXT, "59/50", "A/RES/2/2")]

    assert cited(with_corrected_references(document(TEXT), own)) == [("b0", 14, 19, "A/RES/2/2")]


def test_notes_can_be_corrected() -> None:
    read = document(TEXT, references=(Reference(None, "1", 1, 9, "A/71/160"),))
    anchor = anchor_of(read, read.references[0])

    assert anchor is not None
    assert (anchor.block, anchor.footnote, anchor.quote) == ("b0", "1", "A/71/160")
    assert cited(with_corrected_references(read, [ReferenceCorrection(anchor, "S/2016/621")])) == [
        ("1", 1, 9, "S/2016/621")
    ]


def test_a_correction_without_a_place_changes_nothing() -> None:
    read = document("第59/51号决议", references=(Reference("b0", None, 0, 8, "A/RES/59/51"),))

    assert with_corrected_references(read, [on(TEXT, "第59/50号决议", None)]) is read


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reason_has_a_sentence(language) -> None:
    assert sentence(f"reasons.{CORRECTED}", language) != f"reasons.{CORRECTED}"
