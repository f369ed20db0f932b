"""AKN4UN XML as a whole: what is taken for it, what a file becomes, and hostile files."""

from __future__ import annotations

import re
import time
import tracemalloc
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.document.block_kinds import BlockKind, Genre
from reader.errors import UnreadableFile
from reader.parsing.cleaning import squash
from reader.parsing.document_reader import read_bytes
from reader.parsing.sources import akn4un

SECONDS = 5
MEGABYTES = 100

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
FRAME = (Path(__file__).parent / "akn4un" / "resolution.xml").read_text(encoding="utf-8")
"""A resolution as the UN's files have them, BODY in its body and AFTER behind its conclusions."""


def part_of_frame(name: str) -> str:
    return re.search(f"<{name}.*?</{name}>", FRAME, re.DOTALL)[0]


def paragraph(text: str, number: str | None = None, style: str = "SingleTxt") -> str:
    num = f"<num>\t{number}</num>" if number else ""
    return f'<paragraph class="{style}">{num}<content><p xml:space="preserve">\t{text}</p></content></paragraph>'


def resolution(body: str, after: str = "") -> bytes:
    return FRAME.replace("BODY", body).replace("AFTER", after).encode()


def akoma_ntoso(inside: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="{NAMESPACE}">{inside}</akomaNtoso>'.encode()


WHOLE = resolution(
    paragraph("<span>表示注意到</span>报告；", "1.")
    + paragraph("<span>请</span>秘书长：<authorialNote marker='2'><p>同上。</p></authorialNote>", "2.")
    + paragraph("(a)\t提交报告；")
    + paragraph("(b)\t继续努力。")
    + "<section><num>一</num><subheading>其他</subheading>"
    + paragraph("<span>决定</span>结束。", "1.")
    + "</section><container name='table'><table><tr><th><p>款次</p></th><th/><th><p>数额</p></th></tr>"
    + "<tr><td/><td/></tr></table></container>",
    after="<attachments><attachment><doc name='annex'><mainBody>"
    + paragraph("附件", style="H1")
    + paragraph("第一项。", "1.")
    + "</mainBody></doc></attachment></attachments>",
)


def body_text(data: bytes) -> Counter[str]:
    root = etree.fromstring(data)
    for meta in root.findall(".//{*}meta"):
        meta.getparent().remove(meta)
    return Counter(squash("".join(root.itertext())))


def read_text(data: bytes) -> Counter[str]:
    document = read_bytes(data, "any.xml")
    blocks = "".join((block.number_printed or "") + block.text for block in document.blocks)
    return Counter(squash(blocks + "".join(note.text for note in document.footnotes)))


def test_a_resolution_is_read_with_its_facts():
    document = read_bytes(WHOLE, "A_RES_75_900.xml")
    assert document.symbol == "A/RES/75/900"
    assert document.title == "加强合作"
    assert document.date == "2020-12-11"
    assert document.organ == "General Assembly"
    assert document.session == 75
    assert document.agenda_items == ("73(a)", "73(b)")
    assert document.genre is Genre.RESOLUTION
    assert document.language == "zh"
    assert document.problems == ()
    assert document.source.size_bytes == len(WHOLE)


def test_the_blocks_of_a_resolution_have_their_kinds_and_numbers():
    document = read_bytes(WHOLE, "any.xml")
    after_title = [block for block in document.blocks if block.kind is not BlockKind.MASTHEAD]
    assert [(block.kind.value, block.number, block.text) for block in after_title] == [
        ("title", "75/900", "加强合作"),
        ("opening", None, "大会，"),
        ("preambular", None, "回顾其2020年第46/182号决议，"),
        ("operative", "1", "表示注意到报告；"),
        ("operative", "2", "请秘书长："),
        ("item", "(a)", "提交报告；"),
        ("item", "(b)", "继续努力。"),
        ("heading", "一", "其他"),
        ("operative", "1", "决定结束。"),
        ("table", None, "款次\t\t数额"),
        ("note", None, "第42次全体会议"),
        ("note", None, "2020年12月11日"),
        ("heading", None, "附件"),
        ("paragraph", "1", "第一项。"),
    ]


def test_notes_are_called_where_the_xml_has_them():
    document = read_bytes(WHOLE, "any.xml")
    calls = [(block.text[: mark.offset], mark.label) for block in document.blocks for mark in block.notes]
    assert calls == [("回顾其2020年第46/182号决议，", "1"), ("请秘书长：", "2")]
    assert [(note.label, note.text) for note in document.footnotes] == [("1", "见A/75/30。"), ("2", "同上。")]


def test_no_text_is_lost_and_none_invented():
    assert read_text(WHOLE) == body_text(WHOLE)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (WHOLE, True),
        (b"\xef\xbb\xbf" + WHOLE, True),
        (f"<akn:akomaNtoso xmlns:akn='{NAMESPACE}'/>".encode(), True),
        (b"<?xml version='1.0'?><!-- a <b> comment --><akomaNtoso/>", True),
        ("\ufeff<?xml version='1.0' encoding='utf-16'?><akomaNtoso/>".encode("utf-16-le"), True),
        (b"<?xml version='1.0'?><rss/>", True),
        (b"<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'/>", False),
        (b"<!DOCTYPE html><html><body>akomaNtoso</body></html>", False),
        (b"<p>akomaNtoso</p>", False),
        ("大会，\n回顾akomaNtoso，".encode(), False),
        (b"", False),
    ],
)
def test_a_file_is_taken_for_xml_by_its_content(data, expected):
    assert akn4un.recognises(data) is expected


