"""What a command is: its name, its arguments as a table, and the act that it does.

Help texts stand in resources/messages under `commands.<name>`: `sentence` for the command, one entry for each
argument by its name (`format` for --format).
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reader.commandline.console import Console

OK = 0
SOME_FAILED = 1
USAGE = 2
"""The exit codes: everything was done, something could not be done, the command was not understood."""

INTERRUPTED = 130
"""The exit code after Ctrl+C, as shells expect it: 128 + the number of SIGINT."""


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: a positional name ("files") or an option ("--format").

    `count` is "one", "many" (one or more), "any" (none, one or more) or, for an option without a value, "none";
    `repeated` lets an option be given more than once and gathers its values. `convert` turns the typed words into
    the value and raises ValueError for others.
    """

    name: str
    count: str = "one"
    choices: tuple[str, ...] = ()
    default: Any = None
    convert: Callable[[str], Any] | None = None
    repeated: bool = False

    @property
    def is_option(self) -> bool:
        """Whether the argument is given by name."""
        return self.name.startswith("--")

    @property
    def key(self) -> str:
        """The name without dashes: the attribute of the parsed arguments and the key of the help text."""
        return self.name.lstrip("-").replace("-", "_")


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the program; `run` gives the exit code."""

    name: str
    arguments: tuple[Argument, ...]
    run: Callable[[Namespace, Console], int]


COMMON = (Argument("--library"), Argument("--language", choices=("zh", "en")))
"""The options that every command takes; their help stands under `commands.common`."""

WINDOW = "window"
"""The command that has no name: `lectern` alone, which opens the window."""


def positive(typed: str) -> int:
    """Read a whole number above zero; raises ValueError for anything else."""
    number = int(typed)
    if number < 1:
        raise ValueError(typed)
    return number
