"""How much of real resolutions comes back out of plain text, annexes, parts and tables included.

Reads a folder of the United Nations' machine-readable resolutions (AKN4UN XML, not shipped), writes each as text,
reads that, and compares blocks, note marks, notes, numbers and symbol with the XML:

    python tests/benchmarks/text_accuracy.py FOLDER [NUMBER_OF_FILES] [--wrapped] [--lost]

Without --wrapped a paragraph is a line, marks are raised figures, and notes stand below some twelve paragraphs. With
it the text is what comes out of a PDF: lines of 36 em with blank ones between, pages of 34 lines, notes at the foot
of their page below a rule, marks bare figures. White space is not compared, and only blocks from the title on.
"""

from __future__ import annotations

import random
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "parsing" / "sources")]

from pdf_accuracy import compare, f1  # noqa: E402

from reader.document.block_kinds import BlockKind  # noqa: E402
from reader.document.model import Block, Document  # noqa: E402
from reader.parsing.document_reader import read_bytes, read_document  # noqa: E402

TARGETS = {False: {"block": 0.99, "mark": 0.99, "note": 0.99}, True: {"block": 0.97, "mark": 0.97, "note": 0.97}}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
GROUP = 12
EM, ROWS = 36, 34
RULE = "__________________"
UNIT = re.compile(r"[0-9A-Za-z/().\-]+|.", re.DOTALL)
"""What stays on one line: words and figures, and each Chinese character."""

NOT_LAST = "（《「『“‘〈【([{"
NOT_FIRST = "，。、；：？！）》」』”’〉】…·•,.;:?!)]}"


def printed(block: Block, *, raised: bool) -> tuple[str, list[tuple[int, str]]]:
    """Return a block as it is printed, marks raised or as bare figures with a space behind, and where they stand."""
    number = block.number_printed or block.number or ""
    if number[-1:].isalnum() and block.kind in (BlockKind.OPERATIVE, BlockKind.TITLE, BlockKind.HEADING):
        number += "."
    text, last = f"{number} " if number else "", 0
    calls = []
    for mark in sorted(block.notes, key=lambda found: found.offset):
        text += block.text[last : mark.offset]
        calls.append((len(text), mark.label))
        text += mark.label.translate(RAISED) if raised else f"{mark.label} "
        last = mark.offset
    return text + block.text[last:], calls


def flowing(document: Document) -> str:
    """Return a document with one paragraph a line."""
    notes = {note.label: note.text for note in document.footnotes}
    lines: list[str] = []
    waiting: list[str] = []
    for at, block in enumerate(document.blocks, start=1):
        lines.append(printed(block, raised=True)[0])
        waiting += [mark.label for mark in block.notes if mark.label in notes and mark.label not in waiting]
        if at % GROUP == 0 or at == len(document.blocks):
            lines += [f"{label.translate(RAISED)} {notes.pop(label)}" for label in waiting if label in notes]
            waiting = []
    return "\n\n".join(lines) + "\n"


def width(text: str) -> float:
    """Return a text's width in em: a Chinese character is one, a Latin letter a half."""
    return sum(1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5 for character in text)


def broken(text: str, first: float) -> list[str]:
    """Break a text into lines of EM; no mark that closes begins a line, none that opens ends one."""
    lines, line, limit = [], "", first
    for unit in UNIT.findall(text):
        if width(line + unit) > limit and unit[0] not in NOT_FIRST:
            kept = line.rstrip(NOT_LAST)
            lines.append(kept)
            line, limit = line[len(kept) :], EM
        line += unit
    return [*lines, line]


def wrapped(document: Document) -> str:
    """Return a document as the text of a PDF's pages."""
    notes = {note.label: note.text for note in document.footnotes}
    out: list[str] = []
    foot: list[str] = []
    used = 0.0
    for block in document.blocks:
        shown, calls = printed(block, raised=False)
        lines = broken(shown, EM - 2)
        at = 0
        for place, line in enumerate(lines):
            out.append(f"{' ' if place == 0 or not used else ''}{line} ")
            called = [label for offset, label in calls if at <= offset < at + len(line)]
            foot += [label for label in dict.fromkeys(called) if label in notes and label not in foot]
            used += 1 + 1.5 * len(called)
            at += len(line)
            if used >= ROWS:
                out += page_foot(foot, notes)
                foot, used = [], 0.0
    return "\n\n".join([*out, *page_foot([*foot, *(label for label in notes if label not in foot)], notes)]) + "\n"


def page_foot(labels: Sequence[str], notes: dict[str, str]) -> list[str]:
    """Return the notes of a page below their rule; each is printed once."""
    texts = [f" {label} {notes.pop(label)}" for label in labels if label in notes]
    return [f"{RULE} ", *(f"{line} " for text in texts for line in broken(text, EM + 8))] if texts else []


def main(arguments: Sequence[str]) -> None:
    """Write, read and compare; print the figures."""
    plain = [argument for argument in arguments if not argument.startswith("--")]
    paths = sorted(Path(plain[0]).rglob("*.xml"))
    random.Random(7).shuffle(paths)  # noqa: S311 - the same choice in every run
    paths = paths[: int(plain[1]) if len(plain) > 1 else 100]
    as_pages = "--wrapped" in arguments
    total: Counter[str] = Counter()
    reading = 0.0
    for path in paths:
        wanted = read_document(path)
        data = (wrapped(wanted) if as_pages else flowing(wanted)).encode()
        started = time.perf_counter()
        found = read_bytes(data, "any.txt")
        reading += time.perf_counter() - started
        counted, lost = compare(wanted, found)
        total += counted
        for text in lost if "--lost" in arguments else ():
            print(path.name, "LOST", text[:110])
    print(f"{len(paths)} files, {reading / max(1, len(paths)) * 1000:.0f} ms to read one")
    for name, target in TARGETS[as_pages].items():
        print(f"{name}s F1 {f1(total, name):.4f} of {total[f'{name}_gold']} (to reach: {target})")
    print(f"text in exact blocks {total['text_same'] / max(1, total['text']):.4f}")
    print(f"numbers {total['number_same'] / max(1, total['number']):.4f} (to reach: 0.99)")
    print(f"kinds {total['kind_same'] / max(1, total['block_same']):.4f}")
    print(f"symbols {total['symbol_same'] / max(1, len(paths)):.4f} (to reach: 1.0)")


if __name__ == "__main__":
    main(sys.argv[1:])
