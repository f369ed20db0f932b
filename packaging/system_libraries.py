"""The system libraries that Qt needs on Linux: which are missing, and how they come."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import words

_TABLE = Path(__file__).resolve().parent / "system_libraries.toml"


@dataclass(frozen=True)
class SystemLibrary:
    """A shared library by its file name, and the package that brings it on each family of systems."""

    name: str
    debian: str
    fedora: str
    arch: str


def install_missing() -> None:
    """Install what is missing where that may be done (root with apt-get); else say the one command that does it.

    Does not fail: a screenshot can be made, and the command line used, with fewer libraries than a window needs.
    """
    missing = missing_libraries()
    if not missing:
        return
    if _may_install():
        words.say("installing_libraries", names=" ".join(_packages(missing, "debian")))
        _apt_get(_packages(missing, "debian"))
        missing = missing_libraries()
    if missing:
        words.say(
            "libraries_missing",
            names=", ".join(library.name for library in missing),
            debian=" ".join(_packages(missing, "debian")),
            fedora=" ".join(_packages(missing, "fedora")),
            arch=" ".join(_packages(missing, "arch")),
        )


def missing_libraries() -> list[SystemLibrary]:
    """Return the needed libraries that this system's loader does not find; none on other systems than Linux."""
    if not sys.platform.startswith("linux"):
        return []
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))["library"]
    return [library for library in (SystemLibrary(**row) for row in table) if not _loads(library.name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _packages(libraries: list[SystemLibrary], family: str) -> list[str]:
    return sorted({getattr(library, family) for library in libraries})


def _may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_get(packages: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "--quiet"], install):
        subprocess.run(command, env=environment, check=False, stdout=sys.stderr, stdin=subprocess.DEVNULL)
