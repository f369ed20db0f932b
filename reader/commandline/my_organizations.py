"""`lectern my-organizations`: the person's own list, changed, shared, and applied to the library."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from reader import locations
from reader.commandline.argument_parser import UsageError
from reader.commandline.command import INTERRUPTED, OK, SOME_FAILED, Argument, Command, positive
from reader.commandline.console import Console
from reader.commandline.interruption import stopping
from reader.commandline.opened_library import open_to_read
from reader.errors import NotFound
from reader.recognition.gazetteer import KINDS, Organization
from reader.recognition.own_list import OwnList
from reader.workspace.organization_list import (
    DEFAULT_KIND,
    Act,
    Entry,
    compare,
    export,
    keep,
    listing,
    own_list,
    said,
)
from reader.workspace.organizations import meant_by
from reader.workspace.recognising import recognise_in_own_library
from reader.workspace.unlisted import unlisted_names

NAME = "my-organizations"
LIMIT = 50
_ACTS = ("add", "same_as", "reject", "take_back")


def run(arguments: Namespace, console: Console) -> int:
    """Do what is asked for in the order change, import, export, apply; then print the list, or the unlisted names.

    Raises UsageError for acts that do not go together or lack names, NotFound, LecternError.
    """
    asked = [act for act in _ACTS if getattr(arguments, act)]
    if len(asked) > 1:
        options = ", ".join(f"--{act.replace('_', '-')}" for act in asked)
        raise UsageError("acts_together", f"lectern {NAME}", options=options)
    if bool(asked) != bool(arguments.name):
        raise UsageError("argument_missing", f"lectern {NAME}")
    if asked:
        _change(arguments, asked[0])
    if getattr(arguments, "import"):
        _import(Path(getattr(arguments, "import")), arguments, console)
    if arguments.export:
        export(Path(arguments.export))
        console.tell(f"commands.{NAME}.exported", path=arguments.export)
    code = _apply(arguments, console) if arguments.apply else OK
    if code == OK and arguments.unlisted:
        _print_unlisted(arguments, console)
    elif code == OK:
        code = _print_list(arguments, console)
    return code


def _change(arguments: Namespace, act: str) -> None:
    own = own_list()
    for name in arguments.name:
        own = _taken_back(own, name) if act == "take_back" else said(own, _entry(name, act, arguments))
    keep(own)


def _taken_back(own: OwnList, name: str) -> OwnList:
    left = own.without(name)
    if left == own:
        raise NotFound("not_in_own_list", name)
    return left


def _entry(name: str, act: str, arguments: Namespace) -> Entry:
    if act == "reject":
        return Entry(Act.REJECT, name)
    if act == "same_as":
        meant = meant_by(arguments.same_as)
        if arguments.same_as in meant:
            meant = (arguments.same_as,)
        if not meant:
            raise NotFound("organization_not_listed", arguments.same_as)
        if len(meant) > 1:
            raise NotFound("organization_ambiguous", arguments.same_as, names="、".join(meant))
        return Entry(Act.MERGE, name, organization=meant[0])
    made = Organization(
        name,
        tuple(arguments.short or ()),
        arguments.english or "",
        arguments.acronym,
        arguments.kind or DEFAULT_KIND,
        None,
    )
    return Entry(Act.ADD, name, added=made)


def _import(path: Path, arguments: Namespace, console: Console) -> None:
    """Take over what is new; what differs stays the person's own and is told, unless --theirs."""
    own, theirs = own_list(), listing(path)
    found = compare(own, theirs.own)
    for mine, other in found.differing:
        taken = "theirs_taken" if arguments.theirs else "mine"
        console.tell(f"commands.{NAME}.{taken}", name=mine.name, mine=_meaning(mine), theirs=_meaning(other))
    taken_over = [*found.new, *((other for _mine, other in found.differing) if arguments.theirs else ())]
    for entry in taken_over:
        own = said(own, entry)
    if taken_over:
        keep(own)
    for fault in theirs.faults:
        console.fail(fault.error(path))
    console.tell(f"commands.{NAME}.imported", new=len(found.new), same=len(found.same))


def _apply(arguments: Namespace, console: Console) -> int:
    with open_to_read(arguments) as workspace, stopping() as stopped:
        done = recognise_in_own_library(workspace.path, cancelled=stopped)
    console.tell(f"commands.{NAME}.applied", count=len(done.documents), of=done.looked_at)
    return INTERRUPTED if done.cancelled else OK


def _print_list(arguments: Namespace, console: Console) -> int:
    """Print the list; tell its lines that were not understood."""
    found = listing()
    entries = list(found.own.entries())
    write = _entry_as_json if arguments.format == "json" else _entry_as_text
    _print([write(entry) for entry in entries], arguments, console)
    if not entries:
        console.tell(f"commands.{NAME}.empty", path=str(locations.own_organizations()))
    for fault in found.faults:
        console.fail(fault.error(locations.own_organizations()))
    return SOME_FAILED if found.faults else OK


def _print_unlisted(arguments: Namespace, console: Console) -> None:
    with open_to_read(arguments) as workspace:
        names = unlisted_names(workspace, arguments.limit + 1)
    lines = []
    for one in names:
        hit = one.example
        example = f"{hit.before}【{hit.match}】{hit.after}" if hit is not None else ""
        if arguments.format == "json":
            values = {"name": one.name, "mentions": one.mentions, "documents": one.documents, "example": example}
            lines.append(json.dumps(values, ensure_ascii=False))
        else:
            lines.append(f"{one.mentions:>6} {one.documents:>5}  {one.name}\n    {example}")
    _print(lines, arguments, console)
    if not names:
        console.tell(f"commands.{NAME}.none_unlisted")


def _print(lines: Sequence[str], arguments: Namespace, console: Console) -> None:
    for line in lines[: arguments.limit]:
        console.write(line)
    if len(lines) > arguments.limit:
        console.tell("commands.organizations.cut", limit=arguments.limit)


def _entry_as_text(entry: Entry) -> str:
    return "\t".join(part for part in (entry.act.value, entry.name, _details(entry)) if part)


def _entry_as_json(entry: Entry) -> str:
    values = {"act": entry.act.value, "name": entry.name, "details": _details(entry)}
    return json.dumps(values, ensure_ascii=False)


def _details(entry: Entry) -> str:
    if entry.added is None:
        return entry.organization
    one = entry.added
    return " · ".join(part for part in (one.kind, "、".join(one.short_forms), one.english, one.acronym or "") if part)


def _meaning(entry: Entry) -> str:
    details = _details(entry)
    return f"{entry.act.value} ({details})" if details else entry.act.value


COMMAND = Command(
    name=NAME,
    arguments=(
        Argument("name", count="any"),
        Argument("--add", count="none"),
        Argument("--kind", choices=KINDS),
        Argument("--english"),
        Argument("--acronym"),
        Argument("--short", repeated=True),
        Argument("--same-as"),
        Argument("--reject", count="none"),
        Argument("--take-back", count="none"),
        Argument("--import"),
        Argument("--theirs", count="none"),
        Argument("--export"),
        Argument("--apply", count="none"),
        Argument("--unlisted", count="none"),
        Argument("--limit", convert=positive, default=LIMIT),
        Argument("--format", choices=("text", "json"), default="text"),
    ),
    run=run,
)
