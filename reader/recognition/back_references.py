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
_ALONE = re.compile(r"[。.]?$")
"""同上。 alone is the same place too."""

_IBID_TITLE = re.compile(r"《(?P<ibid>同上)，(?P<rest>[^《》]{1,200})》")
_RECORDS_HEAD = re.compile(r"《(?P<head>[^《》，]{2,40})，")


_SESSION_HEAD = re.compile(r"《[^《》]+，(?=补编)")
_SESSION_OR_YEAR = re.compile(r"《(?:第|\d{4}年)")
_IBID_BEFORE = re.compile(r"同上[，,](?:(?P<when>\d{4}年|第[一二三四五六七八九十百]+届[^，]{0,6}会议)[，,])?$")
_IBID_REACH = 24
_CORRIGENDUM = re.compile(r"/Corr\.\d+$")


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


def is_ibid(passage: Passage) -> bool:
    """Say whether a note begins with 同上: 同上，第三卷(A/76/5(Vol.III))."""
    return _IBID.match(passage.text) is not None


def find_ibid(passage: Passage, found: Sequence[Finding], previous: Sequence[Finding]) -> Iterator[Finding]:
    """Resolve 同上 in a footnote to what the note before cites; `previous` are that note's findings, in order.

    A note that names its own symbol behind 同上 keeps that symbol only; a corrigendum beside what it corrects is not
    what 同上 means. In body text 同 + 上… is no ibid. (联合国同上
    海合作组织), so that only the head of a footnote counts.
    """
    ibid = _IBID.match(passage.text)
    if ibid is None or not previous or any(not finding.target.startswith("《") for finding in found):
        return
    alone = _ALONE.match(passage.text, ibid.end()) is not None
    place = locator_behind(passage.text, ibid.end())
    target = _CORRIGENDUM.sub("", previous[-1].target)
    yield Finding(
        ibid.start("ibid"),
        ibid.end("ibid"),
        target if any(finding.target == target for finding in previous) else previous[-1].target,
        previous[-1].locator if alone else place[0] if place else None,
        inferred=True,
        reason=Reason.IBID,
        weight=WEIGHT,
    )


def names_records(title: str) -> bool:
    """Say whether a title is one that 同上 can leave a part of: 《大会正式记录，第五十九届会议，补编第23号》."""
    return _RECORDS_HEAD.match(title) is not None


def full_title(passage: Passage, title: Finding, last: str | None, *, here: bool = False) -> str | None:
    """Complete a title of the official records that leaves out what the one before it has.

    《同上，第三十七届会议，补编第23号》; 同上，《第五十五届会议，补编第25号》; 同上，2013年，《补编第7号》; and
    《补编第5A号》 behind a title in the same note. `last` is the last title of records before it, `here` says that a
    title stands before it in the same note. None where nothing is left out or nothing is before it.
    """
    head = _RECORDS_HEAD.match(last) if last is not None else None
    if last is None or head is None:
        return None
    ibid = _IBID_BEFORE.search(passage.text, max(0, title.start - _IBID_REACH), title.start)
    if title.target.startswith("《补编"):
        if ibid and ibid["when"]:
            return f"《{head['head']}，{ibid['when']}，{title.target[1:]}"
        session = _SESSION_HEAD.match(last)
        return f"{session[0]}{title.target[1:]}" if session and (ibid or here) else None
    short = _IBID_TITLE.fullmatch(title.target)
    if short:
        return f"《{head['head']}，{short['rest']}》"
    return f"《{head['head']}，{title.target[1:]}" if ibid and _SESSION_OR_YEAR.match(title.target) else None
