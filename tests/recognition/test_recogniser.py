"""The seeds against answers that were checked by hand, sentence by sentence (tests/golden/NNN.orgs.json).

An answer that is `optional` says why a reasonable reader could leave the mention out; it counts neither way.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document.model import Document
from reader.parsing.document_reader import read_document
from reader.recognition.gazetteer import standard
from reader.recognition.recogniser import recognise

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
SENTENCE = re.compile(r"[^。；]*[。；]|[^。；]+")

Answer = tuple[str, int, str, str]


def found(document: Document) -> Counter[Answer]:
    """Give the mentions by sentence, so that a change of paragraphs does not touch the answers."""
    texts = {(block.id, None): block.text for block in document.blocks}
    texts |= {(None, note.label): note.text for note in document.footnotes}
    answers: Counter[Answer] = Counter()
    for mention in document.organizations:
        text = texts[mention.block, mention.footnote]
        for sentence in SENTENCE.finditer(text):
            if sentence.start() <= mention.start < sentence.end():
                place = mention.start - sentence.start()
                answers[sentence[0], place, text[mention.start : mention.end], mention.organization] += 1
    return answers


def answers(number: str, *, optional: bool) -> Counter[Answer]:
    data = json.loads((GOLDEN / f"{number}.orgs.json").read_text(encoding="utf-8"))
    return Counter(
        (entry["sentence"], mention["start"], mention["surface"], mention["organization"])
        for entry in data
        for mention in entry["mentions"]
        if ("optional" in mention) == optional
    )


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_a_seed_names_the_organizations_that_its_readers_found(number, seed):
    document = recognise(read_document(seed(number)))
    predicted = found(document)
    assert answers(number, optional=False) - predicted == Counter()
    assert predicted - answers(number, optional=False) - answers(number, optional=True) == Counter()


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_recognition_changes_nothing_but_the_mentions(number, seed):
    document = read_document(seed(number))
    recognised = recognise(document)
    assert replace(recognised, references=(), organizations=()) == document
    assert recognised.references


def test_recognising_again_gives_the_same(seed):
    once = recognise(read_document(seed("001")))
    assert recognise(once) == once


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_organization_of_a_seed_is_in_the_list_or_a_part_of_one_or_optional(number, seed):
    document = recognise(read_document(seed(number)))
    names = {mention.organization for mention in document.organizations}
    unlisted = {name for name in names if standard().describe(name) is None}
    assert unlisted <= {organization for *_, organization in answers(number, optional=True)}
