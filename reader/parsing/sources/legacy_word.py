"""Word files of 1997 to 2003 (.doc): through a LibreOffice that is installed on the person's machine.

The form is binary (a compound file with a WordDocument stream, MS-DOC); LibreOffice writes it anew as .docx in a
temporary folder, with a profile of its own, so that the person's is neither used nor changed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from reader.errors import UnreadableFile
from reader.parsing.sources.known_formats import compound_format
from reader.parsing.sources.text import refuse_size

LARGEST_BYTES = 100_000_000
"""The largest file that is taken."""

SECONDS = 90
"""How long LibreOffice may take; its first start takes some ten seconds."""

_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TEXT_STREAM = "WordDocument".encode("utf-16-le")
_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_FILTER = "docx:MS Word 2007 XML"


def recognises(data: bytes) -> bool:
    """Say whether a file's first bytes are those of a compound file, the form of old Office files."""
    return data.startswith(_SIGNATURE)


def converted(data: bytes, name: str) -> bytes:
    """Return an old Word file as .docx; `name` is the file's name for messages.

    Raises UnreadableFile where the file is encrypted, no Word file or too large, where no LibreOffice is installed,
    or where that fails or takes longer than SECONDS.
    """
    refuse_size(len(data), name, LARGEST_BYTES)
    if _ENCRYPTED in data:
        raise UnreadableFile("word_encrypted", name)
    if _TEXT_STREAM not in data:
        raise UnreadableFile("unsupported_format", name, format=compound_format(data))
    program = libreoffice()
    if program is None:
        raise UnreadableFile("word_needs_libreoffice", name)
    with tempfile.TemporaryDirectory(prefix="lectern-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "document.doc"
        source.write_bytes(data)
        _run(program, source, Path(folder), name)
        target = source.with_suffix(".docx")
        if not target.is_file():
            raise UnreadableFile("word_not_converted", name)
        return target.read_bytes()


def libreoffice() -> str | None:
    """Return the path of an installed LibreOffice, or None."""
    found = next((path for program in _PROGRAMS if (path := shutil.which(program))), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def _run(program: str, source: Path, folder: Path, name: str) -> None:
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *("--convert-to", _FILTER, "--outdir", str(folder), str(source)),
    ]
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - the program's own path, and a name that is ours
        command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=os.name == "posix"
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        _end(process)
        raise UnreadableFile("word_conversion_slow", name, seconds=SECONDS) from error
    if process.returncode != 0:
        raise UnreadableFile("word_not_converted", name)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with the processes that it started: its launcher alone would leave them behind."""
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
