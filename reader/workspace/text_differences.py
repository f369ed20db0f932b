"""What differs between two texts of a document: paragraphs that came and went, and words in those that changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from reader.document.model import Document
from reader.export.plain_text import block_as_text

BREAK = "\n"
"""What parts two paragraphs inside a passage; removed or added, it tells that paragraphs were joined or parted."""

_CLAUSE = re.compile(r"[^，。；：、！？\n]*[，。；：、！？\n]|[^，。；：、！？\n]+")
_MOST_CHARACTERS = 2_000
"""Longer stretches without a clause in common are not compared character by character, which would take too long."""
_LEAST_ALIKE = 0.3
"""Stretches that share less are another text: single letters that they happen to share would only confuse."""
_LEAST_KEPT = 2
"""Fewer characters between two changes are shown with these."""


class Kind(StrEnum):
    """Where words stand: in both texts, only in the earlier one, only in the later one."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or paragraphs that can only be compared together; the runs give both texts in their order."""

    runs: tuple[Run, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything came or went."""
        return any(run.kind is not Kind.KEPT for run in self.runs)


def differences(earlier: Document, later: Document) -> list[Passage]:
    """Compare two texts, paragraph by paragraph, footnotes behind them; passages without a change are there, too.

    Printed numbers and footnote marks ([1]) count as words, since a reading can miss them.
    """
    return compare_paragraphs(_paragraphs(earlier), _paragraphs(later))


def compare_paragraphs(earlier: Sequence[str], later: Sequence[str]) -> list[Passage]:
    """Compare two lists of paragraphs."""
    passages: list[Passage] = []
    for way, i, i_end, j, j_end in SequenceMatcher(None, earlier, later, autojunk=False).get_opcodes():
        if way == "replace":
            runs = _compared(BREAK.join(earlier[i:i_end]), BREAK.join(later[j:j_end]))
            passages.append(Passage(tuple(runs)))
        else:
            kind = {"equal": Kind.KEPT, "delete": Kind.REMOVED, "insert": Kind.ADDED}[way]
            texts = later[j:j_end] if kind is Kind.ADDED else earlier[i:i_end]
            passages += [Passage((Run(kind, text),)) for text in texts]
    return passages


def _paragraphs(document: Document) -> list[str]:
    texts = [block_as_text(block).strip() for block in document.blocks]
    return texts + [f"[{note.label}] {note.text}" for note in document.footnotes]


def _compared(earlier: str, later: str) -> list[Run]:
    """Compare by clauses, and by characters where clauses differ."""
    before, after = _CLAUSE.findall(earlier), _CLAUSE.findall(later)
    runs: list[Run] = []
    for way, i, i_end, j, j_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        old, new = "".join(before[i:i_end]), "".join(after[j:j_end])
        runs += [Run(Kind.KEPT, old)] if way == "equal" else _by_characters(old, new)
    return list(_joined(runs))


def _by_characters(old: str, new: str) -> list[Run]:
    whole = [Run(Kind.REMOVED, old), Run(Kind.ADDED, new)]
    if max(len(old), len(new)) > _MOST_CHARACTERS:
        return whole
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return whole
    runs: list[Run] = []
    for way, i, i_end, j, j_end in matcher.get_opcodes():
        inside = i > 0 and i_end < len(old)
        if way == "equal" and (i_end - i >= _LEAST_KEPT or not inside):
            runs.append(Run(Kind.KEPT, old[i:i_end]))
        else:
            runs += [Run(Kind.REMOVED, old[i:i_end]), Run(Kind.ADDED, new[j:j_end])]
    return runs


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Join neighbours of one kind; of changes that follow each other, what was removed stands first."""
    waiting = {Kind.REMOVED: "", Kind.ADDED: ""}
    kept = ""
    for run in (*runs, Run(Kind.KEPT, "")):
        if run.kind is not Kind.KEPT:
            if run.text and kept:
                yield Run(Kind.KEPT, kept)
                kept = ""
            waiting[run.kind] += run.text
            continue
        if run.text and any(waiting.values()):
            yield from (Run(kind, text) for kind, text in waiting.items() if text)
            waiting = dict.fromkeys(waiting, "")
        kept += run.text
    if kept:
        yield Run(Kind.KEPT, kept)
    yield from (Run(kind, text) for kind, text in waiting.items() if text)
