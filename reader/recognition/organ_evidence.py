"""Which organ adopted a resolution that is cited by its number: the organ named nearest before it, or 其.

The order of evidence is that of the resolutions' own usage: a name in the same sentence, 其 (the organ that speaks),
then the shape of the number, which resolution_targets knows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.recognition.passages import Passage
from reader.recognition.vocabulary import OTHER_ORGAN, Organ, alternatives, vocabulary


@dataclass(frozen=True, slots=True)
class OrganMention:
    """The name of an organ in the folded text; `firm` says that it counts over commas, as a report's title does."""

    start: int
    end: int
    organ: Organ
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """The organ that is named for a number, and whether the name stands in the number's own phrase.

    `own` is the organ of the document where the shape of its numbers does not give it away.
    """

    organ: Organ | None
    near: bool = False
    own: Organ | None = None


@cache
def _names() -> re.Pattern[str]:
    return re.compile(alternatives([*vocabulary().organ_names, *vocabulary().short_organs]))


_SUBJECT = re.compile(
    r"(?:关于|题为|涉及|设立)(?:(?!关于|题为|涉及|设立|决议|决定)[^，。；])*的(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?$"
)
"""关于设立人权理事会的, directly before the number or its date."""

_SUBJECT_REACH = 120

_CLAUSE_END = re.compile(r"[，。；：、]")

_NUMBERED_APART = frozenset({"general_assembly", "security_council", "economic_and_social_council"})
"""Organs that the shape of a number gives away; in the documents of others a number without a name is their own."""

_RECENT = 40
"""So many names back a bare 理事会 can point."""

_TITLE = re.compile(r"《[^《》]{1,300}》")
"""A name in a title is no evidence."""

_REPORT = re.compile(
    r"大会正式[记纪]录，第[一二三四五六七八九十]+届会议，补编第(?P<rights>53) ?A?号"
    r"|经济及社会理事会正式[记纪]录，(?P<year>\d{4})年，补编第(?!1号)(?P<commission>\d{1,2}) ?A?号"
)
"""Supplements of the official records that hold the resolutions of the body that reports.

Supplement 53 of the Assembly's is the Human Rights Council's, those of the Economic and Social Council but the first
(its own resolutions) are its commissions', the third up to 2006 that of the Commission on Human Rights.
"""

_RIGHTS_SUPPLEMENT, _LAST_RIGHTS_YEAR = "3", 2006

_ACCORDING = ("根据", "按照", "依照", "遵照", "依据", "遵循")
"""What a body that is not known by its numbers acts on is mostly another's: 执行局根据第62/208号决议."""

_ASSEMBLY = "大会"

_BARE_COMMISSION = re.compile(r"(?P<sub>小组)?委员会(?=(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?第?[\dS])")
"""委员会2012年3月16日第55/1号: its number is no number of the Assembly or a council."""

_HUMAN_RIGHTS = frozenset({"human_rights_council", "commission_on_human_rights"})
"""In their documents 委员会 is the Commission on Human Rights."""

_POSSESSIVE = re.compile(r"(?<!尤)(?<!极)(?<!与)其(?!他|它|中|余|后|间|实|次)")


