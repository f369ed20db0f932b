"""What a person means who types a symbol: any printed form, a number with or without its organ, or a list of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.document.council_years import council_year
from reader.document.folding import fold
from reader.document.spoken_numbers import numbered_symbols
from reader.document.symbol import MODIFIER, Symbol, split_double, unquoted

LONGEST_QUERY = 400
"""Characters; what is longer is a passage, and names no symbol as a whole."""

_ORGANS = (
    ("人权理事会", "HRC"),
    ("联合国大会", "A"),
    ("大会", "A"),
    ("联大", "A"),
    ("联合国安全理事会", "S"),
    ("联合国安理会", "S"),
    ("安全理事会", "S"),
    ("安理会", "S"),
    ("联合国经济及社会理事会", "E"),
    ("经济及社会理事会", "E"),
    ("经社理事会", "E"),
    ("联合国", ""),
    ("humanrightscouncil", "HRC"),
    ("hrc", "HRC"),
    ("unitednationsgeneralassembly", "A"),
    ("generalassembly", "A"),
    ("unga", "A"),
    ("ga", "A"),
    ("unitednationssecuritycouncil", "S"),
    ("securitycouncil", "S"),
    ("unscr", "S"),
    ("unsc", "S"),
    ("scr", "S"),
    ("sc", "S"),
    ("economicandsocialcouncil", "E"),
    ("ecosoc", "E"),
)
"""Names that stand before a number, in small letters without spaces, with the organ's series."""

_ENGLISH_NOUN = re.compile(
    r"(?:(?P<resolution>resolutions?|res\.?)|(?P<decision>decisions?|dec\.?)|documents?|docs?\.?)"
    r"(?:nos?\.?)?(?=\d|e?s-)"
)
_YEARLESS = re.compile(r"S/RES/(\d{1,4})")
_STOPLESS = re.compile(r"(?<=/)(PV|SR|L) ?(?=\d)", re.IGNORECASE)
_OLD_RESOLUTION = re.compile(r"A/RES/\d{1,4} ?[A-Z]?\([IVXLC]+\)", re.IGNORECASE)
_BARE_MEETING = re.compile(r"(?:S/)?PV[. ]?(\d{1,5})", re.IGNORECASE)
_SEPARATOR = re.compile(r"[、，,;；]|和|与|及|以及|以至| and ")
_LETTERS = re.compile(r"(?P<stem>.*\d) ?(?P<first>[A-Z])(?:至|到|-| to )(?P<last>[A-Z])(?P<tail>号?(?:决议|决定)?)")
_NOUN = re.compile(r"号?(决议|决定)$")
_NUMBER = re.compile(r"第?[\dES-]+[/(\d]")
_MODIFIER = re.compile(MODIFIER, re.IGNORECASE)
_BARE = re.compile(r"\d+")
_LAST_LETTER = re.compile(r"(?<=\d)[A-Z](?:-[A-Z])?$")
"""A part's letters: a text may cite A/RES/52/12 for A/RES/52/12B."""


def spoken_query(text: str) -> list[str]:
    """Give the canonical symbols that a person may mean by what was typed, likeliest first.

    Takes symbols in any form, 70/1, 第70/1号决议, 1325(2000), 1325, S-30/1, 2625(XXV), 2016/867, 第7796次会议, GA
    resolution 70/1, and lists of them (第70/1、70/2和70/3号决议, 第55/33 A至X号), of which every one is meant. An
    empty list means that the text names no symbol.
    """
    if len(text) > LONGEST_QUERY:
        return []
    return spoken_symbol(text) or _listed(unquoted(fold(text).text))


def spoken_symbol(text: str) -> list[str]:
    """Give what spoken_query does, of one symbol alone: where a document is chosen, a list names none."""
    return _single(unquoted(fold(text).text)) if len(text) <= LONGEST_QUERY else []


def _single(folded: str) -> list[str]:
    """Give what one symbol or number can stand for."""
    double = split_double(folded)
    if len(double) > 1:
        return [symbol.canonical for symbol in double]
    if _OLD_RESOLUTION.fullmatch(folded):
        folded = folded.replace(" ", "").upper()
    symbol = Symbol.parse(_STOPLESS.sub(r"\1.", folded))
    if symbol is not None:
        canonical = _with_year(symbol.canonical)
        return list(dict.fromkeys((canonical, _LAST_LETTER.sub("", canonical))))
    if meeting := _BARE_MEETING.fullmatch(folded):
        return [f"S/PV.{meeting[1]}"]
    return _numbered(folded.replace(" ", ""))


def _numbered(closed: str) -> list[str]:
    """Give what a number can stand for, behind the name of its organ or alone."""
    series = ""
    small = closed.lower()
    for name, owner in _ORGANS:
        if small.startswith(name):
            closed, series = closed[len(name) :], owner
            break
    if noun := _ENGLISH_NOUN.match(closed.lower()):
        word = "号决议" if noun["resolution"] else "号决定" if noun["decision"] else ""
        closed = closed[noun.end() :] + word
    return _of_organ(numbered_symbols(closed.upper()), series)


def _of_organ(candidates: list[str], series: str) -> list[str]:
    """Keep what the organ that was named can have issued; all where that leaves nothing."""
    if series == "HRC":
        own = [symbol.replace("A/RES/", "A/HRC/RES/").replace("A/DEC/", "A/HRC/DEC/") for symbol in candidates]
        candidates, series = list(dict.fromkeys(own)), "A/HRC"
    kept = [symbol for symbol in candidates if symbol.startswith(f"{series}/")] if series else candidates
    if series == "A":
        kept = [symbol for symbol in kept if not symbol.startswith("A/HRC/")]
    return kept or candidates


def _with_year(canonical: str) -> str:
    """Complete a resolution of the Security Council that was typed without its year: S/RES/1325."""
    found = _YEARLESS.fullmatch(canonical)
    year = council_year(int(found[1])) if found is not None else None
    return f"{canonical}({year})" if year is not None else canonical


def _listed(folded: str) -> list[str]:
    """Give every symbol of a list; [] where one part is no symbol."""
    parts = _spelled_out([part.strip() for part in _SEPARATOR.split(folded)])
    if len(parts) == 1:
        return []
    found: list[str] = []
    before = ""
    for part in parts:
        if before and _MODIFIER.fullmatch(part):
            meant = _single(f"{before}/{part}")
        else:
            # Bare numbers parted by commas are any numbers.
            meant = [] if _BARE.fullmatch(part) else _single(part)
            before = meant[0] if meant else ""
        if not meant:
            return []
        found += meant
    return list(dict.fromkeys(found))


def _spelled_out(parts: list[str]) -> list[str]:
    """Give each of several numbers the noun that stands behind the last, and parts with several letters one each."""
    noun = ""
    spelled: list[str] = []
    for part in reversed(parts):
        whole = part
        if found := _NOUN.search(part):
            noun = found[1]
        elif noun and _NUMBER.match(part):
            whole = f"{part.removesuffix('号')}号{noun}"
        spelled += reversed(list(_lettered(whole)))
    return spelled[::-1]


def _lettered(part: str) -> Iterator[str]:
    """Yield a part, or each of its letters where it names several: 第55/33 A至X, 75/251 A-B."""
    match = _LETTERS.fullmatch(part)
    if match is None or match["first"] > match["last"]:
        yield part
        return
    for letter in range(ord(match["first"]), ord(match["last"]) + 1):
        yield f"{match['stem']}{chr(letter)}{match['tail']}"
