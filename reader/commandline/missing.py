"""`lectern missing`: the documents that the library cites and does not have."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict

from reader.commandline.command import OK, Argument, Command, positive
from reader.commandline.console import Console
from reader.commandline.opened_library import open_to_read
from reader.workspace.cited_titles import titles_told
from reader.workspace.missing import MissingDocument, missing_documents

LIMIT = 50


def run(arguments: Namespace, console: Console) -> int:
    """Print what is cited and not there, what most documents cite first, with the titles that these give it."""
    with open_to_read(arguments) as workspace:
        found = missing_documents(workspace, arguments.limit + 1)
        titles = dict(titles_told(workspace, [missing.symbol for missing in found[: arguments.limit]]))
    if not found:
        console.tell("commands.missing.none")
    for missing in found[: arguments.limit]:
        title = titles.get(missing.symbol, "")
        console.write(_as_json(missing, title) if arguments.format == "json" else _as_text(missing, title))
    if len(found) > arguments.limit:
        console.tell("commands.missing.cut", limit=arguments.limit)
    return OK


def _as_text(missing: MissingDocument, title: str) -> str:
    return f"{missing.documents:>6} {missing.places:>5}  {missing.symbol:<24}  {missing.address}  {title}".rstrip()


def _as_json(missing: MissingDocument, title: str) -> str:
    return json.dumps({**asdict(missing), "title": title}, ensure_ascii=False)


COMMAND = Command(
    name="missing",
    arguments=(
        Argument("--limit", convert=positive, default=LIMIT),
        Argument("--format", choices=("text", "json"), default="text"),
    ),
    run=run,
)
