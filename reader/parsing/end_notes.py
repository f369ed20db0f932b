"""Notes that stand together at the end of a text, without a rule above them: 21 …, 22 …, 23 ….

So web copies of old resolutions print them. They are told from numbered lines by their calls: every label stands, in
order, as a bare figure somewhere above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NOTE = re.compile(r"\s*(?P<label>\d{1,3})\s+(?=\D)\S")
_COUNTED = re.compile(r"\s*\d{1,3}\s+[年月日时届次号条段项章页卷个名万亿%]")


def first_end_note(texts: Sequence[str]) -> int | None:
    """Return the index of the line with which the notes at the end begin; None where the text ends without notes."""
    first = len(texts)
    expected: int | None = None
    while first and (label := _label(texts[first - 1])) is not None and label == (expected or label):
        first, expected = first - 1, label - 1
        if expected == 0:
            break
    labels = [label for text in texts[first:] if (label := _label(text)) is not None]
    return first if labels and _are_called(labels, "\n".join(texts[:first])) else None


def _label(text: str) -> int | None:
    found = _NOTE.match(text)
    return int(found["label"]) if found and not _COUNTED.match(text) else None


def _are_called(labels: Sequence[int], text: str) -> bool:
    """Say whether every label stands in the text as a call may, each behind the one before."""
    position = 0
    for label in labels:
        call = re.compile(
            rf"(?<=[\u4e00-\u9fff，。；：、》）)”,;:.])(?<![第至和])\s?{label}(?![\d/.年月日号條条段项項次届章节页%])"
        )
        found = call.search(text, position)
        if found is None:
            return False
        position = found.end()
    return True
