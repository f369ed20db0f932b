"""The numbers that a browser counts before the items of a list (HTML, 4.4.5 to 4.4.8)."""

from __future__ import annotations

import re

from lxml import etree

from reader.parsing.sources.number_formats import formatted

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]+)", re.IGNORECASE)
_FORMS = {
    "1": ("decimal", "{}."),
    "a": ("lowerLetter", "({})"),
    "i": ("lowerRoman", "({})"),
    "A": ("upperLetter", "{}."),
    "I": ("upperRoman", "{}."),
}
_NAMED = {"lower-alpha": "a", "lower-latin": "a", "lower-roman": "i", "upper-alpha": "A", "upper-roman": "I"}
_LARGEST = 9_999


class ListCounting:
    """Counts the items of lists as they come."""

    def __init__(self) -> None:
        self._next: dict[etree._Element, int] = {}

    def next_number(self, item: etree._Element) -> str:
        """Return what a browser prints before an item, letters and small roman numbers in brackets; "" for none."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return ""
        style = _STYLE.search(f"{item.get('style') or ''};{parent.get('style') or ''}")
        kind = parent.get("type") or "1"
        if style is not None:
            words = style[1].lower().split()
            if "none" in words:
                return ""
            kind = next((_NAMED[word] for word in words if word in _NAMED), kind)
        own = _whole(item.get("value"))
        number = own if own is not None else self._next.get(parent, _whole(parent.get("start")) or 1)
        self._next[parent] = number + 1
        form, printed = _FORMS.get(kind, _FORMS["1"])
        counted = formatted(number, form) if 0 < number <= _LARGEST else str(number)
        return printed.format(counted or number)


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,4}", text.strip()) else None
