"""How a document cites another (recalled, reaffirmed, noted …), from the verb that governs the citation."""

from __future__ import annotations

from functools import cache

from reader.recognition.vocabulary import vocabulary


@cache
def _manners() -> dict[str, str]:
    return {verb: manner for manner, verbs in vocabulary().manners.items() for verb in verbs}


def manner_of(verb: str | None) -> str | None:
    """Return the key of the manner (a word under `manners` in the messages); None without a verb that tells it."""
    return _manners().get(verb) if verb is not None else None
