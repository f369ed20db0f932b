"""`lectern export`: write the highlighted passages, with their citations and the person's notes, to a file.

With a form for whole documents (akn4un) it writes one document instead.
"""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reader.commandline.argument_parser import UsageError
from reader.commandline.command import OK, Argument, Command
from reader.commandline.console import Console
from reader.commandline.opened_library import find_document, open_to_read
from reader.errors import ExportFailed
from reader.rendering.themes import highlight_colours
from reader.workspace.document_exporting import DocumentForm, document_text, export_document
from reader.workspace.exporting import ExportForm, compose, export_excerpts, form_of

STANDARD_OUTPUT = "-"


def run(arguments: Namespace, console: Console) -> int:
    """Export and say how many passages were written. Raises ExportFailed, also where there is none."""
    known = highlight_colours()
    for colour in arguments.colour or ():
        if colour not in known:
            raise UsageError("colour_unknown", colour, colours=", ".join(known))
    if arguments.format in set(DocumentForm):
        return _run_document(arguments, console, DocumentForm(arguments.format))
    target = Path(arguments.target)
    form = ExportForm(arguments.format) if arguments.format else form_of(target)
    with open_to_read(arguments) as workspace:
        named = arguments.document
        ids = [find_document(workspace, each) for each in named] if named else None
        wanted = (ids, arguments.colour, arguments.tag, console.language)
        if arguments.target == STANDARD_OUTPUT:
            composed = compose(workspace, form, *wanted)
            count = composed.count
            if count:
                console.write(composed.text.rstrip("\n"))
        else:
            count = export_excerpts(workspace, target, form, *wanted)
    if not count:
        raise ExportFailed("export_empty")
    if arguments.target != STANDARD_OUTPUT:
        console.tell("commands.export.written", count=count, path=str(target))
    return OK


def _run_document(arguments: Namespace, console: Console, form: DocumentForm) -> int:
    """Write the one document that --document names."""
    named = arguments.document or []
    if len(named) != 1:
        raise UsageError("export_one_document", form.value)
    with open_to_read(arguments) as workspace:
        document = find_document(workspace, named[0])
        if arguments.target == STANDARD_OUTPUT:
            console.write(document_text(workspace, document, form).rstrip("\n"))
        else:
            export_document(workspace, Path(arguments.target), document, form)
            console.tell("commands.export.document_written", path=str(arguments.target))
    return OK


COMMAND = Command(
    name="export",
    arguments=(
        Argument("target"),
        Argument("--format", choices=tuple(form.value for form in (*ExportForm, *DocumentForm))),
        Argument("--document", repeated=True),
        Argument("--colour", repeated=True),
        Argument("--tag", repeated=True),
    ),
    run=run,
)
