"""The commands of the program, by name; each is a module of its own that is imported only when it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module

from reader.commandline.argument_parser import UsageError, language_of, parse, parser_for
from reader.commandline.command import INTERRUPTED, OK, SOME_FAILED, USAGE, WINDOW, Command
from reader.commandline.console import Console, speak_utf8
from reader.errors import LecternError
from reader.messages import sentence

COMMANDS: Mapping[str, str] = {
    "import": "import_files",
    "list": "list_documents",
    "show": "show",
    "search": "search",
    "organizations": "organizations",
    "my-organizations": "my_organizations",
    "missing": "missing",
    "export": "export",
    "reports": "reports",
    "correct": "correct",
    "earlier": "earlier",
    "read-again": "read_again",
    "restore": "restore",
    "parse": "parse",
}
"""The name of each command, and its module in this folder."""


def command(name: str) -> Command:
    """Load the command of this name; raises KeyError for an unknown name."""
    loaded: Command = import_module(f"reader.commandline.{COMMANDS[name]}").COMMAND
    return loaded


def run(arguments: Sequence[str]) -> int:
    """Run the command that the first argument names and return its exit code."""
    if not arguments or arguments[0] not in COMMANDS:
        speak_utf8()
        Console(language_of(arguments)).fail(UsageError("command_unknown", arguments[0] if arguments else "lectern"))
        return USAGE
    return carry_out(command(arguments[0]), arguments[1:])


def carry_out(asked: Command, arguments: Sequence[str]) -> int:
    """Parse the arguments of a command, run it, tell what went wrong, and return the exit code."""
    speak_utf8()
    console = Console(language_of(arguments))
    try:
        code = _run(asked, arguments, console)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_output()
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def commands_overview(language: str) -> str:
    """Return one line for each command, its name and sentence."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {sentence(f'commands.{name}.sentence', language)}" for name in COMMANDS]
    return "\n".join([sentence("commands.overview_title", language), *lines])


def _run(asked: Command, arguments: Sequence[str], console: Console) -> int:
    try:
        parser = parser_for(asked, console.language)
        if asked.name == WINDOW:
            parser.epilog = commands_overview(console.language)
        return asked.run(parse(parser, arguments), console)
    except UsageError as error:
        console.fail(error)
        return USAGE
    except LecternError as error:
        console.fail(error)
        return SOME_FAILED
    except SystemExit as end:
        # argparse ends the process after printing the help.
        return end.code if isinstance(end.code, int) else OK


def _let_go_of_output() -> None:
    """Point standard output nowhere, so that the interpreter's last flush does not complain of the closed pipe."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
