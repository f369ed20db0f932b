"""Short titles that a document defines: 《残疾人权利公约》(下称《公约》), and what 《公约》 then means in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.recognition.passages import Finding, Passage
from reader.recognition.reasons import Reason

_DEFINITION = re.compile(
    r"《(?P<full>[^《》]{4,300})》[^《》()，。；]{0,6}"
    r"\((?:以下简称|以下称|下称|简称|又称|以下简称为)?[“\"]?《(?P<short>[^《》]{2,60})》[”\"]?\)"
)
"""A title, and in brackets right behind it the shorter one that stands for it from then on."""


class ShortTitles:
    """The short titles that a document has defined so far."""

    def __init__(self) -> None:
        self._full: dict[str, str] = {}

    def learn(self, passage: Passage) -> None:
        """Take up the definitions of a passage; a later one of the same short title replaces the earlier."""
        if "》(" not in passage.text and "称" not in passage.text and "(《" not in passage.text:
            return
        for found in _DEFINITION.finditer(passage.text):
            if len(found["short"]) < len(found["full"]):
                start, end = found.span("full")
                self._full[f"《{found['short']}》"] = f"《{passage.as_printed(start, end)}》"

    def complete(self, titles: Iterable[Finding]) -> list[Finding]:
        """Give every title that was defined as short its full title, as inferred."""
        return [
            replace(title, target=self._full[title.target], inferred=True, reason=Reason.SHORT_TITLE)
            if title.target in self._full
            else title
            for title in titles
        ]
