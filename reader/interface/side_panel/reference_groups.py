"""What a document cites, gathered by what is cited and arranged by kind."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from reader import locations
from reader.document.model import Document, Reference
from reader.document.symbol import Symbol
from reader.export.stated_places import stated_place
from reader.interface.side_panel.places import TextOrder
from reader.library.document_store import DocumentEntry

_AGENDA = re.compile(r"(?P<organ>[A-Z]+(?:/HRC)?)/(?P<session>[^/]+)/agenda/(?P<item>.+)")


class ReferenceGroup(StrEnum):
    """The kinds of what is cited, in the order in which they are shown."""

    ASSEMBLY = "assembly resolutions"
    COUNCIL = "council resolutions"
    DOCUMENTS = "documents"
    TREATIES = "charter and treaties"
    RULES = "rules of procedure"
    AGENDA = "agenda items"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CitedTarget:
    """One thing that the document cites, with every place that cites it and where it can be found.

    `places` are the places inside it that are cited, in the language of the label.
    """

    target: str
    group: ReferenceGroup
    label: str
    references: tuple[Reference, ...]
    places: tuple[str, ...]
    entry: DocumentEntry | None
    address: str

    @property
    def document(self) -> int | None:
        """The id of the library's document, or None where the library does not have it."""
        return self.entry.id if self.entry is not None else None

    @property
    def details(self) -> str:
        """The second line: its title where the library has it, and the places inside it that are cited."""
        title = self.entry.title if self.entry is not None else ""
        return " · ".join((*([title] if title else []), *self.places))

    @property
    def only_inferred(self) -> bool:
        """Whether no place names it in full."""
        return all(reference.inferred for reference in self.references)


def cited_targets(document: Document, in_library: Mapping[str, DocumentEntry], language: str) -> list[CitedTarget]:
    """Return what a document cites, in the order of the groups and then of the text."""
    order = TextOrder(document)
    gathered: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in order.sorted(document.references):
        gathered[reference.target].append(reference)
    targets = [
        CitedTarget(
            target=target,
            group=group_of(target),
            label=name_of(target, language),
            references=tuple(references),
            places=_places(references, language),
            entry=in_library.get(target),
            address=address_of(target),
        )
        for target, references in gathered.items()
    ]
    places = list(ReferenceGroup)
    return sorted(targets, key=lambda cited: places.index(cited.group))


def _places(references: Iterable[Reference], language: str) -> tuple[str, ...]:
    """Return the places inside a text that are cited, each once, in the order of the citing words."""
    stated = dict.fromkeys(reference.locator for reference in references if reference.locator)
    return tuple(stated_place(locator, language) for locator in stated)


def group_of(target: str) -> ReferenceGroup:
    """Return the kind of what a canonical target names."""
    table = _table()
    if target == "charter" or any(word in target for word in table["treaty_words"]):
        return ReferenceGroup.TREATIES
    if target in table["rules_of_procedure"]:
        return ReferenceGroup.RULES
    if _AGENDA.fullmatch(target):
        return ReferenceGroup.AGENDA
    if target.startswith(("A/RES/", "A/DEC/")):
        return ReferenceGroup.ASSEMBLY
    if target.startswith("S/RES/"):
        return ReferenceGroup.COUNCIL
    return ReferenceGroup.DOCUMENTS if Symbol.parse(target) is not None else ReferenceGroup.OTHER


def name_of(target: str, language: str) -> str:
    """Return what a target is called: in a Chinese window a resolution by its Chinese form, else its symbol."""
    names = _table()["names"][language]
    if target in names:
        return str(names[target])
    item = _AGENDA.fullmatch(target)
    if item is not None:
        body = names.get(item["organ"], item["organ"])
        return str(names["agenda"].format(body=body, session=item["session"], item=item["item"]))
    return target


def address_of(target: str, language: str = "zh") -> str:
    """Return the official web address of a target, empty where it has none."""
    symbol = Symbol.parse(target)
    return symbol.web_address(language) if symbol is not None else ""


@cache
def _table() -> dict[str, Any]:
    with (locations.resources() / "interface" / "reference_groups.toml").open("rb") as file:
        return tomllib.load(file)
