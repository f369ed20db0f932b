"""How many of the references that were judged by hand still come out as judged.

Run: python tests/benchmarks/judged_references.py FOLDER. The folder holds the General Assembly's resolutions as the
United Nations publishes them in XML (AKN4UN), sessions 75 and 76 in Chinese; they are no part of the program.
tests/golden/judged_references.tsv has the judgements. Printed are the precision of each sample as it was judged, and
how many come out right now: those judged right as they were, those judged wrong as they should be.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from reader.document.model import Document
from reader.parsing.document_reader import read_document
from reader.recognition.references import find_references

JUDGED = Path(__file__).parents[1] / "golden" / "judged_references.tsv"

Found = dict[tuple[int, int], tuple[str, str]]
Row = dict[str, str]


def judgements() -> list[Row]:
    """Read the judged references, one mapping a row."""
    lines = [line for line in JUDGED.read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def texts(document: Document, note: str) -> Iterator[tuple[str, Found]]:
    """Give the texts that a row can be about, each with the references found in it by their spans."""
    spans: dict[tuple[str | None, str | None], Found] = defaultdict(dict)
    for ref in find_references(document):
        spans[ref.block, ref.footnote][ref.start, ref.end] = (ref.target, ref.locator or "")
    if note:
        yield from ((each.text, spans[None, each.label]) for each in document.footnotes if each.label == note)
    else:
        yield from ((block.text, spans[block.id, None]) for block in document.blocks)


def comes_out(row: Row, document: Document) -> bool | None:
    """Say whether the reference comes out right; None where the document does not have the excerpt."""
    before, _, rest = row["excerpt"].partition("⟦")
    surface, _, behind = rest.partition("⟧")
    right = row["verdict"] == "right"
    expected = (row["target"], row["locator"]) if right else (row["right target"], row["right locator"])
    seen = False
    for text, found in texts(document, row["note"]):
        at = text.find(before + surface + behind)
        while at >= 0:
            seen = True
            start = at + len(before)
            if found.get((start, start + len(surface)), ("", "")) == expected:
                return True
            at = text.find(before + surface + behind, at + 1)
    return False if seen else None


def main(folder: Path) -> None:
    """Read the documents that were sampled, and print."""
    rows = judgements()
    for sample in sorted({row["sample"] for row in rows}):
        verdicts = Counter(row["verdict"] for row in rows if row["sample"] == sample)
        print(f"sample {sample}: {verdicts['right']} of {verdicts.total()} right when judged")
    wanted: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        wanted[row["document"].replace(" ", "")].append(row)
    outcomes: Counter[bool | None] = Counter()
    for path in sorted(folder.rglob("*.xml")):
        document = read_document(path)
        for row in wanted.pop(document.symbol or "", []):
            outcome = comes_out(row, document)
            outcomes[outcome] += 1
            if outcome is None:  # another file can bear the same symbol
                wanted[document.symbol or ""].append(row)
            elif not outcome:
                print("otherwise", row["document"], row["excerpt"], row["target"])
    print(f"{outcomes[True]} of {outcomes[True] + outcomes[False]} come out right now")
    for row in (row for rest in wanted.values() for row in rest):
        print("not found", row["document"], row["excerpt"], row["target"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
