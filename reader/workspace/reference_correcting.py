"""The person's word on what a place cites: wrong, something else, or missed; it outlives every new reading."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader import locations
from reader.document.annotation import Anchor
from reader.document.folding import fold
from reader.document.places import replaced_at
from reader.document.reference_corrections import ReferenceCorrection
from reader.document.spoken_symbols import spoken_symbol
from reader.document.symbol import Symbol
from reader.errors import LecternError, NotFound
from reader.library.database import Library
from reader.library.moment import now
from reader.workspace.change import Change, ChangeKind
from reader.workspace.replacing import index_mentions
from reader.workspace.workspace import Workspace


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


def correct_references(
    workspace: Workspace,
    document_id: int,
    places: Sequence[Anchor],
    target: str | None,
    locator: str | None = None,
    origin: object | None = None,
) -> tuple[ReferenceCorrection, ...]:
    """Say what the words at places cite, as one undo step, and return all corrections of the document's references.

    `target` is a symbol in any form, a title in 《》 or "charter"; None says that the words cite nothing. What the
    program found there is replaced, and an earlier word of the person on the same places. Raises LecternError for a
    target that cannot be or a place without words, NotFound.
    """
    if not places or not all(place.quote.strip() for place in places):
        raise LecternError("reference_place")
    cited = clean_target(target) if target is not None else None
    inside = clean_locator(locator or "") or None
    corrections = tuple(ReferenceCorrection(place, cited, inside, now()) for place in places)
    library = workspace.library

    def make() -> list[ReferenceCorrectionEdit]:
        if library.documents.is_removed(document_id):
            raise NotFound("document_not_found", str(document_id))
        before = library.reference_corrections.of(document_id)
        after = replaced_at(before, corrections, library.documents.load(document_id))
        if after is None:
            raise LecternError("reference_place")
        return [ReferenceCorrectionEdit(document_id, before, after)] if before != after else []

    workspace.undo.perform("undo.correct_reference", make, origin=origin)
    return library.reference_corrections.of(document_id)


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
