"""A file to a document: the door of the parsers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.document.block_kinds import Genre
from reader.document.model import Document, Problem, Source
from reader.errors import UnreadableFile
from reader.parsing.draft import Draft
from reader.parsing.genre_detection import detect
from reader.parsing.genres import article, letter, plain, record, resolution
from reader.parsing.lines import Line
from reader.parsing.sources import akn4un, pdf
from reader.parsing.sources.text import LARGEST_BYTES, decode, lines_of, refuse_lines, refuse_size

_READERS: dict[Genre, Callable[[Sequence[Line]], Draft]] = {
    Genre.RECORD: record.read,
    Genre.RESOLUTION: resolution.read,
    Genre.LETTER: letter.read,
    Genre.ARTICLE: article.read,
}


def read_document(path: Path, given: str | None = None) -> Document:
    """Read a file into a document without mentions; `given` is the path as the person gave it.

    Raises UnreadableFile where the file is missing, may not be read, is too large or holds no text.
    """
    name = given if given is not None else str(path)
    try:
        _refuse_size(path, name)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnreadableFile("file_missing", name) from error
    except PermissionError as error:
        raise UnreadableFile("file_not_permitted", name) from error
    except OSError as error:
        raise UnreadableFile("file_unreadable", name, reason=error.strerror or str(error)) from error
    return read_bytes(data, name)


def read_bytes(data: bytes, name: str) -> Document:
    """Read a file's bytes into a document without mentions; `name` is its path as the person gave it.

    Raises UnreadableFile where the bytes are no text, or more of it than one document has.
    """
    if akn4un.recognises(data):
        refuse_size(len(data), name)
        markup = akn4un.read(data, name)
        return markup.draft.finish(_source(data, name, markup.encoding))
    if pdf.recognises(data):
        return _read_pdf(data, name)
    decoded = decode(data, name)
    lines = lines_of(decoded.text)
    refuse_lines(lines, name)
    draft = _READERS.get(detect(lines), plain.read)(lines)
    if decoded.damaged:
        draft.problems.append(Problem("damaged_characters", None))
    return draft.finish(_source(data, name, decoded.encoding))


def _source(data: bytes, name: str, encoding: str) -> Source:
    return Source(path=name, sha256=hashlib.sha256(data).hexdigest(), size_bytes=len(data), encoding=encoding)


def _refuse_size(path: Path, name: str) -> None:
    """Raise UnreadableFile where a file is larger than its kind may be, told by its first bytes."""
    with path.open("rb") as opened:
        beginning = opened.read(pdf.SIGNATURE_WITHIN)
    refuse_size(path.stat().st_size, name, pdf.LARGEST_BYTES if pdf.recognises(beginning) else LARGEST_BYTES)


def _read_pdf(data: bytes, name: str) -> Document:
    printed = pdf.read(data, name)
    running_text = [line for line in printed.lines if line.note is None and not line.furniture]
    draft = _READERS.get(detect(running_text), plain.read)(printed.lines)
    draft.problems += printed.problems
    return draft.finish(_source(data, name, "pdf"))
