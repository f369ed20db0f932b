"""`lectern import`: take files, or folders with everything in them, into the library.

Ctrl+C stops after the file that is being written; what is done stays done. A second one ends the process at once.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from reader.commandline.command import INTERRUPTED, OK, SOME_FAILED, Argument, Command
from reader.commandline.console import Console
from reader.commandline.interruption import stopping
from reader.commandline.opened_library import open_to_write
from reader.errors import LecternError, UnreadableFile
from reader.messages import sentence
from reader.workspace.importing import ImportItem, Outcome, import_files
from reader.workspace.workspace import Workspace


def run(arguments: Namespace, console: Console) -> int:
    """Import the files, print what became of each, and tell those that failed."""
    with open_to_write(arguments) as workspace, stopping() as stopped:
        report = import_files(workspace, [Path(given) for given in arguments.paths], _progress(), stopped)
        for item in report.items:
            _tell(item, workspace, console)
    if report.cancelled:
        console.tell("commands.import.stopped", count=len(report.items))
        return INTERRUPTED
    has_document = any(item.outcome is not Outcome.SKIPPED for item in report.items)
    if not has_document:
        console.fail(UnreadableFile("nothing_to_import", " ".join(arguments.paths)))
    return SOME_FAILED if report.with_outcome(Outcome.FAILED) or not has_document else OK


def _tell(item: ImportItem, workspace: Workspace, console: Console) -> None:
    if item.document is None:
        error = item.error or LecternError("file_not_understood", str(item.path))
        # Of a library that cannot be written, as on a full disk, the person wants to know which files are missing.
        console.fail(LecternError(error.key, str(item.path), **error.values))
        return
    entry = workspace.library.documents.entry(item.document)
    outcome = sentence(f"commands.import.outcomes.{item.outcome.name.lower()}", console.language)
    console.write(f"{outcome}  {item.document}  {entry.symbol or entry.title}  {item.path}")
    if item.moved:
        console.tell("commands.import.notes_moved", count=len(item.moved), path=str(item.path))
    if item.review:
        console.tell("commands.import.notes_to_review", count=len(item.review), path=str(item.path))


def _progress() -> _Counter | None:
    """Count the files on the screen, where standard error is one."""
    return _Counter() if sys.stderr.isatty() else None


class _Counter:
    """A line of the screen that says how many files are done, and disappears at the end."""

    def __call__(self, done: int, total: int, name: str) -> None:
        """Show that `done` of `total` files are finished and the next is `name`."""
        line = "" if done == total else f"{done + 1}/{total}  {name}"
        print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)


COMMAND = Command(name="import", arguments=(Argument("paths", count="many"),), run=run)
