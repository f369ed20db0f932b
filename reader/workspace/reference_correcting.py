"""The person's word on what a place cites: wrong, something else, or missed; it outlives every new reading."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from reader import locations
from reader.document.annotation import Anchor
from reader.document.folding import fold
from reader.document.places import place_of, places_of
from reader.document.reference_corrections import ReferenceCorrection
from reader.document.spoken_symbols import spoken_symbol
from reader.document.symbol import Symbol
from reader.errors import LecternError, NotFound
from reader.library.database import Library
from reader.library.moment import now
from reader.workspace.change import Change, ChangeKind
from reader.workspace.replacing import index_mentions
from reader.workspace.workspace import Workspace

__all__ = [
    "ReferenceCorrection",
    "clean_locator",
    "clean_target",
    "correct_reference",
    "correct_references",
    "reference_corrections_of",
    "take_back_reference",
]


@dataclass(frozen=True, slots=True)
class ReferenceCorrectionEdit:
    """A document's corrections of references before and after the person's act; an edit of the undo steps."""

    document: int
    before: tuple[ReferenceCorrection, ...]
    after: tuple[ReferenceCorrection, ...]

    def stands(self, library: Library, *, after: bool) -> bool:
        """Tell whether the corrections are as the edit left (or found) them."""
        return library.reference_corrections.of(self.document) == (self.after if after else self.before)

    def write(self, library: Library, *, after: bool) -> None:
        """Write the corrections as they were after (or before) the edit, and what the document cites with them."""
        library.documents.correct_references(self.document, self.after if after else self.before)
        index_mentions(library, self.document, library.documents.as_read(self.document))

    def change(self, *, after: bool) -> Change:  # noqa: ARG002 (both directions touch the same)
        """Say that the document's mentions are touched."""
        return Change(frozenset({self.document}), frozenset(), frozenset({ChangeKind.FACTS}))


def correct_reference(
    workspace: Workspace,
    document_id: int,
    place: Anchor,
    target: str | None,
    locator: str | None = None,
    origin: object | None = None,
) -> tuple[ReferenceCorrection, ...]:
    """Say what the words at a place cite, as one undo step, and return all corrections of the document's references.

    `target` is a symbol in any form, a title in 《》 or "charter"; None says that the words cite nothing. What the
    program found there is replaced, and an earlier word of the person on the same place. Raises LecternError for a
    target that cannot be or a place without words, NotFound.
    """
    return correct_references(workspace, document_id, [place], target, locator, origin)


def correct_references(
    workspace: Workspace,
    document_id: int,
    places: Sequence[Anchor],
    target: str | None,
    locator: str | None = None,
    origin: object | None = None,
) -> tuple[ReferenceCorrection, ...]:
    """Say the same of several places of a document as one undo step; otherwise as correct_reference."""
    if not places or not all(place.quote.strip() for place in places):
        raise LecternError("reference_place")
    cited = clean_target(target) if target is not None else None
    inside = clean_locator(locator or "") or None
    corrections = tuple(ReferenceCorrection(place, cited, inside, now()) for place in places)

    def changed(before: tuple[ReferenceCorrection, ...]) -> tuple[ReferenceCorrection, ...]:
        document = workspace.library.documents.load(document_id)
        own = {place_of(place, document) for place in places}
        if None in own:
            raise LecternError("reference_place")
        stand = zip(before, places_of(before, document), strict=True)
        return (*(known for known, at in stand if at not in own), *corrections)

    return _perform(workspace, document_id, changed, origin)


def take_back_reference(
    workspace: Workspace, document_id: int, correction: ReferenceCorrection, origin: object | None = None
) -> tuple[ReferenceCorrection, ...]:
    """Let the program's own finding count again at a place, as one undo step, and return what corrections remain."""

    def changed(before: tuple[ReferenceCorrection, ...]) -> tuple[ReferenceCorrection, ...]:
        return tuple(known for known in before if known != correction)

    return _perform(workspace, document_id, changed, origin)


def reference_corrections_of(workspace: Workspace, document_id: int) -> tuple[ReferenceCorrection, ...]:
    """Return the person's corrections of a document's references, the earliest first."""
    return workspace.library.reference_corrections.of(document_id)


def clean_target(typed: str) -> str:
    """Return what the person typed as references keep it. Raises LecternError for what cites nothing."""
    text = " ".join(typed.encode("utf-8", "replace").decode("utf-8").split())
    named = _words()["targets"].get(fold(text).text.strip("《》").casefold())
    if named is not None:
        return str(named)
    if text.startswith("《") and text.endswith("》") and text.strip("《》"):
        return text
    symbol = Symbol.parse(text)
    candidates = [symbol.canonical] if symbol is not None else spoken_symbol(text)
    if not candidates:
        raise LecternError("reference_target", value=text)
    return candidates[0]


def clean_locator(typed: str) -> str:
    """Return the place inside a cited text as references have it: 3 and "para. 3" are 第3段, annex is 附件."""
    text = " ".join(typed.encode("utf-8", "replace").decode("utf-8").split())
    for form, written in _words()["locators"].items():
        found = re.fullmatch(form, text, re.IGNORECASE)
        if found is not None:
            return found.expand(written)
    return text


@cache
def _words() -> dict[str, dict[str, str]]:
    with (locations.resources() / "workspace" / "typed_citations.toml").open("rb") as file:
        return tomllib.load(file)


def _perform(
    workspace: Workspace,
    document_id: int,
    change: Callable[[tuple[ReferenceCorrection, ...]], tuple[ReferenceCorrection, ...]],
    origin: object | None,
) -> tuple[ReferenceCorrection, ...]:
    corrections = workspace.library.reference_corrections

    def make() -> list[ReferenceCorrectionEdit]:
        if workspace.library.documents.is_removed(document_id):
            raise NotFound("document_not_found", str(document_id))
        before = corrections.of(document_id)
        after = change(before)
        return [ReferenceCorrectionEdit(document_id, before, after)] if before != after else []

    workspace.undo.perform("undo.correct_reference", make, origin=origin)
    return corrections.of(document_id)
