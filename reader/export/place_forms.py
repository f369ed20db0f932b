"""Places inside a document in words: 附件一，第3至5段; annex I, paras. 3–5; 序言部分第2段和执行部分第1段."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from reader.document.annexes import annex_of
from reader.document.model import Document
from reader.document.numerals import chinese_number, roman_form
from reader.export.locator import Locator, LocatorForm, locators
from reader.export.vocabulary import english_annex, english_ordinal
from reader.messages import sentence

_COUNTED_FORMS = {
    LocatorForm.PREAMBULAR,
    LocatorForm.AFTER_NUMBER,
    LocatorForm.UNDER_HEADING,
    LocatorForm.ORDINAL,
}
"""Places without a number of their own, which are counted."""

_BESIDE_TEXT = {LocatorForm.HEADING, LocatorForm.SIGNATURE}
"""Places that are named only where nothing else is cited."""


def places_of(document: Document, blocks: Iterable[str], language: str) -> list[str]:
    """Return the places of the blocks in their order: each annex, then what is cited of it.

    Blocks that the document does not have, or that have no place of their own, give nothing.
    """
    known = locators(document)
    wanted = [known[block] for block in dict.fromkeys(blocks) if block in known]
    if any(place.form not in _BESIDE_TEXT for place in wanted):
        wanted = [place for place in wanted if place.form not in _BESIDE_TEXT]
    parts: list[str] = []
    for annexes, group in groupby(dict.fromkeys(wanted), key=lambda place: place.annexes):
        places = list(group)
        parts += [_annex(annex, language) for annex in annexes]
        parts.append(_together(places, document, language))
    return [part for part in parts if part]


def place_names(document: Document, blocks: Iterable[str], language: str) -> dict[str, str]:
    """Return the place of each block by itself, as places_of names it; "" for a block that has none.

    Looks through the document once, however many blocks are asked for.
    """
    known = locators(document)
    separator = sentence("citations.separator", language)
    names: dict[str, str] = {}
    for block in blocks:
        place = known.get(block)
        if place is None or block in names:
            continue
        annexes = [_annex(annex, language) for annex in place.annexes]
        names[block] = separator.join(part for part in (*annexes, _together([place], document, language)) if part)
    return names


def quoted_title(title: str, language: str) -> str:
    """Return a title in quotation marks; those inside it become single ones."""
    return sentence("citations.title", language, title=title.translate(_INNER_MARKS))


_INNER_MARKS = str.maketrans("“”", "‘’")


def _together(places: list[Locator], document: Document, language: str) -> str:
    """Name places of one annex: neighbours that are cited in one way share their words."""
    forms = {place.form for place in places}
    told = []
    for (form, heading), group in groupby(places, key=lambda place: (place.form, place.heading)):
        if form is LocatorForm.NUMBERED:
            text = _numbered(list(group), heading, language)
            if LocatorForm.PREAMBULAR in forms:
                # Behind 序言部分第3段, a mere 第1段 would be read as part of the preamble.
                text = sentence("citations.operative", language, place=text)
            told.append(text)
        elif form in _COUNTED_FORMS:
            told += [_counted(run, language) for run in _runs(group)]
        else:
            told += [_single(place, document, language) for place in group]
    return _listed([part for part in dict.fromkeys(told) if part], language)


def _numbered(places: list[Locator], heading: str | None, language: str) -> str:
    """Name numbered paragraphs: 第3段, 第2(a)段, 第3至5和7段; para. 3, para. 2 (a), paras. 3–5 and 7."""
    numbers = []
    for run in _runs(places):
        first, last = run[0], run[-1]
        ends = {"first": first.number or "", "last": last.number or ""}
        alone = f"{first.number}{_items(first, language)}"
        numbers.append(sentence("citations.range", language, **ends) if len(run) > 1 else alone)
    under = "_under" if heading else ""
    several = "_several" if len(places) > 1 else ""
    return sentence(
        f"citations.locators.numbered{under}{several}",
        language,
        numbers=_listed(numbers, language),
        heading=(heading or "").translate(_INNER_MARKS),
    )


def _counted(run: list[Locator], language: str) -> str:
    """Name paragraphs that are counted: 序言部分第3段; third to fifth preambular paragraphs."""
    first, last = run[0], run[-1]
    key = f"citations.locators.{first.form.value}"
    values = {"number": first.number or "", "heading": (first.heading or "").translate(_INNER_MARKS)}
    if len(run) > 1:
        ends = {"first": _ordinal(first.ordinal, language), "last": _ordinal(last.ordinal, language)}
        return sentence(f"{key}_range", language, **ends, **values)
    return sentence(key, language, ordinal=_ordinal(first.ordinal, language), items=_items(first, language), **values)


def _single(place: Locator, document: Document, language: str) -> str:
    """Name a place that shares its words with no other: a speaker, a heading, an item, a signature."""
    if place.form is LocatorForm.WHOLE:
        return ""
    if place.form is LocatorForm.SPEECH:
        return _speaker(document, place.speech or 0, language)
    heading = (place.heading or "").translate(_INNER_MARKS)
    return sentence(
        f"citations.locators.{place.form.value}", language, heading=heading, items=_items(place, language)
    )


def _runs(places: Iterable[Locator]) -> list[list[Locator]]:
    """Gather places that follow one another."""
    runs: list[list[Locator]] = []
    for place in places:
        if runs and _follows(runs[-1][-1], place):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _follows(first: Locator, second: Locator) -> bool:
    if first.items or second.items:
        return False
    if first.form is LocatorForm.NUMBERED:
        numbers = (first.number or "", second.number or "")
        return all(number.isdecimal() for number in numbers) and int(numbers[1]) == int(numbers[0]) + 1
    return first.number == second.number and second.ordinal == first.ordinal + 1


def _listed(parts: list[str], language: str) -> str:
    """Join as the language does: 甲、乙和丙; one, two and three."""
    if len(parts) < 2:  # noqa: PLR2004  two are a list
        return "".join(parts)
    first = sentence("citations.joined", language).join(parts[:-1])
    return sentence("citations.joined_last", language).join((first, parts[-1]))


def _items(place: Locator, language: str) -> str:
    return "".join(sentence("citations.item", language, item=item) for item in place.items)


def _annex(heading: str, language: str) -> str:
    word, number = annex_of(heading) or (heading, "")
    if language == "en":
        value = chinese_number(number)
        number = roman_form(value) if value else number
        word = english_annex(word)
    return sentence("citations.annex", language, word=word, number=number).strip()


def _ordinal(number: int, language: str) -> str:
    return english_ordinal(number) if language == "en" else str(number)


def _speaker(document: Document, index: int, language: str) -> str:
    if index >= len(document.speeches):
        return ""
    speech = document.speeches[index]
    if not speech.affiliation:
        return speech.speaker
    return sentence("citations.speaker", language, speaker=speech.speaker, affiliation=speech.affiliation)
