"""Set up Lectern with what its tests need and run them: `python3 packaging/test.py [pytest's arguments]`."""

from __future__ import annotations

import os
import subprocess
import sys

import environment

WORKERS = "2"


def main(arguments: list[str]) -> int:
    """Prepare the environment, run pytest without a screen, and return its exit code."""
    try:
        interpreter = environment.prepare("test")
    except environment.SetupFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [str(interpreter), "-m", "pytest", "--numprocesses", WORKERS, *arguments]
    return subprocess.run(command, cwd=environment.ROOT, env=variables, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
