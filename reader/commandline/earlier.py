"""`lectern earlier`: the texts that a document had before, what has changed since, and bringing one back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from datetime import datetime

from reader.commandline.command import OK, Argument, Command, positive
from reader.commandline.console import Console
from reader.commandline.opened_library import find_document, open_to_read
from reader.document.annotation import AnchorState
from reader.workspace.annotating import annotations_of
from reader.workspace.earlier_texts import EarlierText, bring_back, changes_since, earlier_texts
from reader.workspace.text_differences import BREAK, Kind, Passage, Run
from reader.workspace.workspace import Workspace

_MARKS = {Kind.KEPT: ("", ""), Kind.REMOVED: ("[-", "-]"), Kind.ADDED: ("{+", "+}")}
"""What stands about words that came or went, as in the output of other programs that compare words."""


def run(arguments: Namespace, console: Console) -> int:
    """Print the earlier texts, the last one first; compare with one, or bring one back. Raises NotFound."""
    with open_to_read(arguments) as workspace:
        document = find_document(workspace, arguments.document)
        if arguments.compare is not None:
            for line in _compared(changes_since(workspace, document, arguments.compare)):
                console.write(line)
            return OK
        if arguments.bring_back is not None:
            bring_back(workspace, document, arguments.bring_back)
            _tell_brought_back(workspace, document, console)
            return OK
        found = earlier_texts(workspace, document)
    if not found:
        console.tell("commands.earlier.none")
    for text in found:
        console.write(_line(text, console))
    return OK


def _line(text: EarlierText, console: Console) -> str:
    replaced = f"{datetime.fromisoformat(text.replaced).astimezone():%Y-%m-%d %H:%M}"
    return console.sentence(
        "commands.earlier.line", number=text.revision, replaced=replaced, notes=text.notes, path=text.source
    )


def _compared(passages: Iterable[Passage]) -> list[str]:
    """Return a line for each paragraph in which something came or went."""
    lines = ("".join(map(_marked, passage.runs)) for passage in passages if passage.is_changed)
    return [line.replace(BREAK, "¶ ") for line in lines]


def _marked(words: Run) -> str:
    before, behind = _MARKS[words.kind]
    return f"{before}{words.text}{behind}"


def _tell_brought_back(workspace: Workspace, document: int, console: Console) -> None:
    console.tell("commands.earlier.done")
    waiting = [note for note in annotations_of(workspace, document) if note.state is AnchorState.REVIEW]
    if waiting:
        console.tell("commands.earlier.review", count=len(waiting))


COMMAND = Command(
    name="earlier",
    arguments=(
        Argument("document"),
        Argument("--compare", convert=positive),
        Argument("--bring-back", convert=positive),
    ),
    run=run,
)
