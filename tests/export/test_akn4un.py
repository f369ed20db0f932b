"""A document as AKN4UN XML (akn4un, akn4un_text, akn4un_metadata, akn4un_adoption): the schema, and the way back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.document.adoption import Adoption, Keyword, Position, Stage, StageKind, Tally
from reader.document.block_kinds import BlockKind, Genre
from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.document.model import Block, Document, Footnote, NoteMark, Reference, Source, Speech
from reader.export.akn4un import document_as_akn4un
from reader.export.akn4un_metadata import UNKNOWN_DAY, document_element, speaker_key
from reader.export.akn4un_text import NAMESPACE, akn, marker_of, web_address, writable
from reader.parsing.document_reader import read_bytes, read_document


class Element(NamedTuple):
    """What the schema of Akoma Ntoso 3.0 (OASIS, 2018) says of an element that the export uses."""

    holds_text: bool
    attributes: frozenset[str]
    children: frozenset[str]


def schema() -> dict[str, Element]:
    lines = Path(__file__).with_name("akoma_ntoso.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {row[0]: Element(row[1] == "yes", frozenset(row[2].split()), frozenset(row[3].split())) for row in rows}


SCHEMA = schema()


def faults(document: Document) -> list[str]:
    """Say what in a document's XML the schema does not have; "*" as a child is any element of another namespace."""
    found = []
    for element in etree.fromstring(document_as_akn4un(document).encode()).iter():
        name = etree.QName(element)
        if name.namespace != NAMESPACE:
            continue
        rule = SCHEMA.get(name.localname)
        if rule is None:
            found.append(f"<{name.localname}> is no element")
            continue
        found += [f"<{name.localname}> lacks {missing}" for missing in rule.attributes - set(element.attrib)]
        if not rule.holds_text and "".join([element.text or "", *(child.tail or "" for child in element)]).strip():
            found.append(f"<{name.localname}> holds text")
        for child in map(etree.QName, element):
            allowed = child.localname in rule.children if child.namespace == NAMESPACE else "*" in rule.children
            if not allowed:
                found.append(f"<{name.localname}> holds <{child.localname}>")
    return found


def facts(document: Document) -> tuple:
    keys = (
        "symbol",
        "genre",
        "title",
        "date",
        "organ",
        "session",
        "agenda_items",
        "language",
        "footnotes",
        "speeches",
    )
    return tuple(getattr(document, key) for key in keys)


def shapes(document: Document) -> list[tuple]:
    return [
        (b.kind, b.number, b.level, b.text, [(mark.label, mark.offset) for mark in b.notes], b.speech, b.emphasis)
        for b in document.blocks
    ]


def back(document: Document) -> Document:
    return read_bytes(document_as_akn4un(document).encode(), "any.xml")


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_a_seed_comes_back_as_it_was(number, seed):
    document = read_document(seed(number))
    bare = replace(document, footnotes=tuple(replace(note, printed=None) for note in document.footnotes))
    again = back(document)
    assert shapes(again) == shapes(document)
    assert facts(again) == facts(bare)


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_elements_stand_as_the_schema_has_them(number, seed):
    assert faults(read_document(seed(number))) == []


def test_adoption_and_keywords_come_back_and_fit_the_schema():
    names = ("Bosnia and Herzegovina", "Cuba (on behalf of the Group of 77 and China)", "Fiji", "Togo")
    stages = (
        Stage(StageKind.DRAFT, "A/C.3/76/L.5", "2021-10-07", sponsors=names),
        Stage(StageKind.SPONSORS, sponsors=("Trinidad and Tobago",)),
        Stage(StageKind.REPORT, "A/76/463", locator="第26段"),
        Stage(StageKind.ADOPTION, "A/76/PV.53", "2021-12-16", words="as orally amended"),
    )
    tallies = (Tally(Position.IN_FAVOUR, 2, ("FIJI", "TOGO")), Tally(Position.AGAINST, 0))
    block = Block("b0", BlockKind.OPERATIVE, "请秘书长报告。", "1", "1.")
    document = made(
        block,
        Block("b1", BlockKind.NOTE, "2021年12月16日"),
        Block("b2", BlockKind.HEADING, "附件", level=1),
        adoption=Adoption(stages, True, tallies),
        keywords=(Keyword("women's rights", "UNBIS"), Keyword("sdg 5", "SDGO")),
    )
    again = back(document)
    assert (again.adoption, again.keywords) == (document.adoption, document.keywords)
    assert faults(document) == []


