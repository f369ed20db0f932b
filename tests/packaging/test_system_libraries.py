"""Missing system libraries are installed where that may be done, else told with one command for each system."""

import importlib

import pytest


@pytest.fixture
def system_libraries(monkeypatch):
    module = importlib.import_module("system_libraries")
    monkeypatch.setattr(module.sys, "platform", "linux")
    return module


def test_a_library_that_the_loader_finds_is_not_missing(system_libraries, monkeypatch):
    monkeypatch.setattr(system_libraries, "_loads", lambda _name: True)

    assert system_libraries.missing_libraries() == []


def test_without_rights_the_commands_for_three_families_are_told(system_libraries, monkeypatch, capsys):
    monkeypatch.setattr(system_libraries, "_loads", lambda name: name != "libxcb-cursor.so.0")
    monkeypatch.setattr(system_libraries, "_may_install", lambda: False)

    system_libraries.install_missing()

    told = capsys.readouterr().err
    assert "apt-get install libxcb-cursor0" in told
    assert "dnf install xcb-util-cursor" in told
    assert "pacman -S xcb-util-cursor" in told


def test_with_rights_exactly_the_missing_packages_are_installed(system_libraries, monkeypatch, capsys):
    there = set()
    monkeypatch.setattr(system_libraries, "_loads", lambda name: name != "libGL.so.1" or name in there)
    monkeypatch.setattr(system_libraries, "_may_install", lambda: True)
    asked = []

    def install(packages):
        asked.append(packages)
        there.add("libGL.so.1")

    monkeypatch.setattr(system_libraries, "_apt_get", install)

    system_libraries.install_missing()

    assert asked == [["libgl1"]]
    assert "libgl1" in capsys.readouterr().err


def test_other_systems_miss_nothing(system_libraries, monkeypatch):
    monkeypatch.setattr(system_libraries.sys, "platform", "darwin")

    assert system_libraries.missing_libraries() == []
