"""Resolutions and decisions cited by number, alone and in lists: 第64/256号、…第67/6号决议和2014年…第69/12号.

In running text 决议 stands once behind a list, 号 once behind several numbers, 第 once before them, and dates, organs
and brackets between them. So every number is a token first; 号 closes it or the linked tokens to its left, and the
noun is the next one to its right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reader.document.numerals import chinese_number
from reader.document.symbol import Symbol
from reader.recognition.cited_before import CitedBefore
from reader.recognition.organ_evidence import Evidence, OrganReader
from reader.recognition.passages import Finding, Passage
from reader.recognition.reasons import Reason
from reader.recognition.resolution_targets import CitedNumber, Target, target_of
from reader.recognition.vocabulary import Organ, alternatives, vocabulary

WEIGHT = 20

_LETTER = "(?:[A-Z]|AA)(?![0-9A-Za-z/])"
_PART = rf"(?: ?{_LETTER}(?:(?:、|和|及|至|-){_LETTER})*)?"
"""Part letters: 52/12 B, 72/90 A和B, 41/6J, A至D, 53/77 AA."""

_FIGURES = re.compile(r"\d+")
_SINGLE_LETTER = re.compile("[A-Z]+")

_SPECIAL = rf"(?P<special>E?S-\d{{1,2}}/\d{{1,3}})(?P<special_part>{_PART})"
"""S-30/1, ES-10/22: special and emergency special sessions."""

_SLASH = rf"(?P<slash>\d{{1,4}}/\d{{1,3}}(?:\d| \d{{1,2}}(?=[号、和]))?)(?P<slash_part>{_PART})"
"""59/50, 2016/1, 16/21, 70/30 1 over a line's end; not 28/10/2016, 1/CP.21."""

_YEAR = r"(?P<year>\d{1,4}号?[(\[](?:19|20)\d\d年?[)\]])"
"""1631(2005), 1325[2000], and the misprint 1172号(1998)."""

_ROMAN = r"(?P<roman>\d{1,4} ?(?:[A-Z](?:(?:、|和|及|至|-)[A-Z])*)? ?\((?:E?S[- ]?)?[IVXLC]+\))"
"""2625(XXV), 217 A(III), 1874(S-IV), 1721 A至E (XVI)."""

_BARE = r"(?P<bare>\d{1,4})"
"""1325; counts only with 第, 号 and a noun."""

_NUMERALS = "〇○零一二三四五六七八九十百千0-9"
_NUMERAL = rf"(?P<numeral>[{_NUMERALS}]{{1,8}}(?:\([{_NUMERALS}]{{1,4}}\)|[㈠-㈩]))"
"""二六二五(二十五), 一㈠, 二十(一九四七): resolutions in the old Chinese records."""

_SPELLED = rf"(?P<spelled>[{_NUMERALS[:-3]}]{{2,8}}(?=号(?:决议|决定)))"
"""第一三二五号决议, 第六百六十号决议: a bare number in words."""

_NO_PART_OF_MORE = r"(?![0-9/.%(年月日])"

_NO_PART_BEFORE = r"(?<![0-9A-Za-z/.\-])"

_SHAPES = (
    rf"(?:{_SPECIAL}|{_SLASH}{_NO_PART_OF_MORE}|{_YEAR}|{_ROMAN}|{_NUMERAL}|{_SPELLED}|{_BARE}{_NO_PART_OF_MORE})"
)

_NUMBER = _NO_PART_BEFORE + _SHAPES

_BRACKETED_SYMBOL = r"(?:\([A-Z][^()]{2,40}(?:\([^()]{1,12}\))?[^()]{0,20}\))?"
"""第48/264号(A/52/856)和第51/241号决议(A/52/855): one bracketed symbol is passed over."""


@cache
def _token() -> re.Pattern[str]:
    noun = alternatives(vocabulary().nouns)
    owner = alternatives(vocabulary().organ_names)
    return re.compile(
        rf"(?=[第0-9ES〇○零一二三四五六七八九十])(?P<ordinal>第)?{_NUMBER}(?P<close>号)?"
        rf"(?P<noun_at>(?<=号){noun})?"
        rf"(?P<noun_behind>(?<=号){_BRACKETED_SYMBOL}(?:等)?(?:各?[两二三四五六七八九十]?项|各|有关|相关|所有|的|联合国)*(?P<owner>{owner})?{noun})?"
    )


_DATE = r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?"
_LINK = re.compile(rf"(?:、|，|,|和|及|以及|与|或|至|或者|并)(?:其)?{_DATE}(?:的)?$")
"""What may stand between a number without 号 and the next one of its list."""

_LINK_OF_CLOSED = re.compile(rf"号?(?:、|和|及|以及|与|或)(?:其)?{_DATE}(?:的)?")
"""What may stand between a bare number with 号 and the next: 第1325号和第1820号决议."""