def test_an_adoption_without_vote_comes_back():
    adoption = Adoption((Stage(StageKind.ADOPTION, "A/76/PV.53"),), recorded_vote=False)
    document = made(Block("b0", BlockKind.OPERATIVE, "请秘书长报告。"), adoption=adoption)
    assert back(document).adoption == adoption
    assert faults(document) == []


def made(*blocks: Block, genre: Genre = Genre.RESOLUTION, **others) -> Document:
    return Document(source=Source("made"), genre=genre, title=others.pop("title", "题"), blocks=blocks, **others)


def test_a_citation_is_a_reference_to_its_address():
    document = made(
        Block("b0", BlockKind.OPERATIVE, "回顾第71/12号决议和《宪章》，", "1", "1."),
        references=(
            Reference("b0", None, 2, 11, "A/RES/71/12"),
            Reference("b0", None, 12, 16, "charter"),
        ),
    )
    root = etree.fromstring(document_as_akn4un(document).encode())
    found = [(ref.text, ref.get("href")) for ref in root.iter("{*}ref")]
    assert found == [("第71/12号决议", "https://docs.un.org/zh/A/RES/71/12")]
    assert web_address("charter") is None


def test_a_note_stands_at_its_first_call_and_later_calls_refer_to_it():
    marks = (NoteMark("1", 2), NoteMark("1", 4))
    document = made(Block("b0", BlockKind.PARAGRAPH, "报告和其他", notes=marks), footnotes=(Footnote("1", "见。"),))
    markup = document_as_akn4un(document)
    assert markup.count("<authorialNote") == markup.count("<noteRef") == 1
    assert shapes(back(document)) == shapes(document)
    assert faults(document) == []


def test_a_note_that_nothing_calls_is_kept():
    document = made(Block("b0", BlockKind.PARAGRAPH, "报告。"), footnotes=(Footnote("9", "无人引用。"),))
    assert back(document).footnotes == document.footnotes


def test_items_become_lists_in_lists():
    document = made(
        Block("b0", BlockKind.OPERATIVE, "决定：", "1", "1."),
        Block("b1", BlockKind.ITEM, "甲：", "(a)", "(a)"),
        Block("b2", BlockKind.ITEM, "乙；", "(i)", "(i)", level=1),
        Block("b3", BlockKind.ITEM, "丙。", "(b)", "(b)"),
    )
    root = etree.fromstring(document_as_akn4un(document).encode())
    assert len(root.findall(".//{*}paragraph/{*}list/{*}point/{*}list/{*}point")) == 1
    assert shapes(back(document)) == shapes(document)
    assert faults(document) == []


def test_a_record_is_a_debate_with_its_speakers():
    document = made(
        Block("b0", BlockKind.HEADING, "通过议程", level=1),
        Block("b1", BlockKind.NOTE, "议程通过。"),
        Block("b2", BlockKind.PARAGRAPH, "刘结一先生（中国）：谢谢。", speech=0),
        Block("b3", BlockKind.PARAGRAPH, "还有。", speech=0),
        genre=Genre.RECORD,
        speeches=(Speech("刘结一先生", "中国"),),
    )
    root = etree.fromstring(document_as_akn4un(document).encode())
    speech = root.find(".//{*}speech")
    assert speech.get("by") == f"#{speaker_key(0)}"
    assert speech.findtext("{*}from") == "刘结一先生（中国）："
    assert shapes(back(document)) == shapes(document)
    assert faults(document) == []
    assert back(document).speeches == document.speeches


BOLD, ITALIC, BOTH = EmphasisStyle.BOLD, EmphasisStyle.ITALIC, EmphasisStyle.BOLD_ITALIC


