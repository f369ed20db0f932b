"""The metadata of a document as AKN4UN writes it: the work, its expression and its manifestation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.document.block_kinds import Genre
from reader.document.model import Document
from reader.export.akn4un_text import akn, writable

if TYPE_CHECKING:
    from lxml.etree import _Element

UNKNOWN_DAY = "0001-01-01"
"""What the UN's files write where a day is not known."""

_SOURCE = "#lectern"
_LANGUAGES = {"zh": "zho", "en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara"}
_TYPES = {Genre.RESOLUTION: "statement", Genre.RECORD: "debate"}
_NAMES = {Genre.RESOLUTION: "resolution", Genre.RECORD: "verbatimRecord"}


def document_element(document: Document) -> _Element:
    """Return the empty element of the document's type: statement, debate or doc, with its name."""
    return akn(_TYPES.get(document.genre, "doc"), name=_NAMES.get(document.genre, document.genre.value))


def metadata(document: Document, uncalled_notes: Sequence[_Element]) -> _Element:
    """Return the <meta> element; `uncalled_notes` are footnotes that no text calls."""
    language = _LANGUAGES.get(document.language, document.language)
    address = _address(document)
    work = _level("FRBRWork", document, address)
    work.append(akn("FRBRcountry", value="un"))
    if document.symbol:
        work.append(akn("FRBRnumber", value=writable(document.symbol)))
    expression = _level("FRBRExpression", document, f"{address}/{language}@")
    expression.append(akn("FRBRlanguage", language=language))
    manifestation = _level("FRBRManifestation", document, f"{address}/{language}@.xml")
    if document.title:
        work.insert(2, akn("FRBRalias", value=writable(document.title), name="title"))
    meta = akn("meta", akn("identification", work, expression, manifestation, source=_SOURCE), _references(document))
    if uncalled_notes:
        meta.append(akn("notes", *uncalled_notes, source=_SOURCE))
    return meta


def speaker_key(index: int) -> str:
    """Return the id under which the references name the speaker of a speech."""
    return f"speaker_{index + 1}"


def _level(name: str, document: Document, address: str) -> _Element:
    return akn(
        name,
        akn("FRBRthis", value=f"{address}/!main"),
        akn("FRBRuri", value=address),
        akn("FRBRdate", date=document.date or UNKNOWN_DAY, name="adoption"),
        akn("FRBRauthor", href="#author", **{"as": "#author"}),
    )


def _address(document: Document) -> str:
    """Return the document's address in the way of Akoma Ntoso's naming convention: /akn/un/type/date/number."""
    number = (document.symbol or document.source.sha256[:12] or "document").replace("/", "-")
    kind = _TYPES.get(document.genre, "doc")
    return writable(f"/akn/un/{kind}/{document.date or UNKNOWN_DAY}/{number}")


def _references(document: Document) -> _Element:
    organ = writable(document.organ or "")
    references = akn(
        "references",
        akn("TLCOrganization", eId="author", href="/akn/ontology/organization/un/author", showAs=organ),
        source=_SOURCE,
    )
    for index, speech in enumerate(document.speeches):
        key = speaker_key(index)
        references.append(
            akn("TLCPerson", eId=key, href=f"/akn/ontology/person/un/{key}", showAs=writable(speech.speaker or "?"))
        )
    return references
