"""The library as a tree: organ, session or year, document, and a document's outline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.document.outline import OutlineEntry, outline
from reader.library.document_store import DocumentEntry
from reader.messages import sentence
from reader.workspace.periods import Period, period_label, period_of
from reader.workspace.workspace import Workspace

_PARTS = re.compile(r"\d+|[^\d/.()]+")

ORGANS = (
    "General Assembly",
    "Security Council",
    "Economic and Social Council",
    "Human Rights Council",
    "Trusteeship Council",
    "Secretariat",
)
"""The order in which organs are shown; others follow by name, documents of no organ come last."""


class NodeKind(StrEnum):
    """What a node of the tree stands for."""

    ORGAN = "organ"
    PERIOD = "period"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class TreeNode:
    """One node: its words, a key that stays the same while the library changes, and what is below it.

    A document's node has its entry; its outline is asked for with `outline_of` when the node is opened.
    """

    kind: NodeKind
    key: str
    label: str
    children: tuple[TreeNode, ...] = ()
    entry: DocumentEntry | None = None


def library_tree(entries: Iterable[DocumentEntry], language: str | None = None) -> tuple[TreeNode, ...]:
    """Arrange entries by organ and by session or year, the newest first; labels in the language asked for."""
    organs: dict[str, dict[Period, list[DocumentEntry]]] = {}
    for entry in entries:
        period = period_of(entry.organ, entry.session, entry.symbol, entry.date)
        organs.setdefault(entry.organ or "", {}).setdefault(period, []).append(entry)
    return tuple(_organ_node(organ, organs[organ], language) for organ in sorted(organs, key=_organ_place))


def outline_of(workspace: Workspace, document_id: int) -> list[OutlineEntry]:
    """Return a document's outline; reads its text. Raises NotFound."""
    return outline(workspace.library.documents.load(document_id))


def document_label(entry: DocumentEntry) -> str:
    """Return how a document is called in a list: symbol and title, or the title alone."""
    return f"{entry.symbol}  {entry.title}" if entry.symbol else entry.title


def organ_name(organ: str, language: str | None = None) -> str:
    """Return an organ's name; one that has none in the catalogue keeps the name that documents carry."""
    key = f"tree.organs.{organ}"
    label = sentence(key, language)
    return organ if label == key else label


def _organ_node(organ: str, periods: dict[Period, list[DocumentEntry]], language: str | None) -> TreeNode:
    children = tuple(
        TreeNode(
            NodeKind.PERIOD,
            f"{organ}/{period.kind}/{period.number}",
            period_label(period, language),
            tuple(_document_node(entry) for entry in sorted(periods[period], key=_document_place)),
        )
        for period in sorted(periods, key=lambda period: period.place)
    )
    label = organ_name(organ, language) if organ else sentence("tree.other_documents", language)
    return TreeNode(NodeKind.ORGAN, organ, label, children)


def _document_node(entry: DocumentEntry) -> TreeNode:
    return TreeNode(NodeKind.DOCUMENT, f"document/{entry.id}", document_label(entry), (), entry)


def _organ_place(organ: str) -> tuple[int, str]:
    if not organ:
        return len(ORGANS) + 1, ""
    return (ORGANS.index(organ) if organ in ORGANS else len(ORGANS)), organ


def _document_place(entry: DocumentEntry) -> tuple[bool, list[tuple[int, str]], str]:
    """Order by symbol with its numbers as numbers (71/9 before 71/12, 71/12 before 71/101A), then by title."""
    parts = _PARTS.findall(entry.symbol or "")
    return entry.symbol is None, [(int(part), "") if part.isdecimal() else (-1, part) for part in parts], entry.title
