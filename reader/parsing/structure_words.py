"""Tests of a paragraph against the words that give documents their structure (resources/parsing/structure.toml)."""

from __future__ import annotations

import re
from functools import cache

from reader.parsing.cleaning import squash
from reader.parsing.vocabulary import vocabulary, words

_LONGEST = 300
"""Characters of a paragraph that a structural line may have."""

_LONGEST_HEADING = 45
_SENTENCE_END = re.compile(r"[。；：！？，、.;:!?,…”’]$")


def matches(text: str, name: str) -> bool:
    """Say whether a paragraph's text, white space left out, fits the named pattern."""
    return len(text) <= _LONGEST and _pattern(name).search(squash(text)) is not None


def found(text: str, name: str) -> re.Match[str] | None:
    """Return the match of the named pattern in a text of any length, white space left out."""
    return _pattern(name).search(squash(text))


def opening_organ(text: str) -> str | None:
    """Return the English name of the organ where the paragraph is only an opening (大会，), else None."""
    organ = squash(text).rstrip("，,：:") if len(text) < _LONGEST_HEADING else ""
    return dict(vocabulary("structure")["organs"]).get(organ)


def opens_preambular(text: str) -> bool:
    """Say whether a text begins as a preambular paragraph does: 回顾, 又回顾, 深为关切."""
    return _preambular_opening().match(squash(text[:_LONGEST_HEADING])) is not None


def is_masthead_line(text: str) -> bool:
    """Say whether a paragraph is a line that only mastheads have."""
    if len(text) > _LONGEST:
        return False
    named = any(matches(text, name) for name in ("session", "agenda", "adoption", "resolution_date"))
    return named or _masthead().search(squash(text)) is not None


def reads_as_heading(text: str) -> bool:
    """Say whether a paragraph is short and no sentence."""
    return len(text) <= _LONGEST_HEADING and not _SENTENCE_END.search(text)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("structure")["patterns"][name])


@cache
def _preambular_opening() -> re.Pattern[str]:
    prefixes = "|".join(words("structure", "verb_prefixes"))
    return re.compile(f"(?:{prefixes})?(?:{'|'.join(words('structure', 'preambular_verbs'))})")


@cache
def _masthead() -> re.Pattern[str]:
    return re.compile("|".join(vocabulary("structure")["masthead"]["lines"]))
