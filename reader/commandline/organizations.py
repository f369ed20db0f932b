"""`lectern organizations`: who is named in the library, and every place that names one organization."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict

from reader.commandline.command import OK, Argument, Command, positive
from reader.commandline.console import Console
from reader.commandline.opened_library import open_to_read
from reader.errors import NotFound
from reader.export.citation_forms import cite
from reader.workspace.organizations import (
    ConcordanceLine,
    NamedOrganization,
    concordance,
    meant_by,
    named_together,
    organizations_named,
)
from reader.workspace.workspace import Workspace

LIMIT = 50


def run(arguments: Namespace, console: Console) -> int:
    """Print the organizations of the library, or the places that name the one that is asked for.

    Raises NotFound where no document names it. A part of a name that fits several lists them.
    """
    query = " ".join(arguments.name)
    with open_to_read(arguments) as workspace:
        found = organizations_named(workspace, query)
        if query and not found:
            raise NotFound("organization_not_named", query)
        exactly = [one for one in found if one.name == query or one.name in meant_by(query)] or found
        if query and len(exactly) == 1:
            _print_one(workspace, exactly[0], arguments, console)
            return OK
    if not found:
        console.tell("commands.documents_none")
    for one in found[: arguments.limit]:
        console.write(_listed_as_json(one) if arguments.format == "json" else _listed_as_text(one))
    _tell_cut(len(found), arguments, console)
    return OK


def _print_one(workspace: Workspace, one: NamedOrganization, arguments: Namespace, console: Console) -> None:
    as_json = arguments.format == "json"
    if not as_json:
        console.write(_listed_as_text(one))
    if arguments.together:
        companions = named_together(workspace, one.name, arguments.limit + 1)
        for companion in companions[: arguments.limit]:
            values = asdict(companion)
            text = f"{companion.passages:>6} {companion.documents:>5}  {companion.organization}"
            console.write(json.dumps(values, ensure_ascii=False) if as_json else text)
        _tell_cut(len(companions), arguments, console)
        return
    lines = concordance(workspace, one.name, arguments.limit + 1)
    for line in lines[: arguments.limit]:
        document = workspace.library.documents.load(line.hit.document)
        citation = cite(document, line.hit.block, console.language, footnote=line.hit.footnote)
        console.write(_line_as_json(line, citation) if as_json else _line_as_text(line, citation))
    _tell_cut(len(lines), arguments, console)


def _tell_cut(count: int, arguments: Namespace, console: Console) -> None:
    if count > arguments.limit:
        console.tell("commands.organizations.cut", limit=arguments.limit)


def _listed_as_text(one: NamedOrganization) -> str:
    foreign = [one.known.english, one.known.acronym or ""] if one.known is not None else []
    names = "  ".join(name for name in (one.name, *foreign) if name)
    return f"{one.mentions:>6} {one.documents:>5}  {names}"


def _listed_as_json(one: NamedOrganization) -> str:
    return json.dumps(asdict(one), ensure_ascii=False)


def _line_as_text(line: ConcordanceLine, citation: str) -> str:
    return f"{citation}\n    {line.hit.before}【{line.hit.match}】{line.hit.after}"


def _line_as_json(line: ConcordanceLine, citation: str) -> str:
    values = {"symbol": line.entry.symbol, "date": line.entry.date, "citation": citation, **asdict(line.hit)}
    return json.dumps(values, ensure_ascii=False)


COMMAND = Command(
    name="organizations",
    arguments=(
        Argument("name", count="any"),
        Argument("--together", count="none"),
        Argument("--limit", convert=positive, default=LIMIT),
        Argument("--format", choices=("text", "json"), default="text"),
    ),
    run=run,
)
