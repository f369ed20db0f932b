"""Set up Lectern beside its pyproject.toml and open it: `python3 packaging/start.py [FILE…] [--screenshot FILE]`.

Every argument goes on to `lectern`.
"""

from __future__ import annotations

import os
import subprocess
import sys

OLDEST_PYTHON = (3, 11)


def main(arguments: list[str]) -> int:
    """Prepare the environment and become `lectern`; return its exit code, or 1 where setting up failed."""
    if sys.version_info < OLDEST_PYTHON:
        version = ".".join(str(part) for part in sys.version_info[:3])
        print(f"Lectern needs Python 3.11 or newer; this is {version}. / 案头需要 Python 3.11 或更高版本。")
        return 1
    import environment  # noqa: PLC0415  older Pythons must reach the sentence above

    try:
        interpreter = environment.prepare("run")
    except environment.SetupFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    command = [str(interpreter), "-P", "-m", "reader", *arguments]
    if os.name == "nt":
        return subprocess.run(command, check=False).returncode
    sys.stdout.flush()
    return os.execv(command[0], command)  # noqa: S606  the interpreter is our own


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
