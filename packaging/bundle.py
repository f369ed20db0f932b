"""Make a bundle that runs without Python: `python3 packaging/bundle.py` fills dist/lectern (Lectern.app on macOS)."""

from __future__ import annotations

import subprocess
import sys

import environment


def main(arguments: list[str]) -> int:
    """Prepare the environment with the bundler and run its recipe; return the bundler's exit code."""
    try:
        interpreter = environment.prepare("bundle")
    except environment.SetupFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    recipe = environment.ROOT / "packaging" / "lectern.spec"
    command = [str(interpreter), "-m", "PyInstaller", "--noconfirm", *arguments, str(recipe)]
    return subprocess.run(command, cwd=environment.ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
