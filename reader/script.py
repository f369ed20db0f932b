"""Traditional script in simplified characters, one for one, so that each pattern and name is written once."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from reader import locations
from reader.document.folding import FoldedText, fold


def simplified(text: str) -> str:
    """Return the text in simplified script; no character is added or lost, so that offsets stay.

    Almost all texts are so already: to search for what is not is faster than to translate each character.
    """
    if text.isascii():
        return text
    table, traditional = _table()
    return traditional.sub(lambda found: table[found[0]], text)


def fold_simplified(text: str) -> FoldedText:
    """Fold a text and give it in simplified script, with the way back to the text as printed."""
    folded = fold(text)
    return FoldedText(simplified(folded.text), folded.gaps, folded.dropped)


@cache
def _table() -> tuple[dict[str, str], re.Pattern[str]]:
    with (locations.resources() / "script.toml").open("rb") as file:
        pairs = "".join(tomllib.load(file)["pairs"].split())
    table = dict(zip(pairs[::2], pairs[1::2], strict=True))
    return table, re.compile(f"[{''.join(table)}]")
