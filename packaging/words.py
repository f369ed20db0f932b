"""What the starting scripts say, in the person's language."""

from __future__ import annotations

import locale
import os
import sys
import tomllib
from functools import cache
from pathlib import Path

_CATALOGUE = Path(__file__).resolve().parent / "words.toml"


def sentence(key: str, **values: object) -> str:
    """Return the sentence of words.toml with this key, its values filled in."""
    return _sentences()[key][_language()].format(**values)


def say(key: str, **values: object) -> None:
    """Tell the person, on the error stream so that a command's own output stays clean."""
    print(sentence(key, **values), file=sys.stderr, flush=True)


@cache
def _sentences() -> dict[str, dict[str, str]]:
    return tomllib.loads(_CATALOGUE.read_text(encoding="utf-8"))


@cache
def _language() -> str:
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    named = named or locale.getlocale()[0] or ""
    return "zh" if named.lower().startswith(("zh", "chinese")) else "en"
