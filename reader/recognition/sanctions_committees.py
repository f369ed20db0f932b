"""Committees of the Security Council that are named by the resolutions which set them up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from reader.recognition.candidates import Candidate
from reader.recognition.gazetteer import Gazetteer

# The longest such name in use has about 90 characters (the committee on ISIL and Al-Qaida).
LONGEST = 120
COUNCIL = "安全理事会"
EXPERTS = ("专家小组", "专家组")

_END = re.compile(r"决议(?:第\d+段)?(?:所设立?|设立)的?(?:制裁)?委员会")
_BEGINNING = re.compile(
    r"(?:(?:联合国)?(?:安全理事会|安理会)的?)?(?:关于[^。；]{1,60}?的)?"
    r"(?:根据)?第\d{1,4}\(\d{4}\)号?(?:、第?\d{1,4}\(\d{4}\)号?)*(?:[和及]第?\d{1,4}\(\d{4}\)号?)?$"
)
_NUMBER = re.compile(r"(\d{1,4})\((\d{4})\)")
_FOUNDED = re.compile(r"决议所设\w+$")
_SUBJECT = re.compile("关于(?:涉及)?(.+?)的第")
_SHORT = re.compile(r"(?<![\d(/])(?:\d{3,4}/)*(\d{3,4})委员会")


class SanctionsCommittees:
    """Finds 安全理事会第1540(2004)号决议所设委员会 and 1540委员会, those not in the list too."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    @cached_property
    def _by_number(self) -> Mapping[tuple[str, str], str]:
        table: dict[tuple[str, str], str] = {}
        for name, organization in self._gazetteer.by_name.items():
            if name.endswith("所设委员会"):
                for match in _NUMBER.finditer(name):
                    table.setdefault((match[1], match[2]), organization)
        return table

    @cached_property
    def _by_bare_number(self) -> Mapping[str, str]:
        return {number: organization for (number, _), organization in self._by_number.items()}

    def find(self, text: str) -> Iterator[Candidate]:
        """Give the committees of a folded text, in order."""
        if "委员会" not in text:
            return
        for ending in _END.finditer(text):
            window = max(0, ending.start() - LONGEST)
            beginning = _BEGINNING.search(text[window : ending.start()])
            if beginning is not None:
                start = window + beginning.start()
                yield Candidate(start, ending.end(), text[start : ending.end()], self._organization(beginning[0]))
        for short in _SHORT.finditer(text):
            organization = self._by_bare_number.get(short[1])
            if organization is not None:
                yield Candidate(short.start(), short.end(), short[0], organization)

    def founded(self, texts: Iterable[str]) -> Mapping[str, int]:
        """Return the listed bodies whose names say that a resolution named in these texts set them up.

        With each, how many times its resolutions are named.
        """
        numbers = Counter((match[1], match[2]) for text in texts for match in _NUMBER.finditer(text))
        found: Counter[str] = Counter()
        for number, times in numbers.items():
            found.update(dict.fromkeys(self._founded.get(number, ()), times))
        return found

    @cached_property
    def _founded(self) -> Mapping[tuple[str, str], frozenset[str]]:
        table: dict[tuple[str, str], set[str]] = {}
        for name in self._gazetteer.organizations:
            if _FOUNDED.search(name) is not None:
                for match in _NUMBER.finditer(name):
                    table.setdefault((match[1], match[2]), set()).update((name, *self._experts(name)))
        return {number: frozenset(names) for number, names in table.items()}

    def _experts(self, committee: str) -> Iterator[str]:
        """Give the listed experts that work for a committee, by what both deal with: 利比亚问题专家小组."""
        subject = _SUBJECT.search(committee)
        if subject is not None:
            names = (f"{subject[1]}问题{noun}" for noun in EXPERTS)
            yield from (name for name in names if name in self._gazetteer.organizations)

    def _organization(self, beginning: str) -> str:
        numbers = [(match[1], match[2]) for match in _NUMBER.finditer(beginning)]
        known = next((self._by_number[number] for number in numbers if number in self._by_number), None)
        number, year = numbers[0]
        return known or f"{COUNCIL}第{number}({year})号决议所设委员会"
