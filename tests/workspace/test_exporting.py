from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from reader.document.annotation import AnchorState, anchor_in
from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.document.model import OrganizationMention
from reader.errors import ExportFailed, NotFound
from reader.workspace.annotating import highlight
from reader.workspace.exporting import ExportForm, compose, export_excerpts, form_of


@pytest.fixture
def notes(workspace, add):
    """Two documents with three highlights; the first names an organization."""
    first, second = add("请联合国<报告>。", "决定。"), add("欢迎。", symbol="A/RES/71/14")
    document = workspace.library.documents.load(first)
    named = replace(document, references=(), organizations=(OrganizationMention("b0", None, 1, 4, "联合国"),))
    with workspace.library.transaction():
        workspace.library.documents.replace(first, named)

    def mark(number, block, start, end, colour, *tags):
        text = workspace.library.documents.load(number).block(block).text
        return highlight(workspace, number, [anchor_in(block, text, start, end)], colour, "", tags)

    marks = [
        mark(first, "b0", 0, 8, "yellow", "合作"),
        mark(first, "b1", 0, 2, "green"),
        mark(second, "b0", 0, 2, "green", "合作", "禁毒"),
    ]
    return first, second, marks


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({}, 3),
        ({"colours": ["green"]}, 2),
        ({"tags": ["合作"]}, 2),
        ({"colours": ["green"], "tags": ["合作"]}, 1),
        ({"colours": ["pink"]}, 0),
        ({"document_ids": []}, 0),
    ],
)
def test_filters_choose_what_is_exported(workspace, notes, tmp_path, filters, count):
    target = tmp_path / "excerpts.md"

    assert export_excerpts(workspace, target, "markdown", language="zh", **filters) == count
    assert target.exists() is (count > 0)


def test_documents_are_exported_in_the_order_that_is_asked_for(workspace, notes):
    first, second, _ = notes

    text = compose(workspace, "markdown", [second, first, second], language="zh").text

    assert text.index("A/RES/71/14") < text.index("A/RES/71/12")
    assert compose(workspace, "markdown", [second]).count == 1


def test_a_document_that_is_not_there_is_told(workspace, notes):
    with pytest.raises(NotFound):
        compose(workspace, "markdown", [99])


def test_html_colours_organizations_and_escapes_the_rest(workspace, notes):
    page = compose(workspace, ExportForm.HTML, language="zh").text

    assert (
        '<mark class="yellow"><span class="t-k t-k-OpeningVerb">请</span>'
        '<span class="t-nc t-nc-Organization t-nc-Organization-UnEntity">联合国</span>&lt;报告&gt;</mark>'
    ).replace("UnEntity", kind_of_united_nations()) in page
    assert re.search(r"mark \.t-nc-Organization-\w+ \{ color: #[0-9A-F]{6}", page)
    assert "prefers-color-scheme: dark" in page


def test_bold_words_of_the_text_stay_bold(workspace, notes):
    first, _, _ = notes
    document = workspace.library.documents.load(first)
    block = replace(document.blocks[0], emphasis=(Emphasis(0, 1, EmphasisStyle.BOLD),))
    with workspace.library.transaction():
        workspace.library.documents.replace(first, replace(document, blocks=(block, *document.blocks[1:])))

    assert "<b><span" in compose(workspace, ExportForm.HTML, [first], language="zh").text
    assert "**请**联合国" in compose(workspace, ExportForm.MARKDOWN, [first], language="zh").text


def kind_of_united_nations():
    from reader.recognition.gazetteer import standard  # noqa: PLC0415

    return "".join(word.capitalize() for word in standard().organizations["联合国"].kind.split())


def test_a_quote_that_the_text_no_longer_has_is_written_as_it_was(workspace, notes):
    first, _, marks = notes
    lost = replace(marks[0], anchors=(replace(marks[0].anchors[0], quote="旧文<>"),), state=AnchorState.REVIEW)
    with workspace.library.transaction():
        workspace.library.annotations.put(lost)

    page = compose(workspace, "html", [first], language="zh").text

    assert '<mark class="yellow">旧文&lt;&gt;</mark>' in page
    assert "有待核对" in page


def test_json_holds_every_annotation(workspace, notes):
    *_, marks = notes

    exported = json.loads(compose(workspace, "json", language="en").text)

    assert {item["id"] for item in exported["first"]["items"]} == {f"urn:uuid:{mark.id}" for mark in marks}
    assert exported["label"] == "Excerpts"


def test_a_file_that_cannot_be_written_is_told(workspace, notes, tmp_path):
    with pytest.raises(ExportFailed):
        export_excerpts(workspace, tmp_path / "none" / "x.md", "markdown")


def test_the_ending_chooses_the_form(tmp_path):
    endings = {
        "x.md": "markdown",
        "x.HTML": "html",
        "x.htm": "html",
        "x.json": "json",
        "x.txt": "markdown",
        "x": "markdown",
    }

    assert {name: form_of(tmp_path / name).value for name in endings} == endings


def test_an_unknown_form_is_a_fault_of_the_caller(workspace, notes):
    with pytest.raises(ValueError, match="pdf"):
        compose(workspace, "pdf")
