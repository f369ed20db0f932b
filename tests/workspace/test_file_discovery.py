from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.messages import LANGUAGES, describe
from reader.workspace import file_discovery
from reader.workspace.file_discovery import files_in, is_mentioned, judged, readable_endings


def write(path: Path, content: bytes = "大会，\n回顾其决议".encode()) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_folder_gives_all_that_may_be_a_document_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.PDF", "a.docx", "deeper/c.htm", "deeper/no ending", "2016.11.21", ".hidden", "~$a.docx"):
        write(tmp_path / name)
    write(tmp_path / "__MACOSX" / "a.docx")
    found = list(files_in([tmp_path / "b.PDF", tmp_path]))
    names = ["b.PDF", "2016.11.21", "a.docx", "c.htm", "no ending"]
    assert [file.path.name for file in found] == names
    assert not any(file.error for file in found)


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("a.JPG", "picture"),
        ("a.zip", "archive"),
        ("a.js", "program"),
        ("a.xlsx", "data"),
        ("a.mp3", "recording"),
        ("a.odt", "other_form"),
        ("a.pdf.crdownload", "unfinished"),
    ],
)
def test_what_is_no_document_is_passed_over_with_a_word(tmp_path: Path, name: str, sort: str) -> None:
    file = judged(write(tmp_path / name))
    assert file.passed_over
    assert file.error is not None
    assert file.error.key == f"skipped_{sort}"
    for language in LANGUAGES:
        assert "errors." not in describe(file.error, language)


@pytest.mark.parametrize(
    ("content", "is_document"),
    [
        (b"%PDF-1.7", True),
        (b"PK\x03\x04", True),
        ("大会".encode("gb18030"), True),
        ("The General Assembly".encode("utf-16"), True),
        ("The General Assembly".encode("utf-16-le"), True),
        (bytes(range(256)) * 4, False),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x01\x02\x03\x04\x05", False),
        (b"\x00" * 50 + b"abc" * 100, False),
        (b"", False),
    ],
)
def test_an_unknown_ending_is_judged_by_the_first_bytes(tmp_path: Path, content: bytes, is_document) -> None:
    file = judged(write(tmp_path / "a.unknown", content))
    assert file.passed_over is not is_document


def test_a_pipe_in_a_folder_is_left_alone_and_a_dead_link_is_told_later(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes in folders")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    assert [file.path.name for file in files_in([tmp_path])] == ["link.txt"]


def test_a_file_that_cannot_be_looked_into_is_told(tmp_path: Path) -> None:
    file = judged(tmp_path / "missing.unknown")
    assert not file.passed_over
    assert file.error is not None
    assert file.error.key == "import_cannot_read"


def test_no_ending_stands_in_two_lists() -> None:
    names = file_discovery._names()
    endings = [ending for sort in names["passed_over"].values() for ending in sort]
    assert len(set(endings)) == len(endings)
    assert not set(endings) & readable_endings()
    assert not is_mentioned("Thumbs.db")
