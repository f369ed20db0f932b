"""Opening the 42,000-character record from the library against parsing it, in one run.

Run: python tests/benchmarks/opening.py [ROUNDS]. Rounds alternate, so that a busy machine slows both alike; medians
in milliseconds. Opening counts everything: the library's file, the document's row, its JSON, the values made of it.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reader import locations
from reader.library.database import Library
from reader.parsing.document_reader import read_document
from reader.recognition.recogniser import recognise
from reader.workspace import importing

ROUNDS = 9


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long an act takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def main(rounds: int = ROUNDS) -> None:
    """Measure and print."""
    record = next(locations.seeds().glob("003_*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        (number,) = importing.import_in_own_library(path, [record]).documents

        def open_document() -> None:
            with Library.open(path) as library:
                library.documents.load(number)

        def list_documents() -> None:
            with Library.open(path) as library:
                library.documents.listing()

        document = read_document(record)
        acts: dict[str, Callable[[], object]] = {
            "listing": list_documents,
            "opening": open_document,
            "parsing": lambda: read_document(record),
            "recognising": lambda: recognise(document),
        }
        taken: dict[str, list[float]] = {name: [] for name in acts}
        for _ in range(rounds):
            for name, act in acts.items():
                taken[name].append(milliseconds(act))
    medians = {name: statistics.median(values) for name, values in taken.items()}
    for name, value in medians.items():
        print(f"{name:12}{value:8.1f} ms")
    whole = medians["parsing"] + medians["recognising"]
    print(f"opening / (parsing + recognising) = {medians['opening'] / whole:.3f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
