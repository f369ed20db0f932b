"""Dates as UN texts write them, given as ISO 8601 (2016-11-21)."""

from __future__ import annotations

import re
from datetime import date

from reader.document.folding import fold
from reader.document.numerals import chinese_number

_NUMERAL = "〇○零一二三四五六七八九十廿卅0-9"

_CHINESE = re.compile(
    rf"(?P<year>[〇○零一二三四五六七八九0-9]{{4}})年(?P<month>[{_NUMERAL}]{{1,3}})月(?P<day>[{_NUMERAL}]{{1,3}})[日号]"
)
"""2016年11月21日; 一九七〇年十月二十四日; spaces and full width are folded away before."""

_SLASHED = re.compile(r"(?<![0-9/])(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})(?![0-9/])")
"""28/10/2016: day first, as in the running heads of records."""

_NUMERIC = re.compile(r"(?<![0-9-])(?P<year>[0-9]{4})[-.](?P<month>[0-9]{1,2})[-.](?P<day>[0-9]{1,2})(?![0-9-])")

_MONTHS = [
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
]
_MONTH_NAME = "|".join(_MONTHS)
_DAY_FIRST = re.compile(rf"(?P<day>[0-9]{{1,2}}) ?(?P<month>{_MONTH_NAME}),? ?(?P<year>[0-9]{{4}})", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"(?P<month>{_MONTH_NAME}) ?(?P<day>[0-9]{{1,2}}),? ?(?P<year>[0-9]{{4}})", re.IGNORECASE)
"""11 August 2009 on mastheads (which stay English in Chinese documents); November 21, 2016 on web pages."""

_FORMS = (_CHINESE, _SLASHED, _NUMERIC, _DAY_FIRST, _MONTH_FIRST)


def iso_date(text: str) -> str | None:
    """Give the first whole date in the text as ISO 8601, or None where there is none that the calendar has."""
    folded = fold(text).text
    found = sorted((match for form in _FORMS for match in form.finditer(folded)), key=lambda match: match.start())
    return next((day for match in found if (day := _iso(match)) is not None), None)


def _iso(match: re.Match[str]) -> str | None:
    year, day = chinese_number(match["year"]), chinese_number(match["day"])
    name = match["month"].lower()
    month = _MONTHS.index(name) + 1 if name in _MONTHS else chinese_number(name)
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
