"""`lectern earlier` (reader.commandline.earlier)."""

from dataclasses import replace

import pytest

from reader.workspace.replacing import kept_form
from reader.workspace.workspace import Workspace


@pytest.fixture
def replaced(library):
    """Put a text that lacks the highlighted third paragraph in the place of a seed's."""
    with Workspace.open(library) as workspace:
        store = workspace.library
        number = store.documents.by_symbol("A/RES/71/12")
        document = store.documents.as_read(number)
        blocks = tuple(block for block in document.blocks if block.number != "3")
        kept = [kept_form(note) for note in store.annotations.of_document(number)]
        with store.transaction():
            store.documents.replace(number, replace(document, blocks=blocks), kept)
    return library


def test_a_text_that_was_never_replaced_is_told(run, library):
    assert run("earlier", "71/12", "--library", library) == (
        0,
        [],
        "The text of this document has never been replaced by another.\n",
    )


def test_the_earlier_texts_are_listed_and_compared(run, replaced):
    code, (line,), _ = run("earlier", "71/12", "--library", replaced)
    assert code == 0
    assert line.startswith("1  replaced ")
    assert "notes 1" in line

    code, lines, _ = run("earlier", "71/12", "--compare", 1, "--library", replaced)
    assert code == 0
    assert len(lines) == 1
    assert lines[0].startswith("[-3. ")
    assert lines[0].endswith("-]")


def test_one_is_brought_back_and_another_takes_its_place_among_the_earlier(run, replaced):
    code, lines, said = run("earlier", "71/12", "--bring-back", 1, "--library", replaced)
    assert (code, lines) == (0, [])
    assert said.startswith("The earlier text is back")
    with Workspace.open(replaced) as workspace:
        document = workspace.library.documents.load(workspace.library.documents.by_symbol("A/RES/71/12"))
    assert "3" in [block.number for block in document.blocks]
    assert [line.split()[0] for line in run("earlier", "71/12", "--library", replaced)[1]] == ["2"]


def test_a_text_that_never_was_is_an_error(run, library):
    code, _, said = run("earlier", "71/12", "--bring-back", 7, "--library", library)
    assert code == 1
    assert "no such earlier text" in said


def test_a_text_that_is_not_there_is_told_with_the_document(run, replaced):
    code, lines, said = run("earlier", "71/12", "--compare", 7, "--library", replaced)

    assert (code, lines) == (1, [])
    assert said.startswith("A/RES/71/12: The document has no such earlier text (number 7).")
