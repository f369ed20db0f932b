"""Instruments that are named: titles in 《》, the Charter of the United Nations, and rules of procedure.

A title in 《》 is a citation of the work that bears it; two instruments have keys of their own, `charter` and the
symbols of the rules of procedure (S/96 for the Council's, A/520 for the Assembly's).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from reader.document.numerals import chinese_number
from reader.recognition.locators import locator_behind
from reader.recognition.owned_titles import has_the_charter, is_owned, is_shared, owner_before
from reader.recognition.passages import Finding, Passage
from reader.recognition.reasons import Reason
from reader.recognition.vocabulary import alternatives, vocabulary

CHARTER = "charter"

TITLE_WEIGHT = 25
UNMARKED_WEIGHT = 10

_TITLE = re.compile(r"《(?P<title>(?:[^《》]|《[^《》]{1,100}》){1,300})》")
"""A title, with at most one title inside it."""

_SUPPLEMENT = re.compile(r"第(?P<session>[〇一二三四五六七八九十百]+)届会议，补编第(?P<number>\d+)号")
"""《大会正式记录，第五十九届会议，补编第23号》 is A/59/23 (from the thirty-first session on)."""

_UNMARKED_CHARTER = re.compile(r"(?<!《)(?:联合国宪章(?!》)|宪章(?=第[一二三四五六七八九十百\d]{1,5}[章条]))")
"""联合国宪章 without marks, and 宪章 before an article or chapter."""

_INSTRUMENT_REACH = 12
_OWNER_REACH = 24

_SEVERAL = re.compile(r"(?:这些|上述|各项|各|[两三四五]项)(?:国际)?(?:公约|条约|文书|议定书|协定)")
"""Several instruments: a provision behind these words belongs to no single one."""

_FIGURES = re.compile(r"第\d")
_PROVISION = re.compile(r"第(?:\d{1,3}|[一二三四五六七八九十百]+)(?:条|章)")


@cache
def _rules() -> re.Pattern[str]:
    return re.compile(rf"(?P<organ>{alternatives(vocabulary().rules)})?(?P<own>本?暂行)?议事规则")


@cache
def _unmarked_instrument() -> re.Pattern[str]:
    return re.compile(alternatives(vocabulary().unmarked_instruments) + "》?$")


def find_titles(passage: Passage) -> Iterator[Finding]:
    """Find titles in 《》; 《联合国宪章》 and 《宪章》 are the Charter unless another organization owns it."""
    if "《" not in passage.text:
        return
    for found in _TITLE.finditer(passage.text):
        start, end = found.span()
        if found["title"] == vocabulary().charter_title:
            yield Finding(start, end, CHARTER, weight=TITLE_WEIGHT)
            continue
        if found["title"] in vocabulary().constitutions:
            constitution = _constitution(passage, found["title"], start, end)
            if constitution is not None:
                yield constitution
            continue
        yield _rules_of_procedure(passage, found["title"], start, end) or Finding(
            start, end, passage.as_printed(start, end), weight=TITLE_WEIGHT
        )


def _rules_of_procedure(passage: Passage, title: str, start: int, end: int) -> Finding | None:
    """Give the rules of an organ that the title names, or that stands before it (其《议事规则》)."""
    owner = title.removesuffix("议事规则")
    if owner == title:
        return None
    if symbol := vocabulary().rules.get(owner):
        return Finding(start, end, symbol, weight=TITLE_WEIGHT)
    before = passage.text[max(0, start - _OWNER_REACH) : start].removesuffix("的")
    named = max((name for name in vocabulary().organ_names if before.endswith(name)), key=len, default=None)
    organ = vocabulary().organ_names[named].english if named else passage.speaking_organ
    symbol = vocabulary().rules_by_organ.get(organ or "")
    if symbol is None or owner not in {"", "暂行"} or not (named or before.endswith("其")):
        return None
    return Finding(start, end, symbol, inferred=True, reason=Reason.OWN_RULES, weight=TITLE_WEIGHT)


def _constitution(passage: Passage, title: str, start: int, end: int) -> Finding | None:
    """Give the work of the organization named before it (上合组织《宪章》); the Charter is meant where none is.

    None where it is the work of several, or of one that is not named here: it is then no work with a key.
    """
    owner = owner_before(passage, start)
    charter = vocabulary().charter_title.endswith(title)
    if owner is not None and not (charter and has_the_charter(owner)):
        target = f"《{owner}{title}》"
        return Finding(start, end, target, inferred=True, reason=Reason.OWNERS_CHARTER, weight=TITLE_WEIGHT)
    if is_shared(passage, start) or (charter and owner is None and is_owned(passage, start)):
        return None
    return Finding(start, end, CHARTER if charter else f"《{title}》", weight=TITLE_WEIGHT)


def find_unmarked(passage: Passage) -> Iterator[Finding]:
    """Find the Charter without 《》 and rules of procedure: 安理会暂行议事规则第37条, 暂行议事规则第39条."""
    for found in _UNMARKED_CHARTER.finditer(passage.text):
        if is_owned(passage, found.start()):
            continue
        yield Finding(found.start(), found.end(), CHARTER, weight=UNMARKED_WEIGHT)
    if "议事规则" not in passage.text:
        return
    for found in _rules().finditer(passage.text):
        symbol = vocabulary().rules.get(found["organ"] + (found["own"] or "")) if found["organ"] else None
        stated = symbol is not None
        if symbol is None and not found["organ"] and not _belongs_to_another(passage.text, found.start()):
            behind = _PROVISION.match(passage.text, found.end())
            symbol = vocabulary().rules_by_organ.get(passage.speaking_organ or "") if behind else None
        if symbol is not None:
            reason = None if stated else Reason.OWN_RULES
            yield Finding(
                found.start(), found.end(), symbol, inferred=not stated, reason=reason, weight=UNMARKED_WEIGHT
            )


def _belongs_to_another(text: str, position: int) -> bool:
    """Say whether a name stands before 议事规则 that is no organ with known rules (职司委员会议事规则)."""
    return text.endswith(("会", "会议", "组织", "法院", "法庭", "机构", "会的", "其", "局"), 0, position)


def find_provisions(passage: Passage, instruments: list[Finding]) -> Iterator[Finding]:
    """Find articles and chapters that stand apart from their instrument, bound to the nearest one to the left.

    `instruments` are the passage's findings, in order; a provision behind the name of an instrument without 《》 is
    left alone, and so is one in another sentence.
    """
    bearers = [finding for finding in instruments if finding.target == CHARTER or _bears_articles(finding.target)]
    if not bearers:
        return
    ends = [bearer.end for bearer in bearers]
    several = [found.start() for found in _SEVERAL.finditer(passage.text)]
    taken = 0
    for found in _PROVISION.finditer(passage.text):
        index = bisect_right(ends, found.start()) - 1
        if found.start() < taken or index < 0 or ends[index] < passage.sentence_start(found.start()):
            continue
        place = locator_behind(passage.text, found.start())
        begin = max(ends[index], found.start() - _INSTRUMENT_REACH)
        of_several = bisect_right(several, found.start()) > bisect_right(several, ends[index] - 1)
        if place is None or of_several or _unmarked_instrument().search(passage.text, begin, found.start()):
            continue
        locator, taken = place
        own = locator_behind(passage.text, ends[index])
        if own is not None and _counts_otherwise(own[0], locator):
            continue
        target = bearers[index].target
        yield Finding(found.start(), taken, target, locator, inferred=True, reason=Reason.INSTRUMENT_BEFORE, weight=1)


def _counts_otherwise(own: str, locator: str) -> bool:
    """Say whether a place is counted in figures where the instrument's own is in characters: of another instrument.

    《联合国宪章》第十二条第二项提出通知(第49条): the rule is the Assembly's.
    """
    return _FIGURES.match(own) is None and _FIGURES.match(locator) is not None


def _bears_articles(target: str) -> bool:
    return target in set(vocabulary().rules.values()) or target.endswith(("公约》", "条约》", "议定书》", "规约》"))


def supplement_symbol(title: str) -> str | None:
    """Give the symbol of a supplement of the Assembly's official records that is cited without one (A/59/23)."""
    found = _SUPPLEMENT.search(title)
    if found is None or "大会正式记录" not in title:
        return None
    session = chinese_number(found["session"])
    return f"A/{session}/{found['number']}" if session is not None and session > _LAST_WITHOUT_SESSION else None


_LAST_WITHOUT_SESSION = 30
