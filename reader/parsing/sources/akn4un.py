"""AKN4UN XML to a draft: Akoma Ntoso 3.0 as the United Nations publish resolutions, records and documents in it.

The file comes from outside and may be hostile: entities are refused, nothing is fetched, depth and size are limited.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Problem
from reader.errors import UnreadableFile
from reader.parsing.draft import Draft
from reader.parsing.sources.akn4un_blocks import BlockReader
from reader.parsing.sources.akn4un_elements import DEEPEST, ROOT
from reader.parsing.sources.akn4un_metadata import genre_of, read_metadata
from reader.parsing.sources.untrusted_xml import is_deeper_than, local_name, parsed

if TYPE_CHECKING:
    from lxml.etree import _ElementTree

_HEAD_BYTES = 4096
_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"\xef\xbb\xbf": "utf-8"}
_PROLOGUE = re.compile(r"(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>|\s)*", re.DOTALL)
_ROOT_NAME = re.compile(r"<(?:[\w.-]+:)?(?P<name>[\w.-]+)")
_ENTITY = "<!ENTITY"


@dataclass(frozen=True, slots=True)
class ReadMarkup:
    """What came of an XML file: the draft, and the encoding that the file names."""

    draft: Draft
    encoding: str


def recognises(data: bytes) -> bool:
    """Say whether a file's bytes are XML for this source: an akomaNtoso document, or XML other than a web page."""
    head = _head(data).lstrip("\ufeff \t\r\n")
    if not head.startswith("<"):
        return False
    root = _ROOT_NAME.match(head, _PROLOGUE.match(head).end())  # type: ignore[union-attr]
    if root is None:
        return head.startswith("<?xml")
    return root["name"] == ROOT or (head.startswith("<?xml") and root["name"].lower() != "html")


def read(data: bytes, name: str) -> ReadMarkup:
    """Read the bytes of an AKN4UN file; `name` is the file's name for messages.

    Raises UnreadableFile where the XML is broken, declares entities, is nested too deeply, is no Akoma Ntoso document
    or has no text.
    """
    tree = _parse(data, name)
    root = tree.getroot()
    if local_name(root) != ROOT:
        raise UnreadableFile("xml_other_root", name, root=local_name(root))
    draft = Draft(genre=genre_of(root))
    BlockReader(draft).read(root)
    read_metadata(root, draft)
    if not draft.blocks:
        raise UnreadableFile("empty_file", name)
    _note_doubts(draft)
    return ReadMarkup(draft, (tree.docinfo.encoding or "utf-8").lower())


def _parse(data: bytes, name: str) -> _ElementTree:
    """Parse safely; lxml is imported here, since the program starts faster without it."""
    from lxml import etree  # noqa: PLC0415

    if _ENTITY.encode() in data or _ENTITY.encode("utf-16-le") in data or _ENTITY.encode("utf-16-be") in data:
        raise UnreadableFile("xml_entities", name)
    try:
        root = parsed(data)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", None) or 1
        raise UnreadableFile("xml_broken", name, line=line) from error
    if is_deeper_than(root, DEEPEST):
        raise UnreadableFile("xml_too_deep", name, limit=DEEPEST)
    return root.getroottree()


def _head(data: bytes) -> str:
    encoding = next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), "utf-8")
    return data[:_HEAD_BYTES].decode(encoding, errors="replace")


def _note_doubts(draft: Draft) -> None:
    """Name what a resolution should have and this one lacks."""
    if not any(block.kind is BlockKind.TITLE for block in draft.blocks):
        draft.problems.append(Problem("title_missing", None))
    opened = any(block.kind is BlockKind.OPENING for block in draft.blocks)
    if draft.genre is Genre.RESOLUTION and not opened:
        draft.problems.append(Problem("opening_missing", None))
