"""The program's files are found in a checkout, an installed wheel and a bundle."""

import sys

import pytest

from reader import locations


@pytest.fixture(autouse=True)
def fresh():
    locations.resources.cache_clear()
    locations.seeds.cache_clear()
    yield
    locations.resources.cache_clear()
    locations.seeds.cache_clear()


def test_a_checkout_has_resources_and_five_seeds():
    assert (locations.resources() / "messages").is_dir()
    assert len(list(locations.seeds().glob("*.txt"))) == 5


def test_a_bundle_brings_its_own_resources(tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert locations.resources() == tmp_path / "resources"


def test_an_installed_wheel_keeps_resources_inside_the_package(tmp_path, monkeypatch):
    (tmp_path / "reader" / "_resources").mkdir(parents=True)
    monkeypatch.setattr(locations, "__file__", str(tmp_path / "reader" / "locations.py"))

    assert locations.resources() == tmp_path / "reader" / "_resources"


def test_the_persons_folders_bear_the_programs_name():
    assert locations.default_library().name == "library.db"
    for folder in (locations.user_data(), locations.user_settings(), locations.user_cache()):
        assert "lectern" in folder.parts
