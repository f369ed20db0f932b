"""How italic and bold runs are drawn.

Latin letters are slanted and bold. Chinese is never slanted, and the reading face has no bold: its runs are set in
the upright face without serifs, as print sets 黑体, and heavier where they are bold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtGui import QFont, QTextCharFormat

from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.interface import fonts

# Ideographs, and the marks that are set with them; all else is set as Latin is.
_CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff·“”‘’—…]+")


def looks(
    text: str, emphasis: Sequence[Emphasis], *, heavy: bool = True
) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Yield the stretches (half-open) of a text's runs that are drawn alike, each with its look.

    Without `heavy`, bold Chinese is set apart by its face alone.
    """
    for run in emphasis:
        last = run.start
        for chinese in _CHINESE.finditer(text, run.start, run.end):
            if last < chinese.start():
                yield last, chinese.start(), _latin(run.style)
            yield chinese.start(), chinese.end(), _chinese(bold=heavy and run.style.is_bold)
            last = chinese.end()
        if last < run.end:
            yield last, run.end, _latin(run.style)


def _latin(style: EmphasisStyle) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontItalic(style.is_italic)
    if style.is_bold:
        look.setFontWeight(QFont.Weight.Bold)
    return look


def _chinese(*, bold: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontFamilies(fonts.interface_families())
    if bold:
        look.setFontWeight(QFont.Weight.Bold)
    return look
