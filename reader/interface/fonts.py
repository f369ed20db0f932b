"""The shipped fonts, and the families in which documents and the interface are set."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from PySide6.QtGui import QFont, QFontDatabase

from reader import locations

# Contextual half-width spacing: takes the blank half out of marks that stand side by side (》、“). OpenType 1.9.
_SQUEEZE_MARKS = "chws"


@cache
def register() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt, once for a process, and return their families.

    Needs a QGuiApplication. A font file that cannot be read is left out: the lists name what stands in for it.
    """
    families: list[str] = []
    for name in _table()["files"]:
        number = QFontDatabase.addApplicationFont(str(locations.resources() / "fonts" / name))
        if number >= 0:
            families.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(families)


def reading_families() -> list[str]:
    """Return the families for the text of documents, in the order in which they are tried."""
    return list(_table()["reading"])


def interface_families() -> list[str]:
    """Return the families for the interface and for emphasised words, in the order in which they are tried."""
    return list(_table()["interface"])


def font_of(families: list[str], pixels: float) -> QFont:
    """Return a font of these families whose em is `pixels` device-independent pixels."""
    register()
    font = QFont(families)
    font.setPixelSize(max(1, round(pixels)))
    font.setFeature(QFont.Tag(_SQUEEZE_MARKS), 1)
    return font


@cache
def _table() -> dict[str, Any]:
    with (locations.resources() / "fonts" / "families.toml").open("rb") as file:
        return tomllib.load(file)
