from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.recognition.recogniser import recognise
from reader.workspace.finding import search
from reader.workspace.organizations import (
    Companion,
    concordance,
    matching,
    meant_by,
    mentions_of,
    named_together,
    organizations_named,
    unnamed,
)

SCO = "上海合作组织"


@pytest.fixture
def keep(workspace):
    """Add a document of paragraphs with what is recognised in it."""

    def keep_document(*texts, symbol="A/RES/71/14", date="2016-11-21"):
        blocks = tuple(Block(f"b{index}", BlockKind.PARAGRAPH, text) for index, text in enumerate(texts))
        made = recognise(Document(Source("made up"), Genre.DOCUMENT, "", blocks, symbol=symbol))
        number = workspace.library.documents.add(replace(made, date=date))
        workspace.library.organizations.index(number, made)
        return number

    return keep_document


def test_every_place_stands_in_the_order_of_dates_with_the_name_in_the_middle(workspace, keep) -> None:
    later = keep("欢迎上合组织的努力", date="2018-01-01")
    earlier = keep("联合国同上海合作组织的合作", "上海合作组织", symbol="A/RES/60/1", date="2009-12-18")
    lines = concordance(workspace, SCO)
    assert [(line.hit.document, line.entry.date) for line in lines] == [
        (earlier, "2009-12-18"),
        (earlier, "2009-12-18"),
        (later, "2018-01-01"),
    ]
    first = lines[0].hit
    assert (first.before, first.match, first.after) == ("联合国同", "上海合作组织", "的合作")
    assert lines[2].hit.match == "上合组织"
    assert [line.hit.document for line in concordance(workspace, SCO, limit=1, offset=2)] == [later]


def test_the_library_lists_what_it_names_with_all_names_side_by_side(workspace, keep) -> None:
    keep("联合国同上海合作组织的合作", "上合组织和国际某某学会")
    sco, unlisted, united_nations = sorted(organizations_named(workspace), key=lambda one: one.name)
    assert (sco.name, sco.mentions, sco.documents) == (SCO, 2, 1)
    assert sco.known is not None
    assert (sco.known.english, sco.known.acronym) == ("Shanghai Cooperation Organization", "SCO")
    assert (unlisted.name, unlisted.known) == ("国际某某学会", None)
    assert united_nations.name == "联合国"


@pytest.mark.parametrize("query", ["上合组织", "SCO", "sco", "Shanghai Cooperation", "上海合作"])
def test_an_organization_of_the_library_is_found_by_any_name(query, workspace, keep) -> None:
    keep("联合国同上海合作组织的合作")
    assert [one.name for one in organizations_named(workspace, query)] == [SCO]


def test_a_name_that_the_list_lacks_is_found_by_its_words(workspace, keep) -> None:
    keep("和国际某某学会")
    assert [one.name for one in organizations_named(workspace, "某某")] == ["国际某某学会"]
    assert organizations_named(workspace, "没有的组织") == []


def test_what_is_called_exactly_so_comes_first(workspace, keep) -> None:
    keep("联合国秘书处，联合国秘书处和联合国大会，联合国")
    assert organizations_named(workspace, "联合国")[0].name == "联合国"
    assert meant_by("安理会") == ("安全理事会",)


def test_companions_are_counted_by_paragraphs(workspace, keep) -> None:
    keep("联合国同上海合作组织的合作", "联合国", "上合组织和东盟")
    assert named_together(workspace, SCO) == [Companion("东南亚国家联盟", 1, 1), Companion("联合国", 1, 1)]


def test_a_search_finds_other_names_where_it_is_asked_to(workspace, keep) -> None:
    keep("欢迎上海合作组织的努力", "上合组织秘书长")
    assert [hit.match for hit in search(workspace, "上合组织")] == ["上合组织"]
    assert [hit.match for hit in search(workspace, "上合组织", other_names=True)] == ["上海合作组织", "上合组织"]
    assert len(search(workspace, "上合组织", 1, other_names=True)) == 1
    assert len(mentions_of(workspace, "上合组织", 1)) == 1
    assert mentions_of(workspace, "努力") == []


def test_what_the_list_knows_besides_is_offered_after_what_the_library_names(workspace, keep) -> None:
    keep("联合国同上海合作组织的合作")
    named = organizations_named(workspace)
    assert [one.name for one in matching(named, "合作组织")] == [SCO]
    besides = unnamed(named, "合作组织", 3)
    assert len(besides) == 3
    assert SCO not in [one.name for one in besides]
    assert all((one.mentions, one.documents) == (0, 0) and one.known is not None for one in besides)
