"""`lectern reports`: what became of the files of earlier imports."""

from __future__ import annotations

import json
from argparse import Namespace
from datetime import datetime
from typing import Any

from reader.commandline.command import OK, Argument, Command, positive
from reader.commandline.console import Console
from reader.commandline.opened_library import open_to_read
from reader.messages import error_parts, sentence
from reader.workspace.import_history import ReportSummary, report, still_to_review, summaries
from reader.workspace.import_report import ImportItem, Outcome
from reader.workspace.workspace import Workspace

NAMED_MOST = 3
"""How many of the files that were given to an import its line names; a pattern of the shell gives hundreds."""


def run(arguments: Namespace, console: Console) -> int:
    """Print one line for each import, the newest first; with --number, one for each file of that one.

    Raises NotFound.
    """
    with open_to_read(arguments) as workspace:
        if arguments.number is not None:
            _print_report(workspace, arguments.number, arguments.format, console)
            return OK
        found = summaries(workspace)
    if not found:
        console.tell("commands.reports.none")
    for summary in found:
        console.write(_as_json(summary) if arguments.format == "json" else _line(summary, console.language))
    return OK


def _print_report(workspace: Workspace, number: int, form: str, console: Console) -> None:
    whole = report(workspace, number)
    waiting = {note.id for note in still_to_review(workspace, whole)}
    for item in whole.items:
        if form == "json":
            console.write(json.dumps(_values(item, waiting, console.language), ensure_ascii=False))
            continue
        console.write(f"{_outcome(item.outcome, console.language)}  {item.document or '-'}  {item.path}")
        for words in _words(item, console.language):
            console.write(f"    {words}")
        if notes := sum(annotation in waiting for annotation in item.review):
            console.tell("commands.reports.review", count=notes, path=str(item.path))


def _line(summary: ReportSummary, language: str) -> str:
    counts = [
        sentence(
            "commands.reports.count", language, outcome=_outcome(outcome, language), count=summary.counts[outcome]
        )
        for outcome in Outcome
        if summary.counts.get(outcome)
    ]
    if summary.finished is None or summary.cancelled:
        counts.append(sentence(f"commands.reports.{'cancelled' if summary.finished else 'unfinished'}", language))
    return sentence(
        "commands.reports.line",
        language,
        number=summary.number,
        started=f"{datetime.fromisoformat(summary.started).astimezone():%Y-%m-%d %H:%M}",
        counts=", ".join(counts) or "-",
        given=_given(summary, language),
    )


def _given(summary: ReportSummary, language: str) -> str:
    """Return the files and folders that the import was given, the first of them where they are many."""
    if not summary.given:
        return sentence("commands.reports.new_reading", language)
    named, more = " ".join(summary.given[:NAMED_MOST]), len(summary.given) - NAMED_MOST
    return sentence("commands.reports.more", language, named=named, count=more) if more > 0 else named


def _words(item: ImportItem, language: str) -> list[str]:
    """Return the sentences about a file: why it failed or was skipped, and what the program was not sure of."""
    what, _subject, remedy = error_parts(item.error, language) if item.error else ("", "", "")
    doubts = [sentence(f"problems.{doubt.kind}", language, detail=doubt.detail) for doubt in item.problems]
    return [*filter(None, (f"{what} {remedy}".strip(),)), *doubts]


def _outcome(outcome: Outcome, language: str) -> str:
    return sentence(f"commands.import.outcomes.{outcome.name.lower()}", language)


def _as_json(summary: ReportSummary) -> str:
    return json.dumps(
        {
            "number": summary.number,
            "started": summary.started,
            "finished": summary.finished,
            "cancelled": summary.cancelled,
            "given": list(summary.given),
            "counts": {outcome.value: count for outcome, count in summary.counts.items()},
        },
        ensure_ascii=False,
    )


def _values(item: ImportItem, waiting: set[str], language: str) -> dict[str, Any]:
    return {
        "path": str(item.path),
        "outcome": item.outcome.value,
        "document": item.document,
        "error": list(error_parts(item.error, language)) if item.error else None,
        "problems": [
            {
                "kind": doubt.kind,
                "block": doubt.block,
                "message": sentence(f"problems.{doubt.kind}", language, detail=doubt.detail),
            }
            for doubt in item.problems
        ],
        "notes_moved": list(item.moved),
        "notes_to_review": [annotation for annotation in item.review if annotation in waiting],
    }


COMMAND = Command(
    name="reports",
    arguments=(
        Argument("--number", convert=positive),
        Argument("--format", choices=("text", "json"), default="text"),
    ),
    run=run,
)
