from hypothesis import given, settings
from hypothesis import strategies as st

from reader.interface.paragraph_view.heights import Heights

SOME = st.lists(st.integers(1, 400), min_size=1, max_size=60)


@given(SOME, st.data())
@settings(max_examples=60)
def test_sums_and_look_ups_agree_with_plain_addition_after_any_change(heights, data):
    tree = Heights(heights)
    for _ in range(5):
        at = data.draw(st.integers(0, len(heights) - 1))
        heights[at] = tree[at] = data.draw(st.integers(1, 900))
    assert tree.total == sum(heights)
    distance = data.draw(st.integers(0, sum(heights) - 1))
    index = tree.index_at(distance)
    assert tree.top(index) <= distance < tree.top(index) + heights[index]
    assert [tree.top(at) for at in range(len(heights))] == [sum(heights[:at]) for at in range(len(heights))]


def test_look_ups_outside_give_the_first_and_the_last():
    tree = Heights([10, 20, 30])
    assert tree.index_at(-5) == 0
    assert tree.index_at(1000) == 2
