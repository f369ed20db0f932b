"""How much of real resolutions comes back out of Word files that are made of them.

Reads a folder of the United Nations' machine-readable resolutions (AKN4UN XML, not shipped), sets each as a Word file
with numbers that Word counts, real notes, headings by styles and tables, reads that, and compares blocks, note marks,
notes, numbers and symbol with the XML:

    python tests/benchmarks/word_accuracy.py FOLDER [NUMBER_OF_FILES] [--lost] [--office]

With --office LibreOffice opens each Word file and writes it in its own way first, with its own lists and styles.
White space is not compared, and only blocks from the title on.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "parsing" / "sources")]

from pdf_accuracy import compare, f1  # noqa: E402
from word_files import set_document  # noqa: E402

from reader.parsing.document_reader import read_bytes, read_document  # noqa: E402
from reader.parsing.sources.legacy_word import libreoffice  # noqa: E402

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
    documents = [read_document(path) for path in paths[:most]]
    made = [set_document(document) for document in documents]
    made = rewritten(made) if "--office" in arguments else made
    for path, wanted, data in zip(paths, documents, made, strict=False):
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


def rewritten(files: Sequence[bytes]) -> list[bytes]:
    """Return Word files as LibreOffice writes them. Ends the program where there is none, or where it fails."""
    program = libreoffice()
    if program is None:
        sys.exit("LibreOffice is not installed.")
    with tempfile.TemporaryDirectory(prefix="lectern-") as name:
        folder = Path(name)
        sources = [folder / f"{at:04d}.docx" for at in range(len(files))]
        for source, data in zip(sources, files, strict=True):
            source.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML"]
        command += ["--outdir", str(folder / "out"), *map(str, sources)]
        subprocess.run(command, check=True, capture_output=True, timeout=60 + 5 * len(files))
        return [(folder / "out" / source.name).read_bytes() for source in sources]


if __name__ == "__main__":
    main(sys.argv[1:])
