"""Excerpts as one HTML file that needs no other: Jinja2 escapes everything but the passages that come as HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from reader import locations
from reader.document.annotation import Anchor
from reader.export.excerpts import Excerpt, by_document, by_heading
from reader.export.markdown import PATH_SIGN, colour_name
from reader.messages import sentence

TEMPLATE = "excerpts.html.jinja"

PassageWriter = Callable[[Excerpt, Anchor], str]
"""Gives a passage's words as HTML that is escaped already."""


def plain_passage(excerpt: Excerpt, anchor: Anchor) -> str:
    """Give a passage as nothing but its escaped words."""
    del excerpt
    return str(escape(anchor.quote))


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of the page: roles and highlight grounds (#rrggbb) of the light and the dark theme, by name.

    `style_sheet` is what the passages' own classes need.
    """

    light: Mapping[str, str]
    dark: Mapping[str, str]
    light_highlights: Mapping[str, str]
    dark_highlights: Mapping[str, str]
    style_sheet: str = ""


def excerpts_as_html(
    excerpts: Sequence[Excerpt], language: str, look: Look, write_passage: PassageWriter = plain_passage
) -> str:
    """Return all excerpts as one HTML page."""
    documents = [(facts, by_heading(group)) for facts, group in by_document(excerpts)]
    template = _environment().get_template(TEMPLATE)
    return template.render(
        documents=documents,
        language=_tongue(language),
        tongue=_tongue,
        look=look,
        style_sheet=Markup(look.style_sheet),  # noqa: S704  made by our own formatter, holds no text of a person
        path_sign=PATH_SIGN,
        say=lambda key, **values: sentence(f"excerpts.{key}", language, **values),
        colour_name=lambda colour: colour_name(colour, language),
        passage=lambda excerpt, anchor: Markup(write_passage(excerpt, anchor)),  # noqa: S704  escaped by its contract
        known_colour=lambda colour: colour if colour in look.light_highlights else "other",
    )


def _tongue(language: str) -> str:
    """Return the language tag (BCP 47) that lets a browser take the fonts of the mainland for Chinese."""
    return {"zh": "zh-Hans"}.get(language, language)


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(locations.resources() / "export_templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
