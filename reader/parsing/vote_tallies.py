"""Votes whose lists of states do not add up to the numbers that the text gives for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Problem
from reader.parsing.cleaning import squash
from reader.script import simplified

_HEADS = ("赞成", "反对", "弃权")
_LIST = re.compile(r"(赞成|反对|弃权)者?[：:](.*?)[\]。]?$")
_NUMBERS = re.compile(r"([\d零]+)票(?:赞成|对)[、，]?([\d零]+)票(?:反对)?[、，]?([\d零]+)票弃权")
_REACH = 6
"""Blocks above and below a vote's lists in which its numbers are looked for: a record tells them below, a resolution
of the Human Rights Council above."""


def vote_doubts(blocks: Sequence[Block]) -> list[Problem]:
    """Return a doubt for each vote whose list holds another number of states than the text tells.

    The lists are kept as printed: some records carry the states of an earlier year.
    """
    doubts: list[Problem] = []
    for first, end in _votes(blocks):
        listed = _listed(blocks[first:end])
        told = _told([*blocks[end : end + _REACH], *reversed(blocks[max(0, first - _REACH) : first])])
        if told is None or not listed:
            continue
        wrong = [
            f"{head} {listed.get(head, 0)} ≠ {told[head]}" for head in _HEADS if listed.get(head, 0) != told[head]
        ]
        if wrong:
            doubts.append(Problem("vote_differs", blocks[first].id, "，".join(wrong)))
    return doubts


def _votes(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Give the runs (half-open) of blocks that hold one vote's lists; a second 赞成 begins another vote."""
    first: int | None = None
    for index, block in enumerate(blocks):
        head = _LIST.match(_bare(block)) if block.kind is BlockKind.NOTE else None
        if first is not None and (head is None or head[1] == _HEADS[0]):
            yield first, index
            first = None
        if head is not None and first is None:
            first = index
    if first is not None:
        yield first, len(blocks)


def _listed(blocks: Sequence[Block]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for block in blocks:
        head = _LIST.match(_bare(block))
        if head is not None and head[2]:
            states = [name for name in head[2].split("、") if name and name != "无"]
            counted[head[1]] = len(states)
    return counted


def _told(blocks: Sequence[Block]) -> dict[str, int] | None:
    for block in blocks:
        found = _NUMBERS.search(_bare(block))
        if found:
            return {head: int(found[at].replace("零", "0")) for at, head in enumerate(_HEADS, start=1)}
    return None


def _bare(block: Block) -> str:
    return simplified(squash(block.text))
