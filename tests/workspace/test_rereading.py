from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document.annotation import AnchorState, anchor_in
from reader.document.corrections import CorrectedField
from reader.document.model import Document
from reader.errors import UnreadableFile
from reader.library.document_store import Reading
from reader.workspace import annotating, correcting, import_history, importing, rereading, source_reading
from reader.workspace.change import Change, ChangeKind
from reader.workspace.import_report import Outcome
from reader.workspace.rereading import (
    Difference,
    Listener,
    count_readable_anew,
    outdated,
    read_again,
    read_again_in_own_library,
)

FIRST = "决定继续审查集体安全条约组织的合作"
SECOND = "请秘书长就本决议的执行情况提出报告"

pytestmark = pytest.mark.usefixtures("plain_files")


@pytest.fixture
def number(workspace, tmp_path: Path) -> int:
    """Import a document of two paragraphs from a file that is gone afterwards."""
    path = tmp_path / "a.txt"
    path.write_text(f"A/RES/71/12\n{FIRST}\n{SECOND}", encoding="utf-8")
    (document,) = importing.import_files(workspace, [path]).documents
    path.unlink()
    return document


PRESENT = source_reading.current_reading()
BETTER = Reading(PRESENT.parser + 1, PRESENT.recogniser + 1)


@pytest.fixture
def better(monkeypatch) -> Callable[[Callable[[Document], Document]], None]:
    """Make the program's parser a better one that reads what this function makes of the plain reading."""

    def improve(change: Callable[[Document], Document]) -> None:
        plain = source_reading.parse_bytes
        monkeypatch.setattr(source_reading, "parse_bytes", lambda data, name: change(plain(data, name)))
        monkeypatch.setattr(rereading, "current_reading", lambda: BETTER)

    return improve


def joined(document: Document) -> Document:
    """Read the two paragraphs as one."""
    first, second = document.blocks
    return replace(document, blocks=(replace(first, text=first.text + second.text),))


def test_a_document_of_the_present_parser_is_left_alone(workspace, number) -> None:
    assert outdated(workspace) == []
    assert read_again(workspace, number) is None


def test_a_new_text_carries_the_notes_and_tells_the_views(workspace, number, better) -> None:
    note = annotating.highlight(workspace, number, [anchor_in("b1", SECOND, 0, 4, number="2")], "blue", "要紧")
    correcting.correct(workspace, number, {CorrectedField.TITLE: "我的标题"})
    better(joined)
    told: list[Change] = []
    workspace.subscribe(told.append)
    assert outdated(workspace) == [number]
    renewed = read_again(workspace, number, origin="me")
    assert renewed is not None
    assert renewed.difference is Difference.TEXT
    (carried,) = annotating.annotations_of(workspace, number)
    assert (carried.id, carried.note, carried.state) == (note.id, "要紧", AnchorState.PLACED)
    assert carried.anchors[0].start == len(FIRST)
    assert told == [
        Change(
            frozenset({number}),
            frozenset({note.id}),
            frozenset({ChangeKind.DOCUMENTS_REPLACED, ChangeKind.ANNOTATIONS}),
            "me",
        )
    ]
    entry = workspace.library.documents.entry(number)
    assert (entry.title, entry.revision) == ("我的标题", 2)
    assert len(workspace.library.documents.earlier(number)) == 1
    assert len(workspace.library.search.find(f"{FIRST[-2:]}{SECOND[:2]}")) == 1
    assert outdated(workspace) == []


def test_a_note_whose_words_are_gone_awaits_review(workspace, number, better) -> None:
    note = annotating.highlight(workspace, number, [anchor_in("b1", SECOND, 0, 4, number="2")], "blue")
    better(lambda document: replace(document, blocks=document.blocks[:1]))
    report = read_again_in_own_library(workspace.path)
    assert report.review == [note.id]
    (waiting,) = annotating.annotations_to_review(workspace)
    assert (waiting.id, waiting.anchors) == (note.id, note.anchors)


def test_other_facts_leave_text_revision_and_notes_untouched(workspace, number, better) -> None:
    note = annotating.highlight(workspace, number, [anchor_in("b1", SECOND, 0, 4, number="2")], "blue")
    step = workspace.undo.undo_label
    better(lambda document: replace(document, title="更好的标题", references=()))
    renewed = read_again(workspace, number)
    assert renewed is not None
    assert renewed.difference is Difference.FACTS
    entry = workspace.library.documents.entry(number)
    assert (entry.title, entry.revision) == ("更好的标题", 1)
    assert workspace.library.citations.citing("A/RES/70/1") == []
    assert annotating.annotations_of(workspace, number) == [note]
    assert workspace.undo.undo_label == step
    workspace.undo.undo()
    assert annotating.annotations_of(workspace, number) == []