def test_runs_are_elements_and_come_back_across_marks_and_citations():
    text = "又回顾第71/12号决议和《条约汇编》，"
    document = made(
        Block("b0", BlockKind.OPENING, "大会，", emphasis=(Emphasis(0, 2, BOLD),)),
        Block(
            "b1",
            BlockKind.PREAMBULAR,
            text,
            notes=(NoteMark("1", 2),),
            emphasis=(Emphasis(0, 7, BOLD), Emphasis(9, 11, ITALIC), Emphasis(13, 17, BOTH)),
        ),
        Block("b2", BlockKind.TABLE, "甲国\t乙国", emphasis=(Emphasis(0, 2, BOLD), Emphasis(3, 5, BOLD))),
        references=(Reference("b1", None, 3, 12, "A/RES/71/12"),),
        footnotes=(Footnote("1", "Treaty Series，第1卷。", emphasis=(Emphasis(0, 13, ITALIC),)),),
    )
    root = etree.fromstring(document_as_akn4un(document).encode())
    assert [b.text for b in root.iterfind(".//{*}tr//{*}b")] == ["甲国", "乙国"]
    assert shapes(back(document)) == shapes(document)
    assert back(document).footnotes == document.footnotes
    assert faults(document) == []


def test_the_runs_of_a_speakers_name_come_back():
    document = made(
        Block("b0", BlockKind.PARAGRAPH, "刘结一先生（中国）：谢谢。", speech=0, emphasis=(Emphasis(0, 5, BOLD),)),
        genre=Genre.RECORD,
        speeches=(Speech("刘结一先生", "中国"),),
    )
    assert shapes(back(document)) == shapes(document)
    assert faults(document) == []


def test_what_xml_cannot_hold_is_replaced():
    assert writable("甲\x00乙\ud800") == "甲\ufffd乙\ufffd"
    assert back(made(Block("b0", BlockKind.PARAGRAPH, "甲\x01<乙>&"))).blocks[0].text == "甲\ufffd<乙>&"


def test_a_document_of_unknown_day_says_so():
    assert f'date="{UNKNOWN_DAY}"' in document_as_akn4un(made(Block("b0", BlockKind.PARAGRAPH, "甲。")))


def test_elements_hold_text_then_elements():
    assert etree.tostring(akn("p", "甲", akn("b", "乙")), encoding="unicode").endswith("甲<b>乙</b></p>")
    assert document_element(made(genre=Genre.LETTER)).get("name") == "letter"


def test_a_label_made_unique_is_written_as_printed():
    assert marker_of(Footnote("1·2", "注。", "1")) == "1"
    assert marker_of(Footnote("1", "注。", "¹")) == "1"


KINDS = [kind for kind in BlockKind if kind not in (BlockKind.TITLE, BlockKind.TABLE, BlockKind.OPENING)]
BLOCKS = st.builds(
    lambda kind, text, number, level, mark, style: (kind, text, number, level, mark, style),
    st.sampled_from(KINDS),
    st.sampled_from(["请秘书长，", "附件", "回顾A/71/1，", "a b", "1.甲", "(a)乙"]),
    st.sampled_from([None, "1", "(a)", "一", "71/12"]),
    st.integers(0, 3),
    st.booleans(),
    st.sampled_from(EmphasisStyle),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(BLOCKS, min_size=1, max_size=8), st.sampled_from(list(Genre)))
def test_any_blocks_come_back_in_order_with_their_kinds(parts, genre):
    blocks = [
        Block(
            f"b{i}",
            kind,
            text,
            number,
            number,
            level,
            (NoteMark("1", 1),) if mark else (),
            emphasis=(Emphasis(0, 1, style),),
        )
        for i, (kind, text, number, level, mark, style) in enumerate(parts)
    ]
    document = made(*blocks, genre=genre, footnotes=(Footnote("1", "注。"),) if any(p[4] for p in parts) else ())
    assert shapes(back(document)) == shapes(document)
    assert faults(document) == []
