"""Numbers by which people name documents (70/1, 第1325(2000)号, 第7796次会议), and what each can stand for."""

from __future__ import annotations

import re

from reader.document.council_years import council_year

_ASSEMBLY_NUMBER = re.compile(r"第?(\d{2,3})/(\d{1,3})([A-Z]?)号?(决议|决定)?")
_SPECIAL_NUMBER = re.compile(r"第?(E?S-\d{1,2})/(\d{1,3})([A-Z]?)号?(决议|决定)?")
_COUNCIL_NUMBER = re.compile(r"第?(\d{1,4})\((\d{4})\)号?(?:决议)?")
_ROMAN_NUMBER = re.compile(r"第?(\d{1,4})([A-Z]?)\((E?S-)?([IVXLC]+)\)号?(?:决议)?")
_BARE_NUMBER = re.compile(r"第?(\d{3,5})号?(?:决议)?")
_YEAR_NUMBER = re.compile(r"第?((?:19|20)\d\d)/(\d{1,4})号?(决议|决定)?")
_MEETING = re.compile(r"第?(\d{1,5})次会议")

_FIRST_DECISION = 401
"""Decisions of the Assembly are numbered from 401 (elections) and from 501 (others) in every session."""


def numbered_symbols(folded: str) -> list[str]:
    """List the canonical symbols that a Chinese or bare number in folded text can stand for, likeliest first.

    An empty list means that the text is no such number.
    """
    if found := _YEAR_NUMBER.fullmatch(folded):
        year, number, noun = found.groups()
        forms = {"决议": ["E/RES"], "决定": ["E/DEC"]}.get(noun, ["S", "E/RES", "E", "S/PRST"])
        return [f"{form}/{year}/{number}" for form in forms]
    if found := _ASSEMBLY_NUMBER.fullmatch(folded) or _SPECIAL_NUMBER.fullmatch(folded):
        session, number, part, noun = found.groups()
        likely = int(number) >= _FIRST_DECISION
        whole = _assembly_candidates(session, number, noun, likely_decision=likely)
        return _assembly_candidates(session, number + part, noun, likely_decision=likely) + whole if part else whole
    return _serial_candidates(folded)


def _serial_candidates(folded: str) -> list[str]:
    """List what a running number can stand for: a Council resolution, an old Assembly resolution, a meeting."""
    if found := _MEETING.fullmatch(folded):
        return [f"S/PV.{found[1]}"]
    if found := _COUNCIL_NUMBER.fullmatch(folded):
        return [f"S/RES/{found[1]}({found[2]})"]
    if found := _ROMAN_NUMBER.fullmatch(folded):
        session = f"({found[3] or ''}{found[4]})"
        return list(dict.fromkeys((f"A/RES/{found[1]}{session}", f"A/RES/{found[1]}{found[2]}{session}")))
    if found := _BARE_NUMBER.fullmatch(folded):
        year = council_year(int(found[1]))
        return [f"S/RES/{int(found[1])}({year})"] if year else [f"S/PV.{found[1]}"]
    return []


def _assembly_candidates(session: str, number: str, noun: str | None, *, likely_decision: bool) -> list[str]:
    forms = {"决议": ["A/RES"], "决定": ["A/DEC"]}.get(noun or "")
    if forms is None:
        forms = ["A/DEC", "A/RES", "A"] if likely_decision else ["A/RES", "A/HRC/RES", "A"]
    return [f"{form}/{session}/{number}" for form in forms]
