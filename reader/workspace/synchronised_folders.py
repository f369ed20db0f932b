"""Whether a library lies in a folder that a cloud service copies while the program writes into it.

An SQLite file that is copied in the middle of a write, or written on two computers at once, can be damaged
(sqlite.org/howtocorrupt.html, sections 1.2 and 2).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader import locations


@dataclass(frozen=True, slots=True)
class _Service:
    name: str
    folders: tuple[str, ...]
    marks: tuple[str, ...]


def synchronising_service(path: Path) -> str | None:
    """Return the name of the service that synchronises the folder in which a file lies, or None."""
    for folder in path.absolute().parents:
        for service in _services():
            if _is_named(folder.name, service) or _is_marked(folder, service):
                return service.name
    return None


def _is_named(name: str, service: _Service) -> bool:
    folded = name.casefold()
    beginning = folded.partition(" - ")[0]
    return any(folder.casefold() in (folded, beginning) for folder in service.folders)


def _is_marked(folder: Path, service: _Service) -> bool:
    try:
        return any((folder / mark).exists() for mark in service.marks)
    except OSError:
        return False


@cache
def _services() -> tuple[_Service, ...]:
    with (locations.resources() / "synchronised_folders.toml").open("rb") as file:
        rows = tomllib.load(file)["services"]
    return tuple(_Service(row["name"], tuple(row["folders"]), tuple(row["marks"])) for row in rows)
