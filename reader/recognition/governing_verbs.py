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
    head = (
        rf"(?:^“?|(?<=。)){alternatives(words.speakers)}?|(?<=[，；：])|(?<=并)|(?<=且)|(?<=我们)|(?<=我谨)"
        rf"|(?<=、)(?={alternatives(words.verbs_in_lists)})"
    )
    return re.compile(
        rf"(?:{head}){alternatives(words.verb_prefixes)}*(?!{alternatives(words.no_verbs)})"
        rf"(?P<verb>{alternatives(words.verbs)})"
    )


_QUOTED = re.compile(r"(?<!^)“[^“”]{0,300}”|《[^《》]{0,300}》")
"""A title or subject: a verb in it governs nothing (题为“…：执行进展”的第75/322号决议)."""


class VerbReader:
    """Finds the verbs at the heads of a passage's clauses once."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        text = _QUOTED.sub(lambda quoted: "“" * len(quoted[0]), passage.text)
        first = set(vocabulary().verbs_only_first)
        self._verbs = [
            (found.end(), found["verb"])
            for found in _heads().finditer(text)
            if found["verb"] not in first or not found.start()
        ]
        self._ends = [end for end, _ in self._verbs]

    def verb_for(self, position: int) -> str | None:
        """Give the verb that governs what stands at the position of the folded text; None where none is clear."""
        index = bisect_right(self._ends, position) - 1
        if index < 0 or self._ends[index] <= self._passage.sentence_start(position):
            return None
        return self._verbs[index][1]
