"""The citations of the five seeds, against answers that were made by reading the documents sentence by sentence."""

from __future__ import annotations

import pytest

from reader.parsing.document_reader import read_document
from reader.recognition.references import find_references


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_the_citations_of_a_seed(number, seed, golden):
    document = read_document(seed(number))
    value = []
    for reference in find_references(document):
        text = document.text_at(reference.block, reference.footnote) or ""
        value.append(
            {
                "block": reference.block,
                "footnote": reference.footnote,
                "surface": text[reference.start : reference.end],
                "start": reference.start,
                "target": reference.target,
                "locator": reference.locator,
            }
        )

    golden(f"{number}.refs", value)
