from __future__ import annotations

import pytest

from reader.commandline import program
from reader.commandline.argument_parser import language_of, parser_for


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "There is no such command — lectern"),
        (["lits"], "There is no such command — lits"),
        (["parse"], "Something is missing"),
        (["parse", "--what", "x"], "There is no such option — --what"),
        (["parse", "x", "--format", "xml"], "does not take this value — --format xml"),
        (["search", "x", "--limit", "0"], "does not take this value — --limit 0"),
        (["parse", "x", "--format"], "The option needs a value — --format"),
        (["parse", "x", "--form", "json"], "There is no such option — --form"),
        (["export"], "Something is missing"),
    ],
)
def test_arguments_that_are_not_understood_end_with_2_and_three_parts(run, arguments, told):
    code, lines, said = run(*arguments)

    assert (code, lines) == (2, [])
    assert told in said
    assert said.count(" — ") == 2


def test_usage_errors_speak_chinese(run):
    code, _, said = run("parse", "x", "--language", "zh", "--what")

    assert code == 2
    assert said == "没有这个选项；--what；请看：lectern parse --help\n"


def test_the_language_is_read_before_anything_is_parsed(monkeypatch):
    assert language_of(["parse", "--language", "zh"]) == "zh"
    assert language_of(["--language=zh", "list"]) == "zh"
    assert language_of(["list", "--language"]) == "en"
    assert language_of(["list", "--language", "fr"]) == "en"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert language_of(["list"]) == "zh"


def test_the_parser_shows_choices_and_placeholders():
    usage = parser_for(program.command("parse"), "zh").format_help()

    assert "--format json|text|markdown" in usage
    assert "文件 [文件 ...]" in usage
