"""From a file, or from the bytes that a library kept of it, to a document with its mentions.

Needs no library and no window, so that it can run in a process of its own.
"""

from __future__ import annotations

from pathlib import Path

from reader.document.model import Document
from reader.errors import LecternError, UnreadableFile
from reader.library.document_store import Reading
from reader.library.prepared import PreparedDocument, prepare


def parse_source(path: Path, given: str | None = None) -> Document:
    """Read a file into a document with its mentions; `given` is the path for people. Raises UnreadableFile."""
    name = given if given is not None else str(path)
    return parse_bytes(_bytes_of(path, name), name)


def parse_bytes(data: bytes, name: str) -> Document:
    """Read the bytes of a file into a document with its mentions. Raises UnreadableFile."""
    # Loaded here because a start that imports nothing needs neither.
    from reader.parsing.document_reader import read_bytes  # noqa: PLC0415
    from reader.recognition.recogniser import recognise  # noqa: PLC0415
    from reader.workspace.organization_list import list_or_none  # noqa: PLC0415

    return recognise(read_bytes(data, name), list_or_none())


def recognised_anew(document: Document) -> Document:
    """Find the mentions of a document again; of what it has, only the links that its source states are used."""
    from reader.recognition.recogniser import recognise  # noqa: PLC0415
    from reader.workspace.organization_list import list_or_none  # noqa: PLC0415

    return recognise(document, list_or_none())


def current_reading() -> Reading:
    """Return the numbers of this program's parser and recogniser."""
    from reader.parsing import revision as parser  # noqa: PLC0415
    from reader.recognition import revision as recogniser  # noqa: PLC0415

    return Reading(parser.REVISION, recogniser.REVISION)


def prepared_file(path: Path, given: str) -> PreparedDocument:
    """Read a file and make it ready for the library, its bytes included; `given` is the path for people.

    Raises UnreadableFile, also for a fault of the program in this one file, which must not end a thousand others.
    """
    return prepared_bytes(_bytes_of(path, given), given)


def prepared_bytes(data: bytes, name: str) -> PreparedDocument:
    """Make the bytes of a file ready for the library. Raises as prepared_file does."""
    try:
        return prepare(parse_bytes(data, name), data)
    except LecternError:
        raise
    except Exception as error:
        raise UnreadableFile("file_not_understood", name, detail=repr(error)) from error


def _bytes_of(path: Path, name: str) -> bytes:
    from reader.parsing.document_reader import bytes_of  # noqa: PLC0415

    return bytes_of(path, name)
