"""Labels of notes that annexes count anew (reader.document.note_labels)."""

from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Footnote, NoteMark
from reader.document.note_labels import own_labels, shown_label


def block(number, *labels, kind=BlockKind.PARAGRAPH, text="一段文字"):
    return Block(f"b{number}", kind, text, notes=tuple(NoteMark(label, 1) for label in labels))


def annex(number, name):
    return block(number, kind=BlockKind.HEADING, text=name)


def called(blocks, footnotes):
    """Return the texts of the notes that the marks call, in order."""
    blocks, footnotes = own_labels(blocks, footnotes)
    texts = {note.label: note.text for note in footnotes}
    assert len(texts) == len(footnotes)
    return [texts[mark.label] for found in blocks for mark in found.notes]


def test_labels_that_are_their_own_stay():
    blocks, footnotes = (block(0, "1"), block(1, "2", "1")), (Footnote("1", "甲"), Footnote("2", "乙"))

    assert own_labels(blocks, footnotes) == (blocks, footnotes)


def test_each_annex_calls_its_own_notes():
    blocks = [block(0, "1"), annex(1, "附件一"), block(2, "1", "2"), annex(3, "附件二"), block(4, "1")]
    notes = [Footnote("1", "信"), Footnote("1", "一之1"), Footnote("2", "一之2"), Footnote("1", "二之1")]

    assert called(blocks, notes) == ["信", "一之1", "一之2", "二之1"]


def test_a_label_that_is_called_twice_in_an_annex_calls_one_note():
    blocks = [annex(0, "附件一"), block(1, "1"), block(2, "1"), annex(3, "附件二"), block(4, "1"), block(5, "1")]
    notes = [Footnote("1", "一"), Footnote("1", "二")]

    assert called(blocks, notes) == ["一", "一", "二", "二"]


def test_notes_that_begin_anew_on_every_page_are_called_in_order():
    blocks = [block(0, "1"), block(1, "2"), block(2, "1"), block(3, "1")]
    notes = [Footnote("1", "一页"), Footnote("2", "一页二"), Footnote("1", "二页"), Footnote("1", "三页")]

    assert called(blocks, notes) == ["一页", "一页二", "二页", "三页"]


def test_a_mark_without_a_note_stays_as_it_is():
    blocks, _notes = own_labels([block(0, "7", "1"), block(1, "1")], [Footnote("1", "一"), Footnote("1", "二")])

    assert [mark.label for mark in (*blocks[0].notes, *blocks[1].notes)] == ["7", "1", "1·2"]


def test_the_printed_label_is_kept_and_shown():
    _blocks, notes = own_labels([], [Footnote("1", "一", "¹"), Footnote("1", "二", "¹"), Footnote("1", "三")])

    assert [(note.label, note.printed) for note in notes] == [("1", "¹"), ("1·2", "¹"), ("1·3", "1")]
    assert [shown_label(note.label) for note in notes] == ["1", "1", "1"]
    assert shown_label("**") == "**"
