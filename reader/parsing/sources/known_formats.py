"""Files that are no text and that no source opens, told by their first bytes, so that a person is told what."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from reader.errors import UnreadableFile
from reader.parsing.sources.decoding import CONTROLS
from reader.parsing.vocabulary import vocabulary

_HEAD_BYTES = 1024
_GROUPS = ("picture_file", "archive_file", "unsupported_format")


def refuse_known_formats(data: bytes, name: str) -> None:
    """Raise UnreadableFile where a file's first bytes are those of a picture, an archive or another known format."""
    for group, offset, signature, format_name in _signatures():
        if not data.startswith(signature, offset):
            continue
        lettered = format_name in vocabulary("formats")["lettered"]
        if lettered or not signature.isalnum() or CONTROLS.search(data[:_HEAD_BYTES].decode("latin-1")):
            raise UnreadableFile(group, name, format=format_name)


def compound_format(data: bytes) -> str:
    """Return what a person calls a compound file (the form of old Office files) that holds no Word document."""
    streams = vocabulary("formats")["streams"]
    return next((name for stream, name in streams.items() if stream.encode("utf-16-le") in data), "OLE")


def refuse_package(parts: Iterable[str], name: str) -> None:
    """Raise UnreadableFile for a zip file that is no Word file, by the names of what is in it."""
    found = {part.lower() for part in parts}
    for part, format_name in vocabulary("formats")["packages"].items():
        if part.lower() in found:
            raise UnreadableFile("unsupported_format", name, format=format_name)
    raise UnreadableFile("archive_file", name, format="ZIP")


@cache
def _signatures() -> tuple[tuple[str, int, bytes, str], ...]:
    found = []
    for group in _GROUPS:
        for place, format_name in vocabulary("formats")[group].items():
            offset, _, signature = place.partition(":")
            found.append((group, int(offset), bytes.fromhex(signature), format_name))
    return tuple(found)
