"""Finding documents, paragraphs and words from what a person types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reader.document.block_kinds import BlockKind
from reader.document.folding import fold
from reader.document.model import Block, Document
from reader.document.numerals import chinese_number
from reader.document.outline import OutlineKind, outline
from reader.document.spoken_symbols import spoken_query
from reader.document.symbol import Symbol
from reader.library.document_store import DocumentEntry
from reader.library.search_hit import SearchHit, hits_in_document
from reader.library.search_tokens import folded, terms
from reader.messages import sentence
from reader.workspace.cited_places import FoundPlace, symbol_places
from reader.workspace.organizations import mentions_of
from reader.workspace.tree import document_label
from reader.workspace.typed_places import parted
from reader.workspace.workspace import Workspace

__all__ = ["Destination", "DestinationKind", "SearchHit", "filter_documents", "go_to", "search"]

WORDS_LIMIT = 50
_LABEL_CHARACTERS = 24
_LABEL_BEFORE = 8

_CHINESE_DIGITS = "〇零一二三四五六七八九十百千"
_PARAGRAPH = re.compile(
    rf"(?:第|(?:paras?\.?|paragraphs?|¶) ?)?(?P<number>\d+|[{_CHINESE_DIGITS}]+)"
    rf"(?P<items>(?:\([a-z0-9]+\))*)(?P<unit>段|执行段)?(?P<after>(?:\([a-z0-9]+\))*)(?:分段|项|款)?",
    re.IGNORECASE,
)
_PART_LETTER = re.compile(r"(?<=\d)[A-Z]$")
_ITEM = re.compile(r"\(([a-z0-9]+)\)")
_NUMBERED = frozenset({BlockKind.OPERATIVE, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.PREAMBULAR})
_OUTER = frozenset({BlockKind.OPERATIVE, BlockKind.PARAGRAPH})


class DestinationKind(StrEnum):
    """What a destination is."""

    PARAGRAPH = "paragraph"
    DOCUMENT = "document"
    WORDS = "words"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Destination:
    """A place to go to: half-open offsets in the block's text (or that of the footnote with the label `footnote`).

    ABSENT stands for a symbol that the library does not have: `document` is None and `symbol` says which.
    """

    document: int | None
    block: str | None
    start: int | None
    end: int | None
    label: str
    kind: DestinationKind
    footnote: str | None = None
    symbol: str | None = None


def filter_documents(entries: Iterable[DocumentEntry], query: str) -> list[DocumentEntry]:
    """Return the entries whose symbol the query names in any form, and their revisions, addenda and parts.

    Where it names none that is there: those whose symbol, title or date holds every word of the query.
    """
    listed = list(entries)
    wanted = terms(query)
    named = frozenset(spoken_query(query)) if wanted else frozenset()
    called = [entry for entry in listed if entry.symbol is not None and _whole(entry.symbol) & named]
    if called:
        return called
    return [entry for entry in listed if all(term in _described(entry) for term in wanted)]


def names_symbol(query: str) -> bool:
    """Tell whether a query names a document by its symbol, or several, in any form."""
    return bool(spoken_query(query))


def _whole(symbol: str) -> frozenset[str]:
    """Return a symbol with what it is a revision, an addendum or a lettered part of."""
    base = Symbol(symbol).without_modifiers.canonical
    return frozenset((symbol, base, _PART_LETTER.sub("", base)))


def go_to(
    workspace: Workspace,
    query: str,
    current: Document | None = None,
    current_id: int | None = None,
    language: str | None = None,
) -> list[Destination]:
    """Return the places that a query may mean, the likeliest first.

    Takes a paragraph of the current document (第3段, 3, 12(b)), a symbol in any form, a symbol with a paragraph
    (71/12第3段, A/RES/71/12 para 3), or words, which are looked for in the current document first and then in the
    whole library. Where the library lacks what a symbol names, that is said before the words are: who types a symbol
    wants the text. A bare number is said last, being a year or a count as likely as a resolution.
    `current_id` is the current document's id; without it the library is asked for its content.
    """
    if not query.strip():
        return []
    if current is not None and current_id is None:
        current_id = workspace.library.documents.by_hash(current.source.sha256)
    found: list[Destination] = []
    if current is not None:
        found += [
            Destination(current_id, block.id, None, None, label, DestinationKind.PARAGRAPH)
            for block, label in _labelled(current, paragraphs_named(current, query), language)
        ]
    found += _documents_named(workspace, query, language)
    if any(destination.kind is not DestinationKind.ABSENT for destination in found):
        return found
    words = _words(workspace, query, current, current_id)
    return [*words, *found] if fold(query).text.isdecimal() else [*found, *words]


def search(workspace: Workspace, query: str, limit: int = 100, *, other_names: bool = False) -> list[SearchHit]:
    """Return the bare places that search_places finds."""
    return [place.hit for place in search_places(workspace, query, limit, other_names=other_names)]


def search_places(
    workspace: Workspace, query: str, limit: int = 100, *, other_names: bool = False
) -> list[FoundPlace]:
    """Return up to `limit` places in the library that hold every word of the query in one passage, the best first.

    Where the query names a symbol, its document and the places that cite it come first, however they are worded, also
    in lists such as 第60/4号、第61/44号和第62/6号决议; see cited_places for symbols and words together. With
    `other_names` the same holds where the query is the name of an organization: 上合组织 finds 上海合作组织 too.
    """
    mentions = symbol_places(workspace, query, limit)
    if other_names:
        mentions += [FoundPlace(hit) for hit in mentions_of(workspace, query, limit - len(mentions))]
    taken = {
        (found.hit.document, found.hit.block, found.hit.footnote, place)
        for found in mentions
        for place in range(found.hit.start, found.hit.end)
    }
    words = [
        FoundPlace(hit)
        for hit in workspace.library.search.find(query, limit)
        if not any((hit.document, hit.block, hit.footnote, place) in taken for place in range(hit.start, hit.end))
    ]
    return [*mentions, *words][:limit]


def search_in(document: Document, document_id: int, query: str, limit: int = WORDS_LIMIT) -> list[SearchHit]:
    """Return up to `limit` places of one document that hold the words, in its order."""
    return hits_in_document(document_id, document, query, limit)


def paragraphs_named(document: Document, query: str) -> list[tuple[Block, str]]:
    """Return the paragraphs that a query such as 第3段, 3, 12(b) or 第十二段(b) names, each with that number.

    A number may stand more than once in a document with annexes: every paragraph that has it is returned.
    """
    match = _PARAGRAPH.fullmatch(fold(query).text)
    if match is None:
        return []
    written = match["number"]
    number = written if written.isdecimal() else str(chinese_number(written) or "")
    items = _ITEM.findall(match["items"] + match["after"])
    name = number + "".join(f"({item})" for item in items)
    found = [
        place
        for index, block in enumerate(document.blocks)
        if block.number == number and block.kind in _NUMBERED
        if (place := _item_below(document, index, items)) is not None
    ]
    return [(block, name) for block in found]


def _item_below(document: Document, index: int, items: list[str]) -> Block | None:
    """Return the paragraph at the index, or the item below it that the list of item numbers leads to."""
    place = document.blocks[index]
    for item in items:
        below = next(
            (
                position
                for position in range(index + 1, _end_of(document, index))
                if (document.blocks[position].number or "").strip("()（）") == item
            ),
            None,
        )
        if below is None:
            return None
        index, place = below, document.blocks[below]
    return place


def _end_of(document: Document, index: int) -> int:
    """Return the index behind what belongs to a numbered paragraph: items, quotes and paragraphs without a number."""
    own = document.blocks[index]
    for position in range(index + 1, len(document.blocks)):
        block = document.blocks[position]
        if block.kind is BlockKind.HEADING or (block.kind is own.kind and block.number and own.kind in _OUTER):
            return position
    return len(document.blocks)


def _documents_named(workspace: Workspace, query: str, language: str | None) -> list[Destination]:
    symbols, place = spoken_query(query), ""
    if not symbols:
        rest, place = parted(query)
        symbols = spoken_query(rest)
    found: list[Destination] = []
    for symbol in symbols:
        document_id = workspace.library.documents.by_symbol(symbol)
        if document_id is not None:
            found += _places_in(workspace, document_id, symbol, place, language)
    if symbols and not found:
        label = sentence("go_to.absent", language, symbol=symbols[0])
        return [Destination(None, None, None, None, label, DestinationKind.ABSENT, symbol=symbols[0])]
    return found


def _places_in(
    workspace: Workspace, document_id: int, symbol: str, place: str, language: str | None
) -> list[Destination]:
    label = document_label(workspace.library.documents.entry(document_id))
    if place:
        named = paragraphs_named(workspace.library.documents.load(document_id), place)
        if named:
            return [
                Destination(
                    document_id,
                    block.id,
                    None,
                    None,
                    sentence("go_to.paragraph_in", language, document=symbol, number=number),
                    DestinationKind.PARAGRAPH,
                    symbol=symbol,
                )
                for block, number in named
            ]
    return [Destination(document_id, None, None, None, label, DestinationKind.DOCUMENT, symbol=symbol)]


def _words(workspace: Workspace, query: str, current: Document | None, current_id: int | None) -> list[Destination]:
    here = search_in(current, current_id, query) if current is not None and current_id is not None else []
    room = WORDS_LIMIT - len(here)
    elsewhere = [hit for hit in search(workspace, query, WORDS_LIMIT) if hit.document != current_id][:room]
    names = {
        document: document_label(workspace.library.documents.entry(document))[:_LABEL_CHARACTERS]
        for document in {hit.document for hit in elsewhere}
    }
    return [
        Destination(
            hit.document,
            hit.block,
            hit.start,
            hit.end,
            _hit_label(hit, names.get(hit.document, "")),
            DestinationKind.WORDS,
            hit.footnote,
        )
        for hit in (*here, *elsewhere)
    ]


def _hit_label(hit: SearchHit, document: str) -> str:
    """Show the words soon after the label's beginning, where a narrow list does not cut them off."""
    before = hit.before[-_LABEL_BEFORE:]
    words = f"{'…' if len(hit.before) > len(before) else ''}{before}{hit.match}{hit.after[:_LABEL_CHARACTERS]}"
    return f"{words}  —  {document}" if document else words


def _labelled(
    document: Document, named: list[tuple[Block, str]], language: str | None
) -> Iterator[tuple[Block, str]]:
    """Label paragraphs by number and first words; where a number stands more than once, by the heading above too."""
    for block, number in named:
        label = sentence("go_to.paragraph", language, number=number)
        heading = _heading_above(document, block) if len(named) > 1 else None
        if heading:
            label = sentence("go_to.paragraph_in", language, document=heading, number=number)
        yield block, f"{label}  {block.text[:_LABEL_CHARACTERS]}"


def _heading_above(document: Document, block: Block) -> str | None:
    """Return the annex that holds a paragraph, or else the nearest heading above it."""
    order = {block.id: index for index, block in enumerate(document.blocks)}
    above = [entry for entry in outline(document) if order[entry.block] < order[block.id]]
    annexes = [entry.label for entry in above if entry.kind is OutlineKind.ANNEX]
    headings = [entry.label for entry in above]
    return next(reversed(annexes), None) or next(reversed(headings), None)


@lru_cache(maxsize=1 << 16)
def _described(entry: DocumentEntry) -> str:
    return folded(f"{entry.title}\n{entry.symbol or ''}\n{entry.date or ''}").text
