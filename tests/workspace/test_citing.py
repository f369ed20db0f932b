from __future__ import annotations

import pytest

from reader.document.block_kinds import Genre
from reader.document.model import Document, Reference, Source
from reader.workspace import citing


def test_a_symbol_knows_what_cites_it(workspace, add) -> None:
    number = add("回顾第70/1号决议")
    (found,) = citing.cited_by(workspace, "A/RES/70/1")
    assert (found.document, found.entry.symbol, found.reference.block) == (number, "A/RES/71/12", "b0")
    assert found.snippet == "回顾第70/1号决议"
    assert citing.cited_by(workspace, "A/RES/70/2") == []


def test_the_number_of_places_is_bounded(workspace, add) -> None:
    add("一", symbol="A/RES/71/1")
    add("二", symbol="A/RES/71/2")
    assert len(citing.cited_by(workspace, "A/RES/70/1", limit=1)) == 1


def test_a_symbol_of_the_library_is_found(workspace, add) -> None:
    number = add("一")
    assert citing.document_for(workspace, "A/RES/71/12") == number
    assert citing.document_for(workspace, "A/RES/70/1") is None
    assert citing.documents_for_symbols(workspace) == {"A/RES/71/12": number}


def test_a_snippet_is_cut_with_ellipses(workspace, add) -> None:
    document = workspace.library.documents.load(add("前" * 60 + "A/RES/70/1" + "后" * 60))
    snippet = citing.snippet(document, Reference("b0", None, 60, 70, "A/RES/70/1"))
    assert snippet == f"…{'前' * 40}A/RES/70/1{'后' * 40}…"
    assert citing.snippet(document, Reference("b9", None, 0, 1, "A/RES/70/1")) == ""


def test_a_paragraph_is_cited_with_symbol_and_number(workspace, add) -> None:
    document = workspace.library.documents.load(add("一", "二"))
    cited = citing.citation(document, "b1", "zh")
    assert cited == "大会第71/12号决议，第2段 (A/RES/71/12)"
    nameless = Document(Source("made.txt"), Genre.ARTICLE, "概念说明", ())
    assert citing.citation(nameless, language="zh") == "“概念说明”"


@pytest.mark.parametrize(
    ("target", "language", "name"),
    [
        ("A/RES/59/50", "zh", "大会第59/50号决议"),
        ("A/RES/59/50", "en", "General Assembly resolution 59/50"),
        ("S/2016/867", "zh", ""),
        ("charter", "zh", ""),
    ],
)
def test_a_resolution_is_named_as_texts_name_it(target, language, name) -> None:
    assert citing.spoken_name(target, language) == name
