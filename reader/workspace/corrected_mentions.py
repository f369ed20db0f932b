"""Everything that a person corrected of the names and citations in a document, with what became of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reader.document.model import Document, OrganizationMention, Reference
from reader.document.organization_corrections import OrganizationCorrection
from reader.document.places import Place, places_of, text_order
from reader.document.reference_corrections import ReferenceCorrection
from reader.errors import NotFound
from reader.workspace.organization_correcting import OrganizationCorrectionEdit
from reader.workspace.reference_correcting import ReferenceCorrectionEdit
from reader.workspace.workspace import Workspace

MentionCorrection = OrganizationCorrection | ReferenceCorrection


@dataclass(frozen=True, slots=True)
class CorrectedMention:
    """A correction, the place that it has in the document now, and what the program reads there.

    `place` is None where the words are no longer in the text or stand at two places alike: the correction is kept and
    changes nothing meanwhile. `read` is empty where the program reads nothing.
    """

    correction: MentionCorrection
    place: Place | None
    read: tuple[OrganizationMention | Reference, ...] = ()


def corrected_mentions(workspace: Workspace, document_id: int) -> tuple[CorrectedMention, ...]:
    """Return a document's corrections in the order of its text, those without a place last. Raises as load does."""
    document = workspace.library.documents.as_read(document_id)
    found = [_with_place(document, known, place) for known, place in _placed(workspace, document_id, document)]
    order = text_order(document)
    here = sorted(((one.place, one) for one in found if one.place is not None), key=lambda pair: order(pair[0]))
    return (*(one for _place, one in here), *(one for one in found if one.place is None))


def corrections_of(workspace: Workspace, document_id: int) -> tuple[MentionCorrection, ...]:
    """Return a document's corrections of names and of citations, each the earliest first."""
    library = workspace.library
    return (*library.organization_corrections.of(document_id), *library.reference_corrections.of(document_id))


def corrections_at(workspace: Workspace, document_id: int, place: Place) -> tuple[MentionCorrection, ...]:
    """Return the corrections that stand on words of a place. Raises as load does."""
    if not corrections_of(workspace, document_id):
        return ()
    document = workspace.library.documents.load(document_id)
    placed = _placed(workspace, document_id, document)
    return tuple(known for known, found in placed if found is not None and found.touches(place))


def take_back(
    workspace: Workspace,
    document_id: int,
    corrections: Collection[MentionCorrection],
    origin: object | None = None,
) -> None:
    """Let the program's own finding count again in the place of these corrections, as one undo step.

    Corrections that the document does not have are passed over. Raises NotFound for a document that was removed.
    """
    library = workspace.library

    def make() -> list[OrganizationCorrectionEdit | ReferenceCorrectionEdit]:
        if library.documents.is_removed(document_id):
            raise NotFound("document_not_found", str(document_id))
        edits: list[OrganizationCorrectionEdit | ReferenceCorrectionEdit] = []
        names = library.organization_corrections.of(document_id)
        kept_names = tuple(known for known in names if known not in corrections)
        if kept_names != names:
            edits.append(OrganizationCorrectionEdit(document_id, names, kept_names))
        citations = library.reference_corrections.of(document_id)
        kept_citations = tuple(known for known in citations if known not in corrections)
        if kept_citations != citations:
            edits.append(ReferenceCorrectionEdit(document_id, citations, kept_citations))
        return edits

    workspace.undo.perform("undo.take_back_correction", make, origin=origin)


def _placed(
    workspace: Workspace, document_id: int, document: Document
) -> Iterator[tuple[MentionCorrection, Place | None]]:
    """Give each correction with its place; names and citations may stand on the same words."""
    names = workspace.library.organization_corrections.of(document_id)
    yield from zip(names, places_of(names, document), strict=True)
    citations = workspace.library.reference_corrections.of(document_id)
    yield from zip(citations, places_of(citations, document), strict=True)


def _with_place(document: Document, correction: MentionCorrection, place: Place | None) -> CorrectedMention:
    if place is None:
        return CorrectedMention(correction, None)
    about_name = isinstance(correction, OrganizationCorrection)
    mentions: tuple[OrganizationMention | Reference, ...] = (
        document.organizations if about_name else document.references
    )
    return CorrectedMention(correction, place, tuple(filter(place.touches, mentions)))
