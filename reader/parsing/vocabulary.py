"""The words that the parsers go by, from resources/parsing."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from reader import locations


@cache
def vocabulary(topic: str) -> dict[str, Any]:
    """Return the tables of resources/parsing/<topic>.toml.

    Raises OSError where the program's own files are missing.
    """
    with (locations.resources() / "parsing" / f"{topic}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def words(topic: str, name: str) -> tuple[str, ...]:
    """Return one list of words of a topic, longest first, so that a longer word is found before its beginning."""
    return tuple(sorted(vocabulary(topic)[name], key=len, reverse=True))
