"""Excerpts in the form of the W3C Web Annotation Data Model (Recommendation of 23 February 2017).

One AnnotationCollection with one AnnotationPage. Each passage is a target of its own: a FragmentSelector names the
block (or the footnote) and is refined by a TextPositionSelector and a TextQuoteSelector, whose offsets count the
characters of that block's text; beside it stands the TextQuoteSelector alone, for programs that know no blocks.
Nothing that an annotation holds is left out, so that the file can be imported again.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from typing import Any

from reader.document.annotation import Anchor
from reader.export.excerpts import DocumentFacts, Excerpt

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"lectern": "urn:lectern:annotation#"}]
BLOCK_FRAGMENTS = "urn:lectern:blocks"
"""What our fragments conform to: block=b18, or block=b18&footnote=3 for the text of a note that b18 calls."""


def excerpts_as_json(excerpts: Sequence[Excerpt], label: str) -> str:
    """Return the collection as JSON that ends in a line end; `label` names it for people."""
    return json.dumps(collection(excerpts, label), ensure_ascii=False, indent=2) + "\n"


def collection(excerpts: Sequence[Excerpt], label: str) -> dict[str, Any]:
    """Return the collection as plain values; its id is the same for the same annotations in the same order."""
    ids = "\n".join(excerpt.annotation.id for excerpt in excerpts)
    own = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, ids)}"
    page = {
        "id": f"{own}#page1",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [_annotation(excerpt) for excerpt in excerpts],
    }
    return {
        "@context": CONTEXT,
        "id": own,
        "type": "AnnotationCollection",
        "label": label,
        "generator": {"type": "Software", "name": "Lectern"},
        "total": len(excerpts),
        "first": page,
    }


def _annotation(excerpt: Excerpt) -> dict[str, Any]:
    annotation = excerpt.annotation
    values: dict[str, Any] = {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": "commenting" if annotation.note else "highlighting",
        "created": annotation.created,
        "modified": annotation.modified,
        "body": _body(excerpt),
        "target": [_target(excerpt, anchor) for anchor in annotation.anchors],
        "dcterms:bibliographicCitation": excerpt.citation,
        "lectern:colour": annotation.colour,
        "lectern:state": annotation.state.value,
        "lectern:headings": list(excerpt.headings),
    }
    return {key: value for key, value in values.items() if value != ""}


def _body(excerpt: Excerpt) -> list[dict[str, str]]:
    bodies = []
    if excerpt.annotation.note:
        bodies.append(_text(excerpt.annotation.note, "commenting"))
    return [*bodies, *(_text(tag, "tagging") for tag in excerpt.annotation.tags)]


def _text(value: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(excerpt: Excerpt, anchor: Anchor) -> dict[str, Any]:
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": _source(excerpt.document),
        "styleClass": excerpt.annotation.colour,
        "selector": [_fragment(anchor), _quote(anchor)],
    }
    if anchor.number is not None:
        target["lectern:number"] = anchor.number
    return target


def _source(facts: DocumentFacts) -> dict[str, Any]:
    known = {
        "id": facts.address or (f"urn:sha256:{facts.sha256}" if facts.sha256 else f"urn:lectern:document:{facts.id}"),
        "type": "Text",
        "language": facts.language,
        "dcterms:title": facts.title,
        "dcterms:identifier": facts.symbol,
        "dcterms:date": facts.date,
        "lectern:sha256": facts.sha256 or None,
    }
    return {key: value for key, value in known.items() if value is not None}


def _fragment(anchor: Anchor) -> dict[str, Any]:
    note = f"&footnote={anchor.footnote}" if anchor.footnote is not None else ""
    return {
        "type": "FragmentSelector",
        "conformsTo": BLOCK_FRAGMENTS,
        "value": f"block={anchor.block}{note}",
        "refinedBy": [
            {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
            _quote(anchor),
        ],
    }


def _quote(anchor: Anchor) -> dict[str, str]:
    return {"type": "TextQuoteSelector", "exact": anchor.quote, "prefix": anchor.before, "suffix": anchor.after}
