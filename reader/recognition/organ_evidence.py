"""Which organ adopted a resolution that is cited by its number: the organ named nearest before it, or 其.

The order of evidence is that of the resolutions' own usage: a name in the same sentence, 其 (the organ that speaks),
then the shape of the number, which resolution_targets knows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from reader.recognition.passages import Passage
from reader.recognition.vocabulary import Organ, alternatives, vocabulary


@dataclass(frozen=True, slots=True)
class OrganMention:
    """The name of an organ in the folded text."""

    start: int
    end: int
    organ: Organ


@dataclass(frozen=True, slots=True)
class Evidence:
    """The organ that is named for a number, and whether the name stands in the number's own phrase."""

    organ: Organ | None
    near: bool = False


@cache
def _names() -> re.Pattern[str]:
    return re.compile(alternatives([*vocabulary().organ_names, *vocabulary().short_organs]))


_POSSESSIVE = re.compile(r"(?<!尤)(?<!极)(?<!与)其(?!他|它|中|余|后|间|实|次)")


class OrganReader:
    """Reads the organs of one passage; made once for each passage, since it scans the text once."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._mentions = self._scan()
        self._starts = [mention.start for mention in self._mentions]

    def organ_for(self, position: int, floor: int = 0) -> Evidence:
        """Give the organ that is named nearest before the position, in its sentence and not before `floor`."""
        limit = max(self._passage.sentence_start(position), floor)
        index = bisect_left(self._starts, position) - 1
        if index < 0 or self._mentions[index].end <= limit:
            return Evidence(None)
        mention = self._mentions[index]
        between = self._passage.text[mention.end : position]
        return Evidence(mention.organ, near="，" not in between)

    def _scan(self) -> list[OrganMention]:
        """Find names and the possessives 其 that stand for the organ that speaks, in the order of the text."""
        text = self._passage.text
        mentions = []
        for found in _names().finditer(text):
            organ = vocabulary().organ_names.get(found[0]) or self._short(found[0])
            if organ is not None:
                mentions.append(OrganMention(found.start(), found.end(), organ))
        speaking = vocabulary().by_english(self._passage.speaking_organ)
        if speaking is not None:
            mentions += [
                OrganMention(found.start(), found.end(), owner)
                for found in _POSSESSIVE.finditer(text)
                if (owner := self._owner(found.start(), mentions, speaking)) is not None
            ]
        return sorted(mentions, key=lambda mention: mention.start)

    def _owner(self, position: int, mentions: list[OrganMention], speaking: Organ) -> Organ | None:
        """Say whose 其 stands at the position: an organ named in the same clause, else the organ that speaks."""
        text = self._passage.text
        clause = max(text.rfind(mark, 0, position) for mark in "，。；：、") + 1
        named = [mention for mention in mentions if clause <= mention.start < position]
        return named[-1].organ if named else speaking

    def _short(self, name: str) -> Organ | None:
        """Resolve a bare 理事会 by the document's organ."""
        for english in vocabulary().short_organs.get(name, ()):
            if english == self._passage.speaking_organ:
                return vocabulary().by_english(english)
        return None
