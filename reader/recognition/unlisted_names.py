"""Names that the list lacks, by how they begin, how they end and what stands around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from reader.document.folding import fold
from reader.recognition.candidates import Candidate, without_overlap
from reader.recognition.gazetteer import UNITED_NATIONS
from reader.recognition.organization_vocabulary import UnlistedVocabulary

# Characters between beginning and ending; longer names are too often two names and a verb.
LONGEST_MIDDLE = 14
LONGEST_DESCRIPTION = 30
LONGEST_OF_STATE = 8
LONGEST_TITLE = 50

CLOSING_TITLE = "》"
OPENING_BRACKET = "("
LONGEST_DEFINED = 30
_SHORT_FORM = re.compile(r"(?<=[\u4e00-\u9fff])\([“\"]?([\u4e00-\u9fff]{3,10})[”\"]?\)")
_QUOTED = re.compile(r"[“\"]([\u4e00-\u9fff·]{4,20})[”\"](?=\([A-Z][A-Za-z]{2,11}\))")
_NO_NAME = re.compile(r"[^\u4e00-\u9fff·/-]")
SHORTEST_SUBJECT = 2


def is_subsequence(short_form: str, name: str) -> bool:
    """Tell whether the characters of the short form stand in the name in this order."""
    rest = iter(name)
    return all(character in rest for character in short_form)


class UnlistedNames:
    """Finds names such as 国际监察员协会; few, and only those that are certain.

    The printed form is given as the organization's name.
    """

    def __init__(
        self,
        vocabulary: UnlistedVocabulary,
        rejected: frozenset[str] = frozenset(),
        introductions: Sequence[str] = (),
    ) -> None:
        self._vocabulary = vocabulary
        self._introductions = introductions
        self._rejected = vocabulary.common | {fold(name).text for name in rejected}

    def find(self, text: str, known: Sequence[Candidate]) -> Iterator[Candidate]:
        """Give the unlisted names of a folded text that hold no known name but 联合国 in front.

        Names that describe (联合国关于…的常设委员会) may hold others.
        """
        for beginning, pattern in self._described.items():
            if beginning in text:
                yield from self._plain(pattern.finditer(text))
        if self._vocabulary.set_up in text:
            yield from self._plain(self._set_up.finditer(text))
        if CLOSING_TITLE in text:
            yield from self._plain(self._secretariats.finditer(text))
        starts = [candidate.start for candidate in known]
        ends = {candidate.end for candidate in known}
        if OPENING_BRACKET in text:
            yield from self._defined(text, ends)
            yield from self._quoted(text)
        about = self._vocabulary.question in text
        states = [
            *self._unbroken(self._of_states, text),
            *(self._plain(self._on_states.finditer(text)) if about else ()),
        ]
        subjects = [*self._about(text)] if about or any(word in text for word in self._vocabulary.friends) else []
        certain = (*self._unbroken(self._international, text), *without_overlap(states, subjects))
        for found in certain:
            if found.end not in ends and self._is_free(found, known, starts):
                yield found

    def _quoted(self, text: str) -> Iterator[Candidate]:
        """Give what stands in quotation marks with its acronym behind them: “有罪不罚现象必追组织”(TRIAL)."""
        for match in _QUOTED.finditer(text):
            name = match[1]
            if name.endswith(self._vocabulary.defined) and name not in self._rejected:
                yield Candidate(match.start(1), match.end(1), name, name)

    def _defined(self, text: str, ends: AbstractSet[int]) -> Iterator[Candidate]:
        """Give what the text defines by a short form of its characters: 索马里再次解放联盟(索再解放联盟).

        The name begins at the last place from which the short form can be read; `ends` are those of known names.
        """
        for match in _SHORT_FORM.finditer(text):
            short, end = match[1], match.start()
            ending = next((word for word in self._vocabulary.defined if short.endswith(word)), None)
            if end in ends or ending is None or not text.endswith(ending, 0, end):
                continue
            breaks = [found.end() for found in _NO_NAME.finditer(text, max(0, end - LONGEST_DEFINED), end)]
            earliest = breaks[-1] if breaks else max(0, end - LONGEST_DEFINED)
            start = text.rfind(short[0], earliest, end - len(short))
            while start >= 0 and not is_subsequence(short, text[start:end]):
                start = text.rfind(short[0], earliest, start)
            name = text[start:end]
            broken = any(word in name for word in self._vocabulary.defined_broken_by) or name in self._rejected
            if start >= 0 and not broken and self._begins(text, start):
                yield Candidate(start, end, name, name)

    def _begins(self, text: str, start: int) -> bool:
        """Tell whether a name may begin here: behind what is not Chinese, a joint or a firm word."""
        before = text[max(0, start - 1) : start]
        return (
            not "\u4e00" <= before <= "\u9fff"
            or before in self._vocabulary.joints
            or text.endswith(self._vocabulary.firm, 0, start)
        )

    def _about(self, text: str) -> Iterator[Candidate]:
        """Give bodies named by what they deal with: 老龄问题机构间工作组, 视力之友小组, from the last joint."""
        vocabulary = self._vocabulary
        for match in self._dealing.finditer(text):
            earliest = max(0, match.start() - LONGEST_MIDDLE)
            start = next(
                (
                    at
                    for at in range(match.start(), earliest - 1, -1)
                    if at == 0 or text.endswith(vocabulary.firm, 0, at)
                ),
                None,
            )
            if start is None or match.start() - start < SHORTEST_SUBJECT:
                continue
            name = text[start : match.end()]
            broken = any(word in text[start : match.start()] for word in vocabulary.subject_broken_by)
            if not broken and name not in self._rejected:
                yield Candidate(start, match.end(), name, name)

    @cached_property
    def _dealing(self) -> re.Pattern[str]:
        vocabulary = self._vocabulary
        return re.compile(
            rf"(?:{vocabulary.question}(?:{'|'.join(vocabulary.manners)})*(?:{'|'.join(vocabulary.bodies)})"
            rf"|{'|'.join(vocabulary.friends)})(?![\u4e00-\u9fff]?员)"
        )

    def _plain(self, matches: Iterable[re.Match[str]]) -> Iterator[Candidate]:
        for match in matches:
            if match[0] not in self._rejected:
                yield Candidate(match.start(), match.end(), match[0], match[0])

    def _unbroken(self, pattern: re.Pattern[str], text: str) -> Iterator[Candidate]:
        """Give the matches whose middle no word breaks; behind a broken one the next may begin inside it."""
        match = pattern.search(text)
        while match is not None:
            broken = any(word in match[1] for word in self._vocabulary.broken_by)
            if not broken:
                yield from self._plain((match,))
            match = pattern.search(text, match.start() + 1 if broken else match.end())

    @staticmethod
    def _is_free(found: Candidate, known: Sequence[Candidate], starts: Sequence[int]) -> bool:
        """Tell whether a name touches no known one but 联合国 in front of it."""
        first = bisect_left(starts, found.start)
        if first > 0 and known[first - 1].end > found.start:
            return False
        inside = known[first : bisect_left(starts, found.end)]
        return not inside or [(one.start, one.surface) for one in inside] == [(found.start, UNITED_NATIONS)]

    @cached_property
    def _described(self) -> Mapping[str, re.Pattern[str]]:
        return {
            beginning: re.compile(rf"{beginning}[\u4e00-\u9fff]{{2,{LONGEST_DESCRIPTION}}}?(?:{'|'.join(endings)})")
            for beginning, endings in self._vocabulary.descriptions.items()
        }

    @cached_property
    def _set_up(self) -> re.Pattern[str]:
        """What a treaty or resolution set up and the text defines: 《某某公约》所设监测委员会(下称"委员会")."""
        introductions = "|".join(self._introductions)
        return re.compile(
            rf"(?:《[^《》]{{2,{LONGEST_TITLE}}}》|第[\d/]+(?:\(\d+\))?号决议)(?:第[\d一二三四五六七八九十百]+[条段])?"
            rf"{self._vocabulary.set_up}立?的?[\u4e00-\u9fff]{{2,{LONGEST_MIDDLE}}}?(?=\((?:{introductions}))"
        )

    @cached_property
    def _secretariats(self) -> re.Pattern[str]:
        vocabulary = self._vocabulary
        return re.compile(
            rf"《[^《》]{{2,{LONGEST_TITLE}}}(?:{'|'.join(vocabulary.treaties)})》(?:{'|'.join(vocabulary.secretariats)})"
        )

    @cached_property
    def _international(self) -> re.Pattern[str]:
        vocabulary = self._vocabulary
        return re.compile(
            rf"(?:^|(?<=[{re.escape(vocabulary.joints)}]))(?:{'|'.join(vocabulary.beginnings)})"
            rf"([\u4e00-\u9fff-]{{1,{LONGEST_MIDDLE}}}?)(?:{'|'.join(vocabulary.endings)})(?![\u4e00-\u9fff]?员)"
        )

    @cached_property
    def _on_states(self) -> re.Pattern[str]:
        """What deals with a state: 布隆迪问题国际专家小组."""
        vocabulary = self._vocabulary
        bodies = (*vocabulary.bodies, *vocabulary.bodies_on_states)
        return re.compile(
            rf"(?:{UNITED_NATIONS})?(?:{'|'.join(vocabulary.states)})(?:人权)?(?:状况|局势)?{vocabulary.question}"
            rf"(?:{'|'.join(vocabulary.manners)})*(?:{'|'.join(bodies)})(?![\u4e00-\u9fff]?员)"
        )

    @cached_property
    def _of_states(self) -> re.Pattern[str]:
        vocabulary = self._vocabulary
        return re.compile(
            rf"(?:{'|'.join(vocabulary.states)})([\u4e00-\u9fff]{{0,{LONGEST_OF_STATE}}}?)"
            rf"(?:{'|'.join(vocabulary.state_endings)})(?![\u4e00-\u9fff]?[员长])"
        )
