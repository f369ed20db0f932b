"""The session or year that a document belongs to, named as the United Nations prints it.

Sources: mastheads of the General Assembly (第七十一届会议, 第三十届特别会议, 第十届紧急特别会议) and of the Security
Council (第七十一年), whose years are counted from 1946.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.document.numerals import chinese_form, english_ordinal
from reader.document.symbol import Symbol
from reader.messages import sentence, system_language

_COUNCIL = "Security Council"
_BEFORE_COUNCIL = 1945
_SPECIAL = re.compile(r"/(E)?S-(\d+)(?=/|$)")
_HIGHEST = {"zh": 999, "en": 199}


class PeriodKind(StrEnum):
    """What a period is; in the order in which the periods of one organ are listed."""

    SESSION = "session"
    EMERGENCY_SESSION = "emergency_session"
    SPECIAL_SESSION = "special_session"
    COUNCIL_YEAR = "council_year"
    YEAR = "year"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A session by its number, or a year of the calendar; 0 where neither is known."""

    kind: PeriodKind
    number: int = 0

    @property
    def place(self) -> tuple[int, int]:
        """What sorts the periods of one organ: sessions before years, the newest first."""
        return list(PeriodKind).index(self.kind), -self.number


def period_of(organ: str | None, session: int | None, symbol: str | None, date: str | None) -> Period:
    """Return the period of a document with these facts (as in Document)."""
    # A symbol is parsed only where it decides: a library lists twenty thousand documents at once.
    special = _SPECIAL.search(symbol) if symbol else None
    if special is not None:
        kind = PeriodKind.EMERGENCY_SESSION if special[1] else PeriodKind.SPECIAL_SESSION
        return Period(kind, int(special[2]))
    if session is not None and organ != _COUNCIL:
        return Period(PeriodKind.SESSION, session)
    year = int(date[:4]) if date and date[:4].isdecimal() else _year_of(symbol)
    if year is None:
        return Period(PeriodKind.UNKNOWN)
    counted = organ == _COUNCIL and year > _BEFORE_COUNCIL
    return Period(PeriodKind.COUNCIL_YEAR if counted else PeriodKind.YEAR, year)


def _year_of(symbol: str | None) -> int | None:
    parsed = Symbol.parse(symbol) if symbol else None
    return parsed.year if parsed is not None else None


def period_name(period: Period, language: str | None = None) -> str:
    """Return the name that mastheads print: 第七十一届会议, 第七十一年; "" for a year of the calendar or none."""
    if period.kind in (PeriodKind.YEAR, PeriodKind.UNKNOWN):
        return ""
    council = period.kind is PeriodKind.COUNCIL_YEAR
    number = period.number - _BEFORE_COUNCIL if council else period.number
    return sentence(f"periods.{period.kind.value}", language, number=_written(number, language or system_language()))


def period_label(period: Period, language: str | None = None) -> str:
    """Return the name with which a list of documents is headed; a Council year has that of the calendar with it."""
    if period.kind is PeriodKind.UNKNOWN:
        return sentence("periods.unknown", language)
    if period.kind is PeriodKind.YEAR:
        return sentence("periods.year", language, number=period.number)
    name = period_name(period, language)
    if period.kind is PeriodKind.COUNCIL_YEAR:
        return sentence("periods.with_year", language, name=name, year=period.number)
    return name


def _written(number: int, language: str) -> str:
    """Write an ordinal's number in words as mastheads do, in figures where no masthead has one so high."""
    if not 0 < number <= _HIGHEST[language]:
        return str(number)
    return chinese_form(number) if language == "zh" else english_ordinal(number).capitalize()
