"""`lectern search`: find words in every document of the library."""

from __future__ import annotations

import json
from argparse import Namespace

from reader.commandline.command import OK, Argument, Command, positive
from reader.commandline.console import Console
from reader.commandline.opened_library import open_to_read
from reader.document.model import Document
from reader.export.citation_forms import cite
from reader.library.search_hit import SearchHit
from reader.workspace.finding import search

LIMIT = 20


def run(arguments: Namespace, console: Console) -> int:
    """Print each place with its citation, the best first, and tell where there are more than the limit."""
    words = " ".join(arguments.words)
    with open_to_read(arguments) as workspace:
        # One more than is printed, to know whether anything is left out.
        found = search(workspace, words, arguments.limit + 1, other_names=arguments.other_names)
        hits = found[: arguments.limit]
        documents = {hit.document: workspace.library.documents.load(hit.document) for hit in hits}
    if not hits:
        console.tell("commands.hits_none", words=words)
    for hit in hits:
        document = documents[hit.document]
        citation = cite(document, hit.block, console.language, footnote=hit.footnote)
        console.write(_as_json(hit, document, citation) if arguments.format == "json" else _as_text(hit, citation))
    if len(found) > len(hits):
        console.tell("commands.hits_cut", limit=arguments.limit)
    return OK


def _as_text(hit: SearchHit, citation: str) -> str:
    return f"{citation}\n    {hit.before}【{hit.match}】{hit.after}"


def _as_json(hit: SearchHit, document: Document, citation: str) -> str:
    values = {
        "document": hit.document,
        "symbol": document.symbol,
        "title": document.title,
        "citation": citation,
        "block": hit.block,
        "footnote": hit.footnote,
        "start": hit.start,
        "end": hit.end,
        "before": hit.before,
        "match": hit.match,
        "after": hit.after,
    }
    return json.dumps(values, ensure_ascii=False)


COMMAND = Command(
    name="search",
    arguments=(
        Argument("words", count="many"),
        Argument("--other-names", count="none"),
        Argument("--limit", convert=positive, default=LIMIT),
        Argument("--format", choices=("text", "json"), default="text"),
    ),
    run=run,
)
