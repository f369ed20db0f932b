from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.recognition.recogniser import recognise
from reader.workspace import organization_list
from reader.workspace.change import ChangeKind
from reader.workspace.organizations import organizations_named
from reader.workspace.recognising import recognise_again, recognise_in_own_library


@pytest.fixture
def keep(workspace):
    def keep_document(*texts, symbol="A/71/1"):
        blocks = tuple(Block(f"b{index}", BlockKind.PARAGRAPH, text) for index, text in enumerate(texts))
        made = recognise(Document(Source("made up"), Genre.DOCUMENT, "", blocks, symbol=symbol))
        number = workspace.library.documents.add(made)
        workspace.library.organizations.index(number, made)
        return number

    return keep_document


def names(workspace):
    return {one.name for one in organizations_named(workspace)}


def test_a_changed_list_is_brought_to_the_library(workspace, keep) -> None:
    touched, untouched = keep("与国际某某学会合作"), keep("联合国第70/1号决议", symbol="A/71/2")
    told = []
    workspace.subscribe(told.append)
    organization_list.merge("国际某某学会", "上海合作组织")
    change = recognise_again(workspace)
    assert names(workspace) == {"上海合作组织", "联合国"}
    assert (change.documents, change.kinds) == (frozenset({touched}), frozenset({ChangeKind.FACTS}))
    assert told == [change]
    assert workspace.library.documents.load(touched).organizations[0].organization == "上海合作组织"
    assert len(workspace.library.documents.load(untouched).references) == 1
    assert recognise_again(workspace).is_empty


def test_the_text_stays_and_no_revision_is_made(workspace, keep) -> None:
    number = keep("与国际某某学会合作")
    organization_list.reject("国际某某学会")
    recognise_again(workspace)
    assert workspace.library.documents.entry(number).revision == 1
    assert workspace.library.documents.load(number).blocks[0].text == "与国际某某学会合作"
    assert workspace.library.documents.earlier(number) == []


def test_progress_is_told_and_the_person_can_stop(workspace, keep) -> None:
    keep("与国际某某学会合作"), keep("与国际某某学会合作", symbol="A/71/2")
    organization_list.reject("国际某某学会")
    told: list[tuple[int, int]] = []
    change = recognise_again(workspace, lambda done, of: told.append((done, of)), lambda: len(told) == 1)
    assert told == [(1, 2)]
    assert len(change.documents) == 1


def test_another_thread_opens_the_library_for_itself(workspace, keep) -> None:
    keep("与国际某某学会合作")
    organization_list.reject("国际某某学会")
    assert not recognise_in_own_library(workspace.path).is_empty
    assert names(workspace) == set()
