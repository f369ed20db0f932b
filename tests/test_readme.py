"""The README names every command, option and setting."""

import re
from pathlib import Path

import pytest

from reader.commandline.program import COMMANDS, command
from reader.settings import Option, Settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = [name for name, value in vars(Settings).items() if isinstance(value, Option)]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_its_options_are_named(name):
    row = next(line for line in README.splitlines() if line.startswith(f"| `lectern {name}"))

    assert all(argument.name in row for argument in command(name).arguments if argument.name.startswith("--"))


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_named(setting):
    assert f"`{setting}`" in README


def test_every_picture_is_there_and_small():
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+\.png)\)", README)
    assert pictures
    for picture in pictures:
        assert (ROOT / picture).stat().st_size < 300_000
