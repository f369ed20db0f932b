"""The virtual environment beside pyproject.toml: made once from a lock, and left alone while it is right.

Standard library only, Python 3.11 or newer. What makes the environment lies in `installation`, which is read only
when there is something to install, so that every later start is quick.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
STAMP = FOLDER / "lectern.json"
LOCKS = Path(__file__).resolve().parent / "locks"


class SetupFailed(Exception):
    """The environment could not be made; the text says what to do."""


def python() -> Path:
    """Return the path of the environment's interpreter, there or not."""
    return FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(lock: str) -> Path:
    """Make the environment hold what the lock ("run", "test" or "bundle") names and return its interpreter.

    Does nothing where the stamp of an earlier run shows that all is there, so it needs the network only once.
    Raises SetupFailed.
    """
    wanted = _digest(lock)
    if _read_stamp().get(lock) != wanted or not python().exists():
        import installation  # noqa: PLC0415  read only when something is to be installed

        installation.install(lock)
        STAMP.write_text(json.dumps({"run": _digest("run"), lock: wanted}), encoding="utf-8")
    return python()


def _digest(lock: str) -> str:
    """Tell this lock, this project file, this folder and this Python apart from any other."""
    parts = [
        (LOCKS / f"{lock}.txt").read_bytes(),
        (ROOT / "pyproject.toml").read_bytes(),
        str(ROOT).encode(),
        sys.version.encode(),
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _read_stamp() -> dict[str, str]:
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}
