"""A file to a document: the door of the parsers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.document.block_kinds import Genre
from reader.document.model import Document, Problem, Source
from reader.errors import UnreadableFile
from reader.parsing.draft import Draft
from reader.parsing.file_names import symbol_of
from reader.parsing.genre_detection import detect
from reader.parsing.genres import article, letter, plain, record, resolution
from reader.parsing.lines import Line
from reader.parsing.masthead import symbol_alone
from reader.parsing.sources import akn4un, html, legacy_word, markdown, pdf, word
from reader.parsing.sources.known_formats import refuse_known_formats
from reader.parsing.sources.text import LARGEST_BYTES, decode, lines_of, refuse_lines, refuse_size
from reader.parsing.structure_words import is_masthead_line

_READERS: dict[Genre, Callable[[Sequence[Line]], Draft]] = {
    Genre.RECORD: record.read,
    Genre.RESOLUTION: resolution.read,
    Genre.LETTER: letter.read,
    Genre.ARTICLE: article.read,
}
_HEAD_LINES, _FEWEST_IN_MASTHEAD = 40, 3
_LARGE = (pdf, word, legacy_word, html)
"""Sources whose files hold pictures and fonts, and so may be larger than a text."""


def read_document(path: Path, given: str | None = None) -> Document:
    """Read a file into a document without mentions; `given` is the path as the person gave it.

    Raises UnreadableFile where the file is missing, may not be read, is too large or holds no text.
    """
    name = given if given is not None else str(path)
    return read_bytes(bytes_of(path, name), name)


def bytes_of(path: Path, name: str) -> bytes:
    """Return a file's bytes; `name` is its path as the person gave it.

    Raises UnreadableFile where the file is missing, may not be read or is too large.
    """
    try:
        _refuse_size(path, name)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnreadableFile("file_missing", name) from error
    except PermissionError as error:
        raise UnreadableFile("file_not_permitted", name) from error
    except OSError as error:
        raise UnreadableFile("file_unreadable", name, reason=error.strerror or str(error)) from error


def read_bytes(data: bytes, name: str) -> Document:
    """Read a file's bytes into a document without mentions; `name` is its path as the person gave it.

    Raises UnreadableFile where the bytes are no text, or more of it than one document has.
    """
    draft, encoding = _read_draft(data, name)
    _name_by_file(draft, name)
    return draft.finish(
        Source(path=name, sha256=hashlib.sha256(data).hexdigest(), size_bytes=len(data), encoding=encoding)
    )


def _read_draft(data: bytes, name: str) -> tuple[Draft, str]:
    """Read a file's bytes by what they are, whatever its name says; return the draft and the encoding or form."""
    if akn4un.recognises(data):
        refuse_size(len(data), name)
        markup = akn4un.read(data, name)
        return markup.draft, markup.encoding
    if pdf.recognises(data):
        printed = pdf.read(data, name)
        return _read_told(printed.lines, printed.problems), "pdf"
    if word.recognises(data):
        return _read_told(word.read(data, name), ()), "docx"
    if legacy_word.recognises(data):
        return _read_told(word.read(legacy_word.converted(data, name), name), ()), "doc"
    if html.recognises(data):
        page = html.read(data, name)
        doubts = (Problem("damaged_characters", None),) if page.damaged else ()
        return _read_told(page.lines, doubts, Genre.ARTICLE if page.site else Genre.DOCUMENT), page.encoding
    return _read_text(data, name)


def _read_text(data: bytes, name: str) -> tuple[Draft, str]:
    """Read the bytes of a text, plain or with the signs of Markdown; return the draft and the encoding."""
    decoded = decode(data, name)
    doubts = [Problem("damaged_characters", None)] if decoded.damaged else []
    written = markdown.recognises(decoded.text)
    lines = markdown.lines_of(decoded.text) if written else lines_of(decoded.text)
    refuse_lines(lines, name)
    if written:
        return _read_told(lines, doubts), decoded.encoding
    draft = _READERS.get(detect(lines), plain.read)(lines)
    draft.problems += doubts
    return draft, decoded.encoding


def _read_told(lines: Sequence[Line], problems: Sequence[Problem], otherwise: Genre = Genre.DOCUMENT) -> Draft:
    """Read lines whose source tells notes and furniture; a running head names the symbol where nothing else does.

    `otherwise` is the genre of what is of no known one and has no masthead of the house's documents.
    """
    genre = detect([line for line in lines if line.note is None and not line.furniture])
    if genre is Genre.DOCUMENT and not _has_masthead(lines):
        genre = otherwise
    draft = _READERS.get(genre, plain.read)(lines)
    draft.problems += problems
    if draft.symbol is None:
        heads = (symbol_alone(line.text) for line in lines if line.furniture)
        draft.symbol = next((symbol.canonical for symbol in heads if symbol is not None), None)
    return draft


def _has_masthead(lines: Sequence[Line]) -> bool:
    """Say whether lines begin with a symbol alone and other lines that only mastheads have."""
    head = [line.text for line in lines[:_HEAD_LINES] if not line.furniture]
    marked = sum(is_masthead_line(text) for text in head)
    return marked >= _FEWEST_IN_MASTHEAD and any(symbol_alone(text) is not None for text in head)


def _name_by_file(draft: Draft, name: str) -> None:
    """Take the symbol from the file's name where the text has none, and say so."""
    symbol = symbol_of(name) if draft.symbol is None else None
    if symbol is None:
        return
    draft.symbol = symbol.canonical
    draft.organ = draft.organ or symbol.organ
    draft.session = draft.session if draft.session is not None else symbol.session
    draft.problems.append(Problem("symbol_from_file_name", None, symbol.canonical))


def _refuse_size(path: Path, name: str) -> None:
    """Raise UnreadableFile where a file is of no known kind, or larger than its kind may be."""
    with path.open("rb") as opened:
        beginning = opened.read(pdf.SIGNATURE_WITHIN)
    source = next((source for source in _LARGE if source.recognises(beginning)), None)
    if source is None:
        refuse_known_formats(beginning, name)
    refuse_size(path.stat().st_size, name, source.LARGEST_BYTES if source is not None else LARGEST_BYTES)
