"""Numbers that Word counts itself (numbering.xml): what stands before a paragraph though its text does not hold it.

ECMA-376, part 1, 17.9: a paragraph names an instance and a level, the instance an abstract list, the level a form
such as "%1.%2" whose places are filled from the counters; a deeper level begins anew below a higher one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from reader.parsing.sources.number_formats import formatted
from reader.parsing.sources.word_package import is_on, value, word
from reader.parsing.sources.word_styles import child, number_of

_PLACE = re.compile(r"%(\d)")
_LEVELS = 9
_SEPARATORS = {"nothing": ""}


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list: where it starts, how it counts, its form, and below which level it begins anew."""

    start: int = 1
    style: str = "decimal"
    form: str = ""
    separator: str = " "
    restart: int | None = None
    legal: bool = False
    paragraph_style: str | None = None


class WordNumbering:
    """The lists of one file with their counters; ask for each paragraph's number once, in the text's order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._instances: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def level_of_style(self, number_id: str, style_id: str | None) -> int:
        """Return the level of a list that is bound to a paragraph style, 0 where none is."""
        levels = self._levels(number_id)
        return next((at for at, level in levels.items() if style_id and level.paragraph_style == style_id), 0)

    def next_number(self, number_id: str, level: int) -> str:
        """Count one paragraph of a list and return what is printed before it, "" for a bullet or no such list."""
        levels = self._levels(number_id)
        if level not in levels:
            return ""
        self._count(number_id, level, levels)
        own = levels[level]
        if own.style in ("bullet", "none") and not _PLACE.search(own.form):
            return ""
        abstract = self._instances[number_id][0]

        def filled(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            other = levels.get(at, _Level())
            return formatted(self._counters[abstract].get(at, other.start), "decimal" if own.legal else other.style)

        printed = _PLACE.sub(filled, own.form)
        return printed + own.separator if printed.strip() else ""

    def _count(self, number_id: str, level: int, levels: dict[int, _Level]) -> None:
        abstract, _, starts = self._instances[number_id]
        counters = self._counters.setdefault(abstract, {})
        for at in range(level):
            counters.setdefault(at, levels[at].start if at in levels else 1)
        if level in starts and (number_id, level) not in self._begun:
            counters[level] = starts[level]
        else:
            counters[level] = counters[level] + 1 if level in counters else levels[level].start
        self._begun.add((number_id, level))
        for at in [at for at in counters if at > level and self._begins_anew(at, level, levels)]:
            del counters[at]

    @staticmethod
    def _begins_anew(deeper: int, level: int, levels: dict[int, _Level]) -> bool:
        restart = levels[deeper].restart if deeper in levels else None
        return restart is None or (restart > 0 and level < restart)

    def _levels(self, number_id: str) -> dict[int, _Level]:
        if number_id not in self._instances:
            return {}
        abstract, own, _ = self._instances[number_id]
        return {**self._abstract.get(abstract, {}), **own}

    def _read(self, root: etree._Element) -> None:
        links: dict[str, str] = {}
        styles: dict[str, str] = {}
        for abstract in root.findall(word("abstractNum")):
            key = value(abstract, "abstractNumId") or ""
            self._abstract[key] = _read_levels(abstract)
            if (link := value(abstract.find(word("numStyleLink")))) is not None:
                links[key] = link
            if (style := value(abstract.find(word("styleLink")))) is not None:
                styles[style] = key
        for key, style in links.items():
            if not self._abstract[key] and style in styles:
                self._abstract[key] = self._abstract[styles[style]]
        for number in root.findall(word("num")):
            own: dict[int, _Level] = {}
            starts: dict[int, int] = {}
            for override in number.findall(word("lvlOverride")):
                own.update(_read_levels(override))
                start, at = number_of(override, "startOverride"), value(override, "ilvl")
                if start is not None and at is not None and at.isdecimal():
                    starts[int(at)] = start
            abstract_id = value(number.find(word("abstractNumId"))) or ""
            self._instances[value(number, "numId") or ""] = (abstract_id, own, starts)


def _read_levels(parent: etree._Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for element in parent.findall(word("lvl")):
        at = value(element, "ilvl")
        if at is None or not at.isdecimal() or int(at) >= _LEVELS:
            continue
        start = number_of(element, "start")
        levels[int(at)] = _Level(
            start=1 if start is None else start,
            style=value(element.find(word("numFmt"))) or "decimal",
            form=value(element.find(word("lvlText"))) or "",
            separator=_SEPARATORS.get(value(element.find(word("suff"))) or "tab", " "),
            restart=number_of(element, "lvlRestart"),
            legal=is_on(child(element, "isLgl")),
            paragraph_style=value(element.find(word("pStyle"))),
        )
    return levels
