"""All citations of a document: what it cites, where, and with which verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from reader.document.block_kinds import BlockKind
from reader.document.model import Document, Reference
from reader.recognition.agenda_items import find_agenda_items, find_meetings
from reader.recognition.back_references import find_back_references, find_ibid, full_title, is_ibid, names_records
from reader.recognition.bare_symbols import find_symbols
from reader.recognition.citation_lists import find_numbered
from reader.recognition.cited_before import CitedBefore
from reader.recognition.damaged_symbols import find_damaged
from reader.recognition.generic_titles import GenericTitles
from reader.recognition.governing_verbs import VerbReader
from reader.recognition.instruments import find_provisions, find_titles, find_unmarked, supplement_symbol
from reader.recognition.locators import locator_behind
from reader.recognition.passages import Finding, Passage, passages_of
from reader.recognition.reasons import Reason
from reader.recognition.short_titles import ShortTitles

_SYMBOL_BEHIND = re.compile(r"[^。；《]{0,12}\([A-Z]")
"""》(A/69/53), 》和更正(A/69/53): the symbol is stated."""

_AND = ("和", "及", "、")
_CORRIGENDUM = re.compile(r"/Corr\.\d+$")

_OWN_NUMBER_KINDS = frozenset({BlockKind.MASTHEAD, BlockKind.TITLE, BlockKind.HEADING})


@dataclass(slots=True)
class Memory:
    """What a document has said so far.

    `numbers` is what was said about the numbers cited, `titles` the short titles defined, `generic_titles` the full
    ones named, `note` the citations of the footnote before, which 同上 means.
    """

    numbers: CitedBefore = field(default_factory=CitedBefore)
    titles: ShortTitles = field(default_factory=ShortTitles)
    generic_titles: GenericTitles = field(default_factory=GenericTitles)
    note: tuple[Finding, ...] = ()


def find_references(document: Document) -> tuple[Reference, ...]:
    """Find the citations in the blocks and footnotes of a document, in their order; its own mentions are replaced.

    Spans count in the block's or footnote's text as it stands, are half-open and never overlap. Runs in time linear
    in the text.
    """
    references: list[Reference] = []
    verbs_at_calls: dict[str, str | None] = {}
    memory = Memory()
    for passage, block in zip_longest(passages_of(document), document.blocks):
        found = findings_in(passage, memory)
        notes = block.notes if block is not None else ()
        verbs = VerbReader(passage) if notes or (found and passage.footnote is None) else None
        for mark in notes:
            verb = verbs.verb_for(passage.folded.folded(mark.offset)) if verbs else None
            verbs_at_calls.setdefault(mark.label, verb)
        for finding in found:
            verb = verbs.verb_for(finding.start) if verbs else verbs_at_calls.get(passage.footnote or "")
            references.append(_reference(passage, finding, verb))
        if passage.footnote is not None:
            memory.note = _carried(passage, memory.note, found)
    return tuple(references)


def _carried(passage: Passage, previous: tuple[Finding, ...], found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give what the next note's 同上 can mean: this note's citations, and the title that a 同上 here stood for."""
    if not found:
        return previous
    titled = any(finding.target.startswith("《") for finding in found)
    if found[0].reason != Reason.IBID and (titled or not is_ibid(passage)):
        return found
    return (*[finding for finding in previous if finding.target.startswith("《")][-1:], *found)


def findings_in(passage: Passage, memory: Memory | None = None) -> tuple[Finding, ...]:
    """Find the citations of one passage; `memory` holds what the passages before it have said, and takes up more."""
    memory = memory if memory is not None else Memory()
    memory.titles.learn(passage)
    defined = memory.titles.complete(_completed(passage, find_titles(passage), memory.note))
    titles = memory.generic_titles.complete(passage, defined)
    stated = _without_overlaps(
        [
            *find_symbols(passage),
            *find_damaged(passage),
            *find_numbered(passage, memory.numbers, _records(memory.note) if _continues(passage) else None),
            *_supplements(passage, titles),
            *find_unmarked(passage),
            *find_agenda_items(passage),
            *find_meetings(passage),
        ]
    )
    if passage.kind in _OWN_NUMBER_KINDS:
        stated = [finding for finding in stated if finding.target != passage.symbol]
    if not stated and not (passage.footnote is not None and memory.note):
        return ()
    located = _with_shared_places(passage, [_with_locator(passage, finding) for finding in stated])
    back = [*find_back_references(passage, located)]
    if passage.footnote is not None:
        back += find_ibid(passage, located, memory.note)
    return tuple(_without_overlaps([*located, *(_with_locator(passage, finding) for finding in back)], passage))


