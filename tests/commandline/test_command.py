from __future__ import annotations

import tomllib

import pytest

from reader import locations
from reader.commandline import program
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
        needs_no_placeholder = argument.choices or argument.count == "none"
        assert needs_no_placeholder or words["placeholders"][argument.key]
    for argument in COMMON:
        assert words["common"][argument.key]


def test_a_positive_number_is_above_zero():
    assert positive("3") == 3
    for typed in ("0", "-1", "x"):
        with pytest.raises(ValueError, match=typed):
            positive(typed)
