"""What nobody speaks in a record: when the meeting opened and closed, the agenda, votes, stage directions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.document.block_kinds import BlockKind
from reader.parsing import typesetting
from reader.parsing.cleaning import squash
from reader.parsing.lines import Line
from reader.parsing.vocabulary import vocabulary, words
from reader.script import simplified

_STATES = re.compile(r"[\u3400-\u9fff（）()、，,·•\-\s]+[。.]?")
_LANGUAGE_CHANGE = re.compile(r"[（(]以.{1,8}[语語文][发發]言[）)]")

_LIST_NUMBER = re.compile(r"^[一二三四五六0-9]{1,2}[.．、]")
_BALLOTS = re.compile(r"[^。；：:]{1,60}[：:]\d{1,3}")


def _bare(text: str) -> str:
    """Return the text as the patterns want it: without white space, in simplified script."""
    return simplified(squash(text))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(vocabulary("record")[name]))


@cache
def _vote_head() -> re.Pattern[str]:
    # 弃权：1 counts ballots in an election, and names no state.
    return re.compile(rf"(?:{'|'.join(words('record', 'vote_heads'))})者?[：:](?!\d)")


def is_meeting_time(text: str) -> bool:
    """Say whether a text tells when the meeting opened, paused or closed (上午10时40分开会。)."""
    return _pattern("meeting_times").fullmatch(_bare(text)) is not None


def opens_meeting(text: str) -> bool:
    """Say whether a text tells when the meeting opened or went on, or is the heading of the agenda's adoption."""
    bare = _bare(text)
    if _LIST_NUMBER.sub("", bare) in words("record", "opening_headings"):
        return True
    closes = any(word in bare for word in words("record", "closing_words"))
    return not closes and is_meeting_time(bare)


def changes_language(text: str) -> bool:
    """Say whether a text only says that the speaker goes on in another language: （以俄语发言）."""
    return _LANGUAGE_CHANGE.fullmatch(_bare(text)) is not None


def stage_kind(text: str) -> BlockKind | None:
    """Return the kind of a paragraph that nobody speaks, or None."""
    bare = _bare(text)
    if _LIST_NUMBER.sub("", bare) in words("record", "agenda_headings"):
        return BlockKind.HEADING
    if is_meeting_time(bare) or _pattern("stages").fullmatch(bare) or _vote_head().match(bare):
        return BlockKind.NOTE
    return None


def counts_ballots(text: str) -> bool:
    """Say whether a text gives a number of an election's result (选票总数：190, 南非：183)."""
    return _BALLOTS.fullmatch(_bare(text)) is not None


def is_formula(text: str) -> bool:
    """Say whether a line begins as the paragraphs do that a chair speaks between speeches."""
    return _pattern("formulas").match(_bare(text)) is not None


def vote_lists(lines: Sequence[Line]) -> list[range]:
    """Return the runs of lines that hold a vote's head and its states (赞成： and the list below it)."""
    found: list[range] = []
    index = 0
    while index < len(lines):
        end = index + 1
        if _vote_head().match(_bare(lines[index].text)):
            end = _end_of_list(lines, index)
            found.append(range(index, end))
        index = end
    return found


def _end_of_list(lines: Sequence[Line], head: int) -> int:
    """Return the line behind a vote's states: a list goes on after its head, after 、 and after a long line."""
    longest = typesetting.width(lines[head].text)
    end = head + 1
    while end < len(lines):
        above, text = _bare(lines[end - 1].text), _bare(lines[end].text)
        if _vote_head().match(text) or stage_kind(text) or not _STATES.fullmatch(text):
            return end
        is_head = end == head + 1 and _vote_head().fullmatch(above)
        breaks_off = above.endswith(("、", "，", ",")) or typesetting.width(above) >= longest - 2
        if not is_head and not breaks_off:
            return end
        longest = max(longest, typesetting.width(text))
        end += 1
    return end
