"""How a passage of a document is cited, in the forms of the United Nations.

    大会第71/12号决议，第3段 (A/RES/71/12)            General Assembly resolution 71/12, para. 3 (A/RES/71/12)
    大会第71/12号决议，序言部分第3段 (A/RES/71/12)     …, third preambular paragraph (A/RES/71/12)
    S/PV.7796，刘结一先生（中国）
    2009年7月14日俄罗斯联邦常驻联合国代表给秘书长的信，附件一，第3段

After the United Nations Editorial Manual (footnotes and other references) and the footnotes of Chinese documents. The
words stand in resources/messages/export.*.toml under `citations`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from reader.document.block_kinds import Genre
from reader.document.model import Document
from reader.document.symbol import Symbol
from reader.export.place_forms import places_of, quoted_title
from reader.export.vocabulary import english_month
from reader.messages import sentence, system_language


def cite(
    document: Document,
    blocks: str | Sequence[str] | None = None,
    language: str | None = None,
    *,
    footnote: str | None = None,
    titled: bool = False,
) -> str:
    """Cite a document, or the blocks of it that are named, in their order.

    `footnote` is the label of a note that is cited; `titled` adds the document's title where the name does not have
    it. Blocks that the document does not have are passed over.
    """
    language = language or system_language()
    name, symbol = name_of(document, language)
    parts = [name]
    if titled and document.title and document.title not in name:
        parts.append(quoted_title(document.title, language))
    ids = [blocks] if isinstance(blocks, str) else blocks or []
    parts += places_of(document, ids, language)
    if footnote is not None:
        parts.append(sentence("citations.footnote", language, label=footnote))
    cited = sentence("citations.separator", language).join(part for part in parts if part)
    return cited + (sentence("citations.symbol", language, symbol=symbol) if symbol else "")


def name_of(document: Document, language: str) -> tuple[str, str]:
    """Return the name by which the document is cited, and the symbol that goes behind it in brackets, or ""."""
    symbol = Symbol.parse(document.symbol) if document.symbol else None
    printed = _printed(document.symbol or "", language)
    spoken = spoken_name(symbol, language) if symbol else ""
    if spoken:
        return spoken, printed if symbol and symbol.is_official else ""
    if document.genre is Genre.LETTER and document.title:
        return document.title, printed
    if printed:
        return printed, ""
    named = quoted_title(document.title, language) if document.title else document.source.path
    day = written_date(document.date, language) if document.genre is not Genre.LETTER else ""
    return sentence("citations.separator", language).join(part for part in (named, day) if part), ""


def written_date(date: str | None, language: str) -> str:
    """Write an ISO date as the texts of this language do: 2016年10月27日, 27 October 2016.

    What names no day (2016-11) stays as it is; None gives "".
    """
    if not date:
        return ""
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        return date
    month = english_month(day.month) if language == "en" else day.month
    return sentence("citations.date", language, year=day.year, month=month, day=day.day)


def spoken_name(symbol: Symbol, language: str) -> str:
    """Name a resolution or decision by organ and number (大会第71/12号决议); "" for what is cited by its symbol."""
    if symbol.nature == "PRST" and symbol.organ == "Security Council":
        return sentence("citations.sources.presidential_statement", language)
    noun = {"RES": "resolution", "DEC": "decision"}.get(symbol.nature or "")
    spoken = symbol.chinese()
    if noun is None or symbol.organ is None or spoken == symbol.canonical:
        return ""
    key = f"citations.sources.{symbol.organ.lower().replace(' ', '_')}_{noun}"
    number = spoken.removeprefix("第").split("号", 1)[0]
    named = sentence(key, language, number=_printed(number, language))
    return "" if named == key else named


def _printed(symbol: str, language: str) -> str:
    """Print a symbol or number: English texts put a space before a bracket and before the letter of a part.

    S/RES/1631 (2005), 217 A (III); Chinese ones do not.
    """
    if language != "en":
        return symbol
    return re.sub(r"(?<=\w)(?=\()", " ", re.sub(r"(?<=\d)(?=[A-Z]\b)", " ", symbol))
