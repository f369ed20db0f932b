"""What AKN4UN says about a document: symbol, dates, organ, session, agenda items; adoption and keywords."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.document.block_kinds import BlockKind, Genre
from reader.document.symbol import Symbol
from reader.parsing.cleaning import clean, squash
from reader.parsing.masthead import agenda_items, read_facts
from reader.parsing.sources.akn4un_adoption import read_adoption, read_keywords
from reader.parsing.sources.akn4un_elements import is_day, plain_text, table
from reader.parsing.sources.untrusted_xml import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

    from reader.parsing.draft import Draft

_LANGUAGE = re.compile(r"^[a-z]{2,3}")


def genre_of(root: _Element) -> Genre:
    """Return the genre that the document's element and name stand for; a collection's is that of its first part."""
    document = next((child for child in root if isinstance(child.tag, str)), None)
    if document is None:
        return Genre.DOCUMENT
    named = _genre_named(document)
    if named is None and local_name(document) == "documentCollection":
        named = next(
            (genre for part in root.iterfind("{*}components/{*}component/*") if (genre := _genre_named(part))), None
        )
    if named == Genre.DOCUMENT.value and document.find(".//{*}preamble/{*}formula") is not None:
        return Genre.RESOLUTION
    return Genre(named) if named else Genre.DOCUMENT


def _genre_named(document: _Element) -> str | None:
    genres = table("genres")
    name = local_name(document)
    return genres.get(f"{name} {document.get('name', '')}") or genres.get(name)


def read_metadata(root: _Element, draft: Draft) -> None:
    """Fill a draft's symbol, date, organ, session, agenda items and language from the XML, then from its masthead."""
    draft.symbol = _symbol(root)
    draft.date = _date(root)
    draft.language = _language(root)
    parsed = Symbol.parse(draft.symbol) if draft.symbol else None
    draft.organ = (parsed.organ if parsed else None) or _organ(root) or draft.organ
    session = next((element.get("value", "") for element in root.iter("{*}session") if element.get("value")), "")
    draft.session = int(session) if session.isascii() and session.isdigit() else parsed.session if parsed else None
    if not draft.title:
        draft.title = _title_on_cover(root)
    items = [
        item
        for element in root.iter("{*}inline")
        if element.get("name") == "agenda item"
        for item in agenda_items(plain_text(element))
    ]
    draft.agenda_items = list(dict.fromkeys(items))
    draft.adoption = read_adoption(root)
    draft.keywords = read_keywords(root)
    read_facts(draft, [block.text for block in draft.blocks if block.kind is BlockKind.MASTHEAD])


def _title_on_cover(root: _Element) -> str:
    """Return the title that the metadata names, or the last agenda item's; else ""."""
    for alias in root.iter("{*}FRBRalias"):
        if alias.get("name") == "title":
            return alias.get("value", "")
    named = [element for element in root.iter("{*}inline") if element.get("name") == "agenda item name"]
    return clean(plain_text(named[-1])) if named else ""


def _symbol(root: _Element) -> str | None:
    for printed in _printed_symbols(root):
        if symbol := Symbol.parse(printed):
            return symbol.canonical
    return next((squash(printed) for printed in _printed_symbols(root) if "/" in printed), None)


def _printed_symbols(root: _Element) -> Iterator[str]:
    """Give what may be the symbol, the surest first."""
    numbers = list(root.iter("{*}docNumber"))
    yield from (clean(plain_text(number)) for number in numbers if number.get("refersTo") == "#symbol")
    yield from (number.get("value", "") for number in root.iter("{*}FRBRnumber"))
    yield from (alias.get("value", "") for alias in root.iter("{*}FRBRalias") if alias.get("name") != "title")
    yield from (clean(plain_text(number)) for number in numbers)


def _date(root: _Element) -> str | None:
    """Return the day of the work (a resolution's adoption), else of a date in its text that says its day."""
    days = [day.get("date", "") for day in root.findall(".//{*}FRBRWork/{*}FRBRdate")]
    days += [day.get("date", "") for day in root.iter("{*}docDate")]
    return next((day[:10] for day in days if is_day(day[:10])), None)


def _organ(root: _Element) -> str | None:
    """Return the name of the work's author, where the file's references name it."""
    author = root.find(".//{*}FRBRWork/{*}FRBRauthor")
    if author is None:
        return None
    key = author.get("href", "").lstrip("#")
    for organization in root.iter("{*}TLCOrganization"):
        if organization.get("eId") == key:
            return organization.get("showAs") or None
    return None


def _language(root: _Element) -> str:
    written = next((language.get("language", "") for language in root.iter("{*}FRBRlanguage")), "")
    code = _LANGUAGE.match(written.lower())
    return str(table("languages").get(code[0], code[0])) if code else "zh"
