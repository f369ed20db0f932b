"""`lectern search`: find words in every document of the library."""

from __future__ import annotations

import json
from argparse import Namespace

from reader.commandline.command import OK, Argument, Command, positive
from reader.commandline.console import Console
from reader.commandline.opened_library import open_to_read
from reader.document.model import Document
from reader.export.citation_forms import cite
from reader.messages import sentence
from reader.workspace.cited_places import FoundPlace
from reader.workspace.finding import search_places

LIMIT = 20


def run(arguments: Namespace, console: Console) -> int:
    """Print each place with its citation, the best first, and tell where there are more than the limit."""
    words = " ".join(arguments.words)
    with open_to_read(arguments) as workspace:
        # One more than is printed, to know whether anything is left out.
        found = search_places(workspace, words, arguments.limit + 1, other_names=arguments.other_names)
        places = found[: arguments.limit]
        documents = {place.hit.document: workspace.library.documents.load(place.hit.document) for place in places}
    if not places:
        console.tell("commands.hits_none", words=words)
    for place in places:
        document = documents[place.hit.document]
        citation = cite(document, place.hit.block, console.language, footnote=place.hit.footnote)
        as_json = arguments.format == "json"
        console.write(_as_json(place, document, citation) if as_json else _as_text(place, citation, console.language))
    if len(found) > len(places):
        console.tell("commands.hits_cut", limit=arguments.limit)
    return OK


def _as_text(place: FoundPlace, citation: str, language: str) -> str:
    manner = f"  [{sentence(f'manners.{place.manner}', language)}]" if place.manner else ""
    hit = place.hit
    return f"{citation}{manner}\n    {hit.before}【{hit.match}】{hit.after}"


def _as_json(place: FoundPlace, document: Document, citation: str) -> str:
    hit = place.hit
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
        "manner": place.manner,
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
