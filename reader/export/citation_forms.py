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
from collections.abc import Iterable, Sequence
from itertools import groupby

from reader.document.block_kinds import Genre
from reader.document.model import Document
from reader.document.numerals import chinese_number, roman_form
from reader.document.symbol import Symbol
from reader.export.locator import Locator, LocatorForm, locators
from reader.export.vocabulary import annex_of, annex_words, english_month, english_ordinal
from reader.messages import sentence, system_language

_RANGE_FORMS = {
    LocatorForm.PREAMBULAR,
    LocatorForm.NUMBERED,
    LocatorForm.AFTER_NUMBER,
    LocatorForm.UNDER_HEADING,
    LocatorForm.ORDINAL,
}

_BESIDE_TEXT = {LocatorForm.HEADING, LocatorForm.SIGNATURE}
"""Places that are named only where nothing else is cited."""


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
    title = sentence("citations.title", language, title=document.title)
    if titled and document.title and document.title not in name:
        parts.append(title)
    ids = [blocks] if isinstance(blocks, str) else blocks or []
    parts += _places(document, ids, language)
    if footnote is not None:
        parts.append(sentence("citations.footnote", language, label=footnote))
    cited = sentence("citations.separator", language).join(part for part in parts if part)
    return cited + (sentence("citations.symbol", language, symbol=symbol) if symbol else "")


def name_of(document: Document, language: str) -> tuple[str, str]:
    """Return the name by which the document is cited, and the symbol that goes behind it in brackets, or ""."""
    symbol = Symbol.parse(document.symbol) if document.symbol else None
    printed = _printed(document.symbol or "", language)
    spoken = _spoken_name(symbol, language) if symbol else ""
    if spoken:
        return spoken, printed if symbol and symbol.is_official else ""
    if document.genre is Genre.LETTER and document.title:
        return document.title, printed
    if printed:
        return printed, ""
    named = sentence("citations.title", language, title=document.title) if document.title else document.source.path
    day = _day(document.date, language) if document.genre is not Genre.LETTER else ""
    return sentence("citations.separator", language).join(part for part in (named, day) if part), ""


def _day(date: str | None, language: str) -> str:
    """Write an ISO date as the texts of this language do: 2016年10月27日, 27 October 2016."""
    if not date:
        return ""
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        return date
    month = english_month(day.month) if language == "en" else day.month
    return sentence("citations.date", language, year=day.year, month=month, day=day.day)


def _spoken_name(symbol: Symbol, language: str) -> str:
    """Name a resolution or decision by its organ and number; "" for documents that are cited by their symbol."""
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


def _places(document: Document, blocks: Iterable[str], language: str) -> list[str]:
    known = locators(document)
    wanted = [known[block] for block in dict.fromkeys(blocks) if block in known]
    if any(place.form not in _BESIDE_TEXT for place in wanted):
        wanted = [place for place in wanted if place.form not in _BESIDE_TEXT]
    parts: list[str] = []
    for annexes, group in groupby(dict.fromkeys(wanted), key=lambda place: place.annexes):
        places = list(group)
        parts += [_annex(annex, language) for annex in annexes]
        told = [_run(run, document, language) for run in _runs(places)]
        if {LocatorForm.PREAMBULAR, LocatorForm.NUMBERED} <= {place.form for place in places}:
            # Behind 序言部分第3段, a mere 第1段 would be read as part of the preamble.
            told = [_as_operative(text, run[0], language) for text, run in zip(told, _runs(places), strict=True)]
        parts.append(_listed([part for part in dict.fromkeys(told) if part], language))
    return parts


def _listed(parts: list[str], language: str) -> str:
    """Join as the language does: 甲、乙和丙; one, two and three."""
    if len(parts) < 2:  # noqa: PLR2004  two are a list
        return "".join(parts)
    first = sentence("citations.joined", language).join(parts[:-1])
    return sentence("citations.joined_last", language).join((first, parts[-1]))


def _as_operative(text: str, place: Locator, language: str) -> str:
    return sentence("citations.operative", language, place=text) if place.form is LocatorForm.NUMBERED else text


def _annex(heading: str, language: str) -> str:
    word, number = annex_of(heading) or (heading, "")
    if language == "en":
        value = chinese_number(number)
        number = roman_form(value) if value else number
        word = annex_words().get(word, word)
    return sentence("citations.annex", language, word=word, number=number).strip()


def _runs(places: Iterable[Locator]) -> list[list[Locator]]:
    """Gather places that follow one another, so that they can be cited as paras. 3–5."""
    runs: list[list[Locator]] = []
    for place in places:
        if runs and _follows(runs[-1][-1], place):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _follows(first: Locator, second: Locator) -> bool:
    if first.form is not second.form or first.form not in _RANGE_FORMS or first.items or second.items:
        return False
    if first.heading != second.heading:
        return False
    if first.form is LocatorForm.NUMBERED:
        numbers = (first.number or "", second.number or "")
        return all(number.isdecimal() for number in numbers) and int(numbers[1]) == int(numbers[0]) + 1
    return first.number == second.number and second.ordinal == first.ordinal + 1


def _run(run: list[Locator], document: Document, language: str) -> str:
    place = run[0]
    if place.form is LocatorForm.WHOLE:
        return ""
    if place.form is LocatorForm.SPEECH:
        return _speaker(document, place.speech or 0, language)
    key = f"citations.locators.{place.form.value}"
    if place.form is LocatorForm.NUMBERED and place.heading:
        key = "citations.locators.numbered_under"
    values = {
        "number": place.number or "",
        "heading": place.heading or "",
        "items": "".join(sentence("citations.item", language, item=item) for item in place.items),
    }
    if len(run) == 1:
        return sentence(key, language, ordinal=_ordinal(place.ordinal, language), **values)
    first, last = (_end_of_range(end, language) for end in (place, run[-1]))
    return sentence(f"{key}_range", language, first=first, last=last, **values)


def _end_of_range(place: Locator, language: str) -> str:
    return place.number or "" if place.form is LocatorForm.NUMBERED else _ordinal(place.ordinal, language)


def _ordinal(number: int, language: str) -> str:
    return english_ordinal(number) if language == "en" else str(number)


def _speaker(document: Document, index: int, language: str) -> str:
    if index >= len(document.speeches):
        return ""
    speech = document.speeches[index]
    if not speech.affiliation:
        return speech.speaker
    return sentence("citations.speaker", language, speaker=speech.speaker, affiliation=speech.affiliation)
