"""From the start of the process to the first painted paragraph, against an empty QMainWindow, in one run.

Run: python tests/benchmarks/start_up.py [ROUNDS]. Every round starts each program once in a process of its own, so
that a busy machine slows all alike; medians in milliseconds. The window opens the 42,000-character record, which was
read last, from a library with the five seeds. `nothing` is Python alone.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.settings import Settings
from reader.workspace import importing, reading
from reader.workspace.workspace import Workspace

ROUNDS = 7
STARTED = "LECTERN_BENCHMARK_STARTED"

_REPORT = f"""
import os, time
def report():
    # The monotonic clock counts from one moment for every process of the machine.
    os.write(1, str((time.monotonic() - float(os.environ["{STARTED}"])) * 1000).encode())
    os._exit(0)
"""

_NOTHING = f"{_REPORT}\nreport()"

_WATCH = """
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def __init__(self, widget, ready):
        super().__init__(widget)
        self.ready = ready
        widget.installEventFilter(self)
    def eventFilter(self, widget, event):
        if event.type() == QEvent.Type.Paint and self.ready():
            QTimer.singleShot(0, report)
        return False
"""

_EMPTY = f"""{_REPORT}
from PySide6.QtWidgets import QApplication, QMainWindow
{_WATCH}
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
watch = Watch(window, lambda: True)
window.show()
application.exec()
"""

_LECTERN = f"""{_REPORT}
import sys
from pathlib import Path
from reader.interface import application, translations
from reader.settings import Settings
{_WATCH}
running = application.make_application()
settings = Settings.load(Path(sys.argv[2]))
translations.install("zh")
session = application.Session(settings, Path(sys.argv[1]), "zh")
view = session.window.desk.view
watch = Watch(view.viewport(), lambda: view.document is not None)
session.start([])
running.exec()
"""


def milliseconds(compiled: Path, program: str, *arguments: str) -> float:
    """Start a program and return how long it takes until it reports.

    Compiled modules are kept in a folder of the benchmark's own, so that a setting of the machine that forbids to
    keep them does not make every start compile the program anew.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(compiled)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(
        command,
        env=environment | {STARTED: str(time.monotonic())},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def main(rounds: int = ROUNDS) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        library, settings = Path(folder) / "library.db", Path(folder) / "settings.json"
        with Workspace.open(library) as workspace:
            importing.import_seeds(workspace)
            record = workspace.library.documents.by_symbol("S/PV.7796")
            if record is None:
                raise SystemExit("the record is not in the library")
            reading.open_document(workspace, record)
        Settings(settings).save()
        programs = {
            "nothing": (_NOTHING,),
            "empty window": (_EMPTY,),
            "lectern": (_LECTERN, str(library), str(settings)),
        }
        compiled = Path(folder) / "compiled"
        for command in programs.values():
            milliseconds(compiled, *command)
        taken: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(rounds):
            for name, command in programs.items():
                taken[name].append(milliseconds(compiled, *command))
    medians = {name: statistics.median(values) for name, values in taken.items()}
    for name, value in medians.items():
        print(f"{name:14}{value:8.1f} ms")
    print(f"lectern / empty window = {medians['lectern'] / medians['empty window']:.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
