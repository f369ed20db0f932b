from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import UnreadableFile
from reader.library.document_store import Reading
from reader.parsing import revision as parser
from reader.recognition import revision as recogniser
from reader.workspace import source_reading
from reader.workspace.source_reading import (
    current_reading,
    parse_bytes,
    parse_source,
    prepared_bytes,
    prepared_file,
    recognised_anew,
)


def test_a_file_and_its_bytes_give_the_same_document(seed) -> None:
    path = seed("000")
    document = parse_source(path, "seeds/000.txt")
    assert document.references
    assert document.organizations
    assert parse_bytes(path.read_bytes(), "seeds/000.txt") == document
    assert prepared_file(path, "seeds/000.txt").document == document
    bare = replace(document, references=(), organizations=())
    assert recognised_anew(bare) == document


def test_a_fault_of_the_program_is_told_as_an_unreadable_file(monkeypatch) -> None:
    def stumble(data: bytes, name: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(source_reading, "parse_bytes", stumble)
    with pytest.raises(UnreadableFile) as told:
        prepared_bytes(b"text", "a.txt")
    assert (told.value.key, told.value.subject) == ("file_not_understood", "a.txt")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        prepared_file(tmp_path / "missing.txt", "missing.txt")


def test_the_present_reading_is_that_of_parser_and_recogniser() -> None:
    assert current_reading() == Reading(parser.REVISION, recogniser.REVISION)
