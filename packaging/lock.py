"""Write packaging/locks anew from pyproject.toml: `python3 packaging/lock.py [--upgrade]`.

Each lock serves every system and Python from 3.11 on; each package is pinned with the hashes of its files.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from environment import LOCKS, ROOT

RESOLVER = "uv==0.13.9"
EXTRAS = {"run": "build", "test": "test", "bundle": "bundle"}


def main(arguments: list[str]) -> int:
    """Resolve the locks in a throwaway environment; return 1 where one could not be resolved."""
    with tempfile.TemporaryDirectory() as folder:
        venv.EnvBuilder(with_pip=True).create(folder)
        programs = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", RESOLVER], check=True)
        return max(_resolve(programs / "uv", lock, extra, arguments) for lock, extra in EXTRAS.items())


def _resolve(resolver: Path, lock: str, extra: str, arguments: list[str]) -> int:
    target = LOCKS / f"{lock}.txt"
    fixed = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--quiet"]
    command = [str(resolver), "pip", "compile", "pyproject.toml", "--extra", extra, *fixed, *arguments]
    return subprocess.run([*command, "--output-file", str(target)], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
