"""`lectern restore`: list the copies of the library, or put one of them in its place."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime

from reader.commandline.command import OK, Argument, Command, positive
from reader.commandline.console import Console
from reader.commandline.opened_library import library_path
from reader.messages import sentence
from reader.workspace.restoring import LibraryCopy, copies_of, restore_copy


def run(arguments: Namespace, console: Console) -> int:
    """Print the copies, the newest first; with --copy, restore that one. Raises NotFound, LibraryUnusable."""
    library = library_path(arguments)
    if arguments.copy is not None:
        copied, kept = restore_copy(library, arguments.copy)
        console.tell("commands.restore.done", made=_local(copied.made), path=str(library))
        if kept is not None:
            console.tell("commands.restore.kept", path=str(kept))
        return OK
    copies = copies_of(library)
    if not copies:
        console.tell("commands.restore.none", path=str(library))
    for copied in copies:
        console.write(_line(copied, console.language))
    return OK


def _line(copied: LibraryCopy, language: str) -> str:
    return sentence(
        "commands.restore.line",
        language,
        number=copied.number,
        made=_local(copied.made),
        documents=copied.documents,
        annotations=copied.annotations,
    )


def _local(made: datetime) -> str:
    """Write a moment in the time of the person's place, to the minute."""
    return f"{made.astimezone():%Y-%m-%d %H:%M}"


COMMAND = Command(name="restore", arguments=(Argument("--copy", convert=positive),), run=run)
