"""How much of real resolutions comes back out of PDFs that are made of them.

Reads a folder of the United Nations' machine-readable resolutions (AKN4UN XML, not shipped), sets each as a PDF in a
resolution's layout, reads that, and compares blocks, note marks, notes, numbers and symbol with the XML:

    python tests/benchmarks/pdf_accuracy.py FOLDER [NUMBER_OF_FILES] [--lost]

White space is not compared; files in other languages than Chinese are passed over. The cover is set too, but only
blocks from the title on are compared.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "parsing" / "sources")]

from pdf_maker import Call, Layout, Piece, Running, make_pdf  # noqa: E402

from reader.document.block_kinds import BlockKind  # noqa: E402
from reader.document.model import Block, Document  # noqa: E402
from reader.parsing.document_reader import read_bytes, read_document  # noqa: E402

HEADS = {BlockKind.TITLE, BlockKind.HEADING, BlockKind.MASTHEAD, BlockKind.NOTE}
INDENTS = {BlockKind.ITEM: (4.0, 2.0), BlockKind.QUOTE: (4.0, 2.0)}


def squashed(text: str | None) -> str:
    """Return a text without white space."""
    return re.sub(r"\s+", "", text or "")


def piece_of(block: Block) -> Piece:
    """Return a block as it is set: number, text, indents of its kind."""
    if block.kind is BlockKind.TABLE:
        return Piece("", cells=tuple(block.text.split("\t")), above=2.0, size=6.5)
    number = block.number_printed or block.number or ""
    if block.kind is BlockKind.OPERATIVE and number and number[-1].isdigit():
        number += "."
    if block.kind is BlockKind.HEADING and number and number[-1].isalnum():
        number += "."
    lead = f"{number} " if number else ""
    first, rest = INDENTS.get(block.kind, (0.0 if block.kind in HEADS else 2.0, 0.0))
    calls = tuple(Call(len(lead) + mark.offset, mark.label) for mark in block.notes)
    size = 12.0 if block.kind is BlockKind.TITLE else 10.5
    return Piece(lead + block.text, calls, first + block.level * (block.kind is BlockKind.ITEM), rest, size)


def pdf_of(document: Document, rule: str = "typed") -> bytes:
    """Set a document as a PDF."""
    notes = {note.label: note.text for note in document.footnotes}
    pieces = [piece_of(block) for block in document.blocks if block.text]
    return make_pdf(pieces, notes, Running(document.symbol or ""), Layout(rule=rule))


def from_title(document: Document) -> list[Block]:
    """Return the blocks from the title on."""
    start = next((at for at, block in enumerate(document.blocks) if block.kind is BlockKind.TITLE), 0)
    return [block for block in document.blocks[start:] if block.text]


def compare(wanted: Document, found: Document) -> tuple[Counter[str], list[str]]:
    """Count what is the same, and list the blocks that are lost."""
    gold, read = from_title(wanted), from_title(found)
    counted: Counter[str] = Counter()
    lost: list[str] = []
    rest: dict[str, list[Block]] = {}
    for block in read:
        rest.setdefault(squashed(block.text), []).append(block)
    for block in gold:
        text = squashed(block.text)
        counted["text"] += len(text)
        same = rest.get(text)
        if not same:
            lost.append(block.text)
            continue
        other = same.pop(0)
        counted["block_same"] += 1
        counted["text_same"] += len(text)
        if block.number:
            counted["number"] += 1
            counted["number_same"] += squashed(other.number) == squashed(block.number)
        counted["kind_same"] += other.kind is block.kind
        counted["mark_same"] += sum((places(block) & places(other)).values())
    counted["block_gold"], counted["block_read"] = len(gold), len(read)
    counted["mark_gold"] = sum(len(block.notes) for block in gold)
    counted["mark_read"] = sum(len(block.notes) for block in read)
    notes = [Counter((note.label, squashed(note.text)) for note in one.footnotes) for one in (wanted, found)]
    counted["note_same"] = sum((notes[0] & notes[1]).values())
    counted["note_gold"], counted["note_read"] = (sum(one.values()) for one in notes)
    counted["symbol_same"] = wanted.symbol == found.symbol
    lost += [f"note {label}: {text}" for label, text in (notes[0] - notes[1])]
    return counted, lost


def places(block: Block) -> Counter[tuple[str, int]]:
    """Return a block's marks, offsets counted without white space."""
    return Counter((mark.label, len(squashed(block.text[: mark.offset]))) for mark in block.notes)


def f1(counted: Counter[str], name: str) -> float:
    """Return twice what is the same through what was wanted and what was read."""
    total = counted[f"{name}_gold"] + counted[f"{name}_read"]
    return 2 * counted[f"{name}_same"] / total if total else 1.0


def main(arguments: Sequence[str]) -> None:
    """Make, read and compare; print the figures."""
    show_lost = "--lost" in arguments
    plain = [argument for argument in arguments if not argument.startswith("--")]
    folder, most = Path(plain[0]), int(plain[1]) if len(plain) > 1 else 100
    paths = sorted(folder.rglob("*.xml"))
    random.Random(7).shuffle(paths)  # noqa: S311
    total: Counter[str] = Counter()
    reading, files = 0.0, 0
    for path in paths:
        wanted = read_document(path)
        if files == most:
            break
        if wanted.language != "zh":
            continue
        data = pdf_of(wanted, rule="typed" if files % 2 else "drawn")
        started = time.perf_counter()
        found = read_bytes(data, path.stem + ".pdf")
        reading += time.perf_counter() - started
        counted, lost = compare(wanted, found)
        total += counted
        files += 1
        for text in lost if show_lost else ():
            print(path.name, "LOST", text[:110])
        if show_lost and wanted.symbol != found.symbol:
            print(path.name, "SYMBOL", wanted.symbol, found.symbol)
    print(f"{files} files, {reading / max(1, files) * 1000:.0f} ms to read one")
    for name in ("block", "mark", "note"):
        print(f"{name}s F1 {f1(total, name):.4f} of {total[f'{name}_gold']}")
    print(f"text in exact blocks {total['text_same'] / max(1, total['text']):.4f}")
    print(f"numbers {total['number_same'] / max(1, total['number']):.4f}")
    print(f"kinds {total['kind_same'] / max(1, total['block_same']):.4f}")
    print(f"symbols {total['symbol_same'] / max(1, files):.4f}")


if __name__ == "__main__":
    main(sys.argv[1:])
