"""What a search tells besides its places (reader.workspace.search_results)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.workspace.replacing import index_mentions
from reader.workspace.search_results import search_results
from reader.workspace.source_reading import recognised_anew


@pytest.fixture
def keep(workspace):
    def add(symbol, *texts, date="2016-01-01"):
        blocks = (
            Block("b0", BlockKind.TITLE, f"{symbol}的标题"),
            *(Block(f"b{n}", BlockKind.PREAMBULAR, text) for n, text in enumerate(texts, 1)),
        )
        made = Document(
            Source("a", symbol), Genre.RESOLUTION, "标题", blocks, symbol=symbol, organ="General Assembly", date=date
        )
        document = replace(recognised_anew(made), date=date)
        number = workspace.library.documents.add(document)
        index_mentions(workspace.library, number, document)
        return number

    return add


CITING = ("回顾其第60/4号、第70/1号和第62/6号决议，", "重申第70/1号决议，", "欢迎上海合作组织，", "上合组织秘书长")


@pytest.mark.parametrize(
    "query", ["70/1", "第70/1号决议", "A/RES/70/1", "a/res/70/1", "Ａ／ＲＥＳ／７０／１ ", "GA resolution 70/1"]
)
def test_the_document_stands_first_and_then_who_cites_it_in_which_manner(workspace, keep, query) -> None:
    citing, cited = keep("A/RES/75/1", *CITING), keep("A/RES/70/1", "变革")
    results = search_results(workspace, query, 10, other_names=False)
    told = [(place.hit.document, place.hit.block, place.is_document, place.manner) for place in results.places]
    assert told[0] == (cited, "b0", True, None)
    assert told[1:] == [(citing, "b1", False, "recalled"), (citing, "b2", False, "reaffirmed")]
    assert results.absent is None


def test_a_list_finds_every_one_of_its_symbols(workspace, keep) -> None:
    keep("A/RES/75/1", *CITING)
    results = search_results(workspace, "第60/4、62/6号决议", 10, other_names=False)
    assert [place.hit.match for place in results.places] == ["第60/4号", "第62/6号决议"]
    assert results.absent == "A/RES/60/4"


def test_the_paragraph_behind_a_symbol_does_not_keep_it_from_being_found(workspace, keep) -> None:
    keep("A/RES/75/1", *CITING)
    assert len(search_results(workspace, "第70/1号决议，第3段", 10, other_names=False).places) == 2


@pytest.mark.parametrize("query", ["上合组织", "SCO", "Shanghai Cooperation Organization"])
def test_an_organizations_other_names_are_told_and_found(workspace, keep, query) -> None:
    keep("A/RES/75/1", *CITING)
    results = search_results(workspace, query, 10, other_names=True)
    assert "上海合作组织" in results.organizations
    assert {"上海合作组织", "上合组织", "SCO"} - {query} <= set(results.other_names)
    assert query not in results.other_names
    assert [place.hit.match for place in results.places] == ["上海合作组织", "上合组织"]


def test_words_have_no_other_names(workspace, keep) -> None:
    keep("A/RES/75/1", *CITING)
    results = search_results(workspace, "秘书长", 10, other_names=True)
    assert (results.organizations, results.other_names, results.absent) == ((), (), None)
    assert len(results.places) == 1
