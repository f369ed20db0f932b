"""The virtual environment beside pyproject.toml: made, filled from the lock, and left alone while it is right.

Standard library only, Python 3.11 or newer.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import words
from system_libraries import install_missing

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
    stamp = _read_stamp()
    if stamp.get(lock) == wanted and python().exists():
        return python()
    _make_folder()
    _install(lock)
    install_missing()
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


def _make_folder() -> None:
    if _works(python()):
        return
    words.say("making_environment", folder=FOLDER)
    try:
        venv.EnvBuilder(with_pip=True, clear=True).create(FOLDER)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupFailed(words.sentence("no_venv", folder=FOLDER, reason=error)) from error


def _works(interpreter: Path) -> bool:
    """Say whether the environment's interpreter starts, has pip, and is of this Python's version."""
    probe = "import sys, pip; print(sys.version)"
    try:
        answer = subprocess.run([interpreter, "-c", probe], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == sys.version


def _install(lock: str) -> None:
    words.say("installing")
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    pip = [str(python()), "-m", "pip", "install", "--disable-pip-version-check", *quiet]
    commands = (
        [*pip, "--require-hashes", "--requirement", str(LOCKS / f"{lock}.txt")],
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    )
    for command in commands:
        if subprocess.run(command, check=False).returncode != 0:
            raise SetupFailed(words.sentence("install_failed", folder=FOLDER))
