"""How much of real resolutions the reader of AKN4UN XML gets right.

Reads a folder of the United Nations' machine-readable resolutions (AKN4UN XML, not shipped) twice, with the program
and with a small reader of its own (markup_answers), and compares blocks, note marks, notes, kinds, numbers, symbols
and the documents that the editors linked:

    python tests/benchmarks/xml_accuracy.py FOLDER [NUMBER_OF_FILES] [--lost]

White space is not compared, and only blocks from the title on. Kinds count only where the XML says them. The recall
of links cannot be 1: some links go elsewhere than their words say, and the program follows the words.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from markup_answers import Answer, Answers, Reading, bare, squashed  # noqa: E402

from reader.document.model import Document  # noqa: E402
from reader.parsing.document_reader import read_document  # noqa: E402
from reader.recognition.recogniser import recognise  # noqa: E402

SAME = [{"heading", "title"}, {"note", "masthead"}]
TARGETS = {"block": 0.999, "mark": 1.0, "note": 1.0}


def blocks_of(document: Document) -> list[Answer]:
    """Return a document's blocks as the answers are written, its masthead left out."""
    return [
        Answer(
            block.kind.value,
            bare(block.number or ""),
            squashed(block.text),
            [(mark.printed or mark.label, len(squashed(block.text[: mark.offset]))) for mark in block.notes],
        )
        for block in document.blocks
        if block.kind != "masthead"
    ]


def paired(found: Sequence[Answer], wanted: Sequence[Answer]) -> list[tuple[Answer, Answer]]:
    """Return the blocks of one text, in order, each once."""
    waiting: dict[str, list[Answer]] = {}
    for block in found:
        waiting.setdefault(block.text, []).append(block)
    return [(waiting[block.text].pop(0), block) for block in wanted if waiting.get(block.text)]


def is_same_kind(found: str | None, wanted: str | None) -> bool:
    """Say whether two kinds are one, or nearly: a title is a heading."""
    return found == wanted or any(found in kinds and wanted in kinds for kinds in SAME)


def compare(answers: Answers, document: Document) -> tuple[Counter[str], list[str]]:
    """Count what is the same in a document and its answers; return what differs too."""
    found, wanted = blocks_of(document), answers.blocks
    pairs = paired(found, wanted)
    count = Counter(block_tp=len(pairs), block_found=len(found), block_gold=len(wanted))
    count["text"] = sum(len(block.text) for block in wanted)
    count["text_same"] = sum(len(block.text) for _, block in pairs)
    lost = differing("BLOCK", Counter(block.text for block in found), Counter(block.text for block in wanted))
    for name, have, want in (
        ("mark", calls_of(found), calls_of(wanted)),
        ("note", notes_of(document), Counter(answers.notes)),
    ):
        count += Counter(
            {f"{name}_tp": (have & want).total(), f"{name}_found": have.total(), f"{name}_gold": want.total()}
        )
        lost += differing(name.upper(), have, want)
    told = [(a, b) for a, b in pairs if b.kind is not None]
    wrong = [
        f"KIND {is_.kind} for {was.kind} {was.text}" for is_, was in told if not is_same_kind(is_.kind, was.kind)
    ]
    numbered = [(a, b) for a, b in pairs if b.number]
    miscounted = [
        f"NUMBER {is_.number} for {was.number} {was.text}" for is_, was in numbered if is_.number != was.number
    ]
    count += Counter(kind=len(told), kind_same=len(told) - len(wrong))
    count += Counter(number=len(numbered), number_same=len(numbered) - len(miscounted))
    cited = Counter(folded(reference.target) for reference in document.references)
    linked = Counter(map(folded, answers.links))
    count += Counter(link=linked.total(), link_hit=(cited & linked).total())
    count["symbol_same"] = int(folded(document.symbol or "") == folded(answers.symbol))
    return count, lost + wrong + miscounted


def calls_of(blocks: Sequence[Answer]) -> Counter[tuple[object, ...]]:
    """Return note calls with the text that they stand in."""
    return Counter((block.text, *call) for block in blocks for call in block.notes)


def notes_of(document: Document) -> Counter[tuple[str, str]]:
    """Return a document's notes by the label that is printed."""
    return Counter((note.printed or note.label, squashed(note.text)) for note in document.footnotes)


def differing(name: str, have: Counter[Any], want: Counter[Any]) -> list[str]:
    """Say what one side has and the other lacks."""
    return [f"{name} + {each}" for each in have - want] + [f"{name} - {each}" for each in want - have]


def folded(symbol: str) -> str:
    """Return a symbol for comparison."""
    return squashed(symbol).upper()


def f1(total: Counter[str], name: str) -> float:
    """Return the mean of precision and recall."""
    return 2 * total[f"{name}_tp"] / max(1, total[f"{name}_found"] + total[f"{name}_gold"])


def main(arguments: Sequence[str]) -> None:
    """Read both ways and compare; print the figures."""
    plain = [argument for argument in arguments if not argument.startswith("--")]
    paths = sorted(Path(plain[0]).rglob("*.xml"))
    random.Random(7).shuffle(paths)  # noqa: S311 - the same choice in every run
    paths = paths[: int(plain[1]) if len(plain) > 1 else 300]
    total: Counter[str] = Counter()
    reading = 0.0
    for path in paths:
        started = time.perf_counter()
        document = recognise(read_document(path))
        reading += time.perf_counter() - started
        counted, lost = compare(Reading().read(path), document)
        total += counted
        for text in lost if "--lost" in arguments else ():
            print(path.name, text[:140])
    print(f"{len(paths)} files, {reading / max(1, len(paths)) * 1000:.0f} ms to read one")
    for name, target in TARGETS.items():
        print(f"{name}s F1 {f1(total, name):.4f} of {total[f'{name}_gold']} (to reach: {target})")
    print(f"text in exact blocks {total['text_same'] / max(1, total['text']):.4f} (to reach: 0.999)")
    print(f"numbers {total['number_same'] / max(1, total['number']):.4f} of {total['number']} (to reach: 1.0)")
    print(f"kinds {total['kind_same'] / max(1, total['kind']):.4f} of {total['kind']}")
    print(f"symbols {total['symbol_same'] / max(1, len(paths)):.4f} (to reach: 1.0)")
    print(f"recall of the editors' links {total['link_hit'] / max(1, total['link']):.4f} of {total['link']}")


if __name__ == "__main__":
    main(sys.argv[1:])
