"""What the source links against what its text says: links that help are taken, slips are told.

The editors of the United Nations link symbols in their XML by hand and by machine. Of 13,364 links in the General
Assembly's sessions 75 and 76, 98 % say what the text says; most of the others lack a part's letter, take a
commission's resolution 52/2 for the Assembly's, or go to the year before. So the text decides, and a link speaks
where the text says nothing against it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.document.model import STATED_BY_LINK, Document, Problem, Reference
from reader.document.symbol import Symbol

_PART = re.compile(r"[A-Z]{1,2}(?:[-和至][A-Z])?")
_MANNER = re.compile(r"\((?:SUPP|VOL\.[IVX]+)\)", re.IGNORECASE)
_LETTER = re.compile(r"(?<=\d)[A-Z]{1,2}(?:-[A-Z])?(?=$|\([IVXLC]+\)$)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
_SENTENCE_END = re.compile(r"[。；]")
_FIRST_SESSION = 1945
_YEARS_OF_A_SESSION = 3
"""A session opens in September, and resumes through the next year or a little longer."""

_Place = tuple[str | None, str | None]


def with_links(document: Document, found: Sequence[Reference]) -> Document:
    """Return the document with the references found, its stated links added to them, and the links' slips told."""
    stated = [reference for reference in document.references if reference.reason == STATED_BY_LINK]
    by_place: dict[_Place, list[Reference]] = defaultdict(list)
    for reference in found:
        by_place[reference.block, reference.footnote].append(reference)
    slips = []
    for link in stated:
        here = by_place[link.block, link.footnote]
        if any(other.target == link.target and other.start < link.end and link.start < other.end for other in here):
            continue
        across = [at for at, other in enumerate(here) if other.start < link.end and link.start < other.end]
        text = document.text_at(link.block, link.footnote) or ""
        if not across and _fits(link, text, document.session):
            here.append(link)
        elif _is_printed(link, text):
            here[:] = [other for at, other in enumerate(here) if at not in across]
            here.append(link)
        elif not across or all(_contradicts(link, here[at]) for at in across):
            slips.append(Problem("link_elsewhere", link.block, f"{text[link.start : link.end]} → {link.target}"))
        else:
            here[:] = [_lettered(other, link, text) if at in across else other for at, other in enumerate(here)]
    problems = dict.fromkeys([*document.problems, *slips])
    return replace(document, references=_in_order(document, by_place), problems=tuple(problems))


def _fits(link: Reference, text: str, session: int | None) -> bool:
    """Say whether a link in words that cite nothing by themselves can be right: its session and the year agree."""
    symbol = Symbol.parse(link.target)
    if symbol is None or symbol.nature != "RES" or symbol.session is None or symbol.parts[1] != "RES":
        return True
    if session is not None and symbol.session > session:
        return False
    opened = _FIRST_SESSION + symbol.session
    sentence = text[: link.start]
    ends = list(_SENTENCE_END.finditer(sentence))
    years = _YEAR.findall(sentence, ends[-1].end() if ends else 0)
    return not years or 0 <= int(years[-1]) - opened < _YEARS_OF_A_SESSION


def _is_printed(link: Reference, text: str) -> bool:
    """Say whether the linked words are the symbol itself, letter by letter: A/CONF.157/24(PART I)/Corr.1."""
    return "".join(text[link.start : link.end].split()).upper() == link.target.upper()


def _contradicts(link: Reference, found: Reference) -> bool:
    """Say whether a link and a citation at the same place name different documents; parts belong to their whole."""
    if found.target.startswith("《") or _whole(found.target) == _whole(link.target):
        return False
    rest = found.target.removeprefix(link.target)
    return rest == found.target or rest[:1].isdigit()


def _whole(target: str) -> str:
    """Return a symbol without what editors write now so, now so: a part's letter, (SUPP), (Vol.I), stops, case."""
    bare = _LETTER.sub("", _MANNER.sub("", target).upper())
    return re.sub(r"[^0-9A-Z/]", "", bare).replace("/SECT", "SECT")


def _part_of(link: Reference, found: Reference) -> str | None:
    """Return the letter of the part that a link names of the resolution found: B for 52/212B."""
    if not link.target.startswith(found.target):
        return None
    letter = link.target.removeprefix(found.target)
    return letter if _PART.fullmatch(letter) else None


def _lettered(found: Reference, link: Reference, text: str) -> Reference:
    """Take a part's letter from the link where the text prints it too (第52/212 B号)."""
    letter = _part_of(link, found)
    if letter is None:
        return found
    printed = text[found.start : found.end + len(letter)]
    if not re.search(rf"{re.escape(letter)}(?![A-Za-z])", printed):
        return found
    return replace(found, target=link.target, reason=STATED_BY_LINK)


def _in_order(document: Document, by_place: dict[_Place, list[Reference]]) -> tuple[Reference, ...]:
    places: Iterable[_Place] = [
        *((block.id, None) for block in document.blocks),
        *((None, note.label) for note in document.footnotes),
    ]
    return tuple(
        reference
        for place in dict.fromkeys(places)
        for reference in sorted(by_place[place], key=lambda other: other.start)
    )
