"""The parts of a Word file by themselves: package, styles, running text and notes."""

from __future__ import annotations

import pytest
from lxml import etree

from reader.errors import UnreadableFile
from reader.parsing.lines import KnownMark
from reader.parsing.sources import word_package
from reader.parsing.sources.word_notes import NoteCounting, WordNotes, note_elements, typed_label
from reader.parsing.sources.word_passages import NoteCall, PassageReader, Raised, WordPassage
from reader.parsing.sources.word_styles import WordStyles, heading_level


def element(word_files, content):
    return etree.fromstring(f"<w:root {word_files.NAMESPACES}>{content}</w:root>")


def test_the_package_gives_parts_and_relations(word_files):
    package = word_package.WordPackage(word_files.word_file(word_files.paragraph("甲"), notes={1: "乙"}), "any.docx")
    assert package.main == "word/document.xml"
    assert package.part("word/nowhere.xml") is None
    notes = package.related("/footnotes")
    assert list(note_elements(notes, "footnote")) == ["1"]


def test_a_part_that_unpacks_to_too_much_is_refused(word_files, monkeypatch):
    data = word_files.word_file(word_files.paragraph("甲" * 5000))
    package = word_package.WordPackage(data, "any.docx")
    monkeypatch.setattr(word_package, "LARGEST_PART_BYTES", 4000)
    with pytest.raises(UnreadableFile) as raised:
        package.part(package.main)
    assert raised.value.key == "word_too_large"


def test_a_style_takes_from_the_style_that_it_is_based_on(word_files):
    styles = WordStyles(
        element(
            word_files,
            '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Own"/><w:basedOn w:val="B"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="B"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
        )
    )
    assert (styles.style("A").name, styles.style("A").heading) == ("Own", 2)
    assert styles.style("missing").heading == 0
    assert [heading_level(outline) for outline in (0, 8, 9)] == [1, 6, 0]


def test_running_text_leaves_out_what_is_deleted_and_keeps_where_notes_are_called(word_files):
    w = word_files
    story = element(
        w,
        w.paragraph(w.run("报告") + "<w:del>" + w.run("旧").replace("w:t", "w:delText") + "</w:del>" + w.call(4))
        + w.paragraph(w.run("米") + w.raised("2")),
    )
    reader = PassageReader(WordStyles(None), story)
    first, second = (reader.read(paragraph) for paragraph in story)
    assert (first.text, [(call.offset, call.note_id) for call in first.calls]) == ("报告", [(2, "4")])
    assert [(part.start, part.end) for part in second.raised] == [(1, 2)]
    second.append(first, separator="\n")
    assert (second.text, second.calls[0].offset) == ("米2\n报告", 5)


def test_notes_are_counted_in_the_order_of_their_calls(word_files):
    notes = {number: element(word_files, "") for number in ("7", "3")}
    counting = {"footnote": NoteCounting.of("footnote", [None])}
    reader = WordNotes({"footnote": notes}, counting, lambda _: [WordPassage("见。")])
    lines = reader.lines([WordPassage("甲乙", [NoteCall(1, "footnote", "7"), NoteCall(2, "footnote", "3")])])
    assert lines[0].marks == (KnownMark(1, "1"), KnownMark(2, "2"))
    assert [(line.note, line.text) for line in lines[1:]] == [("1", "见。"), ("2", "见。")]


@pytest.mark.parametrize(("printed", "label"), [("1", "1"), ("[12]", "12"), ("3/", "3"), ("**", "**"), ("甲", "")])
def test_a_typed_label_stands_without_brackets(printed, label):
    assert typed_label(WordPassage(printed), Raised(0, len(printed))) == label
