"""Records as pages print them: a cover, one column or two, running lines in the middle of sentences."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from reader.document.json_form import to_json
from reader.parsing.document_reader import read_bytes

SAMPLES = Path(__file__).parent / "samples"
GOLDEN = Path(__file__).parents[2] / "golden" / "genres"
COVER_EM, LINES_A_PAGE = 44, 17


def answer(name: str) -> dict[str, Any]:
    return json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


# A copy without a symbol has lost its running heads as well, and is no printed page.
RECORDS = [name for name in sorted(path.stem for path in SAMPLES.glob("*record*.txt")) if answer(name)["symbol"]]


def running_lines(gold: dict[str, Any], page: int) -> list[str]:
    """Write the foot of a page and the head of the next: sides alternate, and the title may be shortened."""
    date = "/".join(reversed(gold["date"].split("-")))
    title = gold["title"][:24]
    if page % 2:
        return [f"17-01234 {page}/14", f"{gold['symbol']} {title} {date}"]
    return [f"{page}/14 17-01234", f"{date} {title} {gold['symbol']}"]


def printed(name: str, typesetter: Any, em: int) -> list[str]:
    """Set a record in a column, its cover page in one of its own, without the indents that a copy loses."""
    gold = answer(name)
    covers = sum(block["kind"] == "masthead" for block in gold["blocks"])
    lines: list[str] = []
    page = used = 0
    for index, paragraph in enumerate((SAMPLES / f"{name}.txt").read_text(encoding="utf-8").splitlines()):
        for line in typesetter(COVER_EM if index < covers else em).lines(paragraph):
            lines.append(line.strip())
            used += 1
            if index >= covers and used % LINES_A_PAGE == 0:
                page += 1
                lines += running_lines(gold, page)
        if index == covers - 1:
            page, used = page + 1, 0
            lines += running_lines(gold, page)
    return lines


def parts(document: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [(block["kind"], block["number"], block["text"], block["speech"]) for block in document["blocks"]]


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "blank lines between"])
@pytest.mark.parametrize("em", [22, 24, 36, 38])
def test_a_printed_record_reads_as_the_same(name, em, between, typesetter, lost):
    source = between.join(printed(name, typesetter, em)) + "\n"
    document = read_bytes(source.encode(), "any.txt")
    gold, read = answer(name), to_json(document)

    assert lost(document, source) == ""
    assert read["speeches"] == gold["speeches"]
    assert [read[fact] for fact in ("symbol", "title", "date", "organ")] == [
        gold[fact] for fact in ("symbol", "title", "date", "organ")
    ]
    # Where a sentence ends just at a full line's end, nothing on paper tells whether the paragraph does.
    same = SequenceMatcher(None, parts(gold), parts(read), autojunk=False)
    wrong = len(gold["blocks"]) - sum(run.size for run in same.get_matching_blocks())
    assert wrong <= (0 if em in (22, 36) else 2)
