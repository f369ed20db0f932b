"""From a cited number, its noun and the organ that is named to a symbol: the shape of the number decides the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.document.assembly_sessions import assembly_session
from reader.document.council_years import council_year, is_council_number
from reader.document.dates import iso_date
from reader.document.numerals import chinese_number, roman_form, roman_number
from reader.recognition.organ_evidence import Evidence
from reader.recognition.reasons import Reason
from reader.recognition.vocabulary import OTHER_ORGAN, Organ, vocabulary

LAST_ROMAN_SESSION = 30
"""The Assembly's sessions were written in roman numerals up to the thirtieth (1975)."""

FIRST_DECISION = 401
"""The Assembly numbers its decisions from 401 (elections) and 501 in every session; no resolution comes so far."""

FIRST_YEAR = 1946
_LARGEST_SESSION = 200

ENCLOSED = {chr(0x3220 + offset): str(offset + 1) for offset in range(10)}
"""㈠ to ㈩, which old texts print for a session in brackets."""


@dataclass(frozen=True, slots=True)
class CitedNumber:
    """A number as cited: `kind` is slash, special, year, roman, bare or numeral; `part` its letters (A, A-B).

    `separate` says that the text shows the part to be a document of its own.
    """

    kind: str
    text: str
    part: str = ""
    separate: bool = False

    @property
    def session(self) -> int:
        """The Assembly's session, regular or special, of a number with a solidus."""
        return int(self.text.partition("/")[0].removeprefix("E").removeprefix("S-"))


@dataclass(frozen=True, slots=True)
class Target:
    """A canonical symbol, and the key of the rule that supplied what the text does not say."""

    symbol: str
    reason: str | None = None


def target_of(number: CitedNumber, noun: str | None, evidence: Evidence, date: str) -> Target | None:
    """Give the symbol of a cited number; None where nothing decides which organ's it is.

    `noun` is resolution, decision or None; `date` the words just before the number, which can hold the date of
    adoption.
    """
    organ = evidence.organ
    match number.kind:
        case "year":
            return _council(number, organ)
        case "special":
            return _special(number, noun, organ, date)
        case "slash":
            return _slashed(number, noun, evidence, date)
        case "roman":
            return _roman(number.text, organ)
        case "numeral":
            return _numeral(number.text, organ)
        case _:
            return _bare(number, noun, organ, date)


def _council(number: CitedNumber, organ: Organ | None) -> Target | None:
    """1631(2005): the Council's, if the Council adopted that number in that year."""
    found = re.fullmatch(r"(\d+)\((\d{4})\)", number.text)
    if found is None:
        return None
    serial, year = int(found[1]), int(found[2])
    if is_council_number(serial, year):
        return Target(f"S/RES/{serial}({year})")
    if organ is not None and organ.key == "security_council" and council_year(serial) is not None:
        return Target(f"S/RES/{serial}({year})", Reason.YEAR_DOES_NOT_FIT)
    return None


def _special(number: CitedNumber, noun: str | None, organ: Organ | None, date: str) -> Target | None:
    """S-30/1 and ES-10/22: the Assembly's, unless a human rights body is named or the date is no session of its."""
    if organ is OTHER_ORGAN:
        return None
    assembly = _organ("general_assembly")
    if number.text.startswith("E"):
        return _formed(assembly, number, noun)
    if organ is not None and organ.key in {"human_rights_council", "commission_on_human_rights"}:
        return _formed(organ, number, noun)
    if organ is not assembly and _is_special_of_council(number.session, date):
        return _formed(_organ("human_rights_council"), number, noun, Reason.SESSION_DOES_NOT_FIT)
    return _formed(assembly, number, noun)


def _is_special_of_council(session: int, date: str) -> bool:
    """Say whether a special session of the number is the Human Rights Council's, by the date if there is one."""
    years = vocabulary().special_sessions
    adopted = iso_date(date)
    if adopted is None:
        return session > len(years)
    year = int(adopted[:4])
    return year >= _COUNCIL_BEGAN and year not in years[session - 1 : session]


