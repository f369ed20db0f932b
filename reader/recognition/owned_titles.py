"""Constitutions that are named by their owner: 上合组织《宪章》, 非洲联盟《组织法》."""

from __future__ import annotations

import re
from functools import cache

from reader.recognition.gazetteer import standard
from reader.recognition.passages import Passage
from reader.recognition.vocabulary import alternatives, vocabulary

_REACH = 24


@cache
def _unnamed_owner() -> re.Pattern[str]:
    return re.compile(alternatives(vocabulary().charter_owners) + r"的?$")


def is_owned(passage: Passage, start: int) -> bool:
    """Say whether an organization or words that stand for some (各自, 该组织) stand right before the position."""
    return _unnamed_owner().search(passage.text, max(0, start - _REACH), start) is not None


def is_shared(passage: Passage, start: int) -> bool:
    """Say whether several owners have a work of this name each, as 独联体和集安组织各自《宪章》 does."""
    return passage.text.endswith(("各自", "各自的"), max(0, start - _REACH), start)


def owner_before(passage: Passage, start: int) -> str | None:
    """Give the full standard name of the organization that is named right before the position, 的 left out."""
    names = standard().by_name
    before = passage.text[max(0, start - _REACH) : start].removesuffix("的")
    return next((names[before[cut:]] for cut in range(len(before)) if before[cut:] in names), None)


def has_the_charter(owner: str) -> bool:
    """Say whether 《宪章》 behind this owner is the United Nations' Charter, as behind 联合国 and its organs."""
    return standard().organizations[owner].kind == "UN organ"