def _continues(passage: Passage) -> bool:
    """Say whether the passage is a note that begins with 同上 and names no work of its own behind it."""
    return passage.footnote is not None and is_ibid(passage) and "《" not in passage.text


def _records(previous: Sequence[Finding]) -> str | None:
    """Give the title of official records that the note before cites last."""
    return next((finding.target for finding in reversed(previous) if names_records(finding.target)), None)


def _completed(passage: Passage, titles: Iterable[Finding], previous: Sequence[Finding]) -> list[Finding]:
    """Write out the titles of a note that leave out what is said before them (同上)."""
    if passage.footnote is None:
        return list(titles)
    last = _records(previous)
    completed: list[Finding] = []
    for title in titles:
        full = full_title(passage, title, last, here=bool(completed))
        completed.append(replace(title, target=full, inferred=True, reason=Reason.IBID) if full else title)
        if names_records(completed[-1].target):
            last = completed[-1].target
    return completed


def _supplements(passage: Passage, titles: Iterable[Finding]) -> list[Finding]:
    """Give a supplement of the official records its symbol where the text gives none behind it."""
    out = []
    for title in titles:
        symbol = supplement_symbol(title.target)
        if symbol and not _SYMBOL_BEHIND.match(passage.text, title.end):
            out.append(replace(title, target=symbol, inferred=True, reason=Reason.SUPPLEMENT))
        else:
            out.append(title)
    return out


def _with_locator(passage: Passage, finding: Finding) -> Finding:
    if finding.locator is not None:
        return finding
    place = locator_behind(passage.text, finding.end)
    return replace(finding, locator=place[0]) if place else finding


def _with_shared_places(passage: Passage, findings: list[Finding]) -> list[Finding]:
    """Give both symbols of a document, and one beside its corrigendum, the place that stands behind the last."""
    out = findings[::-1]
    for index in range(1, len(out)):
        last, finding = out[index - 1], out[index]
        between = passage.text[finding.end : last.start] if last.start - finding.end <= 1 else ""
        corrected = _CORRIGENDUM.sub("", last.target) == _CORRIGENDUM.sub("", finding.target)
        double = between == "-" or (between in _AND and corrected)
        if last.locator and finding.locator is None and double:
            out[index] = replace(finding, locator=last.locator)
    return out[::-1]


def _without_overlaps(findings: Iterable[Finding], passage: Passage | None = None) -> list[Finding]:
    """Keep the heavier of two findings that overlap, the longer of two as heavy; in the order of the text.

    With a passage, provisions that stand apart from their instrument are added where there is room.
    """
    ranked = sorted(findings, key=lambda finding: (-finding.weight, finding.start - finding.end, finding.start))
    kept = _placed([], ranked) if len(ranked) > 1 else ranked
    if passage is not None and (provisions := list(find_provisions(passage, kept))):
        kept = _placed(kept, provisions, passage)
    return kept


def _placed(kept: list[Finding], candidates: Iterable[Finding], passage: Passage | None = None) -> list[Finding]:
    taken = sorted((finding.start, finding.end) for finding in kept)
    places = bytearray(max((end for _, end in taken), default=0))
    for start, end in taken:
        places[start:end] = b"\1" * (end - start)
    if passage is not None:
        for finding in kept:
            place = locator_behind(passage.text, finding.end)
            if place:
                places.extend(b"\0" * max(0, place[1] - len(places)))
                places[finding.end : place[1]] = b"\1" * (place[1] - finding.end)
    out = list(kept)
    for finding in candidates:
        places.extend(b"\0" * max(0, finding.end - len(places)))
        if not any(places[finding.start : finding.end]):
            places[finding.start : finding.end] = b"\1" * (finding.end - finding.start)
            out.append(finding)
    return sorted(out, key=lambda finding: finding.start)


def _reference(passage: Passage, finding: Finding, verb: str | None) -> Reference:
    start, end = passage.folded.printed(finding.start, finding.end)
    return Reference(
        block=passage.block,
        footnote=passage.footnote,
        start=start,
        end=end,
        target=finding.target,
        locator=finding.locator,
        inferred=finding.inferred,
        reason=finding.reason,
        verb=verb,
    )
