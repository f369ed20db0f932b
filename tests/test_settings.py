from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader import messages
from reader.errors import LibraryUnusable
from reader.settings import Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "settings.json"


def test_settings_come_back_as_they_were_saved(path: Path) -> None:
    settings = Settings.load(path)
    settings.theme = "dark"
    settings.zoom = 130
    settings.organizations_off = ("联合国", "大会")
    settings.save()
    again = Settings.load(path)
    assert (again.theme, again.zoom, again.organizations_off) == ("dark", 130, ("联合国", "大会"))
    assert again.hover_delay_ms == 300


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "purple"),
        ("zoom", 0),
        ("zoom", 401),
        ("zoom", "100"),
        ("zoom", True),
        ("hover_delay_ms", True),
        ("organizations_off", (1,)),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_and_when_read_passed_over(path: Path, name: str, value) -> None:
    settings = Settings.load(path)
    with pytest.raises(ValueError, match=name):
        settings.set(name, value)
    path.parent.mkdir()
    path.write_text(json.dumps({name: value, "language": "en"}), encoding="utf-8")
    again = Settings.load(path)
    assert again.get(name) == Settings.options()[name].default
    assert again.language == "en"


def test_keys_of_another_version_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"invented_later": [1, 2], "zoom": 110}', encoding="utf-8")
    settings = Settings.load(path)
    settings.zoom = 120
    settings.save()
    assert json.loads(path.read_text(encoding="utf-8")) == {"invented_later": [1, 2], "zoom": 120}


@pytest.mark.parametrize("content", [b"{", b"[1]", b"\xff\xfe\x00", b""])
def test_a_broken_file_is_set_aside_and_every_setting_has_its_default(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert Settings.load(path).theme == "system"
    assert path.with_name("settings.json.broken").read_bytes() == content
    assert not path.exists()


def test_a_save_that_fails_leaves_the_old_file_and_nothing_else(path: Path, monkeypatch) -> None:
    settings = Settings.load(path)
    settings.save()
    before = path.read_bytes()
    settings.theme = "light"

    def fail(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        settings.save()
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]
    assert path.read_bytes() == before


def test_listeners_hear_what_changed_and_only_that(path: Path) -> None:
    settings = Settings.load(path)
    heard: list[str] = []
    settings.subscribe(heard.append)
    settings.theme = "dark"
    settings.theme = "dark"
    settings.set("organizations_off", ["联合国"])
    assert heard == ["theme", "organizations_off"]


def test_a_setting_that_does_not_exist_is_an_error(path: Path) -> None:
    with pytest.raises(KeyError):
        Settings.load(path).get("no_such_setting")


def test_every_setting_is_explained_in_both_languages() -> None:
    for name, option in Settings.options().items():
        assert option.name == name
        for language in messages.LANGUAGES:
            assert messages.sentence(option.sentence, language) != option.sentence
            assert messages._find(option.sentence, language) is not None


def test_the_library_is_the_persons_own_unless_another_is_named(path: Path) -> None:
    settings = Settings.load(path)
    assert settings.library().name == "library.db"
    settings.library_path = "/elsewhere/other.db"
    assert settings.library() == Path("/elsewhere/other.db")


def test_a_library_in_a_folder_that_is_gone_is_not_to_be_opened(path: Path, tmp_path: Path) -> None:
    settings = Settings.load(path)
    assert settings.library_to_open() == settings.library()
    settings.library_path = str(tmp_path / "new.db")
    assert settings.library_to_open() == tmp_path / "new.db"
    settings.library_path = str(tmp_path / "drive" / "library.db")
    with pytest.raises(LibraryUnusable) as told:
        settings.library_to_open()
    assert told.value.subject == settings.library_path