def test_another_encoding_is_read_as_the_file_names_it():
    text = WHOLE.decode()
    document = read_bytes(f'<?xml version="1.0" encoding="GB18030"?>{text}'.encode("gb18030"), "any.xml")
    assert document.title == "加强合作"
    assert document.source.encoding == "gb18030"
    assert (
        read_bytes(f'\ufeff<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16-le"), "x").title
        == "加强合作"
    )


def test_a_resolution_without_title_takes_the_agenda_items_and_says_so():
    whole = resolution(paragraph("决定。")).decode()
    document = read_bytes(
        whole.replace(part_of_frame("preface"), "").replace(part_of_frame("preamble"), "").encode(), "x"
    )
    assert document.title == "加强合作"
    assert [problem.kind for problem in document.problems] == ["title_missing", "opening_missing"]


def test_parts_that_were_adopted_together_keep_their_own_notes():
    part = (
        "<component><statement name='resolution'><preface><p><docNumber>{letter}</docNumber><docTitle>题{letter}"
        "</docTitle></p></preface>"
        + part_of_frame("preamble")
        + "<mainBody>"
        + paragraph("请。", "1.")
        + "</mainBody></statement>"
        "</component>"
    )
    title = "<preface><p><docNumber>75/900.</docNumber><docTitle>总题</docTitle></p></preface>"
    body = (
        "<collectionBody><component><documentRef href='comp_0' showAs='Resolution A'/></component></collectionBody>"
    )
    data = akoma_ntoso(
        f"<documentCollection name='resolution'>{part_of_frame('meta')}{title}{body}</documentCollection>"
        f"<components>{part.format(letter='A')}{part.format(letter='B')}</components>"
    )
    document = read_bytes(data, "any.xml")
    assert document.title == "总题"
    titles = [
        (b.kind.value, b.number, b.text) for b in document.blocks if b.kind in (BlockKind.TITLE, BlockKind.HEADING)
    ]
    assert titles == [("title", "75/900", "总题"), ("heading", "A", "题A"), ("heading", "B", "题B")]
    labels = [mark.label for block in document.blocks for mark in block.notes]
    assert len(set(labels)) == 2
    assert [note.printed or note.label for note in document.footnotes] == ["1", "1"]
    assert all(document.footnote(label) is not None for label in labels)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"<?xml version='1.0'?><rss><title>x</title></rss>", "xml_other_root"),
        (akoma_ntoso(""), "empty_file"),
        (akoma_ntoso("<statement><meta/><mainBody><p> </p></mainBody></statement>"), "empty_file"),
        (WHOLE[:-30], "xml_broken"),
        (WHOLE.replace(b"</mainBody>", b"", 1), "xml_broken"),
        (b"<?xml version='1.0' encoding='no-such'?><akomaNtoso/>", "xml_broken"),
        (b"<?xml version='1.0'?>", "xml_broken"),
        (akoma_ntoso("<p>" * 120 + "深" + "</p>" * 120), "xml_too_deep"),
        (akoma_ntoso("<p>" * 100_000 + "深" + "</p>" * 100_000), "xml_broken"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data, key):
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(data, "any.xml")
    assert refused.value.key == key


def bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    return f'<!DOCTYPE a [<!ENTITY e0 "boom">{entities}]><akomaNtoso><p>&e11;</p></akomaNtoso>'.encode()


@pytest.mark.parametrize(
    "data",
    [
        bomb(),
        bomb().decode().encode("utf-16"),
        b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><akomaNtoso><p>&x;</p></akomaNtoso>",
        b"<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://example.org/x.dtd'> %x;]><akomaNtoso><p>x</p></akomaNtoso>",
    ],
)
def test_entities_are_refused_without_being_followed(data):
    began = time.process_time()
    tracemalloc.start()
    with pytest.raises(UnreadableFile):
        read_bytes(data, "any.xml")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - began < SECONDS
    assert most < MEGABYTES * 1_000_000


def test_a_document_type_of_elsewhere_is_not_fetched():
    data = b"<!DOCTYPE akomaNtoso SYSTEM 'http://example.org/x.dtd'>" + WHOLE
    assert read_bytes(data, "any.xml").title == "加强合作"


def test_a_very_long_document_is_read_in_time():
    data = resolution("".join(paragraph("请秘书长提出报告；", f"{n}.") for n in range(1, 10_001)))
    began = time.process_time()
    document = read_bytes(data, "any.xml")
    assert time.process_time() - began < SECONDS
    assert document.blocks[-3].number == "10000"


@settings(max_examples=60, deadline=None)
@given(end=st.integers(0, len(WHOLE)), junk=st.binary(max_size=40), at=st.integers(0, len(WHOLE)))
def test_damaged_files_are_read_or_refused_never_a_crash(end, junk, at):
    for data in (WHOLE[:end], WHOLE[:at] + junk + WHOLE[at + len(junk) :], b"<akomaNtoso>" + junk):
        with suppress(UnreadableFile):
            read_bytes(data, "any.xml")


ELEMENTS = ["section", "paragraph", "num", "heading", "content", "p", "list", "point", "intro", "tr", "td", "span"]
ELEMENTS += [
    "sup",
    "authorialNote",
    "preface",
    "docNumber",
    "docTitle",
    "speech",
    "from",
    "conclusions",
    "odd",
]


@settings(max_examples=120, deadline=None)
@given(
    st.recursive(
        st.sampled_from(["大会", "1.", "(a)", "一、", "请", "附件", " ", "2016", "<eol/>"]),
        lambda inside: st.builds(
            lambda name, children: f"<{name}>{''.join(children)}</{name}>",
            st.sampled_from(ELEMENTS),
            st.lists(inside, max_size=4),
        ),
        max_leaves=12,
    )
)
def test_any_nesting_of_elements_keeps_its_text(inside):
    data = akoma_ntoso(f"<statement name='resolution'><mainBody><p>始。</p>{inside}</mainBody></statement>")
    try:
        found = read_text(data)
    except UnreadableFile:
        found = Counter()
    assert not found - body_text(data)
    assert not body_text(data) - found or "<sup" in inside
