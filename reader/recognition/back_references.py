"""Words that point back to a citation: 该决议 in a text, 同上 at the head of a footnote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from reader.recognition.locators import locator_behind
from reader.recognition.passages import Finding, Passage
from reader.recognition.reasons import Reason
from reader.recognition.vocabulary import alternatives, vocabulary

WEIGHT = 5

_IBID = re.compile(r"(?:见|并见|另见)?(?P<ibid>同上)(?![级述海])")
_IBID_TITLE = re.compile(r"《(?P<ibid>同上)，(?P<rest>[^《》]{1,200})》")
_RECORDS_HEAD = re.compile(r"《(?P<head>[^《》，]{2,40})，")


_SESSION_HEAD = re.compile(r"《[^《》]+，(?=补编)")


def _titles(previous: Sequence[Finding]) -> list[str]:
    return [finding.target for finding in previous if finding.target.startswith("《")]


@cache
def _words() -> re.Pattern[str]:
    return re.compile(alternatives(vocabulary().back_references) + r"(?![草案])(?!\(第)")


def find_back_references(passage: Passage, found: Sequence[Finding]) -> Iterator[Finding]:
    """Find 该决议 and its kin where exactly one resolution can be meant.

    That is the only one of the passage so far, or the nearest before it in the same sentence. 本决议 is not taken:
    a document's own number is no citation.
    """
    resolutions = [finding for finding in found if "/RES/" in finding.target]
    if not resolutions:
        return
    ends = [finding.end for finding in resolutions]
    firsts = {finding.target: finding.end for finding in reversed(resolutions)}
    second = sorted(firsts.values())[1] if len(firsts) > 1 else len(passage.text) + 1
    for word in _words().finditer(passage.text):
        index = bisect_right(ends, word.start()) - 1
        if index < 0:
            continue
        nearest = resolutions[index]
        if word.start() < second or nearest.start >= passage.sentence_start(word.start()):
            yield Finding(
                word.start(), word.end(), nearest.target, inferred=True, reason=Reason.POINTS_BACK, weight=WEIGHT
            )


def find_ibid(passage: Passage, found: Sequence[Finding], previous: Sequence[Finding]) -> Iterator[Finding]:
    """Resolve 同上 in a footnote to what the note before cites; `previous` are that note's findings, in order.

    A note that names its own symbol behind 同上 keeps that symbol only. In body text 同 + 上… is no ibid. (联合国同上
    海合作组织), so that only the head of a footnote counts.
    """
    ibid = _IBID.match(passage.text)
    if ibid is None or not previous or any(not finding.target.startswith("《") for finding in found):
        return
    place = locator_behind(passage.text, ibid.end())
    yield Finding(
        ibid.start("ibid"),
        ibid.end("ibid"),
        previous[-1].target,
        place[0] if place else None,
        inferred=True,
        reason=Reason.IBID,
        weight=WEIGHT,
    )


def full_title(passage: Passage, title: str, previous: Sequence[Finding]) -> str | None:
    """Complete a title that leaves out what the note before has: 《同上，第三十七届会议，补编第23号》.

    Also 同上，《第五十五届会议，补编第25号》. None where nothing is left out or nothing is before it.
    """
    heads = [head["head"] for printed in _titles(previous) if (head := _RECORDS_HEAD.match(printed))]
    if not heads or (title.startswith("《补编") and not _IBID.match(passage.text)):
        return None
    if title.startswith("《补编") and (session := _SESSION_HEAD.match(_titles(previous)[-1])):
        return f"{session[0]}{title[1:]}"
    short = _IBID_TITLE.fullmatch(title)
    if short:
        return f"《{heads[-1]}，{short['rest']}》"
    if _IBID.match(passage.text) and title.startswith("《第"):
        return f"《{heads[-1]}，{title[1:]}"
    return None
