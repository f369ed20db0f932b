"""Damaged symbols are put together where only one symbol can have been meant, and marked as inferred."""

from __future__ import annotations

import pytest

from reader.recognition.bare_symbols import find_symbols
from reader.recognition.damaged_symbols import find_damaged, with_figures
from reader.recognition.passages import passage_of
from reader.recognition.reasons import Reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("见S / P V . 685。", ["S/PV.685"]),
        ("C EDAW/C/GEO/CO/4-5", ["CEDAW/C/GEO/CO/4-5"]),
        ("载于A/RE S/71/12", ["A/RES/71/12"]),
        ("S/PV.685", []),
        ("A/71/160 16-34838", []),
        ("UN DP/2016", []),
    ],
)
def test_letters_set_apart_are_joined(text, expected):
    found = list(find_damaged(passage_of(text)))

    assert [finding.target for finding in found] == expected
    assert all(finding.reason == Reason.DAMAGED for finding in found)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("A/48/1/Rev.l", "A/48/1/Rev.1"), ("Corr.l", "Corr.1"), ("A/L.7", "A/L.7"), ("Add.1l", "Add.11")],
)
def test_letters_read_for_figures_become_figures(printed, meant):
    assert with_figures(printed) == meant


def test_damaged_modifiers_and_stops_between_symbols_are_mended():
    found = list(find_symbols(passage_of("A/48/1/Rev.l和Corr.l；S/3309.S/3310")))

    assert [(finding.target, finding.inferred) for finding in found] == [
        ("A/48/1/Rev.1", True),
        ("A/48/1/Rev.1/Corr.1", True),
        ("S/3309", False),
        ("S/3310", False),
    ]
