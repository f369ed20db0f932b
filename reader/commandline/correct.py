"""`lectern correct`: the person's own symbol, title, date or kind of a document."""

from __future__ import annotations

from argparse import Namespace

from reader.commandline.command import OK, Argument, Command
from reader.commandline.console import Console
from reader.commandline.opened_library import find_document, open_to_read
from reader.document.block_kinds import Genre
from reader.workspace.correcting import CorrectedField, correct, corrections_of, take_back

NONE = "-"


def run(arguments: Namespace, console: Console) -> int:
    """Correct what is named, then print every correction of the document. Raises LecternError."""
    given = {field: getattr(arguments, field.value) for field in CorrectedField}
    values = {field: value for field, value in given.items() if value is not None}
    with open_to_read(arguments) as workspace:
        document = find_document(workspace, arguments.document)
        if arguments.take_back:
            take_back(workspace, document, frozenset(map(CorrectedField, arguments.take_back)))
        if values:
            correct(workspace, document, values)
        corrections = corrections_of(workspace, document)
    if not corrections:
        console.tell("commands.correct.none")
    for correction in corrections.values():
        console.tell(
            "commands.correct.line",
            field=console.sentence(f"commands.fields.{correction.field.value}"),
            value=correction.value or NONE,
            found=correction.found or NONE,
        )
    return OK


COMMAND = Command(
    name="correct",
    arguments=(
        Argument("document"),
        Argument("--symbol"),
        Argument("--title"),
        Argument("--date"),
        Argument("--genre", choices=tuple(genre.value for genre in Genre)),
        Argument("--take-back", choices=tuple(field.value for field in CorrectedField), repeated=True),
    ),
    run=run,
)
