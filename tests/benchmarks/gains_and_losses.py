"""What a change gained and lost over a folder of documents: two revisions of the program, document by document.

    python tests/benchmarks/gains_and_losses.py FOLDER REVISION [REVISION] [--max N] [--texts]

The first revision is the older one; without a second, the files as they lie in this working copy are the newer. Each
revision is checked out into a temporary folder and reads the same files with `lectern parse`. For every document that
differs a line says what came and went of blocks, kinds, note marks, notes, references and organizations; --texts
prints each of them. Where a file is AKN4UN XML, blocks, marks and notes are held against what the XML says, so that
the line can say what is better and what is worse; all else is only other than before.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

from markup_answers import Reading, bare, squashed  # noqa: E402

SUFFIXES = {".xml", ".txt", ".md", ".docx", ".doc", ".pdf", ".html", ".htm", ".mhtml"}
AT_ONCE = 100
"""Files that one start of the program reads."""

THINGS = ("blocks", "kinds", "marks", "notes", "references", "organizations")
Items = dict[str, Counter[tuple[str, ...]]]


@dataclass
class Difference:
    """What came and went of one thing in one document; `better` and `worse` are parts of these, judged by the XML."""

    came: Counter[tuple[str, ...]]
    went: Counter[tuple[str, ...]]
    better: int | None = None
    worse: int | None = None

    def __str__(self) -> str:
        judged = "" if self.better is None else f" (better {self.better}, worse {self.worse})"
        return f"+{self.came.total()} -{self.went.total()}{judged}"


@contextmanager
def revision(name: str | None) -> Iterator[Path]:
    """Give a folder with the program at a revision; None is this working copy."""
    if name is None:
        yield ROOT
        return
    git = ["git", "-C", str(ROOT), "worktree"]
    with tempfile.TemporaryDirectory(prefix="lectern-revision-") as folder:
        tree = Path(folder) / "tree"
        subprocess.run([*git, "add", "--quiet", "--detach", str(tree), name], check=True)
        try:
            yield tree
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=True)


def read(tree: Path, files: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """Return the documents that the program in a folder reads in files, by the file's path."""
    documents = {}
    for start in range(0, len(files), AT_ONCE):
        command = [sys.executable, "-m", "reader", "parse", "--format", "json"]
        command += map(str, files[start : start + AT_ONCE])
        environment = {**os.environ, "PYTHONPATH": str(tree)}
        done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)
        for line in done.stdout.splitlines():
            document = json.loads(line)
            documents[document["source"]] = document
    return documents


def items_of(document: dict[str, Any] | None) -> Items:
    """Return what is compared of a document, white space left out; a file that was refused holds nothing."""
    if document is None:
        return {thing: Counter() for thing in THINGS}
    texts = {block["id"]: squashed(block["text"]) for block in document["blocks"]}
    blocks = [block for block in document["blocks"] if block["kind"] != "masthead"]

    def place(found: dict[str, Any]) -> str:
        return texts.get(found["block"], "") if found["footnote"] is None else f"note {found['footnote']}"

    return {
        "blocks": Counter((bare(block["number"] or ""), squashed(block["text"])) for block in blocks),
        "kinds": Counter((block["kind"], squashed(block["text"])) for block in blocks),
        "marks": Counter(mark for block in blocks for mark in marks_of(block)),
        "notes": Counter((shown(note), squashed(note["text"])) for note in document["footnotes"]),
        "references": Counter((found["target"], place(found)) for found in document["references"]),
        "organizations": Counter((found["organization"], place(found)) for found in document["organizations"]),
    }


def marks_of(block: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """Give a block's note calls with its text and their offsets in it."""
    for mark in block["notes"]:
        yield squashed(block["text"]), shown(mark), str(len(squashed(block["text"][: mark["offset"]])))


def shown(labelled: dict[str, Any]) -> str:
    """Return the label that is printed."""
    return str(labelled.get("printed") or labelled["label"])


def answers_of(path: Path) -> Items:
    """Return what an AKN4UN file says of its blocks, marks and notes; nothing for other files."""
    if path.suffix != ".xml":
        return {}
    answers = Reading().read(path)
    return {
        "blocks": Counter((block.number, block.text) for block in answers.blocks),
        "marks": Counter((block.text, label, str(at)) for block in answers.blocks for label, at in block.notes),
        "notes": Counter(answers.notes),
    }


def differences(older: Items, newer: Items, answers: Items) -> dict[str, Difference]:
    """Return what differs between two readings of a document."""
    found = {}
    for thing in THINGS:
        came, went = newer[thing] - older[thing], older[thing] - newer[thing]
        if not came and not went:
            continue
        difference = found[thing] = Difference(came, went)
        if thing in answers:
            right = answers[thing]
            before, after = (older[thing] & right).total(), (newer[thing] & right).total()
            wrong_before, wrong_after = older[thing].total() - before, newer[thing].total() - after
            difference.better = max(0, after - before) + max(0, wrong_before - wrong_after)
            difference.worse = max(0, before - after) + max(0, wrong_after - wrong_before)
    return found


def report(name: str, found: dict[str, Difference], *, texts: bool) -> None:
    """Print one document's differences."""
    print(f"{name}: " + "; ".join(f"{thing} {difference}" for thing, difference in found.items()))
    for thing, difference in found.items() if texts else ():
        for sign, items in (("-", difference.went), ("+", difference.came)):
            for item in items.elements():
                print(f"    {sign} {thing[:-1]} {' | '.join(item)[:160]}")


def main() -> None:
    """Read with both revisions, print what differs and the sums."""
    parser = argparse.ArgumentParser(description="What a change gained and lost over a folder of documents.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("older")
    parser.add_argument("newer", nargs="?")
    parser.add_argument("--max", type=int, default=0, help="so many files, the same in every run")
    parser.add_argument("--texts", action="store_true", help="print what came and went")
    given = parser.parse_args()
    files = sorted(path.resolve() for path in given.folder.rglob("*") if path.suffix.lower() in SUFFIXES)
    random.Random(7).shuffle(files)  # noqa: S311 - the same choice in every run
    files = sorted(files[: given.max or None])
    with revision(given.older) as tree:
        older = read(tree, files)
    with revision(given.newer) as tree:
        newer = read(tree, files)
    sums: dict[str, Counter[str]] = {thing: Counter() for thing in THINGS}
    differing = 0
    for path in files:
        pair = (items_of(documents.get(str(path))) for documents in (older, newer))
        found = differences(*pair, answers_of(path))
        differing += bool(found)
        if found:
            report(path.name, found, texts=given.texts)
        for thing, difference in found.items():
            sums[thing].update(documents=1, came=difference.came.total(), went=difference.went.total())
            sums[thing].update(better=difference.better or 0, worse=difference.worse or 0)
    print(f"{len(files)} files, {len(older)} read before, {len(newer)} now; {differing} differ")
    for thing, total in sums.items():
        judged = f", better {total['better']}, worse {total['worse']}" if total["better"] or total["worse"] else ""
        print(f"{thing}: {total['documents']} documents, +{total['came']} -{total['went']}{judged}")


if __name__ == "__main__":
    main()