def _slashed(number: CitedNumber, noun: str | None, evidence: Evidence, date: str) -> Target | None:
    """59/50, 2016/1, 16/21."""
    first, second = (int(half) for half in number.text.split("/"))
    organ = evidence.organ
    if organ is OTHER_ORGAN or second >= FIRST_YEAR:
        return None
    if first >= FIRST_YEAR:
        return _by_year(number, noun, organ)
    if first <= LAST_ROMAN_SESSION and evidence.own is not None and (organ is None or organ.key not in _BY_SESSION):
        organ = evidence.own
    if organ is not None and organ.key in _BY_SESSION:
        beyond = noun == "resolution" and second > _LAST_OF_COUNCIL and first > LAST_ROMAN_SESSION
        assembly = beyond or _of_assembly_by_date(first, date)
        return _formed(_organ("general_assembly") if assembly else organ, number, noun)
    if not LAST_ROMAN_SESSION < first < _LARGEST_SESSION:
        return None
    if not (evidence.near and organ is not None) and _of_council_by_date(first, date):
        return _formed(_organ("human_rights_council"), number, noun, Reason.SESSION_DOES_NOT_FIT)
    return _formed(_organ("general_assembly"), number, noun, second=second)


_LAST_OF_COUNCIL = 100
"""No session of the Human Rights Council adopts so many resolutions; its decisions are numbered from 101."""

_BY_SESSION = frozenset({"human_rights_council", "environment_assembly", "escap"})
"""Organs beside the Assembly whose resolutions are numbered by session."""


def _by_year(number: CitedNumber, noun: str | None, organ: Organ | None) -> Target | None:
    """2016/1: the Economic and Social Council's, unless the Commission on Human Rights is named."""
    yearly = _organ("economic_and_social_council")
    if organ is not None and organ.key in {yearly.key, "commission_on_human_rights"}:
        return _formed(organ, number, noun)
    return _formed(yearly, number, noun, Reason.SHAPE)


def _of_assembly_by_date(session: int, date: str) -> bool:
    """Say whether a date before the number is one of the Assembly's session: 2011年6月17日…第65/281号."""
    adopted = iso_date(date)
    return adopted is not None and int(adopted[:4]) - session - _BEFORE_FIRST_SESSION in {0, 1}


def _of_council_by_date(session: int, date: str) -> bool:
    """Say whether a date before the number is too late for the Assembly's session and fits the Council's.

    The Human Rights Council has held three sessions a year since June 2006, the Assembly one from September on.
    """
    adopted = iso_date(date)
    if adopted is None or _of_assembly_by_date(session, date):
        return False
    return abs(int(adopted[:4]) - (_COUNCIL_BEGAN + session / _COUNCIL_SESSIONS_A_YEAR)) <= 1


_BEFORE_FIRST_SESSION = 1945
_COUNCIL_BEGAN = 2006
_COUNCIL_SESSIONS_A_YEAR = 3


def _roman(text: str, organ: Organ | None) -> Target | None:
    """2625(XXV), 1874(S-IV), 2008(LX): the part letter before the bracket is no part of the symbol."""
    found = re.fullmatch(r"(\d+)[^(]*\((E?S[- ]?)?([IVXLC]+)\)", text)
    if found is None or organ is OTHER_ORGAN:
        return None
    session = roman_number(found[3])
    if session is None:
        return None
    special = (found[2] or "").replace(" ", "-")
    special = special if not special or special.endswith("-") else special + "-"
    if organ is not None and organ.key in _WITH_ROMAN_SESSIONS and organ.resolution is not None:
        return Target(organ.resolution.format(number=f"{found[1]}({special}{found[3]})"))
    if session > LAST_ROMAN_SESSION:
        return None
    return Target(f"A/RES/{found[1]}({special}{found[3]})")


_WITH_ROMAN_SESSIONS = frozenset({"economic_and_social_council", "commission_on_human_rights", "escap"})
"""Organs beside the Assembly whose sessions were written in roman numerals."""


