"""What every test may ask for: the seeds, golden files with their accept switch, and a guard against the network."""

from __future__ import annotations

import itertools
import json
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader import locations

# Qt reads its platform when the first application is made, so this stands before any test imports PySide6.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_lists = itertools.count()
TESTS = Path(__file__).resolve().parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write golden files anew from what the program gives")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Return the folder of the five seed documents."""
    return TESTS.parent / "seeds"


@pytest.fixture(scope="session")
def seed(seeds: Path) -> Callable[[str], Path]:
    """Find a seed by its three digits."""
    return lambda number: next(seeds.glob(f"{number}_*.txt"))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Any], None]:
    """Compare a value with tests/golden/<name>.json, or write it there with --accept."""

    def check(name: str, value: Any) -> None:
        path = TESTS / "golden" / f"{name}.json"
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        assert path.exists(), f"{path} is missing; read the source, then run pytest --accept"
        assert value == json.loads(path.read_text(encoding="utf-8"))

    return check


@pytest.fixture(autouse=True)
def own_organizations(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep the person's list of organizations out of the tests; return where a test's own would lie."""
    path = tmp_path_factory.getbasetemp() / f"own-{next(_lists)}" / locations.ORGANIZATIONS_FILE
    monkeypatch.setattr(locations, "own_organizations", lambda: path)
    return path


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that opens an internet connection; local sockets (Qt's own, asyncio's) stay."""
    connect = socket.socket.connect

    def guarded(own: socket.socket, address: Any) -> None:
        if own.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"the program tried to open a connection to {address}")
        connect(own, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
