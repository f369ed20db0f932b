"""How right the organizations are, against answers written by hand before the program's were looked at.

Run: python tests/benchmarks/organizations.py [FOLDER]. The answers are the five seeds (tests/golden/NNN.orgs.json,
by sentence) and tests/golden/organizations/*.tsv: a line for each mention with the paragraph (its place among the
blocks, or n and a note's label), how it begins, the name as printed and the organization. Samples lie in
tests/parsing/genres/samples; resolutions of the General Assembly are looked for by symbol in FOLDER, which holds
AKN4UN files as the United Nations publish them (digitallibrary.un.org), and left out where it has none.

A mention is right where paragraph, printed name and organization agree. Beside it, in the same run: the words that
jieba's part-of-speech tagger calls nt (organizations), which know no full names, so that only the span is asked of
both. What is missed and what is wrong is printed.
"""

from __future__ import annotations

import json
import logging
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import jieba
import jieba.posseg

from reader import locations
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.parsing.document_reader import read_document
from reader.recognition.organizations import find_organizations

TESTS = Path(__file__).resolve().parents[1]
GOLDEN = TESTS / "golden"
SAMPLES = TESTS / "parsing" / "genres" / "samples"

BEGINNING = 10
"""How many characters of a paragraph's beginning the answers keep."""

Named = tuple[str, str, str]
"""Where, the printed name, the organization."""


@dataclass(frozen=True)
class Answers:
    """A document and what it names; what is optional counts neither way."""

    title: str
    document: Document
    named: list[Named]
    optional: tuple[Named, ...] = ()


def samples_and_resolutions(folder: Path | None) -> Iterator[Answers]:
    """Give the answers of tests/golden/organizations with their documents."""
    by_symbol = _by_symbol(folder) if folder is not None else {}
    for path in sorted((GOLDEN / "organizations").glob("*.tsv")):
        heading, *lines = path.read_text(encoding="utf-8").splitlines()
        name = heading.removeprefix("# ")
        source = SAMPLES / f"{name}.txt"
        source = source if source.exists() else by_symbol.get(name, source)
        if not source.exists():
            continue
        document = read_document(source)
        beginnings = {text[:BEGINNING]: where for where, text in reversed(list(texts(document)))}
        places = dict(texts(document))
        named: list[Named] = []
        for where, beginning, printed, meant in (line.split("\t") for line in lines):
            # A parser that divides the paragraphs otherwise must not make the answers wrong.
            is_there = places.get(where, "").startswith(beginning)
            named.append((where if is_there else beginnings.get(beginning, where), printed, meant))
        yield Answers(name, document, named)


def seeds() -> Iterator[Answers]:
    """Give the answers of the seeds; a sentence is looked for in the texts, in order."""
    for path in sorted(GOLDEN.glob("*.orgs.json")):
        number = path.name.partition(".")[0]
        sentences = json.loads(path.read_text(encoding="utf-8"))
        blocks = tuple(Block(f"b{i}", BlockKind.PARAGRAPH, one["sentence"]) for i, one in enumerate(sentences))
        seed = read_document(next(locations.seeds().glob(f"{number}_*.txt")))
        document = Document(Source(number), Genre.DOCUMENT, seed.title, blocks, symbol=seed.symbol, organ=seed.organ)
        named: list[Named] = []
        optional: list[Named] = []
        for i, one in enumerate(sentences):
            for mention in one["mentions"]:
                where = optional if "optional" in mention else named
                where.append((str(i), mention["surface"], mention["organization"]))
        yield Answers(number, document, named, tuple(optional))


def texts(document: Document) -> Iterator[tuple[str, str]]:
    """Give every text with its place as the answers write it."""
    yield from ((str(index), block.text) for index, block in enumerate(document.blocks))
    yield from ((f"n{note.label}", note.text) for note in document.footnotes)


def ours(document: Document) -> list[Named]:
    """Return what the program finds."""
    places = {block.id: str(index) for index, block in enumerate(document.blocks)}
    found = []
    for mention in find_organizations(document):
        where = places[mention.block] if mention.block is not None else f"n{mention.footnote}"
        text = document.text_at(mention.block, mention.footnote) or ""
        found.append((where, text[mention.start : mention.end], mention.organization))
    return found


def tagged(document: Document) -> list[Named]:
    """Return the words that jieba tags as organizations; the meaning stays empty."""
    return [
        (where, word, "") for where, text in texts(document) for word, tag in jieba.posseg.cut(text) if tag == "nt"
    ]


def spans(named: Iterable[Named]) -> Counter[Named]:
    """Return names without their meaning."""
    return Counter((where, printed, "") for where, printed, _ in named)


def figures(right: int, found: int, wanted: int) -> str:
    """Tell precision, recall and F1."""
    precision, recall = right / max(1, found), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  ({right} right, {found} found, {wanted} wanted)"


def measure(title: str, every: list[Answers]) -> None:
    """Print the figures of a set of documents, then what is missed and wrong in each."""
    totals: Counter[str] = Counter()
    told: list[str] = []
    for one in every:
        wanted = Counter(one.named)
        found = Counter(ours(one.document))
        found -= (found - wanted) & Counter(one.optional)
        right = found & wanted
        nt, only_spans = spans(tagged(one.document)), spans(one.named)
        totals["right"] += right.total()
        totals["found"] += found.total()
        totals["wanted"] += wanted.total()
        totals["spans"] += (spans(found.elements()) & only_spans).total()
        totals["nt right"] += (nt & only_spans).total()
        totals["nt"] += nt.total()
        told += [f"  {one.title} missed {' '.join(named)}" for named in (wanted - found).elements()]
        told += [f"  {one.title} wrong  {' '.join(named)}" for named in (found - wanted).elements()]
    print(f"{title}: {len(every)} documents")
    print(f"  organizations  {figures(totals['right'], totals['found'], totals['wanted'])}")
    print(f"  spans alone    {figures(totals['spans'], totals['found'], totals['wanted'])}")
    print(f"  jieba's nt     {figures(totals['nt right'], totals['nt'], totals['wanted'])}")
    print("\n".join(told))


def main(folder: Path | None = None) -> None:
    """Measure the seeds, then the samples and resolutions."""
    jieba.setLogLevel(logging.WARNING)
    measure("seeds", list(seeds()))
    measure("samples and resolutions", list(samples_and_resolutions(folder)))


def _by_symbol(folder: Path) -> dict[str, Path]:
    """Return the file of each resolution that has answers; its number stands in the work's address."""
    wanted = {path.stem.replace("_", "/") for path in (GOLDEN / "organizations").glob("A_RES_*.tsv")}
    addresses = {f"/{symbol.removeprefix('A/RES/').replace('/', '-')}/!main": symbol for symbol in wanted}
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.xml")):
        head = path.read_text(encoding="utf-8", errors="replace")[:6000]
        for address, symbol in addresses.items():
            if address in head and "zho@" in head:
                found.setdefault(symbol, path)
    return found


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
