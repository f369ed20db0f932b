"""The faces that a source sets its characters in, and which of them make characters stand out.

A source that knows fonts tells bold and italic ones. Chinese has no italic type of its own: inside another face it
sets 楷体 where Latin has italic, and 黑体 where it has bold (W3C, Requirements for Chinese Text Layout). What most of
a document is set in makes nothing stand out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Flag, auto
from functools import cache, lru_cache

from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.parsing.cleaning import is_wide
from reader.parsing.vocabulary import vocabulary

_MOST_STYLED = 0.9
"""The share of a document's characters from which on it is thought to be bold or italic as a whole."""

_MOST_OF_FACE = 0.5


class Face(Flag):
    """What is known of the face of characters; KAI and HEI are those of Chinese."""

    PLAIN = 0
    BOLD = auto()
    ITALIC = auto()
    KAI = auto()
    HEI = auto()


@dataclass(frozen=True, slots=True)
class FaceRun:
    """The characters text[start:end] and their face."""

    start: int
    end: int
    face: Face

    def moved(self, by: int) -> FaceRun:
        """Return the run in a text before which `by` characters were put; fewer than none were taken away."""
        return FaceRun(max(0, self.start + by), self.end + by, self.face)


def faces_between(runs: Iterable[FaceRun], start: int, end: int) -> list[FaceRun]:
    """Return the runs inside text[start:end], cut to it, with offsets from `start`."""
    return [
        FaceRun(max(run.start, start) - start, min(run.end, end) - start, run.face)
        for run in runs
        if run.start < end and run.end > start
    ]


@lru_cache(maxsize=1_000)
def face_named(font: str) -> Face:
    """Return what a font's name says of its face; the six letters of a subset before the name are left out."""
    name = re.sub(r"^[A-Z]{6}\+", "", font)
    face = Face.PLAIN
    for sign, pattern in _patterns():
        if pattern.search(name):
            face |= sign
    return face


def ordinary_face(texts: Iterable[tuple[str, Sequence[FaceRun]]]) -> Face:
    """Return the faces that most of a document is set in, which make nothing stand out."""
    told = list(texts)
    if not any(runs for _, runs in told):
        return Face.PLAIN
    visible = wide = 0
    counted = dict.fromkeys(Face, 0)
    for text, runs in told:
        visible += sum(not character.isspace() for character in text)
        wide += sum(map(is_wide, text))
        for run in runs:
            part = text[run.start : run.end]
            for face in run.face:
                chinese = face in Face.KAI | Face.HEI
                counted[face] += sum(map(is_wide if chinese else _is_visible, part))
    ordinary = Face.PLAIN
    for face, count in counted.items():
        chinese = face in Face.KAI | Face.HEI
        if count > (_MOST_OF_FACE * wide if chinese else _MOST_STYLED * visible):
            ordinary |= face
    return ordinary


def emphasis_of(runs: Iterable[FaceRun], ordinary: Face = Face.PLAIN) -> tuple[Emphasis, ...]:
    """Return the runs that stand out in a document whose ordinary face is known."""
    found = []
    for run in runs:
        face = run.face & ~ordinary
        style = EmphasisStyle.of(
            bold=bool(face & (Face.BOLD | Face.HEI)), italic=bool(face & (Face.ITALIC | Face.KAI))
        )
        if style is not None and run.start < run.end:
            found.append(Emphasis(run.start, run.end, style))
    return tuple(found)


def _is_visible(character: str) -> bool:
    return not character.isspace()


@cache
def _patterns() -> tuple[tuple[Face, re.Pattern[str]], ...]:
    named = vocabulary("faces")
    signs = {"bold": Face.BOLD, "italic": Face.ITALIC, "kai": Face.KAI, "hei": Face.HEI}
    return tuple((face, re.compile(named[name], re.IGNORECASE)) for name, face in signs.items())
