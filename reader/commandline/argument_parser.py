"""A command's table of arguments as an argument parser that speaks the person's language."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from reader.commandline.command import COMMON, WINDOW, Argument, Command
from reader.errors import LecternError
from reader.messages import LANGUAGES, sentence, system_language

HELP_INDENT = 8
"""Columns before the sentence that explains an argument."""

_DOUBLE_COLON = re.compile(r"([:：]):$", re.MULTILINE)


class UsageError(LecternError):
    """Arguments that were not understood."""


class ArgumentParser(argparse.ArgumentParser):
    """An argument parser whose faults are errors of the catalogue and never end the process."""

    def error(self, message: str) -> NoReturn:
        """Raise the fault that argparse found for itself: an argument is missing."""
        raise UsageError("argument_missing", self.prog, detail=message)


def language_of(arguments: Sequence[str]) -> str:
    """Return the language that the arguments ask for, else the system's; read before anything is parsed."""
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--language":
            typed = value if equals else next(iter(arguments[place + 1 :]), "")
            return typed if typed in LANGUAGES else system_language()
    return system_language()


def parser_for(command: Command, language: str) -> ArgumentParser:
    """Make the parser of a command, its help in this language; the window has no name of its own."""
    program = "lectern" if command.name == WINDOW else f"lectern {command.name}"
    parser = _parser(program, sentence(f"commands.{command.name}.sentence", language), language)
    own = parser.add_argument_group(sentence("commands.arguments_title", language))
    common = parser.add_argument_group(sentence("commands.options_title", language))
    for argument in command.arguments:
        _add(common if argument.is_option else own, argument, f"commands.{command.name}", language)
    for argument in COMMON:
        _add(common, argument, "commands.common", language)
    common.add_argument("-h", "--help", action="help", help=sentence("commands.common.help", language))
    return parser


def parse(parser: ArgumentParser, arguments: Iterable[str]) -> argparse.Namespace:
    """Parse the arguments; raises UsageError where they are not understood."""
    try:
        parsed, unknown = parser.parse_known_args(list(arguments))
    except argparse.ArgumentError as error:
        raise _usage_error(parser.prog, error) from error
    if unknown:
        key = "argument_unknown" if unknown[0].startswith("-") else "argument_not_wanted"
        raise UsageError(key, unknown[0], command=parser.prog)
    return parsed


def _parser(name: str, description: str, language: str) -> ArgumentParser:
    usage_title = sentence("commands.usage_title", language)

    class Formatter(argparse.RawTextHelpFormatter):
        """Help whose first word is in the person's language; each sentence stands below what it explains.

        argparse counts characters, so that columns beside Chinese words would not line up.
        """

        def __init__(self, prog: str) -> None:
            super().__init__(prog, max_help_position=HELP_INDENT)

        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, usage_title if prefix is None else prefix)

        def format_help(self) -> str:
            # argparse puts a colon of its own behind a heading that has the colon of its language already.
            return _DOUBLE_COLON.sub(r"\1", super().format_help())

    return ArgumentParser(
        prog=name,
        description=description,
        formatter_class=Formatter,
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
    )


def _add(group: argparse._ArgumentGroup, argument: Argument, topic: str, language: str) -> None:
    options: dict[str, Any] = {"help": sentence(f"{topic}.{argument.key}", language)}
    if argument.count == "none":
        group.add_argument(argument.name, action="store_true", **options)
        return
    options["default"] = argument.default
    options["metavar"] = _placeholder(argument, language)
    if argument.choices or argument.convert:
        options["type"] = _reader_of(argument)
    if argument.repeated:
        options["action"] = "append"
    if not argument.is_option and argument.count != "one":
        options["nargs"] = "+" if argument.count == "many" else "*"
    group.add_argument(argument.name, **options)


def _placeholder(argument: Argument, language: str) -> str:
    if argument.choices:
        return "|".join(argument.choices)
    return sentence(f"commands.placeholders.{argument.key}", language)


def _reader_of(argument: Argument) -> Any:
    def read(typed: str) -> Any:
        if argument.choices and typed not in argument.choices:
            raise argparse.ArgumentTypeError(typed)
        try:
            return argument.convert(typed) if argument.convert else typed
        except ValueError as error:
            raise argparse.ArgumentTypeError(typed) from error

    return read


def _usage_error(program: str, error: argparse.ArgumentError) -> UsageError:
    if error.argument_name is None:
        return UsageError("argument_missing", program, detail=str(error))
    if isinstance(error.__context__, argparse.ArgumentTypeError):
        typed = str(error.__context__)
        return UsageError("argument_wrong", f"{error.argument_name} {typed}", command=program)
    return UsageError("argument_empty", error.argument_name, command=program)
