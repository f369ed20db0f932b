"""The rules that keep the code readable, as sentences."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "reader").rglob("*.py")) + sorted((ROOT / "packaging").glob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
DRAWERS = {"utils", "helpers", "common", "misc", "manager"}


def functions(source):
    tree = ast.parse(source.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_short(source):
    assert len(source.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    long = [node.name for node in functions(source) if node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION]
    assert not long


def test_no_module_is_a_drawer():
    assert not {source.stem for source in SOURCES} & DRAWERS


def test_every_module_is_tested_by_its_namesake_or_folder():
    """A module without a test of its name is at least named by some test."""
    tests = list((ROOT / "tests").rglob("*.py"))
    names = {path.stem for path in tests}
    corpus = "\n".join(path.read_text(encoding="utf-8") for path in tests)
    lonely = [
        source
        for source in SOURCES
        if source.name not in {"__init__.py", "__main__.py"}
        and f"test_{source.stem}" not in names
        and not re.search(rf"\b{source.stem}\b", corpus)
    ]
    assert not lonely


def test_catalogues_of_both_languages_have_the_same_keys():
    folder = ROOT / "resources" / "messages"
    import tomllib  # noqa: PLC0415

    def keys(table, prefix=""):
        for key, value in table.items():
            yield from keys(value, f"{prefix}{key}.") if isinstance(value, dict) else [f"{prefix}{key}"]

    for english in folder.glob("*.en.toml"):
        chinese = english.with_name(english.name.replace(".en.", ".zh."))
        both = [tomllib.loads(path.read_text(encoding="utf-8")) for path in (english, chinese)]
        assert set(keys(both[0])) == set(keys(both[1])), english.name
