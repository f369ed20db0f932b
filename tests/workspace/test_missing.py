"""What the library cites and lacks."""

from reader.workspace.missing import missing_documents
from reader.workspace.removing import remove_documents


def test_a_cited_text_is_missing_until_it_comes(workspace, add):
    add("第一", symbol="A/RES/71/12")
    [missing] = missing_documents(workspace)
    assert (missing.symbol, missing.documents, missing.places) == ("A/RES/70/1", 1, 1)
    assert missing.address == "https://docs.un.org/zh/A/RES/70/1"

    add("第二", symbol="A/RES/70/1")
    assert missing_documents(workspace) == []


def test_documents_that_are_removed_do_not_count(workspace, add):
    number = add("第一", symbol="A/RES/71/12")
    remove_documents(workspace, [number])

    assert missing_documents(workspace) == []