class OrganReader:
    """Reads the organs of one passage; made once for each passage, since it scans the text once."""

    def __init__(self, passage: Passage, records: str | None = None) -> None:
        """Read a passage; `records` is the title of official records that 同上 at its head stands for."""
        self._passage = passage
        before = _REPORT.search(records) if records else None
        self._before = _reporter(before) if before else None
        speaking = vocabulary().by_english(passage.speaking_organ)
        self._own = speaking if speaking is not None and speaking.key not in _NUMBERED_APART else None
        self._mentions = self._scan()
        self._starts = [mention.start for mention in self._mentions]

    def organ_for(self, position: int) -> Evidence:
        """Give the organ that is named nearest before the position, in its sentence.

        A name in the subject of the resolution does not count: 其2006年关于设立人权理事会的第60/251号决议 is not the
        Human Rights Council's.
        """
        text = self._passage.text
        limit = self._passage.sentence_start(position)
        subject = _SUBJECT.search(text, max(limit, position - _SUBJECT_REACH), position)
        index = bisect_left(self._starts, subject.start() if subject else position) - 1
        if index < 0 or self._mentions[index].end <= limit:
            reporter = self._before if limit == 0 else None
            return Evidence(reporter or self._own, reporter is not None, self._own)
        mention = self._mentions[index]
        if mention.organ is OTHER_ORGAN and text.endswith(_ACCORDING, mention.end, position):
            return Evidence(self._own, own=self._own)
        near = mention.firm or "，" not in text[mention.end : position]
        if near or mention.organ is not OTHER_ORGAN:
            return Evidence(mention.organ, near, self._own)
        return Evidence(self._own, own=self._own)

    def _scan(self) -> list[OrganMention]:
        """Find names and the possessives 其 that stand for the organ that speaks, in the order of the text."""
        text = _TITLE.sub(lambda title: "《" * len(title[0]), self._passage.text)
        mentions = [
            OrganMention(found.start(), found.end(), _reporter(found), firm=True)
            for found in _REPORT.finditer(self._passage.text)
        ]
        for found in _names().finditer(text):
            organ = vocabulary().organ_names.get(found[0]) or self._short(found[0], mentions)
            if found[0] == _ASSEMBLY and text.endswith(vocabulary().assembly_owners, 0, found.start()):
                organ = OTHER_ORGAN
            if organ is not None:
                mentions.append(OrganMention(found.start(), found.end(), organ))
        mentions += self._bare_commissions(text, mentions)
        speaking = vocabulary().by_english(self._passage.speaking_organ)
        if speaking is not None:
            mentions += [
                OrganMention(found.start(), found.end(), owner)
                for found in _POSSESSIVE.finditer(text)
                if (owner := self._owner(found.start(), mentions, speaking)) is not None
            ]
        return sorted(mentions, key=lambda mention: mention.start)

    def _bare_commissions(self, text: str, mentions: list[OrganMention]) -> Iterator[OrganMention]:
        """Give 委员会 directly before a number (委员会第55/1号决议): the one named last, or none known."""
        ends = {mention.end for mention in mentions}
        named = [mention for mention in mentions if text.endswith("委员会", mention.start, mention.end)]
        for found in _BARE_COMMISSION.finditer(text):
            if found.end() in ends:
                continue
            index = bisect_left(named, found.start(), key=lambda mention: mention.start) - 1
            own = self._own if self._own is not None and self._own.key in _HUMAN_RIGHTS else None
            organ = named[index].organ if index >= 0 else OTHER_ORGAN
            if index < 0 and own is not None and not found["sub"]:
                organ = vocabulary().organs["commission_on_human_rights"]
            yield OrganMention(found.start(), found.end(), organ)

    def _owner(self, position: int, mentions: list[OrganMention], speaking: Organ) -> Organ | None:
        """Say whose 其 stands at the position: an organ named in the same clause, else the organ that speaks."""
        text = self._passage.text
        index = bisect_left(mentions, position, key=lambda mention: mention.start) - 1
        if index < 0 or _CLAUSE_END.search(text, mentions[index].end, position):
            return speaking
        return mentions[index].organ

    def _short(self, name: str, mentions: list[OrganMention]) -> Organ | None:
        """Resolve a bare 理事会 by the organ that speaks where it calls itself so, else by the last named.

        The Security Council is 安理会 also in its own texts, so that there the name before it counts first.
        """
        choices = vocabulary().short_organs.get(name, ())
        if self._passage.speaking_organ in choices and self._passage.speaking_organ != "Security Council":
            return vocabulary().by_english(self._passage.speaking_organ)
        for mention in reversed(mentions[-_RECENT:]):
            if mention.organ.english in choices:
                return mention.organ
        return (
            vocabulary().by_english(self._passage.speaking_organ) if self._passage.speaking_organ in choices else None
        )


def _reporter(report: re.Match[str]) -> Organ:
    """Give the body whose report a supplement is."""
    if report["rights"]:
        return vocabulary().organs["human_rights_council"]
    rights = report["commission"] == _RIGHTS_SUPPLEMENT and int(report["year"]) <= _LAST_RIGHTS_YEAR
    return vocabulary().organs["commission_on_human_rights"] if rights else OTHER_ORGAN
