"""The starting scripts are no package; their folder goes on the path as Python itself puts it there."""

import sys
from pathlib import Path

import pytest

NAMES = ("environment", "installation", "words", "system_libraries", "start")
SCRIPTS = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(autouse=True)
def scripts_on_path(monkeypatch):
    monkeypatch.syspath_prepend(str(SCRIPTS))
    for name in NAMES:
        sys.modules.pop(name, None)
    yield SCRIPTS
    for name in NAMES:
        sys.modules.pop(name, None)
