"""How long the concordance of a much-named organization takes, and whether its window stays smooth meanwhile.

Run: QT_QPA_PLATFORM=offscreen python tests/benchmarks/concordance.py [FOLDER]. FOLDER holds documents, which are
imported into a library of their own; without it the seeds are copied under many symbols. The organization is the one
named most but the United Nations. A timer ticks every 10 ms in the window's thread; a gap between two ticks is a
time in which the window answers nobody. Prints medians of ROUNDS in milliseconds, the longest gap while lines are
read, and the ratio of the first screen to the whole.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer

from reader import locations
from reader.interface import application
from reader.interface.background import TaskRunner
from reader.interface.concordance.line_order import Column
from reader.interface.concordance.window import ConcordanceWindow
from reader.interface.theme import Theme
from reader.workspace import importing
from reader.workspace.workspace import Workspace

ROUNDS = 5
COPIES = 300
_TICK_MILLISECONDS = 10
_LONGEST_MILLISECONDS = 120_000
_PAGES = 30


def copies(folder: Path) -> Path:
    """Write a seed many times, each with a symbol of its own."""
    text = next(locations.seeds().glob("000_*.txt")).read_text(encoding="utf-8")
    for number in range(COPIES):
        own = text.replace("71/12.", f"{40 + number // 100}/{number % 100 + 1}.")
        own = own.replace("A/RES/71/12", f"A/RES/{40 + number // 100}/{number % 100 + 1}")
        (folder / f"{number:05}.txt").write_text(own, encoding="utf-8")
    return folder


def until(reached: Callable[[], bool]) -> tuple[float, float]:
    """Let the window live until something holds; return how long that took and the longest gap, in milliseconds."""
    start = last = time.perf_counter()
    longest = 0.0
    loop, timer = QEventLoop(), QTimer()

    def tick() -> None:
        nonlocal last, longest
        now = time.perf_counter()
        longest, last = max(longest, (now - last) * 1000), now
        if reached() or (now - start) * 1000 > _LONGEST_MILLISECONDS:
            loop.quit()

    timer.timeout.connect(tick)
    timer.start(_TICK_MILLISECONDS)
    loop.exec()
    return (time.perf_counter() - start) * 1000, longest


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long an act takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def scroll(window: ConcordanceWindow) -> None:
    """Page down and paint each page."""
    bar = window.table.verticalScrollBar()
    for _ in range(_PAGES):
        bar.setValue(bar.value() + bar.pageStep())
        window.table.viewport().repaint()


def measure(window: ConcordanceWindow, runner: TaskRunner, name: str, taken: dict[str, list[float]]) -> None:
    """Show the organization once and note every time."""
    start = time.perf_counter()
    window.show_organization(name)
    first, gap = until(lambda: window.model.rowCount() > 0)
    _, later = until(lambda: not runner.busy)
    taken["first lines"].append(first)
    taken["all lines"].append((time.perf_counter() - start) * 1000)
    taken["longest gap"].append(max(gap, later))
    rising = Qt.SortOrder.AscendingOrder
    for column in (Column.AFTER, Column.BEFORE, Column.DATE):
        sort = partial(window.table.sortByColumn, column, rising)
        taken[f"sort by {column.name.lower()}"].append(milliseconds(sort))
    window.table.scrollToTop()
    taken["a page down"].append(milliseconds(lambda: scroll(window)) / _PAGES)


def main(folder: Path | None = None) -> None:
    """Measure and print."""
    made = application.make_application()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = name
        papers = place / "papers"
        papers.mkdir()
        library = place / "library" / "library.db"
        importing.import_in_own_library(library, [folder or copies(papers)])
        with Workspace.open(library) as workspace:
            most = workspace.library.organizations.counts()[1]
            runner = TaskRunner(made)
            window = ConcordanceWindow(workspace, runner, "zh", Theme.named("light"))
            window.show()
            taken: dict[str, list[float]] = {
                words: []
                for words in (
                    *("first lines", "all lines", "longest gap"),
                    *("sort by after", "sort by before", "sort by date", "a page down"),
                )
            }
            for _ in range(ROUNDS):
                measure(window, runner, most.organization, taken)
            print(f"{most.organization}: {most.mentions} lines of {most.documents} documents")
            window.shut()
            runner.finish()
    medians = {words: statistics.median(values) for words, values in taken.items()}
    for words, value in medians.items():
        print(f"{words:16}{value:9.1f} ms")
    print(f"first lines / all lines = {medians['first lines'] / medians['all lines']:.3f}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
