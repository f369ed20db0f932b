"""Pygments styles in the colours of the program's themes, from resources/themes."""

from __future__ import annotations

from typing import cast

from pygments.style import Style, StyleMeta
from pygments.token import Token, _TokenType

from reader.rendering import token_kinds
from reader.rendering.themes import OTHER_ORGANIZATION, colours, organization_colours


def style(theme: str) -> type[Style]:
    """Return the style of the theme "light" or "dark". Raises FileNotFoundError for any other."""
    roles = colours(theme)
    organizations = organization_colours(theme)
    looks: dict[_TokenType, str] = {
        Token: roles["text"],
        token_kinds.Organization: organizations[OTHER_ORGANIZATION],
        token_kinds.Reference: f"{roles['link']} underline",
        token_kinds.NoteMark: f"noitalic {roles['mark']}",
        token_kinds.ParagraphNumber: roles["number"],
        token_kinds.OpeningVerb: f"bold {roles['opening_words']}",
        token_kinds.Speaker: f"bold {roles['speaker']}",
    }
    for kind in sorted(token_kinds.organization_kinds()):
        looks[token_kinds.organization_token(kind)] = organizations[kind]
    values = {
        "name": f"lectern-{theme}",
        "background_color": roles["page"],
        "line_number_color": roles["number"],
        "styles": looks,
    }
    return cast("type[Style]", StyleMeta(f"Lectern{theme.capitalize()}Style", (Style,), values))
