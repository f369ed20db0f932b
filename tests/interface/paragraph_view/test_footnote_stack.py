"""Which notes a popover shows (reader.interface.paragraph_view.footnote_stack)."""

from dataclasses import replace

from reader.document.model import Footnote
from reader.interface.paragraph_view.footnote_stack import footnote_stack, pointers


def test_a_plain_note_stands_alone(resolution):
    assert [note.label for note in footnote_stack(resolution, "1")] == ["1"]


def test_same_as_before_brings_the_note_before(resolution):
    assert [note.label for note in footnote_stack(resolution, "2")] == ["1", "2"]


def test_chains_are_followed_to_their_beginning(resolution):
    notes = (Footnote("1", "甲。"), Footnote("2", "同上。"), Footnote("3", "见同上，第2段。"), Footnote("4", "乙。"))
    document = replace(resolution, footnotes=notes)
    assert [note.label for note in footnote_stack(document, "3")] == ["1", "2", "3"]
    assert [note.label for note in footnote_stack(document, "4")] == ["4"]


def test_the_first_note_has_nothing_before_it_and_unknown_labels_give_nothing(resolution):
    document = replace(resolution, footnotes=(Footnote("1", "同上。"),))
    assert [note.label for note in footnote_stack(document, "1")] == ["1"]
    assert footnote_stack(document, "9") == ()


def test_a_note_points_to_another_by_its_number(resolution):
    notes = (
        Footnote("1", "甲。"),
        Footnote("2", "见上文脚注1，第3页。"),
        Footnote("3", "注2和Note 1；注9；3条；笔记1"),
    )
    document = replace(resolution, footnotes=notes)
    assert pointers(document, notes[1]) == ((3, 6, "1"),)
    assert [notes[2].text[start:end] for start, end, _label in pointers(document, notes[2])] == ["注2", "Note 1"]
    assert [label for _start, _end, label in pointers(document, notes[2])] == ["2", "1"]


def test_of_several_notes_with_a_number_the_last_before_is_meant(resolution):
    notes = (
        Footnote("1", "甲。"),
        Footnote("1·2", "乙。", "1"),
        Footnote("2", "见脚注1。"),
        Footnote("1·3", "丙。", "1"),
    )
    assert pointers(replace(resolution, footnotes=notes), notes[2]) == ((1, 4, "1·2"),)
