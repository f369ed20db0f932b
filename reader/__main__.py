"""Where the program starts: a command runs without a window, anything else opens it."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.commandline import program
from reader.commandline.argument_parser import UsageError
from reader.commandline.command import COMMON, OK, WINDOW, Argument, Command
from reader.commandline.console import Console, speak_utf8
from reader.errors import LecternError

VERSION_OPTION = "--version"
LOCALES = {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}

UNPACKED_VERSION = "0.1.0"
"""What --version says in a checkout that is not installed."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window on the files that are named; return the exit code."""
    _serve_as_helper_if_asked()
    given = list(sys.argv[1:] if arguments is None else arguments)
    command_first = _command_first(given)
    if VERSION_OPTION in given and given[0] not in program.COMMANDS:
        speak_utf8()
        Console("en").write(f"lectern {_version()}")
        return OK
    if command_first[:1] and command_first[0] in program.COMMANDS:
        return program.run(command_first)
    return program.carry_out(WINDOW_COMMAND, given)


def open_window(arguments: Namespace, _console: Console) -> int:
    """Open the window, or draw it into a file; without a file it needs a display.

    Raises LecternError where there is none, UsageError where none of the files that are named exists.
    """
    files = [Path(file) for file in arguments.files]
    if files and not any(file.exists() for file in files):
        raise UsageError("command_or_file_unknown", arguments.files[0])
    screenshot = Path(arguments.screenshot) if arguments.screenshot else None
    if screenshot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif not has_display(sys.platform, os.environ):
        raise LecternError("no_display", "DISPLAY, WAYLAND_DISPLAY")
    if arguments.language:
        # What the settings leave to the system, texts, dates and order of names, follows the language asked for.
        os.environ["LC_ALL"] = LOCALES[arguments.language]
    # The window's libraries take 0.2 s to load, which no other command should wait for.
    from reader.interface import application  # noqa: PLC0415

    library = Path(arguments.library) if arguments.library else None
    return application.run(files, library, screenshot, arguments.language)


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Say whether a window can be shown: on X11 or Wayland something must name the display."""
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _command_first(given: list[str]) -> list[str]:
    """Move options that stand before a command behind it: --library PATH list becomes list --library PATH."""
    names = {argument.name for argument in COMMON}
    place = 0
    while place < len(given) and given[place].partition("=")[0] in names:
        place += 1 if "=" in given[place] else 2
    return [*given[place : place + 1], *given[:place], *given[place + 1 :]]


def _serve_as_helper_if_asked() -> None:
    """Let a bundle's program be the process that an import starts: there it is this program again, not Python."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # noqa: PLC0415

        freeze_support()


def _version() -> str:
    # Loaded here because it brings the mail libraries with it, a tenth of a quick command's time.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("lectern")
    except PackageNotFoundError:
        return UNPACKED_VERSION


WINDOW_COMMAND = Command(
    name=WINDOW,
    arguments=(
        Argument("files", count="any"),
        Argument("--screenshot"),
        Argument("--version", count="none"),
    ),
    run=open_window,
)

if __name__ == "__main__":
    sys.exit(main())
