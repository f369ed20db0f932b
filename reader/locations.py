"""Where the program's own files and the person's files lie."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import platformdirs

APPLICATION = "lectern"
LIBRARY_FILE = "library.db"
ORGANIZATIONS_FILE = "organizations.tsv"


@cache
def resources() -> Path:
    """Return the folder of the files that the program ships (names, themes, fonts, translations)."""
    return _shipped("resources", "_resources")


@cache
def seeds() -> Path:
    """Return the folder of the five documents that a new library starts with."""
    return _shipped("seeds", "_seeds")


def user_data() -> Path:
    """Return the folder of the person's library; it may not exist yet."""
    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False))


def user_settings() -> Path:
    """Return the folder of the person's settings; it may not exist yet."""
    return Path(platformdirs.user_config_dir(APPLICATION, appauthor=False))


def user_cache() -> Path:
    """Return the folder of files that can be made again at any time; it may not exist yet."""
    return Path(platformdirs.user_cache_dir(APPLICATION, appauthor=False))


def default_library() -> Path:
    """Return the path of the library that is opened when none is named."""
    return user_data() / LIBRARY_FILE


def own_organizations() -> Path:
    """Return the path of the person's own list of organizations; it may not exist yet."""
    return user_data() / ORGANIZATIONS_FILE


def _shipped(checkout_name: str, installed_name: str) -> Path:
    """Find a shipped folder in a frozen bundle, an installed wheel or a checkout, in that order."""
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    candidates = [package / installed_name, package.parent / checkout_name]
    if bundle is not None:
        candidates.insert(0, Path(bundle) / checkout_name)
    return next((folder for folder in candidates if folder.is_dir()), candidates[-1])
