from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.recognition import organizations
from reader.recognition.own_list import EMPTY, OwnList
from reader.recognition.recogniser import recognise
from reader.workspace import organization_list
from reader.workspace.change import ChangeKind
from reader.workspace.importing import import_files
from reader.workspace.organizations import organizations_named
from reader.workspace.recognising import is_behind, mark_of, recognise_again, recognise_in_own_library
from reader.workspace.removing import remove_documents


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
    done = recognise_again(workspace)
    assert names(workspace) == {"上海合作组织", "联合国"}
    assert (done.documents, done.looked_at, done.cancelled) == (frozenset({touched}), 2, False)
    assert [(change.documents, change.kinds) for change in told] == [({touched}, {ChangeKind.FACTS})]
    assert workspace.library.documents.load(touched).organizations[0].organization == "上海合作组织"
    assert len(workspace.library.documents.load(untouched).references) == 1
    assert recognise_again(workspace).change().is_empty


def test_the_text_stays_and_no_revision_is_made(workspace, keep) -> None:
    number = keep("与国际某某学会合作")
    organization_list.reject("国际某某学会")
    recognise_again(workspace)
    assert workspace.library.documents.entry(number).revision == 1
    assert workspace.library.documents.load(number).blocks[0].text == "与国际某某学会合作"
    assert workspace.library.documents.earlier(number) == []


def test_a_removed_document_has_followed_the_list_when_it_comes_back(workspace, keep) -> None:
    number = keep("与国际某某学会合作")
    remove_documents(workspace, [number])
    organization_list.reject("国际某某学会")
    recognise_again(workspace)
    workspace.undo.undo()
    assert names(workspace) == set()
    assert workspace.library.documents.load(number).organizations == ()


def test_progress_is_told_and_the_person_can_stop(workspace, keep) -> None:
    keep("与国际某某学会合作"), keep("与国际某某学会合作", symbol="A/71/2")
    organization_list.reject("国际某某学会")
    told: list[tuple[int, int]] = []
    done = recognise_again(workspace, lambda done, of: told.append((done, of)), lambda: len(told) == 1)
    assert told == [(1, 2)]
    assert (len(done.documents), done.cancelled) == (1, True)
    assert is_behind(workspace)


def test_another_thread_opens_the_library_for_itself(workspace, keep) -> None:
    keep("与国际某某学会合作")
    organization_list.reject("国际某某学会")
    assert not recognise_in_own_library(workspace.path).change().is_empty
    assert names(workspace) == set()


def test_the_library_is_behind_until_all_of_it_was_gone_through(workspace, keep, own_organizations) -> None:
    organization_list.reject("国际某某学会")
    assert not is_behind(workspace)
    keep("与国际某某学会合作")
    assert is_behind(workspace)
    recognise_again(workspace)
    assert not is_behind(workspace)
    own_organizations.write_text("no row of the list\nreject,国际某某学会", encoding="utf-8")
    assert not is_behind(workspace)
    own_organizations.unlink()
    assert is_behind(workspace)


def test_a_new_library_goes_by_the_list_that_its_documents_are_read_with(workspace, seed) -> None:
    organization_list.reject("国际某某学会")
    import_files(workspace, [seed("001")])
    assert not is_behind(workspace)
    organization_list.reject("另一会")
    import_files(workspace, [seed("000")])
    assert is_behind(workspace)


def test_the_number_of_a_list_depends_on_what_it_says_alone() -> None:
    assert mark_of(EMPTY) == mark_of(OwnList(unread=("?",))) == 0
    assert mark_of(EMPTY.rejecting("某会")) not in (0, mark_of(EMPTY.rejecting("另一会")))


def test_a_text_that_was_put_there_meanwhile_stays(workspace, keep, monkeypatch) -> None:
    number = keep("与国际某某学会合作")
    newer = recognise(
        Document(Source("made up"), Genre.DOCUMENT, "", (Block("b0", BlockKind.PARAGRAPH, "新的文本"),))
    )

    def find(document, own):
        workspace.library.documents.revise(number, newer)
        return ()

    monkeypatch.setattr(organizations, "find_organizations", find)
    organization_list.reject("国际某某学会")
    assert recognise_again(workspace).documents == frozenset()
    assert workspace.library.documents.load(number).blocks[0].text == "新的文本"
