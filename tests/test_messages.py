"""Sentences come in the person's language, and an error in three parts."""

import pytest

from reader import messages
from reader.errors import UnreadableFile


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    folder = tmp_path / "messages"
    folder.mkdir()
    (folder / "one.en.toml").write_text(
        '[errors]\nseparator = " — "\n'
        '[errors.gone]\nwhat = "No file"\nremedy = "Look in {folder}."\n'
        '[only]\nhere = "x"\n',
        encoding="utf-8",
    )
    (folder / "one.zh.toml").write_text(
        '[errors]\nseparator = "；"\n[errors.gone]\nwhat = "没有文件"\nremedy = "请看{folder}。"\n', encoding="utf-8"
    )
    (folder / "two.en.toml").write_text('[errors.other]\nwhat = "Other"\n', encoding="utf-8")
    monkeypatch.setattr(messages.locations, "resources", lambda: tmp_path)
    messages._catalogue.cache_clear()
    yield
    messages._catalogue.cache_clear()


@pytest.mark.usefixtures("catalogue")
class TestCatalogue:
    def test_an_error_is_told_in_three_parts(self):
        error = UnreadableFile("gone", "a.txt", folder="here")

        assert messages.describe(error, "en") == "No file — a.txt — Look in here."
        assert messages.describe(error, "zh") == "没有文件；a.txt；请看here。"

    def test_files_of_one_language_are_read_as_one(self):
        assert messages.sentence("errors.other.what", "en") == "Other"
        assert messages.sentence("errors.gone.what", "en") == "No file"

    def test_english_stands_in_for_a_missing_translation(self):
        assert messages.sentence("only.here", "zh") == "x"

    def test_an_unknown_key_is_given_back(self):
        assert messages.sentence("no.such", "en") == "no.such"

    def test_a_missing_value_leaves_the_template(self):
        assert messages.sentence("errors.gone.remedy", "en") == "Look in {folder}."


@pytest.mark.parametrize(("variable", "language"), [("zh_TW.UTF-8", "zh"), ("fr_FR.UTF-8", "en"), ("C", "en")])
def test_the_language_is_the_systems(monkeypatch, variable, language):
    monkeypatch.setenv("LC_ALL", variable)

    assert messages.system_language() == language
