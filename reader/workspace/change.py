"""What a change touched, as it is told to every view."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What sort of thing changed.

    DOCUMENTS_REPLACED is a new text; FACTS are a document's symbol, title, date, genre or mentions, its text being
    letter for letter the same; ORGANIZATION_LIST is the person's own list of organizations, no document.
    """

    DOCUMENTS_ADDED = "documents added"
    DOCUMENTS_REMOVED = "documents removed"
    DOCUMENTS_REPLACED = "documents replaced"
    ANNOTATIONS = "annotations"
    FACTS = "facts"
    ORGANIZATION_LIST = "organization list"


@dataclass(frozen=True, slots=True)
class Change:
    """The documents and annotations that an act touched, and who asked, so that the asker need not redraw itself."""

    documents: frozenset[int] = frozenset()
    annotations: frozenset[str] = frozenset()
    kinds: frozenset[ChangeKind] = frozenset()
    origin: object | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing changed."""
        return not self.kinds
