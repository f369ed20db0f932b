"""Spoilt and hostile files of every source give a document or a clear error, within limits of time and memory.

The same as tests/fuzz/sources.py does at length, with few files and small ones.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).resolve().parents[2] / "fuzz" / "sources.py"
pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of memory are those of POSIX systems")


def run(*arguments: str) -> tuple[int, str]:
    """Run the fuzzing; return its exit code and what it says."""
    done = subprocess.run([sys.executable, str(FUZZ), *arguments], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_spoilt_files_of_every_source_are_read_or_refused():
    code, said = run("--rounds", "100", "--seed", "20161121", "--bombs", "0")
    assert code == 0, said
    assert "read" in said


def test_hostile_files_neither_hang_nor_grow_nor_reach_outside():
    code, said = run("--rounds", "0", "--bombs", "0.005")
    assert code == 0, said
    for refusal in ("xml_entities", "word_unsafe", "pdf_too_many_pages", "word_too_large"):
        assert f"refused {refusal}" in said
