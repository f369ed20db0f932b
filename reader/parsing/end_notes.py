"""Notes that stand together at the end of a text, without a rule above them: 21 …, 22 …, or [1] …, [2] ….

So web copies of old resolutions print them. They are told from numbered lines by their calls: every label stands, in
order and printed alike, somewhere above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NOTE = re.compile(r"\s*(?:(?P<bare>\d{1,3})\s+(?=\D)\S|\[(?P<bracketed>\d{1,3})\]\s*\S)")
_COUNTED = re.compile(r"\s*\d{1,3}\s+[年月日时届次号条段项章页卷个名万亿%]")

_BRACKETED_CALL = r"\[{label}\]"
_BARE_CALL = r"(?<=[\u4e00-\u9fff，。；：、》）)”,;:.])(?<![第至和])\s?{label}(?![\d/.年月日号條条段项項次届章节页%])"
"""How a label stands in the text above; a figure that dates, counts or numbers something calls no note."""


def first_end_note(texts: Sequence[str]) -> int | None:
    """Return the index of the line with which the notes at the end begin; None where the text ends without notes."""
    first = len(texts)
    expected: int | None = None
    while first and (label := _label(texts[first - 1])) is not None and label == (expected or label):
        first, expected = first - 1, label - 1
        if expected == 0:
            break
    labels = [label for text in texts[first:] if (label := _label(text)) is not None]
    bracketed = all(text.lstrip().startswith("[") for text in texts[first:])
    return first if labels and _are_called(labels, "\n".join(texts[:first]), bracketed=bracketed) else None


def _label(text: str) -> int | None:
    found = _NOTE.match(text)
    return int(found["bare"] or found["bracketed"]) if found and not _COUNTED.match(text) else None


def _are_called(labels: Sequence[int], text: str, *, bracketed: bool) -> bool:
    """Say whether every label stands in the text as a call may, each behind the one before."""
    position = 0
    for label in labels:
        form = _BRACKETED_CALL if bracketed else _BARE_CALL
        found = re.compile(form.format(label=label)).search(text, position)
        if found is None:
            return False
        position = found.end()
    return True