def _numeral(text: str, organ: Organ | None) -> Target | None:
    """二六二五(二十五), 一㈠, 二十(一九四七): a session or a year stands in the bracket."""
    found = re.fullmatch(r"([^(㈠-㈩]+)(?:\((.+)\)|([㈠-㈩]))", text)
    if found is None:
        return None
    serial = chinese_number(found[1])
    session = int(ENCLOSED[found[3]]) if found[3] else chinese_number(found[2])
    if serial is None or not session or organ is OTHER_ORGAN:
        return None
    if session >= FIRST_YEAR:
        return _council(CitedNumber("year", f"{serial}({session})"), organ)
    return _roman(f"{serial}({roman_form(session)})", organ)


def _bare(number: CitedNumber, noun: str | None, organ: Organ | None, date: str) -> Target | None:
    """1325: the Council's by the year table, or with 大会 and a date of an autumn the Assembly's (2153 of 1966)."""
    serial = int(number.text)
    adopted = iso_date(date)
    if noun == "decision" or organ is OTHER_ORGAN:
        return None
    year = council_year(serial)
    dated = int(adopted[:4]) if adopted else None
    council = organ is None or organ.key == "security_council"
    if council and year is not None and dated in (None, year) and (organ is not None or serial >= _SAFE_SERIAL):
        return Target(f"S/RES/{serial}({year})", Reason.YEAR_TABLE)
    if organ is not None and organ.key not in {"general_assembly", "security_council"}:
        return None
    if adopted and adopted[5:7] in _AUTUMN and 0 < int(adopted[:4]) - FIRST_YEAR + 1 <= LAST_ROMAN_SESSION:
        session = int(adopted[:4]) - FIRST_YEAR + 1
        return Target(f"A/RES/{serial}({roman_form(session)})", Reason.SESSION_FROM_DATE)
    safe = organ is not None and organ.key == "general_assembly" and serial >= _SAFE_SERIAL
    named = assembly_session(serial) if safe else None
    return Target(f"A/RES/{serial}({named})", Reason.SESSION_TABLE) if named else None


_SAFE_SERIAL = 100
"""A smaller number with no organ named can be anything."""

_AUTUMN = ("09", "10", "11", "12")


def _formed(
    organ: Organ, number: CitedNumber, noun: str | None, reason: str | None = None, second: int | None = None
) -> Target | None:
    """Write the symbol in the organ's form; a number that only decisions reach is a decision."""
    if noun is None:
        decision = organ.key == "general_assembly" and second is not None and second >= FIRST_DECISION
        noun = "decision" if decision else "resolution"
    form = organ.decision if noun == "decision" else organ.resolution
    if form is None:
        return None
    session, _, item = number.text.partition("/")
    part = part_in_symbol(number)
    return Target(form.format(number=number.text + part, session=session, item=item + part), reason)


def part_in_symbol(number: CitedNumber) -> str:
    """Give the part letters that belong to the symbol of the document.

    Up to the fifty-sixth session the parts of a resolution were issued in one document without a letter (A/RES/54/54
    holds A to V), unless one came when the session was resumed, which the number says to be separate. Since then a
    part B or C is a document of its own from a resumed session, and part A keeps the number that it had before B came
    (A/RES/72/266, A/RES/72/266B). So do most of the links in the Assembly's own files.
    """
    joint = LAST_SPECIAL_SESSION_OF_JOINT_PARTS if number.kind == "special" else LAST_SESSION_OF_JOINT_PARTS
    together = number.kind in {"slash", "special"} and number.session <= joint
    return "" if number.part == "A" or (together and not number.separate) else number.part


LAST_SESSION_OF_JOINT_PARTS = 56
LAST_SPECIAL_SESSION_OF_JOINT_PARTS = 27


def is_resumed(number: CitedNumber, date: str) -> bool:
    """Say whether a date before the number is one of its session's resumption: 2001年6月14日第55/180 B号."""
    adopted = iso_date(date)
    return adopted is not None and int(adopted[:4]) - number.session - _BEFORE_FIRST_SESSION == 1


def _organ(key: str) -> Organ:
    return vocabulary().organs[key]
