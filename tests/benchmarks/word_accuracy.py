"""How much of real resolutions comes back out of Word files that are made of them.

Reads a folder of the United Nations' machine-readable resolutions (AKN4UN XML, not shipped), sets each as a Word file
with numbers that Word counts, real notes, headings by styles and tables, reads that, and compares blocks, note marks,
notes, numbers and symbol with the XML:

    python tests/benchmarks/word_accuracy.py FOLDER [NUMBER_OF_FILES] [--lost]

White space is not compared, and only blocks from the title on.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "parsing" / "sources")]

from pdf_accuracy import compare, f1  # noqa: E402
from word_files import set_document  # noqa: E402

from reader.parsing.document_reader import read_bytes, read_document  # noqa: E402

TARGETS = {"block": 0.995, "mark": 1.0, "note": 1.0}
NUMBERS = 0.99


def main(arguments: Sequence[str]) -> None:
    """Make, read and compare; print the figures."""
    plain = [argument for argument in arguments if not argument.startswith("--")]
    folder, most = Path(plain[0]), int(plain[1]) if len(plain) > 1 else 100
    paths = sorted(folder.rglob("*.xml"))
    random.Random(7).shuffle(paths)  # noqa: S311 - the same choice in every run
    total: Counter[str] = Counter()
    reading = 0.0
    for path in paths[:most]:
        wanted = read_document(path)
        data = set_document(wanted)
        started = time.perf_counter()
        found = read_bytes(data, "any.docx")
        reading += time.perf_counter() - started
        counted, lost = compare(wanted, found)
        total += counted
        for text in lost if "--lost" in arguments else ():
            print(path.name, "LOST", text[:110])
        if "--lost" in arguments and wanted.symbol != found.symbol:
            print(path.name, "SYMBOL", wanted.symbol, found.symbol)
    files = min(most, len(paths))
    print(f"{files} files, {reading / max(1, files) * 1000:.0f} ms to read one")
    for name, target in TARGETS.items():
        print(f"{name}s F1 {f1(total, name):.4f} of {total[f'{name}_gold']} (to reach: {target})")
    print(f"text in exact blocks {total['text_same'] / max(1, total['text']):.4f}")
    print(f"numbers {total['number_same'] / max(1, total['number']):.4f} (to reach: {NUMBERS})")
    print(f"kinds {total['kind_same'] / max(1, total['block_same']):.4f}")
    print(f"symbols {total['symbol_same'] / max(1, files):.4f}")


if __name__ == "__main__":
    main(sys.argv[1:])
