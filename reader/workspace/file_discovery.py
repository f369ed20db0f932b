"""Which files an import takes: those that are named, and of folders whatever may be a document.

A file's ending only tells what surely is or is not a document; anything else is judged by its first bytes. What is
passed over is told in the report, except for what systems leave in folders.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reader import locations
from reader.errors import LecternError, UnreadableFile

_SAMPLE_BYTES = 8192
_CONTROL_SHARE = 0.02
_ZERO_SHARE = 0.25
_CONTROLS = bytes((*range(1, 9), *range(14, 27)))


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read; with `error` one that cannot be, or (`passed_over`) one that is no document."""

    path: Path
    error: LecternError | None = None
    passed_over: bool = False


def readable_endings() -> frozenset[str]:
    """Return the endings of file names, with their stop, that are taken for documents without a look inside."""
    return frozenset(_names()["documents"])


def files_in(paths: Sequence[Path]) -> Iterator[FoundFile]:
    """Yield each file once: those that are named as they stand, folders with all that lies in them, by name.

    A folder that cannot be read comes with its error. Hidden files and links to folders are left out.
    """
    seen: set[Path] = set()
    for given in paths:
        for found in _walk(given) if _is_folder(given) else (FoundFile(given),):
            if found.path not in seen:
                seen.add(found.path)
                yield found


def is_mentioned(name: str) -> bool:
    """Tell whether a file or folder of this name is looked at; what systems leave in folders is not."""
    names = _names()
    return name.lower() not in names["unmentioned"] and not name.startswith(tuple(names["unmentioned_beginnings"]))


def judged(path: Path) -> FoundFile:
    """Say whether a file of a folder is to be read: by its ending where that is sure, else by its first bytes."""
    ending = path.suffix.lower()
    if ending in readable_endings():
        return FoundFile(path)
    sort = _sorts().get(ending)
    if sort is None:
        try:
            sort = None if _may_be_document(path) else "no_text"
        except OSError as error:
            return FoundFile(path, cannot_read(path, error))
    if sort is None:
        return FoundFile(path)
    return FoundFile(path, UnreadableFile(f"skipped_{sort}", written(path)), passed_over=True)


def cannot_read(path: Path, error: OSError) -> UnreadableFile:
    """Make the error for a file or folder that the system does not let us read."""
    return UnreadableFile("import_cannot_read", written(path), detail=error.strerror or str(error))


def written(path: Path) -> str:
    """Write a path as text; bytes of a name that are no characters become replacement marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def _walk(folder: Path) -> Iterator[FoundFile]:
    refused: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if is_mentioned(name))
        for name in sorted(names):
            path = Path(place) / name
            if is_mentioned(name) and not _is_special(path):
                yield judged(path)
    for error in refused:
        path = Path(error.filename)
        yield FoundFile(path, cannot_read(path, error))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_special(path: Path) -> bool:
    """Tell whether a path is a pipe, socket or device, which could be read without end; a dead link is a file."""
    try:
        return path.exists() and not path.is_file()
    except OSError:
        return False


def _may_be_document(path: Path) -> bool:
    """Tell whether a file's first bytes are those of a source that the parsers read, or of text. Raises OSError."""
    # Loaded here because most folders hold nothing but files with known endings.
    from reader.parsing.sources import legacy_word, pdf, word  # noqa: PLC0415

    with path.open("rb") as file:
        sample = file.read(_SAMPLE_BYTES)
    if pdf.recognises(sample) or word.recognises(sample) or legacy_word.recognises(sample):
        return True
    return _is_text(sample)


def _is_text(sample: bytes) -> bool:
    """Tell whether bytes may be text in some encoding: nothing that only binary files have."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    zeros = sample.count(0)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if not sample or controls > _CONTROL_SHARE * len(sample):
        return False
    # UTF-16 without its mark writes every second byte of Latin text as zero.
    return zeros <= _CONTROL_SHARE * len(sample) or zeros >= _ZERO_SHARE * len(sample)


@cache
def _names() -> Mapping[str, Any]:
    with (locations.resources() / "import" / "file_names.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _sorts() -> Mapping[str, str]:
    return {ending: sort for sort, endings in _names()["passed_over"].items() for ending in endings}