_CONTINUED = re.compile(rf"(?:决议|决定)?(?:、|和|及|以及|与|或){_DATE}")
"""What stands between two numbers of which the second has the organ of the first."""

_DATE_BEFORE = re.compile(
    r"(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:(?!\d日)[^，。；号]){0,40}$"
)
"""The date of the number that it stands before, and of no other number between."""

_TYPED = frozenset({"special", "slash", "year", "roman"})
"""Shapes that are citations without a noun, as 第69/12号 以及 is."""


_HEADED = _TYPED | {"bare"}
"""Shapes that 第 need not stand before where they follow a citation; a bare number is then dropped without a noun."""


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(vocabulary().after_number)}|\d{{4}}年")


_NOUN_REACH = 80
"""A noun serves the numbers before it up to this many characters away, within the sentence."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A number of the text; `closed` says that 号 follows, `noun` what its own noun is.

    `owner` is the organ named behind it: 第1540(2004)号安全理事会决议.
    """

    start: int
    end: int
    number: CitedNumber
    ordinal: bool
    closed: bool
    noun: str | None
    owner: Organ | None = None


def find_numbered(
    passage: Passage, known: CitedBefore | None = None, records: str | None = None
) -> Iterator[Finding]:
    """Find every resolution and decision that is cited by its number, in the order of the text.

    `known` remembers over the passages of a document what was said about a number, for the places where it is not
    (根据第34/24号决议); `records` is the title of official records that 同上 at the head of the passage stands for.
    """
    if "号" not in passage.text and "决" not in passage.text:
        return
    tokens = _with_nouns(passage, _accepted(passage.text, list(_tokens(passage.text))))
    if not tokens:
        return
    known = known if known is not None else CitedBefore()
    organs = OrganReader(passage, records)
    named, end = Evidence(None), 0
    for token in (part for whole in tokens for part in _apart(whole, passage.text, known)):
        before = _DATE_BEFORE.search(passage.text, max(0, token.start - 60), token.start)
        if token.owner is not None:
            named = Evidence(token.owner, near=True)
        elif not end or _CONTINUED.fullmatch(passage.text, end, token.start) is None:
            named = organs.organ_for(token.start)
        end = token.end
        evidence = known.organ_of(token.number, named)
        date = before[0] if before else ""
        target = target_of(known.whole_of(token.number, date), token.noun, evidence, date)
        if target is not None and not _is_later(target, passage.date):
            yield Finding(
                token.start,
                token.end,
                target.symbol,
                inferred=target.reason is not None,
                reason=target.reason,
                weight=WEIGHT,
            )


def _apart(token: _Token, text: str, known: CitedBefore) -> list[_Token]:
    """Give parts that were adopted apart (第74/232 A和B号) as a token each; anything else as it is."""
    number = token.number
    if number.kind != "slash" or "-" not in number.part or not known.adopted_apart(number):
        return [token]
    letters = list(_SINGLE_LETTER.finditer(text, token.start, token.end))
    starts = [token.start, *(letter.start() for letter in letters[1:])]
    ends = [*(letter.end() for letter in letters[:-1]), token.end]
    return [
        replace(token, start=start, end=end, number=replace(number, part=letter[0]))
        for start, end, letter in zip(starts, ends, letters, strict=True)
    ]


def _is_later(target: Target, day: str | None) -> bool:
    """Say whether the year table leads to a resolution younger than the document, which is then another organ's."""
    return target.reason == Reason.YEAR_TABLE and day is not None and (Symbol(target.symbol).year or 0) > int(day[:4])


def _tokens(text: str) -> Iterator[_Token]:
    nouns = vocabulary().nouns
    for found in _token().finditer(text):
        kind = next(
            name for name in ("special", "slash", "year", "roman", "numeral", "spelled", "bare") if found[name]
        )
        part = found[f"{kind}_part"] if kind in {"special", "slash"} else ""
        noun = found["noun_at"] or next((word for word in nouns if (found["noun_behind"] or "").endswith(word)), None)
        closed = found["close"] is not None
        end = found.end("noun_at") if found["noun_at"] else found.end("close") if closed else _end(found, kind)
        yield _Token(
            start=found.start("ordinal") if found["ordinal"] else found.start(kind),
            end=end,
            number=_number(kind, found[kind], part or ""),
            ordinal=found["ordinal"] is not None,
            closed=closed or text.startswith(("决议", "决定"), end) or _noun_precedes(text, found.start()),
            noun=nouns[noun] if noun else None,
            owner=vocabulary().organ_names[found["owner"]] if found["owner"] else None,
        )


