"""Italic and bold runs of a text, as its source sets them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class EmphasisStyle(StrEnum):
    """How characters stand out; the values are those of the document JSON."""

    ITALIC = "italic"
    BOLD = "bold"
    BOLD_ITALIC = "bold_italic"

    @classmethod
    def of(cls, *, bold: bool, italic: bool) -> EmphasisStyle | None:
        """Return the style of characters that are bold, italic or both; None for those that are neither."""
        if bold:
            return cls.BOLD_ITALIC if italic else cls.BOLD
        return cls.ITALIC if italic else None

    @property
    def is_bold(self) -> bool:
        """Whether the characters are bold."""
        return self is not EmphasisStyle.ITALIC

    @property
    def is_italic(self) -> bool:
        """Whether the characters are italic."""
        return self is not EmphasisStyle.BOLD


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The run text[start:end] of a block's or a footnote's text and its style.

    The runs of one text rise and do not touch each other in the same style; none begins or ends with white space.
    """

    start: int
    end: int
    style: EmphasisStyle


def emphasis_between(emphasis: Sequence[Emphasis], start: int, end: int) -> tuple[Emphasis, ...]:
    """Return the runs inside text[start:end], cut to it, with offsets from `start`."""
    return tuple(
        Emphasis(max(run.start, start) - start, min(run.end, end) - start, run.style)
        for run in emphasis
        if run.start < end and run.end > start
    )


def emphasis_pieces(text: str, emphasis: Sequence[Emphasis]) -> Iterator[tuple[str, EmphasisStyle | None]]:
    """Yield the text piece by piece, each with its style or None, leaving nothing out."""
    last = 0
    for run in emphasis:
        if last < run.start:
            yield text[last : run.start], None
        yield text[run.start : run.end], run.style
        last = run.end
    if last < len(text):
        yield text[last:], None
