"""A library made of two seeds by the import command itself, and a way to run a command and read what it said."""

from __future__ import annotations

import shutil

import pytest

from reader.commandline import program
from reader.document.annotation import anchor_in
from reader.workspace.annotating import highlight
from reader.workspace.workspace import Workspace


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """Let the system speak English, whatever the machine of the tests speaks."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")


@pytest.fixture(scope="session")
def filled_library(tmp_path_factory, seed):
    """Import two seeds and highlight a passage in each."""
    path = tmp_path_factory.mktemp("commandline") / "library.db"
    assert program.run(["import", str(seed("000")), str(seed("001")), "--library", str(path)]) == 0
    with Workspace.open(path) as workspace:
        for symbol, colour, tag in (("A/RES/71/12", "yellow", "合作"), ("A/RES/71/14", "green", "禁毒")):
            number = workspace.library.documents.by_symbol(symbol)
            document = workspace.library.documents.load(number)
            block = next(block for block in document.blocks if block.number == "3")
            highlight(workspace, number, [anchor_in(block.id, block.text, 0, 4, number="3")], colour, "批注", [tag])
    return path


@pytest.fixture
def library(tmp_path, filled_library):
    """Copy the filled library for one test."""
    folder = tmp_path / "library"
    shutil.copytree(filled_library.parent, folder)
    return folder / filled_library.name


@pytest.fixture
def run(capsys):
    """Run a command; return its exit code, its lines of output and what it said on standard error."""

    def run_it(*arguments):
        code = program.run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err

    return run_it
