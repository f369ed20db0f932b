from __future__ import annotations

from reader.document.model import Footnote, NoteMark
from reader.export.note_marks import note_name, note_names, with_marks


def test_marks_are_written_where_they_stood_even_at_one_place_or_beyond_the_text():
    marks = [NoteMark("2", 1), NoteMark("1", 1), NoteMark("3", 99)]

    assert with_marks("大会", marks, lambda mark: f"<{mark.label}>") == "大<2><1>会<3>"
    assert with_marks("a*b", [NoteMark("1", 2)], lambda mark: mark.label, str.upper) == "A*1B"


def test_every_note_has_a_name_of_its_own():
    notes = [Footnote(label, "") for label in ("1", "2", "1", "*", "**")]

    assert note_names(notes) == ["1", "2", "1-2", "star1", "star2"]
    assert note_name("a") == "a"
