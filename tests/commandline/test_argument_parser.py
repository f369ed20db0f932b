from __future__ import annotations

import pytest

from reader.commandline import program
from reader.commandline.argument_parser import language_of, parser_for


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "lectern: There is no such command."),
        (["lits"], "lits: There is no such command."),
        (["parse"], "lectern parse: Something is missing behind the command."),
        (["parse", "--what", "x"], "--what: There is no such option."),
        (["list", "more"], "more: The command takes nothing more."),
        (["parse", "x", "--format", "xml"], "--format xml: The option does not take this value."),
        (["search", "x", "--limit", "0"], "--limit 0: The option does not take this value."),
        (["parse", "x", "--format"], "--format: The option needs a value."),
        (["parse", "x", "--form", "json"], "--form: There is no such option."),
        (["export"], "lectern export: Something is missing behind the command."),
    ],
)
def test_arguments_that_are_not_understood_end_with_2_and_three_parts(run, arguments, told):
    code, lines, said = run(*arguments)

    assert (code, lines) == (2, [])
    assert said.startswith(f"{told} ")
    assert "--help" in said.removeprefix(told)


def test_usage_errors_speak_chinese(run):
    code, _, said = run("parse", "x", "--language", "zh", "--what")

    assert code == 2
    assert said == "--what：没有这个选项。请看：lectern parse --help\n"


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


@pytest.mark.parametrize(("language", "headings"), [("zh", ["参数：", "选项："]), ("en", ["arguments:", "options:"])])
def test_every_heading_of_the_help_ends_in_the_colon_of_its_language(language, headings):
    lines = parser_for(program.command("parse"), language).format_help().splitlines()

    assert [line for line in lines if line.endswith((":", "：")) and not line.startswith(" ")] == headings
