"""What a person may mean who types what some words cite: a symbol in any form, a title, the Charter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.document.spoken_symbols import spoken_symbol
from reader.errors import LecternError
from reader.library.document_store import DocumentEntry
from reader.workspace import citing
from reader.workspace.finding import filter_documents
from reader.workspace.reference_correcting import clean_target
from reader.workspace.workspace import Workspace

_CHINESE_TITLE = re.compile(r"[\u3400-\u9fff][^《》]*[\u3400-\u9fff)）]")


@dataclass(frozen=True, slots=True)
class TargetChoice:
    """Something that can be cited: its target as references have it, and what the library says of it.

    `entry` is None where the library does not have it. `is_certain` says that the typed words name it; else it only
    fits them and must be chosen.
    """

    target: str
    entry: DocumentEntry | None
    is_certain: bool = True


class TargetFinder:
    """Finds targets in one library, of which the list of documents is read once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._listing: list[DocumentEntry] | None = None

    def meant(self, typed: str, limit: int = 12) -> tuple[TargetChoice, ...]:
        """Return what was typed may mean, the likeliest first, and only the first one certain if any is.

        Words that name nothing by themselves are looked for in the titles of the library, and may be the title of a
        text without a symbol. () for nothing that can be cited.
        """
        try:
            certain = clean_target(typed)
        except LecternError:
            return tuple(self._choices(self._guesses(typed, limit), certain=False))[:limit]
        others = [symbol for symbol in spoken_symbol(typed) if symbol != certain]
        return (*self._choices([certain], certain=True), *self._choices(others, certain=False))[:limit]

    def known(self, targets: Iterable[str]) -> tuple[TargetChoice, ...]:
        """Return choices for targets as references have them, each once."""
        return tuple(self._choices(dict.fromkeys(targets), certain=False))

    def _guesses(self, typed: str, limit: int) -> list[str]:
        words = typed.strip()
        if len(words) <= 1:
            return []
        if self._listing is None:
            self._listing = [entry for entry in self._workspace.library.documents.listing() if entry.symbol]
        found = [entry.symbol for entry in filter_documents(self._listing, words)[:limit] if entry.symbol]
        title = [f"《{words}》"] if _CHINESE_TITLE.fullmatch(words) else []
        return list(dict.fromkeys([*found[: limit - len(title)], *title]))

    def _choices(self, targets: Iterable[str], *, certain: bool) -> Iterator[TargetChoice]:
        for target in targets:
            number = citing.document_for(self._workspace, target)
            entry = self._workspace.library.documents.entry(number) if number is not None else None
            yield TargetChoice(target, entry, certain)
