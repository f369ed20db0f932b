"""Old Word files go through a LibreOffice that is installed; else the message is clear."""

from __future__ import annotations

import pytest

from reader.errors import UnreadableFile
from reader.parsing.sources import legacy_word

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
OLD_WORD = COMPOUND + "WordDocument".encode("utf-16-le")


def test_old_office_files_are_known_by_their_first_bytes():
    assert legacy_word.recognises(OLD_WORD)
    assert not legacy_word.recognises(b"PK\x03\x04")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (COMPOUND, "unsupported_format"),
        (OLD_WORD + "EncryptedPackage".encode("utf-16-le"), "word_encrypted"),
        (OLD_WORD, "word_needs_libreoffice"),
    ],
)
def test_what_cannot_be_converted_is_told(data, key, monkeypatch):
    monkeypatch.setattr(legacy_word, "libreoffice", lambda: None)
    with pytest.raises(UnreadableFile) as raised:
        legacy_word.converted(data, "any.doc")
    assert raised.value.key == key


def test_a_libreoffice_that_writes_nothing_is_told(monkeypatch):
    monkeypatch.setattr(legacy_word, "libreoffice", lambda: "soffice")
    monkeypatch.setattr(legacy_word, "_run", lambda *_: None)
    with pytest.raises(UnreadableFile) as raised:
        legacy_word.converted(OLD_WORD, "any.doc")
    assert raised.value.key == "word_not_converted"