def test_without_its_file_a_document_keeps_its_text(workspace, number, better, monkeypatch) -> None:
    workspace.library.sources.close()
    for file in workspace.path.parent.glob("library.sources.db*"):
        file.unlink()
    better(joined)
    monkeypatch.setattr(rereading, "recognised_anew", lambda document: replace(document, references=()))
    report = read_again_in_own_library(workspace.path)
    assert report.without_source == (number,)
    assert report.renewed[number].difference is Difference.FACTS
    assert len(workspace.library.documents.load(number).blocks) == 2
    assert workspace.library.documents.reading(number) == Reading(PRESENT.parser, BETTER.recogniser)
    assert workspace.library.citations.citing("A/RES/70/1") == []
    again = read_again_in_own_library(workspace.path)
    assert (again.renewed, again.without_source) == ({}, (number,))
    assert count_readable_anew(workspace.path) == 0


def test_the_file_itself_serves_where_it_is_still_the_same(workspace, tmp_path: Path, better) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"A/RES/71/12\n{FIRST}\n{SECOND}", encoding="utf-8")
    (number,) = importing.import_files(workspace, [path]).documents
    workspace.library.sources.close()
    for file in workspace.path.parent.glob("library.sources.db*"):
        file.unlink()
    better(joined)
    assert read_again_in_own_library(workspace.path).renewed[number].difference is Difference.TEXT


def test_a_file_that_the_new_parser_refuses_keeps_its_text_and_is_not_tried_again(workspace, number, better) -> None:
    def refuse(_document: Document) -> Document:
        raise UnreadableFile("empty_file", "a.txt")

    before = workspace.library.documents.load(number)
    better(refuse)
    assert read_again_in_own_library(workspace.path).renewed[number].difference is not Difference.TEXT
    assert workspace.library.documents.load(number).blocks == before.blocks
    assert outdated(workspace) == []
    (item,) = import_history.report(workspace, import_history.summaries(workspace)[0].number).items
    assert (item.document, item.outcome) == (number, Outcome.FAILED)
    assert item.error is not None


def test_a_newer_text_that_came_in_meanwhile_is_not_overwritten(workspace, number, better, tmp_path: Path) -> None:
    newer = tmp_path / "b.txt"
    newer.write_text(f"A/RES/71/12\n{FIRST}\n{SECOND}\n又决定", encoding="utf-8")
    with_newer: list[object] = []

    def late(document: Document) -> Document:
        if not with_newer:
            with_newer.append(None)
            importing.import_in_own_library(workspace.path, [newer])
        return document

    better(late)
    read_again_in_own_library(workspace.path)
    assert len(workspace.library.documents.load(number).blocks) == 3


def test_reading_anew_can_be_stopped_and_goes_on_later(workspace, tmp_path: Path, better) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"A/RES/71/{ord(name)}\n{FIRST}\n{SECOND}", encoding="utf-8")
    numbers = importing.import_files(workspace, sorted(tmp_path.glob("*.txt"))).documents
    better(joined)
    seen: list[int] = []
    listener = Listener(lambda done, _total, _name: seen.append(done), cancelled=lambda: len(seen) == 2)
    report = read_again_in_own_library(workspace.path, listener)
    assert (report.cancelled, list(report.renewed)) == (True, numbers[:1])
    assert outdated(workspace) == numbers[1:]
    assert count_readable_anew(workspace.path) == 2
    rest = read_again_in_own_library(workspace.path, report=report.number)
    assert list(rest.renewed) == numbers[1:]
    kept = import_history.report(workspace, report.number)
    assert [(item.document, item.outcome) for item in kept.items] == [(n, Outcome.TEXT_RENEWED) for n in numbers]
    assert kept.is_new_reading
    assert not kept.cancelled


def test_the_report_names_what_changed_and_the_notes_to_review(workspace, number, better) -> None:
    note = annotating.highlight(workspace, number, [anchor_in("b1", SECOND, 0, 4, number="2")], "blue")
    better(lambda document: replace(document, blocks=document.blocks[:1]))
    told: list[tuple[int, Change]] = []
    found = read_again_in_own_library(workspace.path, Listener(changed=lambda *each: told.append(each)))
    assert found.number is not None
    (item,) = import_history.report(workspace, found.number).items
    assert (item.document, item.outcome, item.review) == (number, Outcome.TEXT_RENEWED, (note.id,))
    assert told == [(number, found.change())]
    assert import_history.report(workspace, found.number).change() == found.change()
    assert import_history.summaries(workspace)[0].is_new_reading


def test_an_earlier_text_is_kept_without_notes_too(workspace, number, better) -> None:
    better(joined)
    read_again_in_own_library(workspace.path)
    (kept,) = workspace.library.documents.earlier(number)
    assert [block.text for block in kept.document.blocks] == [FIRST, SECOND]


def test_a_damaged_text_is_mended_from_its_kept_file(workspace, number, better) -> None:
    workspace.library.connection.write("UPDATE bodies SET body = '{}'")
    better(lambda document: document)
    assert read_again_in_own_library(workspace.path).renewed[number].difference is Difference.TEXT
    assert workspace.library.documents.load(number).blocks[0].text == FIRST
