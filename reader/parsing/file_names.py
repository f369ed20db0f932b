"""Symbols that file names tell: A_RES_71_12-ZH.pdf, S_PV.7796-ZH.pdf, A_ES-11_L.1_C.docx, a52r214.htm.

So the UN's Official Document System, its Digital Library and its old web pages name their files; a job number
(N1636812.pdf) names no symbol.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import unquote

from reader.document.symbol import Symbol

_ENDING = re.compile(r"\.(?:pdf|docx?|html?|xhtml|mht(?:ml)?|xml|txt|md|odt|rtf|webarchive)$", re.IGNORECASE)
_SITE = re.compile(r"(?:https?[_:/]+)?(?:www\.)?(?:undocs|docs\.un)\.org[_/](?:(?:zh|en|fr|es|ru|ar)[_/])?")
_LANGUAGE = re.compile(r"(?i)(?:[-_ .](?:zh|ch|cn|zho|chi|c|en|e|fr|f|es|s|ru|r|ar|a)|[-_ ]?\(\d{1,2}\))$")
_JOB = re.compile(r"[-_ ]\d{7,8}(?:[A-Z])?$")
_HYPHENED = re.compile(r"[ASE]-(?:RES|DEC|PRST|PV|HRC-RES)-[A-Za-z0-9.()-]+")
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:[_/][A-Za-z0-9.()\-\[\] ]+){1,7}")
_OLD_ASSEMBLY = re.compile(r"(?i)a(?P<session>\d{2})r(?P<number>\d{1,3})[a-z]?")
_YEAR_APART = re.compile(r"(S_RES_\d{1,4})_\(?((?:19|20)\d{2})\)?")
_SERIAL = re.compile(r"[A-Z]{1,4}/\d{1,2}")
"""A letter and a small number: the first documents of the 1940s, and far more often a page, a size or a version."""

_ORGANS = frozenset("ASET")
_NATURES = frozenset({"RES", "DEC", "PRST", "HRC", "INF", "BUR", "SPC", "NGO", "CONF", "AGENDA", "PC"})


def symbol_of(name: str) -> Symbol | None:
    """Return the symbol that a file's name (with or without folders) tells, or None."""
    stem = PurePosixPath(PureWindowsPath(name).name).name
    while _ENDING.search(stem):
        stem = _ENDING.sub("", stem)
    stem = _SITE.sub("", unquote(stem).replace("／", "/"))
    old = _OLD_ASSEMBLY.fullmatch(stem)
    if old is not None:
        return Symbol.parse(f"A/RES/{old['session']}/{old['number']}")
    for _ in range(3):
        stem = _JOB.sub("", _LANGUAGE.sub("", stem))
    if _HYPHENED.fullmatch(stem):
        stem = stem.replace("-", "_")
    stem = _YEAR_APART.sub(r"\1(\2)", stem)
    if not _SYMBOL.fullmatch(stem) or not any(character.isdigit() for character in stem):
        return None
    symbol = Symbol.parse(stem.replace("_", "/"))
    return symbol if symbol is not None and _is_sure(symbol) else None


def _is_sure(symbol: Symbol) -> bool:
    """Say whether a symbol is one, and not a name that happens to look like it: A_B_1, A_4."""
    if _SERIAL.fullmatch(symbol.canonical):
        return False
    organ, second, *_ = symbol.parts
    return organ not in _ORGANS or not second.isalpha() or second.upper() in _NATURES
