"""Making the virtual environment and filling it with what a lock names, the package itself, and system libraries."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import environment
import words
from system_libraries import install_missing


def install(lock: str) -> None:
    """Make the environment if there is none that works, and install the lock and the package into it.

    Raises environment.SetupFailed; what was there before stays usable where pip leaves it so.
    """
    if not _works(environment.python()):
        _make_folder(environment.FOLDER)
    _fill(lock)
    install_missing()


def _works(interpreter: Path) -> bool:
    """Say whether the environment's interpreter starts, has pip, and is of this Python's version."""
    probe = "import sys, pip; print(sys.version)"
    try:
        answer = subprocess.run([interpreter, "-c", probe], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == sys.version


def _make_folder(folder: Path) -> None:
    words.say("making_environment", folder=folder)
    try:
        venv.EnvBuilder(with_pip=True, clear=True).create(folder)
    except (OSError, subprocess.CalledProcessError) as error:
        raise environment.SetupFailed(words.sentence("no_venv", folder=folder, reason=error)) from error


def _fill(lock: str) -> None:
    words.say("installing")
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    pip = [str(environment.python()), "-m", "pip", "install", "--disable-pip-version-check", *quiet]
    commands = (
        [*pip, "--require-hashes", "--requirement", str(environment.LOCKS / f"{lock}.txt")],
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(environment.ROOT)],
    )
    for command in commands:
        if subprocess.run(command, check=False, stdout=sys.stderr).returncode != 0:
            raise environment.SetupFailed(words.sentence("install_failed", folder=environment.FOLDER))
