"""The starting scripts speak Chinese and English."""

import importlib

import pytest


@pytest.mark.parametrize(("language", "expected"), [("zh_CN.UTF-8", "zh"), ("en_US.UTF-8", "en"), ("C", "en")])
def test_the_language_is_the_systems(monkeypatch, language, expected):
    monkeypatch.setenv("LC_ALL", language)

    assert importlib.import_module("words")._language() == expected


def test_every_sentence_is_there_in_both_languages():
    for translations in importlib.import_module("words")._sentences().values():
        assert set(translations) == {"en", "zh"}
        assert all(translations.values())
