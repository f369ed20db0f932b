"""`lectern missing`: the documents that the library cites and does not have."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict

from reader.commandline.command import OK, Argument, Command, positive
from reader.commandline.console import Console
from reader.commandline.opened_library import open_to_read
from reader.workspace.missing import MissingDocument, missing_documents

LIMIT = 50


def run(arguments: Namespace, console: Console) -> int:
    """Print what is cited and not there, what most documents cite first."""
    with open_to_read(arguments) as workspace:
        found = missing_documents(workspace, arguments.limit)
    if not found:
        console.tell("commands.missing.none")
    for missing in found:
        console.write(json.dumps(asdict(missing)) if arguments.format == "json" else _as_text(missing))
    return OK


def _as_text(missing: MissingDocument) -> str:
    return f"{missing.documents:>6} {missing.places:>5}  {missing.symbol:<24}  {missing.address}"


COMMAND = Command(
    name="missing",
    arguments=(
        Argument("--limit", convert=positive, default=LIMIT),
        Argument("--format", choices=("text", "json"), default="text"),
    ),
    run=run,
)
