"""Whether the window stays smooth while thousands of files are imported: the longest wait of its event loop.

Run: QT_QPA_PLATFORM=offscreen python tests/benchmarks/import_smoothness.py [FILES|FOLDER]. A timer ticks every 10 ms
in the window's thread while a person reads (the record scrolls a little at every fifth tick); a gap between two ticks
is a time in which the window answers nobody. The aim is no gap above 100 ms. Prints the longest gaps of a window at
rest, during the import of so many made files or of a folder's, and in the two seconds after it, when the library's
tree is filled anew; then the same while everything is read anew, as after a release that reads better.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from reader import locations
from reader.interface import application, translations
from reader.settings import Settings

FILES = 2000
_TICK_MILLISECONDS = 10
_SCROLL_EVERY = 5
_SCROLL_PIXELS = 40
_AFTERWARDS_MILLISECONDS = 2000
_LOOK_MILLISECONDS = 50


class Pulse:
    """Notes the gaps between the ticks of a timer, in milliseconds; scrolls a view meanwhile."""

    def __init__(self, window: application.MainWindow) -> None:
        self.gaps: list[float] = []
        self._window = window
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now
        if len(self.gaps) % _SCROLL_EVERY == 0:
            self._window.desk.view.scroll_by(_SCROLL_PIXELS)

    def take(self) -> list[float]:
        """Return the gaps since the last call, the longest first."""
        found, self.gaps = sorted(self.gaps, reverse=True), []
        return found


def written_files(folder: Path, count: int) -> None:
    """Write as many resolutions, each with a symbol of its own."""
    text = next(locations.seeds().glob("000_*.txt")).read_text(encoding="utf-8")
    for number in range(count):
        symbol = f"A/RES/{40 + number // 300}/{number % 300 + 1}"
        own = text.replace("A/RES/71/12", symbol).replace("71/12.", f"{symbol.removeprefix('A/RES/')}.")
        (folder / f"{number:05}.txt").write_text(own, encoding="utf-8")


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def age(path: Path) -> None:
    """Make every document of a library one that an earlier parser read."""
    with sqlite3.connect(path) as library:
        library.execute("UPDATE documents SET parser = 1, recogniser = 1")


def main(given: str = str(FILES)) -> None:
    """Measure and print."""
    application.make_application()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = name
        papers = Path(given)
        if given.isdecimal():
            papers = place / "papers"
            papers.mkdir()
            written_files(papers, int(given))
        count = sum(1 for path in papers.rglob("*") if path.is_file())
        translations.install("zh")
        session = application.Session(
            Settings(place / "settings.json"), place / "library.db", "zh", keeps_place=False
        )
        session.start([])
        session.wait_until_idle()
        record = session.workspace.library.documents.by_symbol("S/PV.7796")
        session.window.desk.open(record or 1)
        wait(_AFTERWARDS_MILLISECONDS)
        pulse = Pulse(session.window)
        wait(_AFTERWARDS_MILLISECONDS)
        show("at rest", pulse.take())
        window = session.window
        seconds = spent(lambda: window.library_acts.import_paths([papers]), lambda: window.imports.busy)
        show(f"importing {count} files in {seconds:.0f} s", pulse.take())
        wait(_AFTERWARDS_MILLISECONDS)
        show("afterwards", pulse.take())
        age(place / "library.db")
        # What this thread took for that is no wait of the program's.
        wait(_LOOK_MILLISECONDS)
        pulse.take()
        seconds = spent(window.reading_again.start, lambda: window.reading_again.busy)
        show(f"reading {count} files anew in {seconds:.0f} s", pulse.take())
        wait(_AFTERWARDS_MILLISECONDS)
        show("afterwards", pulse.take())
        session.end()


def spent(begin: Callable[[], object], is_busy: Callable[[], bool]) -> float:
    """Begin something in the background, let the window live until it has ended, and return the seconds."""
    begun = time.perf_counter()
    begin()
    while is_busy():
        wait(_LOOK_MILLISECONDS)
    return time.perf_counter() - begun


def show(what: str, gaps: list[float]) -> None:
    """Print the longest gaps."""
    over = sum(1 for gap in gaps if gap > 100)
    longest = ", ".join(f"{gap:.0f}" for gap in gaps[:6])
    print(f"{what}: {len(gaps)} ticks, {over} gaps over 100 ms, longest {longest} ms", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:2])
