"""Titles that say only what a work is (《公约》, 《宣言》), where the document names one such work by its full title.

Beside their owner's other works, or where nothing or too much could be meant, they stay as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from reader.recognition.passages import Finding, Passage
from reader.recognition.reasons import Reason
from reader.recognition.vocabulary import alternatives, vocabulary


@cache
def _unmarked() -> re.Pattern[str]:
    return re.compile(alternatives(vocabulary().unmarked_treaties))


@cache
def _generic() -> frozenset[str]:
    return frozenset(f"《{title}》" for title in vocabulary().generic_titles)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(alternatives(vocabulary().generic_titles) + "(?=》$)")


def _noun(target: str) -> str | None:
    """Give the generic title that a full title ends with, the longest: 任择议定书 before 议定书."""
    found = _ending().search(target)
    return found[0] if found else None


class GenericTitles:
    """The full titles that a document has named so far, by what they end with."""

    def __init__(self) -> None:
        self._named: dict[str, list[str]] = {}

    def complete(self, passage: Passage, titles: Iterable[Finding]) -> list[Finding]:
        """Give every generic title the full one that it stands for, as inferred, and take up the passage's own.

        That is the only one of its kind in the passage before it, or else the only one of the document so far.
        """
        here: dict[str, list[str]] = {}
        unmarked = _unmarked_before(passage)
        completed = []
        for title in titles:
            while unmarked and unmarked[-1][0] < title.start:
                self._learn(unmarked.pop()[1], here)
            full = self._full(title, here) if title.target in _generic() else None
            if full is not None:
                title = replace(title, target=full, inferred=True, reason=Reason.GENERIC_TITLE)  # noqa: PLW2901
            elif title.target.startswith("《"):
                self._learn(title.target, here)
            completed.append(title)
        for _, rest in reversed(unmarked):
            self._learn(rest, here)
        return completed

    def _full(self, title: Finding, here: dict[str, list[str]]) -> str | None:
        noun = title.target[1:-1]
        named = here.get(noun) or self._named.get(noun, [])
        return named[0] if len(named) == 1 else None

    def _learn(self, target: str, here: dict[str, list[str]]) -> None:
        noun = _noun(target)
        if noun is None or target in _generic():
            return
        # In its own passage 《德班宣言和行动纲领》 is also what 《宣言》 and 《行动纲领》 can mean.
        for table, parts in ((here, {noun, *noun.split("和")}), (self._named, {noun})):
            for part in parts:
                named = table.setdefault(part, [])
                if target not in named:
                    named.append(target)


def _unmarked_before(passage: Passage) -> list[tuple[int, str]]:
    """List the treaties named without 《》 with their places, the last first."""
    if "公约" not in passage.text and "条约" not in passage.text:
        return []
    found = [
        (match.start(), f"《{match[0]}》")
        for match in _unmarked().finditer(passage.text)
        if not passage.text.startswith("》", match.end())
    ]
    return found[::-1]
