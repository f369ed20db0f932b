from __future__ import annotations

from argparse import Namespace

import pytest

from reader.commandline import opened_library
from reader.errors import NotFound
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


@pytest.mark.parametrize("named", ["A/RES/71/14", "a/res/71/14", "71/14", "第71/14号决议"])
def test_a_document_is_found_by_any_form_of_its_symbol_or_by_its_number(library, named):
    with opened_library.open_to_read(Namespace(library=str(library))) as workspace:
        number = opened_library.find_document(workspace, named)

        assert workspace.library.documents.entry(number).symbol == "A/RES/71/14"
        assert opened_library.find_document(workspace, str(number)) == number
        with pytest.raises(NotFound):
            opened_library.find_document(workspace, "99")


def test_a_library_of_the_settings_is_not_made_anew_where_its_folder_is_gone(run, seed, monkeypatch, tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.library_path = str(tmp_path / "drive" / "library.db")
    monkeypatch.setattr(Settings, "load", classmethod(lambda _: settings))

    code, lines, said = run("import", seed("000"))

    assert (code, lines) == (1, [])
    assert said.startswith(settings.library_path)
    assert not (tmp_path / "drive").exists()
