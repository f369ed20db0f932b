"""Where the program starts: commands, the window, and what stands before it."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from reader import __main__ as start
from reader import interface
from reader.commandline import program
from reader.messages import system_language


@pytest.fixture
def opened(monkeypatch):
    """Stand in for the window and note what it was asked to open."""
    asked = []
    window = ModuleType("reader.interface.application")
    window.run = lambda *arguments: asked.append(arguments) or 0
    monkeypatch.setitem(sys.modules, "reader.interface.application", window)
    monkeypatch.setattr(interface, "application", window, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return asked


def test_the_version_is_printed(capsys):
    assert start.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("lectern ")


def test_files_and_options_are_passed_to_the_window(opened, tmp_path):
    file = tmp_path / "a.txt"
    file.touch()

    assert start.main([str(file), "--library", "l.db", "--screenshot", "x.png"]) == 0

    ((files, library, screenshot, language),) = opened
    assert (files, str(library), str(screenshot), language) == ([file], "l.db", "x.png", None)


def test_the_window_speaks_the_language_that_is_asked_for(opened, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")

    assert start.main(["--language", "zh"]) == 0

    assert opened == [([], None, None, "zh")]
    assert system_language() == "zh"


def test_without_arguments_the_window_opens_on_the_own_library(opened):
    assert start.main([]) == 0
    assert opened == [([], None, None, None)]


def test_a_command_is_run_even_behind_an_option(monkeypatch):
    ran = []
    monkeypatch.setattr(program, "run", lambda arguments: ran.append(arguments) or 0)

    start.main(["list", "--format", "json"])
    start.main(["--library", "l.db", "--language=zh", "list"])

    assert ran == [["list", "--format", "json"], ["list", "--library", "l.db", "--language=zh"]]


def test_a_word_that_is_neither_a_command_nor_a_file_is_told(opened, capsys):
    assert start.main(["lits", "--language", "en"]) == 2
    assert "lits: There is no command and no file of this name." in capsys.readouterr().err
    assert opened == []


def test_without_a_display_it_says_what_to_do(opened, monkeypatch, capsys):
    monkeypatch.setattr(start, "has_display", lambda *known: not known)

    assert start.main(["--language", "zh"]) == 1

    said = capsys.readouterr().err
    assert "--screenshot" in said
    assert opened == []


def test_a_screenshot_needs_no_display(opened, monkeypatch):
    monkeypatch.setattr(start, "has_display", lambda *known: not known)

    assert start.main(["--screenshot", "x.png"]) == 0
    assert len(opened) == 1


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "vnc"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_known_by_what_names_it(platform, environment, shown):
    assert start.has_display(platform, environment) is shown


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_help_names_every_option_and_command(capsys, language):
    assert start.main(["--help", "--language", language]) == 0

    said = capsys.readouterr().out
    for word in ("--screenshot", "--library", "--version", *program.COMMANDS):
        assert word in said
    assert "commands." not in said
