"""Sentences for people, in their language, from the catalogues in resources/messages.

A catalogue is a set of TOML files (topic.language.toml) read as one. A key is dotted ("errors.empty_file.what"); a
sentence may name values in braces. English stands in where a language lacks a key.
"""

from __future__ import annotations

import locale
import os
import tomllib
from functools import cache
from typing import Any

from reader import locations
from reader.errors import LecternError

LANGUAGES = ("zh", "en")
_ORDER = ("LC_ALL", "LC_MESSAGES", "LANG")


def system_language() -> str:
    """Return "zh" where the person's system speaks Chinese, else "en"."""
    named = next((os.environ[name] for name in _ORDER if os.environ.get(name)), None)
    if named is None:
        named = locale.getlocale()[0] or "en"
    return "zh" if named.lower().startswith(("zh", "chinese")) else "en"


def sentence(key: str, language: str | None = None, **values: str | int) -> str:
    """Return the sentence with this dotted key, its values filled in; the key itself where nobody wrote one."""
    template = _find(key, language or system_language()) or _find(key, "en") or key
    try:
        return template.format(**values)
    except (KeyError, IndexError):
        return template


def describe(error: LecternError, language: str | None = None) -> str:
    """Tell an error in three parts: what it is about, what could not be done, and what the person can do."""
    what, subject, remedy = error_parts(error, language)
    told = "errors.told" if subject else "errors.told_of_nothing"
    return sentence(told, language, what=what, subject=subject, remedy=remedy)


def error_parts(error: LecternError, language: str | None = None) -> tuple[str, str, str]:
    """Return the three parts of an error's message: what could not be done, to what, and what to do."""
    values = {"subject": error.subject, **error.values}
    what = sentence(f"errors.{error.key}.what", language, **values)
    remedy = sentence(f"errors.{error.key}.remedy", language, **values)
    return what, error.subject, remedy


def _find(key: str, language: str) -> str | None:
    place: Any = _catalogue(language)
    for part in key.split("."):
        place = place.get(part) if isinstance(place, dict) else None
    return place if isinstance(place, str) else None


@cache
def _catalogue(language: str) -> dict[str, Any]:
    catalogue: dict[str, Any] = {}
    for path in sorted((locations.resources() / "messages").glob(f"*.{language}.toml")):
        with path.open("rb") as file:
            _merge(catalogue, tomllib.load(file))
    return catalogue


def _merge(into: dict[str, Any], added: dict[str, Any]) -> None:
    for key, value in added.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = value
