"""Traditional script in simplified characters, one for one, so that each pattern is written once."""

from __future__ import annotations

from functools import cache

from reader.parsing.vocabulary import vocabulary


def simplified(text: str) -> str:
    """Return the text in simplified script; no character is added or lost, so that offsets stay."""
    return text if text.isascii() else text.translate(_table())


@cache
def _table() -> dict[int, str]:
    pairs = "".join(str(vocabulary("script")["pairs"]).split())
    return {ord(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)}
