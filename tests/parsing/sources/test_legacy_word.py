"""Old Word files go through a LibreOffice that is installed; else the message is clear."""

from __future__ import annotations

import os
import stat
import sys
import time

import pytest

from reader.errors import UnreadableFile
from reader.parsing.document_reader import read_bytes
from reader.parsing.sources import legacy_word

posix_only = pytest.mark.skipif(
    os.name != "posix", reason="the stand-in for LibreOffice is a script of POSIX systems"
)

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


@pytest.fixture
def soffice(tmp_path, monkeypatch):
    """Return the function that installs a stand-in for LibreOffice, whose behaviour is a piece of Python."""

    def install(behaviour: str):
        program = tmp_path / "soffice"
        arguments = "arguments = dict(zip(sys.argv, sys.argv[1:]))"
        program.write_text(f"#!{sys.executable}\nimport pathlib, sys, time\n{arguments}\n{behaviour}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(legacy_word, "libreoffice", lambda: str(program))
        return tmp_path

    return install


WRITES = """
folder, made = pathlib.Path(arguments["--outdir"]), pathlib.Path({made!r})
assert pathlib.Path(sys.argv[-1]).read_bytes().startswith(bytes.fromhex("d0cf11e0"))
assert not any(name.startswith("-env:UserInstallation") and "/.config" in name for name in sys.argv)
(folder / "document.docx").write_bytes(made.read_bytes())
"""


@posix_only
def test_an_old_word_file_reads_as_what_libreoffice_makes_of_it(soffice, tmp_path, word_files):
    made = tmp_path / "made.docx"
    made.write_bytes(word_files.word_file(word_files.paragraph("今天下了雨。")))
    soffice(WRITES.format(made=str(made)))
    document = read_bytes(OLD_WORD, "old.doc")
    assert [block.text for block in document.blocks] == ["今天下了雨。"]
    assert document.source.encoding == "doc"


@posix_only
@pytest.mark.parametrize("behaviour", ["sys.exit(1)", "sys.exit(0)"])
def test_a_libreoffice_that_fails_or_writes_nothing_is_told(soffice, behaviour):
    soffice(behaviour)
    with pytest.raises(UnreadableFile, match="word_not_converted"):
        legacy_word.converted(OLD_WORD, "old.doc")


@posix_only
def test_a_libreoffice_that_writes_nonsense_gives_a_clear_error(soffice):
    soffice('(pathlib.Path(arguments["--outdir"]) / "document.docx").write_bytes(b"nonsense")')
    with pytest.raises(UnreadableFile, match="word_damaged"):
        read_bytes(OLD_WORD, "old.doc")


@posix_only
def test_a_libreoffice_that_hangs_is_ended_with_what_it_started(soffice, tmp_path, monkeypatch):
    held = tmp_path / "held"
    os.mkfifo(held)
    child = f"import time; pipe = open({str(held)!r}, 'w'); time.sleep(60)"
    soffice(f"import subprocess\nsubprocess.Popen([sys.executable, '-c', {child!r}])\ntime.sleep(60)")
    monkeypatch.setattr(legacy_word, "SECONDS", 2)
    reader = os.open(held, os.O_RDONLY | os.O_NONBLOCK)
    started = time.monotonic()
    with pytest.raises(UnreadableFile, match="word_conversion_slow"):
        legacy_word.converted(OLD_WORD, "old.doc")
    os.set_blocking(reader, True)
    assert os.read(reader, 1) == b"", "the end of the pipe comes when no process holds it any more"
    os.close(reader)
    assert time.monotonic() - started < 30


def test_libreoffice_is_looked_for_on_the_path_first(monkeypatch):
    monkeypatch.setattr(
        legacy_word.shutil, "which", lambda name: "/opt/office/soffice" if name == "soffice" else None
    )
    assert legacy_word.libreoffice() == "/opt/office/soffice"
    monkeypatch.setattr(legacy_word.shutil, "which", lambda _: None)
    monkeypatch.setattr(legacy_word, "_PLACES", ())
    assert legacy_word.libreoffice() is None
