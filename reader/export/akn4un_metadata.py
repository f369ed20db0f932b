"""The metadata of a document as AKN4UN writes it: the work, its expression and its manifestation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.document.block_kinds import Genre
from reader.document.model import Document
from reader.export.akn4un_adoption import SOURCE, UNKNOWN_DAY, adoption_elements, classification
from reader.export.akn4un_text import akn, writable

if TYPE_CHECKING:
    from lxml.etree import _Element

_LANGUAGES = {"zh": "zho", "en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara"}
_TYPES = {Genre.RESOLUTION: "statement", Genre.RECORD: "debate"}
_NAMES = {Genre.RESOLUTION: "resolution", Genre.RECORD: "verbatimRecord"}


def document_element(document: Document) -> _Element:
    """Return the empty element of the document's type: statement, debate or doc, with its name."""
    return akn(_TYPES.get(document.genre, "doc"), name=_NAMES.get(document.genre, document.genre.value))


def metadata(document: Document, uncalled_notes: Sequence[_Element]) -> _Element:
    """Return the <meta> element; `uncalled_notes` are footnotes that no text calls."""
    meta = akn("meta", _identification(document, "main"))
    meta.extend(classification(document))
    meta.extend(adoption_elements(document))
    meta.append(_references(document))
    if uncalled_notes:
        meta.append(akn("notes", *uncalled_notes, source=SOURCE))
    return meta


def annex_metadata(document: Document) -> _Element:
    """Return the <meta> element of a document's annex, which a document of its own must have."""
    return akn("meta", _identification(document, "annex"))


def _identification(document: Document, part: str) -> _Element:
    language = _LANGUAGES.get(document.language, document.language)
    address = _address(document)
    work = _level("FRBRWork", document, address, part)
    work.append(akn("FRBRcountry", value="un"))
    if document.symbol:
        work.append(akn("FRBRnumber", value=writable(document.symbol)))
    expression = _level("FRBRExpression", document, f"{address}/{language}@", part)
    expression.append(akn("FRBRlanguage", language=language))
    manifestation = _level("FRBRManifestation", document, f"{address}/{language}@.xml", part)
    if document.title and part == "main":
        work.insert(2, akn("FRBRalias", value=writable(document.title), name="title"))
    return akn("identification", work, expression, manifestation, source=SOURCE)


def speaker_key(index: int) -> str:
    """Return the id under which the references name the speaker of a speech."""
    return f"speaker_{index + 1}"


def _level(name: str, document: Document, address: str, part: str) -> _Element:
    return akn(
        name,
        akn("FRBRthis", value=f"{address}/!{part}"),
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
        source=SOURCE,
    )
    for index, speech in enumerate(document.speeches):
        key = speaker_key(index)
        references.append(
            akn("TLCPerson", eId=key, href=f"/akn/ontology/person/un/{key}", showAs=writable(speech.speaker or "?"))
        )
    return references
