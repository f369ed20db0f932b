"""The words at the head of a paragraph that say what it is: who speaks, or what a resolution's paragraph does."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from reader import locations
from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Speech
from reader.document.speech_opening import opening_end
from reader.rendering.pieces import Span, SpanKind

_WITH_VERB = {BlockKind.PREAMBULAR, BlockKind.OPERATIVE, BlockKind.ITEM}


def opening_spans(block: Block, speech: Speech | None = None) -> tuple[Span, ...]:
    """Return the speaker's name, where the block opens a turn of speech, or its opening verb (表示赞赏地注意到)."""
    if speech is not None:
        named = opening_end(block.text, speech) > 0
        return (Span(0, len(speech.speaker), SpanKind.SPEAKER, speech.speaker),) if named else ()
    if block.kind not in _WITH_VERB:
        return ()
    found = _opening_verb().match(block.text)
    return (Span(0, found.end(), SpanKind.OPENING_VERB, found[0]),) if found else ()


@cache
def _opening_verb() -> re.Pattern[str]:
    """Compile the verbs of the citations' vocabulary, so that the program has one list of them."""
    with (locations.resources() / "recognition" / "references.toml").open("rb") as file:
        verbs: dict[str, list[str]] = tomllib.load(file)["verbs"]
    prefixes, words = (_alternatives(verbs[name]) for name in ("prefixes", "words"))
    return re.compile(rf"(?:{prefixes})*(?:{words})")


def _alternatives(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
