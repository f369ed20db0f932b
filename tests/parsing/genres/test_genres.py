"""One short text of each genre, read as a careful reader reads it: as one paragraph a line, and wrapped.

The samples are written for these tests, in the phrasing of real documents; what they tell is invented.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from reader import locations
from reader.document.json_form import to_json
from reader.document.model import Document
from reader.parsing.document_reader import read_bytes
from reader.parsing.footnotes import SUPERSCRIPTS

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.txt"), key=lambda path: path.stem)
GOLDEN = Path(__file__).parents[2] / "golden" / "genres"
FACTS = ("symbol", "genre", "title", "date", "organ", "session", "agenda_items")
PAIRS = "".join(tomllib.loads((locations.resources() / "script.toml").read_text(encoding="utf-8"))["pairs"].split())
TRADITIONAL = {ord(PAIRS[at + 1]): PAIRS[at] for at in range(len(PAIRS) - 2, -1, -2)}
RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def answer(sample: Path) -> dict[str, Any]:
    return json.loads((GOLDEN / f"{sample.stem}.json").read_text(encoding="utf-8"))


def found(document: Document) -> dict[str, Any]:
    read = to_json(document)
    parts = ("kind", "number", "level", "text", "speech")
    return {
        **{fact: read[fact] for fact in FACTS},
        "blocks": [
            {part: block.get(part) for part in parts}
            | {"notes": [{"label": note["label"], "offset": note["offset"]} for note in block["notes"]]}
            for block in read["blocks"]
        ],
        "footnotes": [{"label": note["label"], "text": note["text"]} for note in read["footnotes"]],
        "speeches": read["speeches"],
    }


def wrapped(sample: Path, typesetter: Any) -> str:
    """Set a sample as a PDF's text comes out: a space where paragraphs begin and end, notes at the foot."""
    lines = sample.read_text(encoding="utf-8").splitlines()
    notes = len(answer(sample)["footnotes"])
    body, foot = lines[: len(lines) - notes], lines[len(lines) - notes :]
    setter = typesetter(36)
    out: list[str] = []
    for line in body:
        plain = RAISED.sub(lambda mark: mark.group().translate(SUPERSCRIPTS) + " ", line)
        pieces = setter.lines(plain)
        out += [" " * (at == 0) + piece.strip() + " " * (at == len(pieces) - 1) for at, piece in enumerate(pieces)]
    if foot:
        out += ["__________________ ", *(f" {note.translate(SUPERSCRIPTS)} " for note in foot)]
    return "\n\n".join(out) + "\n"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_sample_with_one_paragraph_a_line_reads_as_its_golden_answer(sample, golden):
    golden(f"genres/{sample.stem}", found(read_bytes(sample.read_bytes(), "any.txt")))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_wrapped_sample_reads_as_the_same(sample, typesetter):
    document = read_bytes(wrapped(sample, typesetter).encode(), "any.txt")
    assert found(document) == answer(sample)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_sample_in_traditional_script_has_the_same_structure(sample):
    text = sample.read_text(encoding="utf-8").translate(TRADITIONAL)
    read, gold = found(read_bytes(text.encode(), "any.txt")), answer(sample)
    facts = ("symbol", "genre", "date", "organ", "session", "agenda_items")
    assert [read[fact] for fact in facts] == [gold[fact] for fact in facts]
    parts = ("kind", "level", "speech", "notes")
    assert [[block[part] for part in parts] for block in read["blocks"]] == [
        [block[part] for part in parts] for block in gold["blocks"]
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_sample_gives_back_every_character_in_order(sample, lost, typesetter):
    for source in (sample.read_text(encoding="utf-8"), wrapped(sample, typesetter)):
        assert lost(read_bytes(source.encode(), "any.txt"), source) == ""
