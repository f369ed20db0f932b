from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.recognition.candidates import Candidate, without_overlap

spans = st.lists(st.integers(0, 60), unique=True, max_size=12).map(
    lambda edges: [
        Candidate(start, end, "name", None)
        for start, end in zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False)
    ]
)


def test_a_candidate_keeps_its_place_when_it_is_decided():
    assert Candidate(1, 3, "大会", None).meaning("联合国大会") == Candidate(1, 3, "大会", "联合国大会")


def test_what_is_preferred_drives_out_what_it_touches_and_leaves_neighbours():
    preferred = [Candidate(4, 8, "preferred", None)]
    others = [Candidate(0, 4, "before", None), Candidate(7, 9, "touching", None), Candidate(8, 9, "behind", None)]
    assert [found.surface for found in without_overlap(preferred, others)] == ["before", "preferred", "behind"]


@settings(max_examples=60, deadline=None)
@given(preferred=spans, others=spans)
def test_a_merged_list_is_in_order_without_overlap_and_keeps_all_that_is_preferred(preferred, others):
    merged = without_overlap(preferred, others)
    assert all(left.end <= right.start for left, right in pairwise(merged))
    assert set(preferred) <= set(merged) <= set(preferred) | set(others)
