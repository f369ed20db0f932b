"""Tests of a paragraph against the words that give documents their structure (resources/parsing/structure.toml)."""

from __future__ import annotations

import re
from functools import cache

from reader.parsing.cleaning import squash
from reader.parsing.vocabulary import vocabulary, words
from reader.script import simplified

_LONGEST = 300
"""Characters of a paragraph that a structural line may have."""

_LONGEST_HEADING = 45
_MASTHEAD_NAMES = ("session", "agenda", "adoption", "resolution_date", "date_range", "official_records")
_LEADERS = re.compile(r"(?:[.．·]\s*){5,}[\s\d一-九十/-]*$|…{2,}\s*\d+$")
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_END = re.compile(r"[。；：！？，、.;:!?,…”’]$")


def matches(text: str, name: str) -> bool:
    """Say whether a paragraph's text, white space left out, fits the named pattern."""
    return len(text) <= _LONGEST and _pattern(name).search(simplified(squash(text))) is not None


def found(text: str, name: str) -> re.Match[str] | None:
    """Return the match of the named pattern in a text of any length, white space left out, in simplified script."""
    return _pattern(name).search(simplified(squash(text)))


def opening_organ(text: str) -> str | None:
    """Return the English name of the organ where the paragraph is only an opening (大会，), else None."""
    opening = simplified(squash(text)).lstrip("“") if len(text) < _LONGEST_HEADING else ""
    organ = _pattern("opening_lead").sub("", opening).rstrip("，,：:")
    return dict(vocabulary("structure")["organs"]).get(organ)


def opens_text(text: str, below: str) -> bool:
    """Say whether a paragraph is only an opening: an organ's name, or another body's above preambular words."""
    return opening_organ(text) is not None or (matches(text, "opening_body") and opens_preambular(below))


def ends_opening(text: str) -> bool:
    """Say whether a text ends as an opening does: in a comma, or behind 关于…， in a colon."""
    if text.endswith(("，", ",")):
        return True
    return text.endswith(("：", ":")) and matches(text, "opening_lead")


def opens_preambular(text: str) -> bool:
    """Say whether a text begins as a preambular paragraph does: 回顾, 又回顾, 深为关切."""
    return _preambular_opening().match(simplified(squash(text[:_LONGEST_HEADING]))) is not None


def is_masthead_line(text: str) -> bool:
    """Say whether a paragraph is a line that only mastheads have."""
    if len(text) > _LONGEST:
        return False
    named = any(matches(text, name) for name in _MASTHEAD_NAMES)
    return named or _masthead().search(simplified(squash(text))) is not None


def reads_as_heading(text: str) -> bool:
    """Say whether a paragraph is short, has a word in it and is no sentence."""
    return len(text) <= _LONGEST_HEADING and not _SENTENCE_END.search(text) and _LETTER.search(text) is not None


def is_contents_row(text: str) -> bool:
    """Say whether a paragraph is a row of a table of contents: a heading, dot leaders, a page number."""
    return len(text) <= _LONGEST and _LEADERS.search(text) is not None


def ends_sentence(text: str) -> bool:
    """Say whether a paragraph ends in a full stop or another mark that no heading ends in."""
    return _SENTENCE_END.search(text) is not None


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
