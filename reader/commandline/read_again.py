"""`lectern read-again`: read with the present parser what an earlier one read, from the kept files."""

from __future__ import annotations

from argparse import Namespace

from reader.commandline.command import INTERRUPTED, OK, Command
from reader.commandline.console import Console
from reader.commandline.interruption import stopping
from reader.commandline.opened_library import open_to_read
from reader.workspace.rereading import Difference, Listener, read_again_in_own_library


def run(arguments: Namespace, console: Console) -> int:
    """Read anew, print each document whose text or facts changed, and tell how many notes await review."""
    with open_to_read(arguments) as workspace, stopping() as stopped:
        report = read_again_in_own_library(workspace.path, Listener(cancelled=stopped))
        for document, renewed in report.renewed.items():
            if renewed.difference is not Difference.NONE:
                entry = workspace.library.documents.entry(document)
                changed = console.sentence(f"commands.read-again.{renewed.difference.value}")
                console.write(f"{changed}  {document}  {entry.symbol or entry.title}")
    console.tell("commands.read-again.done", count=len(report.renewed))
    if report.without_source:
        console.tell("commands.read-again.without_source", count=len(report.without_source))
    if report.review:
        console.tell("commands.read-again.review", count=len(report.review))
    return INTERRUPTED if report.cancelled else OK


COMMAND = Command(name="read-again", arguments=(), run=run)
