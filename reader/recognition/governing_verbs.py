"""The verb that governs a citation (回顾, 重申, 请 …): the one that heads the nearest clause before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from reader.recognition.passages import Passage
from reader.recognition.vocabulary import alternatives, vocabulary


@cache
def _heads() -> re.Pattern[str]:
    words = vocabulary()
    return re.compile(
        rf"(?:^“?|(?<=[，。；：、])|(?<=并)|(?<=且)|(?<=我们)|(?<=我谨)){alternatives(words.verb_prefixes)}*"
        rf"(?P<verb>{alternatives(words.verbs)})"
    )


class VerbReader:
    """Finds the verbs at the heads of a passage's clauses once."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._verbs = [(found.end(), found["verb"]) for found in _heads().finditer(passage.text)]
        self._ends = [end for end, _ in self._verbs]

    def verb_for(self, position: int) -> str | None:
        """Give the verb that governs what stands at the position of the folded text; None where none is clear."""
        index = bisect_right(self._ends, position) - 1
        if index < 0 or self._ends[index] <= self._passage.sentence_start(position):
            return None
        return self._verbs[index][1]
