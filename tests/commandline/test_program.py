"""program, command, console and argument_parser: what all commands have in common."""

from __future__ import annotations

import tomllib

import pytest

from reader import locations
from reader.commandline import program
from reader.messages import LANGUAGES

CATALOGUES = {
    language: tomllib.loads((locations.resources() / "messages" / f"commands.{language}.toml").read_text("utf-8"))
    for language in LANGUAGES
}


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


def test_an_interrupted_command_ends_quietly(run, monkeypatch):
    def interrupt(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "_run", interrupt)

    assert run("list") == (program.INTERRUPTED, [], "")


def test_the_overview_names_every_command():
    for language in LANGUAGES:
        lines = program.commands_overview(language).splitlines()[1:]
        assert [line.split()[0] for line in lines] == list(program.COMMANDS)
