"""Notes are told from the text by the rule above them and by their raised labels; calls by being raised."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from reader.parsing.lines import KnownMark
from reader.parsing.sources.faces import Face
from reader.parsing.sources.pdf_characters import Glyph, Rule
from reader.parsing.sources.pdf_columns import Fragment
from reader.parsing.sources.pdf_lines import Row
from reader.parsing.sources.pdf_notes import MarkedText, PrintedNote, body_size, marked_text, note_label, part_notes

BODY, NOTE = 10.0, 8.0


def row(*runs, baseline=500.0, size=BODY):
    """Return a row of runs; one that begins with ^ is raised."""
    glyphs, left = [], 100.0
    for run in runs:
        raised = run.startswith("^")
        own = size * 0.6 if raised else size
        for character in run.removeprefix("^"):
            glyphs.append(Glyph(character, left, left + own, baseline + (0.35 * size if raised else 0.0), own))
            left += own
    return Row(tuple(glyphs))


def page(*rows):
    return [Fragment(printed, 1) for printed in rows]


def body(lines=6):
    return [row("文" * 30, baseline=700.0 - 16 * line) for line in range(lines)]


NOTES = [
    row("^1", "见第71号决议。", baseline=120, size=NOTE),
    row("第二行。", baseline=110, size=NOTE),
    row("^2", "同上。", baseline=100, size=NOTE),
]


@pytest.mark.parametrize("rule", ["typed", "drawn", "none"])
def test_small_rows_with_raised_labels_are_notes_whatever_rule_stands_above(rule):
    typed = [row("_" * 18, baseline=130, size=NOTE)] if rule == "typed" else []
    drawn = [Rule(100.0, 200.0, 132.0)] if rule == "drawn" else []
    parted = part_notes(page(*body(), *typed, *NOTES), [drawn], BODY)
    assert [(note.label, note.text) for note in parted.notes] == [("1", "见第71号决议。\n第二行。"), ("2", "同上。")]
    assert len(parted.body) == 6
    assert [text for _, text in parted.rules] == ["_" * 18] * (rule == "typed")
    assert [parted.label_on(1, printed) for printed in "123"] == ["1", "2", None]


def test_a_note_goes_on_over_the_page():
    following = [
        Fragment(row("字" * 30, baseline=700), 2),
        Fragment(row("的第二部分。", baseline=100, size=NOTE), 2),
    ]
    parted = part_notes([*page(*body(), *NOTES), *following], [[], [Rule(100.0, 200.0, 112.0)]], BODY)
    assert parted.notes[-1].text == "同上。\n的第二部分。"


def test_text_below_a_rule_without_a_label_stays_text():
    parted = part_notes(page(*body(), row("文" * 30, baseline=300)), [[Rule(100.0, 200.0, 310.0)]], BODY)
    assert (len(parted.body), parted.notes) == (7, [])


def test_calls_are_taken_out_and_powers_stay():
    found = marked_text(row("报告", "^1", "和20km", "^2", "，"), {"1": "1", "2": "2"}.get)
    assert found == MarkedText("报告和20km²，", (KnownMark(2, "1"),))


def test_several_calls_in_one_place_are_several_marks():
    found = marked_text(row("审议了报告", "^1,2"), {"1": "1", "2": "2"}.get)
    assert found == MarkedText("审议了报告", (KnownMark(5, "1"), KnownMark(5, "2")))


def test_runs_keep_their_characters_where_a_call_is_taken_out():
    plain = row("审议了", "^1", "报告", "以后")
    bold = Row(
        tuple(replace(glyph, face=Face.BOLD) if 1 <= at < 5 else glyph for at, glyph in enumerate(plain.glyphs))
    )
    found = marked_text(bold, {"1": "1"}.get)
    assert [found.text[run.start : run.end] for run in found.faces] == ["议了报"]
    note = PrintedNote("1", "1", 1, [plain.part(4, 6), bold.part(0, 3)])
    assert [note.text[run.start : run.end] for run in note.faces] == ["议了"]


def test_labels_are_figures_letters_and_asterisks():
    assert note_label(row("^12", "见。")) == ("12", 2)
    assert note_label(row("**", "见。")) == ("**", 2)
    assert note_label(row("12", "见。")) is None


def test_the_body_size_is_that_of_most_characters():
    assert body_size(page(*body(), *NOTES)) == BODY


def test_labels_that_begin_anew_on_every_page_are_kept_apart():
    def on(page):
        rows = [row("文" * 30, baseline=700), row("^1", f"第{page}页的注。", baseline=100, size=NOTE)]
        return [Fragment(printed, page) for printed in rows]

    parted = part_notes([*on(1), *on(2)], [[], []], BODY)
    assert [(note.label, note.printed) for note in parted.notes] == [("1", "1"), ("1·2", "1")]
    assert [parted.label_on(number, "1") for number in (1, 2, 3)] == ["1", "1·2", "1·2"]
    marks = marked_text(row("审议了报告", "^1"), partial(parted.label_on, 2)).marks
    assert [(mark.label, mark.printed) for mark in marks] == [("1·2", "1")]


def test_a_label_of_the_note_s_own_size_is_known_by_being_called():
    called = [row("审议了报告，", "^1", "又审议了决定，", "^2", "以及", baseline=700)]
    notes = [
        row("1A/71/160。", baseline=120, size=NOTE),
        row("2016年的文件，A/71/1", baseline=115, size=NOTE),
        row("2。", baseline=110, size=NOTE),
        row("2同上。", baseline=100, size=NOTE),
    ]
    parted = part_notes(page(*called, *notes), [[Rule(100.0, 200.0, 132.0)]], BODY)
    assert [(note.label, note.text) for note in parted.notes] == [
        ("1", "A/71/160。\n2016年的文件，A/71/1\n2。"),
        ("2", "同上。"),
    ]


def test_a_line_that_goes_on_with_a_figure_stands_elsewhere_than_a_note_begins():
    def line(text, baseline, indent):
        shifted = [replace(glyph, left=glyph.left + indent, right=glyph.right + indent) for glyph in row(text).glyphs]
        return Row(tuple(replace(glyph, baseline=baseline, size=NOTE) for glyph in shifted))

    called = [row("审议了报告，", "^1", "又审议了决定，", "^2", "以及", baseline=700)]
    notes = [line("1见NPT/CONF.1995/3", 120, 8.0), line("2(一)。", 110, 0.0), line("2同上。", 100, 8.0)]
    parted = part_notes(page(*called, *notes), [[Rule(100.0, 200.0, 132.0)]], BODY)
    assert [note.text for note in parted.notes] == ["见NPT/CONF.1995/3\n2(一)。", "同上。"]


def test_a_raised_figure_without_a_note_does_not_stop_the_next_note():
    called = [row("面积20km", "^3", "的保护区，", "^1", "以及", baseline=700)]
    notes = [row("1见A/71/1。", baseline=120, size=NOTE)]
    parted = part_notes(page(*called, *notes), [[Rule(100.0, 200.0, 132.0)]], BODY)
    assert [(note.label, note.text) for note in parted.notes] == [("1", "见A/71/1。")]
