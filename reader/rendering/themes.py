"""The colours of the program's themes as text (#rrggbb), from resources/themes: for files, where there is no Qt."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from reader import locations

THEMES = ("light", "dark")

OTHER_ORGANIZATION = "other"
"""The name of the colour for an organization whose kind is not known."""


@cache
def theme_table(name: str) -> dict[str, Any]:
    """Return all that the file of a theme says, read once. Raises FileNotFoundError for a name without a file."""
    with (locations.resources() / "themes" / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def colours(theme: str) -> Mapping[str, str]:
    """Return the theme's colours (#rrggbb) by role (text, page, muted, link)."""
    roles: dict[str, str] = theme_table(theme)["roles"]
    return roles


def organization_colours(theme: str) -> Mapping[str, str]:
    """Return the theme's colours of names by the kinds of resources/organizations.tsv, and OTHER_ORGANIZATION."""
    kinds: dict[str, str] = theme_table(theme)["organizations"]
    return kinds


def highlight_colours(theme: str = "light") -> Mapping[str, str]:
    """Return the theme's grounds for highlights (#rrggbb) by the names of the colours, in the theme's order."""
    grounds: dict[str, str] = theme_table(theme)["highlights"]
    return grounds