def _number(kind: str, printed: str, part: str) -> CitedNumber:
    """Write a number in figures, and close the gap that a line's end leaves in it."""
    if kind == "spelled":
        return CitedNumber("bare", str(chinese_number(printed) or 0))
    if kind == "year":
        return CitedNumber(kind, "{}({})".format(*_FIGURES.findall(printed)))
    return CitedNumber(kind, printed.replace(" ", "") if kind == "slash" else printed, _letters(part))


def _end(found: re.Match[str], kind: str) -> int:
    return found.end(f"{kind}_part") if kind in {"special", "slash"} else found.end(kind)


def _noun_precedes(text: str, position: int) -> bool:
    """决议案二六二五(二十五), 决议60/1, 决定60/403: the old order puts the noun first."""
    decision = _DECISION_BEFORE.match(text, position - 2) if position >= len("决定") else None
    return decision is not None or text.endswith(("决议案", "决议"), 0, position)


_DECISION_BEFORE = re.compile(r"决定\d{2,3}/[45]\d\d(?!\d)")
"""A decision of the Assembly by its number, since 决定 is a verb before others."""


def _letters(part: str) -> str:
    """Write part letters as symbols do: A, or A-B for A和B and A至B."""
    letters = re.findall(r"[A-Z]+", part)
    return "-".join((letters[0], letters[-1])) if len(letters) > 1 else "".join(letters)


def _accepted(text: str, tokens: list[_Token]) -> list[_Token]:
    """Keep the tokens that are citations: lists whose last number has 号, and that begin or end as citations do."""
    kept: list[_Token] = []
    for run in _runs(text, tokens):
        last = run[-1]
        if not last.closed:
            continue
        while run and run[0].number.kind == "bare" and not (run[0].ordinal or _is_headed(text, run[0], kept)):
            run = run[1:]  # noqa: PLW2901 - in 5、6和第7号决议 only what 第 heads is cited
        follows = bool(kept) and _LINK.fullmatch(text, kept[-1].end, run[0].start if run else 0) is not None
        follows = follows or (bool(run) and not run[0].ordinal and _is_headed(text, run[0], kept))
        if run and _is_citation(text, run, follows=follows):
            kept += [replace(token, noun=token.noun or last.noun) for token in run]
    return kept


def _is_headed(text: str, token: _Token, kept: Sequence[_Token]) -> bool:
    """Say whether a bare number without 第 is a citation: 安理会1718号、1874号决议, 通过2758号决议."""
    bare = token.number.kind == "bare"
    if text.endswith(_HEADS, 0, token.start) or (bare and token.noun is not None and int(token.number.text) >= _SAFE):
        return True
    last = kept[-1] if kept else None
    listed = last is not None and last.number.kind == "bare"
    return last is not None and listed and _LINK_OF_CLOSED.fullmatch(text, last.end, token.start) is not None


_SAFE = 100
"""Smaller numbers of resolutions are also those of meetings and associations."""

_HEADS = ("安理会", "安全理事会", "联大", "联合国大会", "联合国")


def _runs(text: str, tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Divide the tokens into lists that share one 号: every number but the last is open and linked to the next."""
    run: list[_Token] = []
    for token in tokens:
        if run and (run[-1].closed or _LINK.fullmatch(text, run[-1].end, token.start) is None):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _is_citation(text: str, run: list[_Token], *, follows: bool) -> bool:
    """Say whether numbers with 号 cite resolutions, rather than a law, a case or a house.

    `follows` says that they are linked to a citation before them, as 和61/279号 is.
    """
    last = run[-1]
    if last.noun is not None or text.startswith(("决议", "决定"), last.end):
        return True
    kind = last.number.kind
    if kind in {*_TYPED, "numeral"} and _noun_precedes(text, run[0].start):
        return True
    if last.end < len(text) and not _after().match(text, last.end):
        return False
    headed = run[0].ordinal or (kind in _HEADED and (follows or text.endswith("日", 0, run[0].start)))
    return headed or kind == "special"


def _with_nouns(passage: Passage, tokens: list[_Token]) -> list[_Token]:
    """Give every token the next noun to its right in its sentence; bare numbers without any are dropped."""
    out: list[_Token] = []
    noun: str | None = None
    reach = 0
    for token in reversed(tokens):
        if token.noun is not None:
            noun, reach = token.noun, token.start
        elif noun is not None:
            near = reach - token.end <= _NOUN_REACH and passage.sentence_end(token.start) >= reach
            if token.number.kind == "bare":
                near = near and _LINK_OF_CLOSED.fullmatch(passage.text, token.end, reach) is not None
            if near:
                token, reach = replace(token, noun=noun), token.start  # noqa: PLW2901 - the token with its noun
            else:
                noun = None
        if token.noun is not None or token.number.kind != "bare":
            out.append(token)
    return out[::-1]
