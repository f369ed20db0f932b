from __future__ import annotations

import pytest

from reader.settings import Settings


@pytest.mark.parametrize("command", [["list"], ["show", "71/12"], ["search", "大会"], ["export", "-"]])
def test_reading_makes_no_library_of_a_mistyped_path(run, tmp_path, command):
    path = tmp_path / "mistyped.db"

    code, lines, said = run(*command, "--library", path)

    assert (code, lines) == (1, [])
    assert str(path) in said
    assert not path.exists()


def test_the_library_of_the_settings_is_the_one_that_is_read(run, library, monkeypatch, tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.library_path = str(library)
    monkeypatch.setattr(Settings, "load", classmethod(lambda _: settings))

    code, lines, _ = run("list")

    assert (code, len(lines)) == (0, 2)
