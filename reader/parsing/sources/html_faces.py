"""Which elements of a web page set their characters bold or italic, by their tag or their own style.

Style sheets are not read: a page's own rules are its site's taste, and say little of the text.
"""

from __future__ import annotations

import re

from lxml import etree

from reader.parsing.sources.faces import Face

_TAGS = {
    **dict.fromkeys(("b", "strong"), Face.BOLD),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), Face.ITALIC),
}
_WEIGHT = re.compile(r"(?:^|;)\s*font-weight\s*:\s*([a-z]+|[1-9]\d{0,2}|1000)\b", re.IGNORECASE)
_SLANT = re.compile(r"(?:^|;)\s*font-style\s*:\s*([a-z]+)", re.IGNORECASE)
_BOLD_FROM = 600
"""The weight from which on a face is bold (CSS Fonts, level 4: 600 is semi-bold)."""

_KEPT = ("inherit", "unset", "revert")


def face_inside(element: etree._Element, around: Face) -> Face:
    """Return the face of the characters inside an element that stands in characters of the face `around`."""
    face = around | _TAGS.get(element.tag, Face.PLAIN)
    style = element.get("style")
    if not style or "font-" not in style.lower():
        return face
    weight, slant = _WEIGHT.search(style), _SLANT.search(style)
    if weight and weight[1].lower() not in _KEPT:
        face = _switched(face, Face.BOLD, on=_is_bold(weight[1].lower()))
    if slant and slant[1].lower() not in _KEPT:
        face = _switched(face, Face.ITALIC, on=slant[1].lower() in ("italic", "oblique"))
    return face


def _is_bold(weight: str) -> bool:
    return int(weight) >= _BOLD_FROM if weight.isdecimal() else weight in ("bold", "bolder")


def _switched(face: Face, sign: Face, *, on: bool) -> Face:
    return face | sign if on else face & ~sign
