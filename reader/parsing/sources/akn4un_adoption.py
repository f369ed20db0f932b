"""How a resolution was adopted, by AKN4UN's <workflow> and <voting>, and its <keyword>s."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from reader.document.adoption import Adoption, Keyword, Position, Stage, StageKind, Tally
from reader.document.symbol import Symbol
from reader.parsing.cleaning import clean
from reader.parsing.sources.akn4un_elements import is_day, plain_text, table

if TYPE_CHECKING:
    from lxml.etree import _Element

_COMMA = re.compile(r",\s*(?![^(]*\))")
_AND = re.compile(r" and (?![^(]*\))")
_JOINT = "\N{NO-BREAK SPACE}and\N{NO-BREAK SPACE}"


def read_adoption(root: _Element) -> Adoption | None:
    """Return the stages and votes that a file tells; None where it tells none."""
    stages = tuple(stage for step in root.iterfind(".//{*}workflow/{*}step") if (stage := _stage(step)) is not None)
    voting = next(root.iter("{*}voting"), None)
    outcome = voting.get("outcome", "") if voting is not None else ""
    tallies = tuple(_tallies(voting)) if voting is not None else ()
    votes = table("votes")
    recorded = True if tallies or re.search(votes["recorded"], outcome) else None
    if recorded is None and re.search(votes["none"], outcome):
        recorded = False
    return Adoption(stages, recorded, tallies) if stages or recorded is not None else None


def read_keywords(root: _Element) -> list[Keyword]:
    """Return the terms that a file gives, each once; they are written right_to_education, women&#39;s_rights."""
    thesauri = table("thesauri")
    keywords = []
    for element in root.iter("{*}keyword"):
        dictionary = element.get("dictionary", "")
        written = element.get("showAs") or element.get("value") or ""
        text = html.unescape(html.unescape(written)).replace("_", " ").strip()
        if text:
            keywords.append(Keyword(text, thesauri.get(dictionary, dictionary)))
    return list(dict.fromkeys(keywords))


def _stage(step: _Element) -> Stage | None:
    """Return a step that says something; behind a symbol, or in its place, some files have words."""
    kind = table("stages").get(step.get("outcome", ""))
    if kind is None:
        return None
    symbol, words = _symbol(" ".join(step.get("as", "").split()))
    sponsors, others = _sponsors(" ".join(step.get("by", "").split()))
    day, paragraph = step.get("date", "")[:10], step.get("refersTo", "")
    stage = Stage(
        StageKind(kind),
        symbol,
        day if is_day(day) else None,
        f"第{paragraph}段" if paragraph.isdecimal() else None,
        sponsors,
        "; ".join(filter(None, (words, others))),
    )
    return None if stage == Stage(stage.kind) else stage


def _symbol(written: str) -> tuple[str | None, str]:
    """Return the canonical symbol at the beginning, and what stands behind it: A/75/L.119 (as orally amended)."""
    if whole := Symbol.parse(written):
        return whole.canonical, ""
    first, _, rest = written.partition(" ")
    symbol = Symbol.parse(first)
    return (symbol.canonical, rest.strip()) if symbol else (None, written)


def _sponsors(by: str) -> tuple[tuple[str, ...], str]:
    """Return the names in a list of sponsors, or what stands there instead."""
    words = table("sponsors")
    if not by or by.startswith(tuple(words["no_list"])):
        return (), by
    for name in words["names_with_and"]:
        by = by.replace(name, name.replace(" and ", _JOINT))
    *names, last = _COMMA.split(by)
    names += _AND.split(last, maxsplit=1)
    return tuple(name.replace("\N{NO-BREAK SPACE}", " ").strip() for name in names if name.strip()), ""


def _tallies(voting: _Element) -> list[Tally]:
    positions = table("positions")
    tallies = []
    for count in voting.iterfind("{*}count"):
        position = positions.get(count.get("refersTo", "").lstrip("#"))
        value = count.get("value", "")
        if position is not None:
            states = tuple(clean(plain_text(state)) for state in count.iter("{*}organization"))
            number = int(value) if value.isascii() and value.isdigit() else len(states)
            tallies.append(Tally(Position(position), number, states))
    return tallies
