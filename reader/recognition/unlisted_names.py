"""Names that the list lacks, by how they begin, how they end and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from reader.document.folding import fold
from reader.recognition.candidates import Candidate
from reader.recognition.gazetteer import UNITED_NATIONS
from reader.recognition.organization_vocabulary import UnlistedVocabulary

# Characters between beginning and ending; longer names are too often two names and a verb.
LONGEST_MIDDLE = 14
LONGEST_DESCRIPTION = 30


class UnlistedNames:
    """Finds names such as 国际监察员协会; few, and only those that are certain.

    The printed form is given as the organization's name.
    """

    def __init__(self, vocabulary: UnlistedVocabulary, rejected: frozenset[str] = frozenset()) -> None:
        self._vocabulary = vocabulary
        self._rejected = vocabulary.common | {fold(name).text for name in rejected}

    def find(self, text: str, known: Sequence[Candidate]) -> Iterator[Candidate]:
        """Give the unlisted names of a folded text that hold no known name but 联合国 in front."""
        if self._vocabulary.described_beginning in text:
            for match in self._described.finditer(text):
                if match[0] not in self._rejected:
                    yield Candidate(match.start(), match.end(), match[0], match[0])
        ends = {candidate.end for candidate in known}
        for match in self._pattern.finditer(text):
            start, end = match.span()
            inside = [candidate for candidate in known if candidate.start < end and start < candidate.end]
            in_front = [
                candidate for candidate in inside if (candidate.start, candidate.surface) == (start, UNITED_NATIONS)
            ]
            plain = match[0] not in self._rejected and not any(
                word in match[1] for word in self._vocabulary.broken_by
            )
            if plain and inside == in_front and end not in ends:
                yield Candidate(start, end, match[0], match[0])

    @cached_property
    def _described(self) -> re.Pattern[str]:
        vocabulary = self._vocabulary
        return re.compile(
            rf"{vocabulary.described_beginning}[\u4e00-\u9fff]{{2,{LONGEST_DESCRIPTION}}}?"
            rf"(?:{'|'.join(vocabulary.described_endings)})"
        )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        vocabulary = self._vocabulary
        return re.compile(
            rf"(?:^|(?<=[{re.escape(vocabulary.joints)}]))(?:{'|'.join(vocabulary.beginnings)})"
            rf"([\u4e00-\u9fff-]{{1,{LONGEST_MIDDLE}}}?)(?:{'|'.join(vocabulary.endings)})(?![\u4e00-\u9fff]?员)"
        )
