"""The concordance of an organization: every place of the library that names it, document by document, by date.

A list of a few thousand lines takes a second or two, so that it is given in pieces to whoever shows it meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from reader.document.folding import fold
from reader.errors import LibraryUnusable, NotFound
from reader.library.document_store import DocumentEntry
from reader.library.search_hit import SearchHit, hit_at, passage_at
from reader.messages import sentence
from reader.workspace.workspace import Workspace

CONTEXT_CHARACTERS = 80
"""Characters of the text on each side of a name: as many as a line shows on a wide screen."""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line: the document, the printed name with the words on both sides, and the place as it is cited.

    `place` is 第3段, 附件，第2段, a speaker or a footnote in the language that was asked for; "" where there is none.
    `form` is the printed name in one spelling: without spaces, in half width.
    """

    entry: DocumentEntry
    hit: SearchHit
    place: str
    form: str


def lines_by_document(workspace: Workspace, organization: str, language: str) -> Iterator[list[PlacedLine]]:
    """Yield the lines of each document that names the organization, by date (undated ones last), in its order.

    `organization` is a full standard name. A document that is gone or damaged is passed over.
    """
    # Loaded here because a start needs no words of citations.
    from reader.export.place_forms import place_names  # noqa: PLC0415

    documents = workspace.library.documents
    places = workspace.library.organizations.naming(organization)
    for number, group in groupby(places, key=lambda place: place.document):
        try:
            document, entry = documents.load(number), documents.entry(number)
        except (NotFound, LibraryUnusable):
            continue
        hits = [
            hit_at(number, passage, place.mention.start, place.mention.end, CONTEXT_CHARACTERS)
            for place in group
            if (passage := passage_at(document, place.mention.block, place.mention.footnote)) is not None
        ]
        names = place_names(document, [hit.block for hit in hits if hit.block is not None], language)
        yield [PlacedLine(entry, hit, _place(hit, names, language), fold(hit.match).text) for hit in hits]


def _place(hit: SearchHit, names: dict[str, str], language: str) -> str:
    if hit.footnote is not None:
        return sentence("citations.footnote", language, label=hit.footnote)
    return names.get(hit.block or "", "")
