"""Sentences come in the person's language, and an error in three parts."""

from string import Formatter

import pytest

from reader import messages
from reader.errors import UnreadableFile


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    folder = tmp_path / "messages"
    folder.mkdir()
    (folder / "one.en.toml").write_text(
        '[errors]\ntold = "{subject}: {what} {remedy}"\ntold_of_nothing = "{what} {remedy}"\n'
        '[errors.gone]\nwhat = "No file."\nremedy = "Look in {folder}."\n'
        '[only]\nhere = "x"\n',
        encoding="utf-8",
    )
    (folder / "one.zh.toml").write_text(
        '[errors]\ntold = "{subject}：{what}{remedy}"\n'
        '[errors.gone]\nwhat = "没有文件。"\nremedy = "请看{folder}。"\n',
        encoding="utf-8",
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

        assert messages.describe(error, "en") == "a.txt: No file. Look in here."
        assert messages.describe(error, "zh") == "a.txt：没有文件。请看here。"

    def test_an_error_about_nothing_is_told_without_a_gap(self):
        assert messages.describe(UnreadableFile("gone", folder="here"), "en") == "No file. Look in here."

    def test_files_of_one_language_are_read_as_one(self):
        assert messages.sentence("errors.other.what", "en") == "Other"
        assert messages.sentence("errors.gone.what", "en") == "No file."

    def test_english_stands_in_for_a_missing_translation(self):
        assert messages.sentence("only.here", "zh") == "x"

    def test_an_unknown_key_is_given_back(self):
        assert messages.sentence("no.such", "en") == "no.such"

    def test_a_missing_value_leaves_the_template(self):
        assert messages.sentence("errors.gone.remedy", "en") == "Look in {folder}."


@pytest.mark.parametrize(("language", "stop"), [("en", "."), ("zh", "。")])
def test_every_error_of_the_catalogues_has_a_whole_sentence_and_a_remedy(language, stop):
    told = {key: parts for key, parts in messages._catalogue(language)["errors"].items() if isinstance(parts, dict)}

    assert told
    assert [key for key, parts in told.items() if not parts["what"].endswith(stop)] == []
    assert [key for key, parts in told.items() if not parts["remedy"]] == []


def test_a_sentence_names_the_same_values_in_both_languages():
    english, chinese = (dict(leaves(messages._catalogue(language))) for language in ("en", "zh"))

    assert [key for key in english if values_of(english[key]) != values_of(chinese[key])] == []


def leaves(catalogue, path=""):
    for key, value in catalogue.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{path}.{key}")
        else:
            yield f"{path}.{key}", value


def values_of(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize(("variable", "language"), [("zh_TW.UTF-8", "zh"), ("fr_FR.UTF-8", "en"), ("C", "en")])
def test_the_language_is_the_systems(monkeypatch, variable, language):
    monkeypatch.setenv("LC_ALL", variable)

    assert messages.system_language() == language
