"""The texts of the window in both languages (reader.interface.translations, translation_marks)."""

import ast
import importlib.util
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from reader.interface import translations
from reader.interface.actions import colour_name

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"


@pytest.fixture
def chinese(qapp):
    translations.install("zh")
    yield
    translations.install("en")


@pytest.fixture(scope="module")
def translate():
    spec = importlib.util.spec_from_file_location("translate", ROOT / "packaging" / "translate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(name):
    return ET.parse(FOLDER / f"{name}.ts").getroot().iter("message")  # noqa: S314 - our own file


def test_every_text_of_the_code_is_translated_and_compiled(translate):
    assert translate.complaints() == []


def test_no_text_is_hidden_from_the_collector():
    """Lupdate finds no call inside an f-string."""
    for path in (ROOT / "reader" / "interface").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                calls = [found for found in ast.walk(node) if isinstance(found, ast.Attribute)]
                assert not any(found.attr in ("tr", "translate") for found in calls), path


def test_the_check_notices_a_missing_translation(translate, tmp_path, monkeypatch):
    for path in FOLDER.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    text = (tmp_path / "lectern_zh_CN.ts").read_text(encoding="utf-8")
    broken = text.replace("<translation>", '<translation type="unfinished">', 1)
    (tmp_path / "lectern_zh_CN.ts").write_text(broken, encoding="utf-8")
    monkeypatch.setattr(translate, "FOLDER", tmp_path)

    assert any("without a translation" in complaint for complaint in translate.complaints())


def test_translations_keep_the_names_in_braces_and_the_number():
    for message in messages("lectern_zh_CN"):
        source = message.find("source").text
        forms = [form.text for form in message.iter("numerusform")] or [message.find("translation").text]
        for form in forms:
            assert set(_braces(source)) == set(_braces(form)), source
            assert ("%n" in source) == ("%n" in form), source


def test_chinese_texts_have_chinese_punctuation():
    for message in messages("lectern_zh_CN"):
        for text in [form.text for form in message.iter("numerusform")] or [message.find("translation").text]:
            assert not any(f"{mark} " in text for mark in ",;!?"), text
            assert "..." not in text, text


def test_qts_own_texts_are_chinese_too(chinese):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_the_language_that_is_spoken_is_known(chinese):
    assert translations.spoken() == "zh"


def test_a_colours_name_has_no_mnemonic(chinese):
    assert colour_name("yellow") == "黄色"


@pytest.mark.parametrize(("setting", "expected"), [("zh", "zh"), ("en", "en"), ("system", "en")])
def test_the_setting_decides_the_language(setting, expected):
    assert translations.language_of(setting) == expected


def test_english_has_plurals(qapp):
    translations.install("en")

    assert QCoreApplication.translate("ResultsPanel", "%n passage(s)", "", 1) == "1 passage"
    assert QCoreApplication.translate("ResultsPanel", "%n passage(s)", "", 3) == "3 passages"


def _braces(text):
    return [part.split("}")[0] for part in text.split("{")[1:]]
