"""program, command, console and argument_parser: what all commands have in common."""

from __future__ import annotations

import tomllib

import pytest

from reader import locations
from reader.commandline import program
from reader.commandline.argument_parser import language_of, parser_for
from reader.commandline.command import COMMON, positive
from reader.messages import LANGUAGES

CATALOGUES = {
    language: tomllib.loads((locations.resources() / "messages" / f"commands.{language}.toml").read_text("utf-8"))
    for language in LANGUAGES
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", program.COMMANDS)
def test_every_command_and_argument_has_its_sentence_in_both_languages(name, language):
    words = CATALOGUES[language]["commands"]
    asked = program.command(name)

    assert asked.name == name
    assert words[name]["sentence"]
    for argument in asked.arguments:
        assert words[name][argument.key]
        assert argument.choices or words["placeholders"][argument.key]
    for argument in COMMON:
        assert words["common"][argument.key]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", program.COMMANDS)
def test_help_is_printed_in_the_language_that_is_asked_for(run, name, language):
    code, lines, said = run(name, "--help", "--language", language)
    words = CATALOGUES[language]["commands"]

    assert (code, said) == (0, "")
    assert lines[0].startswith(f"{words['usage_title']}lectern {name} ")
    assert words[name]["sentence"] in lines
    assert "--library" in "\n".join(lines)
    assert "commands." not in "\n".join(lines)


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


def test_an_interrupted_command_ends_quietly(run, monkeypatch):
    def interrupt(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "_run", interrupt)

    assert run("list") == (program.INTERRUPTED, [], "")


def test_the_overview_names_every_command():
    for language in LANGUAGES:
        lines = program.commands_overview(language).splitlines()[1:]
        assert [line.split()[0] for line in lines] == list(program.COMMANDS)


def test_a_positive_number_is_above_zero():
    assert positive("3") == 3
    for typed in ("0", "-1", "x"):
        with pytest.raises(ValueError, match=typed):
            positive(typed)


def test_the_parser_shows_choices_and_placeholders():
    usage = parser_for(program.command("parse"), "zh").format_help()

    assert "--format json|text|markdown" in usage
    assert "文件 [文件 ...]" in usage
