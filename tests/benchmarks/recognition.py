"""How fast mentions are recognised, organizations included: MB of UTF-8 text a second in one process.

Run: python tests/benchmarks/recognition.py [MEGABYTES]. The text is the five seeds, again and again; a tenth of it
and the whole are measured, whose quotient shows that the time is linear. Beside it, in the same run: one regular
expression that is an alternation of the list's names, which finds no more than they are. Then texts made to be hard,
each alone in one paragraph, against plain text of the same length.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from reader import locations
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.parsing.document_reader import read_document
from reader.recognition.gazetteer import standard
from reader.recognition.organizations import find_organizations
from reader.recognition.recogniser import recognise
from reader.recognition.references import find_references

MEGABYTES = 50
HARD_CHARACTERS = 200_000
MILLION = 1_000_000

HARD = {
    "plain": "会员国应继续加强合作，",
    "open lists": "第1、2、3、",
    "closed lists": "第64/256号、",
    "dates": "2010年3月2日第64/256号和",
    "numbers": "1 2 3 ",
    "digits": "1",
    "numerals": "一二三四",
    "title marks": "《",
    "titles": "《公约》",
    "brackets": "(",
    "symbols": "A/71/L.7-",
    "tails": "A/71/L.7和Add.1和2",
    "organs": "大会理事会其",
    "committees": "关于第1267(1999)号",
    "united": "联合国关于",
    "unlisted": "和国际",
    "ibid": "同上，《补编第5号》",
    "broken numbers": "A/1 2、",
    "old numerals": "第一(一)号",
    "articles": "《宪章》第五条和第六条",
    "traditional": "聯合國",
}
"""What a hard text repeats."""


def seconds(act: Callable[[], object]) -> float:
    """Return how long an act takes on the processor."""
    start = time.process_time()
    act()
    return time.process_time() - start


def megabytes(document: Document) -> float:
    """Return the size of a document's texts in UTF-8."""
    texts = [block.text for block in document.blocks] + [note.text for note in document.footnotes]
    return sum(len(text.encode()) for text in texts) / MILLION


def repeated(documents: Sequence[Document], size: float) -> list[Document]:
    """Give the documents again and again until they have so many megabytes, as one document a round."""
    blocks = [block for document in documents for block in document.blocks]
    notes = [note for document in documents for note in document.footnotes]
    one = replace(documents[0], blocks=tuple(blocks), footnotes=tuple(notes), speeches=())
    return [one] * max(1, round(size / megabytes(one)))


def speed(act: Callable[[Document], object], documents: Sequence[Document]) -> float:
    """Return megabytes a second."""
    taken = seconds(lambda: [act(document) for document in documents])
    return sum(map(megabytes, documents[:1])) * len(documents) / taken


def main(size: int = MEGABYTES) -> None:
    """Measure and print."""
    seeds = [read_document(path) for path in sorted(locations.seeds().glob("0*.txt"))]
    for seed in seeds:
        recognise(seed)
    few, many = repeated(seeds, size / 10), repeated(seeds, size)
    names = sorted(set(standard().names()), key=len, reverse=True)
    alternation = re.compile("|".join(map(re.escape, names)))

    print(f"references      {speed(find_references, few):6.2f} MB/s")
    print(f"organizations   {speed(find_organizations, few):6.2f} MB/s")
    tenth, whole = speed(recognise, few), speed(recognise, many)
    print(f"both            {tenth:6.2f} MB/s on {size / 10:.0f} MB, {whole:.2f} MB/s on {size} MB")
    print(f"whole / tenth   {whole / tenth:6.2f}")
    naive = speed(lambda document: [alternation.findall(block.text) for block in document.blocks], few[:2])
    print(f"one alternation {naive:6.2f} MB/s; recognition is {whole / naive:.1f} times as fast")
    _print_hard()


def _print_hard() -> None:
    plain = 0.0
    for name, piece in HARD.items():
        text = (piece * (HARD_CHARACTERS // len(piece) + 1))[:HARD_CHARACTERS]
        blocks = (Block("b1", BlockKind.PARAGRAPH, text),)
        document = Document(Source("made up"), Genre.DOCUMENT, "", blocks)
        taken = seconds(partial(recognise, document))
        plain = plain or taken
        print(f"{name:16}{taken:6.2f} s  {taken / plain:6.1f} times plain text")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
