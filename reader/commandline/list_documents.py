"""`lectern list`: the documents of the library, one a line."""

from __future__ import annotations

import dataclasses
import json
from argparse import Namespace
from collections.abc import Sequence

from reader.commandline.command import OK, Argument, Command
from reader.commandline.console import Console
from reader.commandline.opened_library import open_to_read
from reader.library.document_store import DocumentEntry

NO_DATE = "----------"
NO_SYMBOL = "-"


def run(arguments: Namespace, console: Console) -> int:
    """Print the number, date, symbol and title of every document, or all that the list knows of it as JSON."""
    with open_to_read(arguments) as workspace:
        entries = workspace.library.documents.listing()
    if not entries:
        console.tell("commands.documents_none")
    if arguments.format == "json":
        for entry in entries:
            console.write(json.dumps(dataclasses.asdict(entry), ensure_ascii=False))
        return OK
    for line in _table(entries, console):
        console.write(line)
    return OK


def _table(entries: Sequence[DocumentEntry], console: Console) -> list[str]:
    """Give one line for each document; what stands in columns is ASCII, the person's own facts come last."""
    number = max((len(str(entry.id)) for entry in entries), default=0)
    symbol = max((len(entry.symbol or NO_SYMBOL) for entry in entries), default=0)
    return [
        f"{entry.id:>{number}}  {entry.date or NO_DATE}  {entry.symbol or NO_SYMBOL:<{symbol}}  {entry.title}"
        + _own(entry, console)
        for entry in entries
    ]


def _own(entry: DocumentEntry, console: Console) -> str:
    """Say which facts of a document are the person's own."""
    if not entry.corrected:
        return ""
    fields = [console.sentence(f"commands.fields.{field}") for field in entry.corrected]
    return console.sentence("commands.list.own", fields=", ".join(fields))


COMMAND = Command(
    name="list",
    arguments=(Argument("--format", choices=("text", "json"), default="text"),),
    run=run,
)
