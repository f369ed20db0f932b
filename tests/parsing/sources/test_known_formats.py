"""Pictures, archives and other files that are no text are called by their names."""

from __future__ import annotations

import io
import zipfile

import pytest

from reader.errors import UnreadableFile
from reader.messages import error_parts
from reader.parsing.document_reader import read_bytes, read_document
from reader.parsing.sources.known_formats import compound_format, refuse_known_formats
from reader.parsing.vocabulary import vocabulary

SIGNATURES = [
    (group, place, name)
    for group in ("picture_file", "archive_file", "unsupported_format")
    for place, name in vocabulary("formats")[group].items()
]


def refusal(data: bytes) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as raised:
        read_bytes(data, "any")
    return raised.value


@pytest.mark.parametrize(("group", "place", "name"), SIGNATURES)
def test_a_file_is_called_by_its_name_in_both_languages(group, place, name):
    offset, _, signature = place.partition(":")
    data = (b"\x01" * int(offset) + bytes.fromhex(signature)).ljust(600, b"\x00")
    with pytest.raises(UnreadableFile) as raised:
        refuse_known_formats(data, "any")
    assert raised.value.key == group
    for language in ("zh", "en"):
        assert name in error_parts(raised.value, language)[0]


def test_a_text_that_begins_like_another_format_is_a_text():
    for text in ("ID3是一种格式。", "CAJ文件", "MZ", "OggS", "BM"):
        assert read_bytes(f"{text}\n\n联合国大会。".encode(), "any.txt").blocks[0].text == text


@pytest.mark.parametrize(
    ("part", "key", "name"),
    [
        ("xl/workbook.xml", "unsupported_format", "Excel"),
        ("META-INF/container.xml", "unsupported_format", "EPUB"),
        ("scan.jpg", "archive_file", "ZIP"),
        ("word/styles.xml", "word_damaged", None),
    ],
)
def test_a_zip_file_is_called_by_what_is_in_it(part, key, name):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr(part, "x")
    error = refusal(packed.getvalue())
    assert error.key == key
    assert name is None or name in str(error.values["format"])


def test_an_old_office_file_is_called_by_what_is_in_it():
    assert compound_format(b"..." + "Workbook".encode("utf-16-le")) == "Excel (.xls)"
    assert compound_format(b"...") == "OLE"


def test_a_huge_picture_is_a_picture_and_not_a_text_that_is_too_long(tmp_path):
    path = tmp_path / "scan.txt"
    with path.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.truncate(200_000_000)
    with pytest.raises(UnreadableFile, match="picture_file"):
        read_document(path)
