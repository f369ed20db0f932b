"""The person's word on what a place names: no organization, another one, or one that was missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.annotation import Anchor
from reader.document.organization_corrections import OrganizationCorrection
from reader.document.places import replaced_at
from reader.errors import LecternError, NotFound
from reader.library.database import Library
from reader.library.moment import now
from reader.workspace.change import Change, ChangeKind
from reader.workspace.replacing import index_mentions
from reader.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class OrganizationCorrectionEdit:
    """A document's corrections of names before and after the person's act; an edit of the undo steps."""

    document: int
    before: tuple[OrganizationCorrection, ...]
    after: tuple[OrganizationCorrection, ...]

    def stands(self, library: Library, *, after: bool) -> bool:
        """Tell whether the corrections are as the edit left (or found) them."""
        return library.organization_corrections.of(self.document) == (self.after if after else self.before)

    def write(self, library: Library, *, after: bool) -> None:
        """Write the corrections as they were after (or before) the edit, and what the document names with them."""
        library.documents.correct_organizations(self.document, self.after if after else self.before)
        index_mentions(library, self.document, library.documents.as_read(self.document))

    def change(self, *, after: bool) -> Change:  # noqa: ARG002 (both directions touch the same)
        """Say that the document's mentions are touched."""
        return Change(frozenset({self.document}), frozenset(), frozenset({ChangeKind.FACTS}))


def correct_organizations(
    workspace: Workspace,
    document_id: int,
    places: Sequence[Anchor],
    organization: str | None,
    origin: object | None = None,
) -> tuple[OrganizationCorrection, ...]:
    """Say which organization the words at places name, as one undo step, and return the document's corrections.

    `organization` is a full standard name, listed or not; None says that the words name none. What the program found
    there is replaced, and an earlier word of the person on the same places. Raises LecternError for an empty name or
    a place without words, NotFound.
    """
    name = organization.strip() if organization is not None else None
    if not places or name == "" or not all(place.quote.strip() for place in places):
        raise LecternError("organization_place")
    corrections = tuple(OrganizationCorrection(place, name, now()) for place in places)
    library = workspace.library

    def make() -> list[OrganizationCorrectionEdit]:
        if library.documents.is_removed(document_id):
            raise NotFound("document_not_found", str(document_id))
        before = library.organization_corrections.of(document_id)
        after = replaced_at(before, corrections, library.documents.load(document_id))
        if after is None:
            raise LecternError("organization_place")
        return [OrganizationCorrectionEdit(document_id, before, after)] if before != after else []

    workspace.undo.perform("undo.correct_organization", make, origin=origin)
    return library.organization_corrections.of(document_id)


def organization_corrections_of(workspace: Workspace, document_id: int) -> tuple[OrganizationCorrection, ...]:
    """Return the person's corrections of the names in a document, the earliest first."""
    return workspace.library.organization_corrections.of(document_id)
