"""A place that may name an organization, before and after it is decided which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of a folded text (half-open) whose `surface` is a name's spelling.

    `organization` is the full standard name, or None while the surface alone does not tell it.
    """

    start: int
    end: int
    surface: str
    organization: str | None

    def meaning(self, organization: str) -> Candidate:
        """Return the same place, decided."""
        return replace(self, organization=organization)


def without_overlap(preferred: Iterable[Candidate], others: Iterable[Candidate]) -> list[Candidate]:
    """Merge two lists in order of place, leaving out of the second what touches the first."""
    kept = sorted(preferred, key=lambda candidate: candidate.start)
    result = list(kept)
    index = 0
    for candidate in sorted(others, key=lambda other: other.start):
        while index < len(kept) and kept[index].end <= candidate.start:
            index += 1
        if index == len(kept) or candidate.end <= kept[index].start:
            result.append(candidate)
    return sorted(result, key=lambda candidate: candidate.start)
