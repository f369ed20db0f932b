"""Excerpts as Markdown: a heading for each document and section, the quote, its citation, the person's note."""

from __future__ import annotations

from collections.abc import Sequence

from reader.export.excerpts import DocumentFacts, Excerpt, Passage, by_document, by_heading
from reader.export.markdown_text import defuse_line_starts, escape, escape_note, quoted, with_runs
from reader.messages import sentence

PATH_SIGN = " › "


def excerpts_as_markdown(excerpts: Sequence[Excerpt], language: str) -> str:
    """Return all excerpts as one Markdown text that ends in a line end."""
    parts = [f"# {sentence('excerpts.title', language)}"]
    for facts, group in by_document(excerpts):
        parts += [f"## {escape(facts.title)}", *_facts(facts)]
        for place, (path, section) in enumerate(by_heading(group)):
            if path:
                parts.append(f"### {escape(PATH_SIGN.join(path))}")
            elif place:
                # What stands under no heading must not seem to belong to the last one.
                parts.append("---")
            parts += [_excerpt(excerpt, language) for excerpt in section]
    return "\n\n".join(parts) + "\n"


def _facts(facts: DocumentFacts) -> list[str]:
    address = f"<{facts.address}>" if facts.address else None
    known = [escape(fact) for fact in (facts.symbol, facts.date) if fact]
    line = " · ".join([*known, *([address] if address else [])])
    return [line] if line else []


def _excerpt(excerpt: Excerpt, language: str) -> str:
    passages = [_passage(passage) for passage in excerpt.passages]
    parts = [quoted("\n\n".join(passages)), f"— {escape(excerpt.citation)}"]
    if excerpt.annotation.note.strip():
        parts.append(escape_note(excerpt.annotation.note))
    parts.append(_labels(excerpt, language))
    if excerpt.needs_review:
        parts.append(f"*{sentence('excerpts.needs_review', language)}*")
    return "\n\n".join(parts)


def _passage(passage: Passage) -> str:
    text, number = with_runs(passage.quote, passage.emphasis), passage.printed_number
    return f"**{escape(number)}** {text}" if number else defuse_line_starts(text)


def _labels(excerpt: Excerpt, language: str) -> str:
    annotation = excerpt.annotation
    labels = [sentence("excerpts.colour", language, colour=colour_name(annotation.colour, language))]
    if annotation.tags:
        separator = sentence("excerpts.tag_separator", language)
        labels.append(sentence("excerpts.tags", language, tags=escape(separator.join(annotation.tags))))
    return " · ".join(labels)


def colour_name(colour: str, language: str) -> str:
    """Return the name of a highlight's colour in the person's language; the colour itself where it has none."""
    key = f"excerpts.colours.{colour}"
    named = sentence(key, language)
    return colour if named == key else named
