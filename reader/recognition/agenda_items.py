"""Agenda items of the Assembly (议程项目126(u)) and meetings of the Council (安全理事会第7692次会议)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reader.document.block_kinds import BlockKind
from reader.document.numerals import chinese_number
from reader.document.symbol import Symbol
from reader.recognition.passages import Finding, Passage
from reader.recognition.reasons import Reason

WEIGHT = 15

_ITEMS = re.compile(
    r"议程(?:的)?(?:分)?项目(?P<items>\d{1,3}(?:\([a-z]{1,4}\))*"
    r"(?:(?:、|和|及|至)(?:\d{1,3}(?:\([a-z]{1,4}\))*|(?:\([a-z]{1,4}\))+))*)"
)
_ITEM = re.compile(r"(?=[\d(])(?P<number>\d{0,3})(?P<letters>(?:\([a-z]{1,4}\))*)")
"""71, 71(b), and (c) alone, which belongs to the item before it."""
_SESSION = re.compile(r"第(?P<number>[一二三四五六七八九十百]+|\d{1,3})届(?P<special>特别|紧急特别)?会议")

_SPECIAL = {None: "", "特别": "S-", "紧急特别": "ES-"}

_RIGHTS_COUNCIL = "A/HRC"
"""The Human Rights Council counts sessions and items of its own."""

_SESSION_REACH = 200
_FIRST_SESSION_YEAR = 1945
_SESSION_OPENS = 9

_COUNCIL_MEETING = re.compile(r"(?:安全理事会|安理会)[^，。；]{0,30}?(?P<meeting>第(?P<number>\d{4,5})次会议)")
_OWN_MEETING = re.compile(r"(?<!人权理事会)(?<!委员会)(?P<meeting>第(?P<number>\d{4,5})次会议)")
"""In a document of the Council its meetings go without a name."""


def find_agenda_items(passage: Passage) -> Iterator[Finding]:
    """Find agenda items; the session is the one named in the sentence, the document's, or that of its date."""
    if "项目" not in passage.text:
        return
    for found in _ITEMS.finditer(passage.text):
        session, reason = _session(passage, found.start())
        if session is None:
            continue
        organ = _RIGHTS_COUNCIL if passage.speaking_organ == "Human Rights Council" else "A"
        number = ""
        for index, item in enumerate(_ITEM.finditer(passage.text, found.start("items"), found.end("items"))):
            number = item["number"] or number
            yield Finding(
                item.start() if index else found.start(),
                item.end(),
                f"{organ}/{session}/agenda/{number}{item['letters']}",
                inferred=reason is not None,
                reason=reason,
                weight=WEIGHT,
            )


def _session(passage: Passage, position: int) -> tuple[str | int | None, str | None]:
    """Give the Assembly's session at the position, and why where it is not the document's own."""
    begin = max(passage.sentence_start(position), position - _SESSION_REACH)
    named = list(_SESSION.finditer(passage.text, begin, position))
    if named:
        number = chinese_number(named[-1]["number"])
        return f"{_SPECIAL[named[-1]['special']]}{number}" if number else None, None
    own = Symbol.parse(passage.symbol) if passage.symbol else None
    if own is not None and own.special_session:
        return own.special_session, None
    if passage.session is not None:
        return passage.session, None
    return session_of_date(passage.date), Reason.SESSION_FROM_DATE


def session_of_date(day: str | None) -> int | None:
    """Give the Assembly's regular session on a day (ISO 8601): session n opens in September of 1945 + n."""
    if not day:
        return None
    try:
        known = date.fromisoformat(day)
    except ValueError:
        return None
    session = known.year - _FIRST_SESSION_YEAR - (known.month < _SESSION_OPENS)
    return session if session > 0 else None


def find_meetings(passage: Passage) -> Iterator[Finding]:
    """Find meetings of the Council by number; a masthead's own meeting is no citation."""
    if passage.kind in {BlockKind.MASTHEAD, BlockKind.NOTE, BlockKind.TITLE} or "次会议" not in passage.text:
        return
    own = passage.speaking_organ == "Security Council"
    for found in (_OWN_MEETING if own else _COUNCIL_MEETING).finditer(passage.text):
        symbol = f"S/PV.{found['number']}"
        if symbol != passage.symbol:
            start, end = found.span("meeting")
            yield Finding(start, end, symbol, inferred=True, reason=Reason.MEETING_NUMBER, weight=WEIGHT)
