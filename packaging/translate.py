"""Bring the window's translations up to date: collect the texts, then compile what is translated.

    python packaging/translate.py            collect new texts into resources/translations/*.ts, compile the .qm
    python packaging/translate.py --check    change nothing; exit 1 where something is missing or out of date

Run it in the project's environment (it needs PySide6's lupdate and lrelease). New texts are marked "unfinished" in
lectern_zh_CN.ts until somebody translates them there and takes the mark away. lectern_en.ts holds only plurals,
because the texts in the code are English.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CHINESE = "lectern_zh_CN"
ENGLISH = "lectern_en"


def sources() -> list[Path]:
    """Return the modules whose texts are collected."""
    return sorted((ROOT / "reader" / "interface").rglob("*.py"))


def collect(folder: Path) -> None:
    """Update the .ts files in a folder from the code; texts that are gone are dropped."""
    names = [str(path.relative_to(ROOT)) for path in sources()]
    common = ["-no-obsolete", "-locations", "none"]
    _run("pyside6-lupdate", *names, *common, "-ts", str(folder / f"{CHINESE}.ts"))
    _run("pyside6-lupdate", *names, *common, "-pluralonly", "-ts", str(folder / f"{ENGLISH}.ts"))


def compile_into(folder: Path) -> None:
    """Make the .qm files from the .ts files of a folder."""
    for name in (CHINESE, ENGLISH):
        _run("pyside6-lrelease", str(folder / f"{name}.ts"), "-qm", str(folder / f"{name}.qm"))


def complaints() -> list[str]:
    """Return what is missing or out of date, one sentence each; changes nothing."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for language in (CHINESE, ENGLISH):
            shutil.copy(FOLDER / f"{language}.ts", fresh)
        collect(fresh)
        compile_into(fresh)
        for language in (CHINESE, ENGLISH):
            text = (fresh / f"{language}.ts").read_text(encoding="utf-8")
            if text != (FOLDER / f"{language}.ts").read_text(encoding="utf-8"):
                found.append(f"{language}.ts does not hold the texts that are in the code.")
            if 'type="unfinished"' in text:
                found.append(f"{language}.ts has {text.count('unfinished')} texts without a translation.")
            if (fresh / f"{language}.qm").read_bytes() != (FOLDER / f"{language}.qm").read_bytes():
                found.append(f"{language}.qm is not compiled from {language}.ts.")
    return found


def main() -> int:
    """Update or check; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where something is missing")
    if not parser.parse_args().check:
        collect(FOLDER)
        compile_into(FOLDER)
    found = complaints()
    print("\n".join(found) or "The translations are complete and up to date.")
    return 1 if found else 0


def _run(tool: str, *arguments: str) -> None:
    beside_python = Path(sys.executable).with_name(tool)
    program = str(beside_python) if beside_python.exists() else tool
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    raise SystemExit(main())
