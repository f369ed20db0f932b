"""The words that open a turn of speech in a verbatim record: 主席（以俄语发言）： or 刘结一先生（中国）：."""

from __future__ import annotations

import re

from reader.document.model import Block, Document, Speech

_BRACKETS_AND_COLON = re.compile(r"(?:\s*[（(][^（）()]*[）)])*\s*[：:]")
"""What may follow the speaker: country and language in brackets of either width (S/PV records mix them), a colon."""


def opening_end(text: str, speech: Speech) -> int:
    """Return the offset behind the colon that ends the opening of this speech; 0 where the text has none."""
    if not speech.speaker or not text.startswith(speech.speaker):
        return 0
    rest = _BRACKETS_AND_COLON.match(text, len(speech.speaker))
    return rest.end() if rest else 0


def first_blocks(document: Document) -> dict[str, Speech]:
    """Return the speech that each first block of a turn opens, by the block's id."""
    found: dict[str, Speech] = {}
    seen: set[int] = set()
    for block in document.blocks:
        if _opens(block, document, seen):
            found[block.id] = document.speeches[block.speech or 0]
    return found


def _opens(block: Block, document: Document, seen: set[int]) -> bool:
    """Say whether the block is the first of its speech, and remember the speech."""
    if block.speech is None or block.speech in seen or block.speech >= len(document.speeches):
        return False
    seen.add(block.speech)
    return True
