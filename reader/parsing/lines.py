"""The lines of a source, before anyone knows what they mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line as the source has it, its surrounding white space kept.

    `blank_before` counts the empty lines above it. `page_start` says that the source shows a page break above it.
    """

    text: str
    blank_before: int = 0
    page_start: bool = False

    @property
    def stripped(self) -> str:
        """The line without surrounding white space."""
        return self.text.strip()
