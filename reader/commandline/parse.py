"""`lectern parse`: print what the program reads in files, without a library and without a window."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from reader.commandline.command import OK, SOME_FAILED, Argument, Command
from reader.commandline.console import Console
from reader.document.json_form import to_json
from reader.document.model import Document
from reader.errors import LecternError, UnreadableFile
from reader.export.markdown_document import document_as_markdown
from reader.export.plain_text import document_as_text
from reader.messages import sentence
from reader.workspace.importing import parse_source

TEXT_RULE = "─" * 40
MARKDOWN_RULE = "\n---\n"
STANDARD_INPUT = "-"


def run(arguments: Namespace, console: Console) -> int:
    """Print every file's document in the order of the files; one that fails is told and does not stop the others."""
    failed = 0
    printed = 0
    for given in arguments.files:
        try:
            document = _read(given)
        except LecternError as error:
            console.fail(error)
            failed += 1
            continue
        _print(document, arguments.format, console, first=printed == 0)
        printed += 1
        sys.stdout.flush()
    return SOME_FAILED if failed else OK


def problem_sentences(document: Document, language: str) -> dict[int, str]:
    """Return the sentence of each of the document's problems, by its index; kinds without a sentence are left out."""
    found = {}
    for index, problem in enumerate(document.problems):
        key = f"problems.{problem.kind}"
        told = sentence(key, language, detail=problem.detail, block=problem.block or "")
        if told != key:
            found[index] = told
    return found


def _read(given: str) -> Document:
    if given == STANDARD_INPUT:
        raise UnreadableFile("standard_input", given)
    path = Path(given)
    if path.is_dir():
        raise UnreadableFile("folder_given", given)
    try:
        return parse_source(path, given)
    except LecternError:
        raise
    except Exception as error:
        # A fault of the program in one file must not keep back the thousand others of the same command.
        raise UnreadableFile("reader_fault", given, detail=f"{type(error).__name__}: {error}") from error


def _print(document: Document, form: str, console: Console, *, first: bool) -> None:
    if form == "json":
        values = to_json(document, problem_sentences(document, console.language))
        console.write(json.dumps(values, ensure_ascii=False))
    elif form == "markdown":
        console.write(("" if first else MARKDOWN_RULE) + document_as_markdown(document))
    else:
        console.write(("" if first else f"\n{TEXT_RULE}\n") + document_as_text(document))


COMMAND = Command(
    name="parse",
    arguments=(
        Argument("files", count="many"),
        Argument("--format", choices=("json", "text", "markdown"), default="json"),
    ),
    run=run,
)
