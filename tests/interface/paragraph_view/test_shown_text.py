from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.model import NoteMark
from reader.interface.paragraph_view.shown_text import ShownText

JOINER = "\u2060"


def units(text):
    return len(text.encode("utf-16-le")) // 2


def test_marks_are_put_in_with_a_joiner_that_keeps_them_with_their_word():
    shown = ShownText("报告，并", [NoteMark("1", 3)])
    assert shown.shown == f"报告，{JOINER}1并"
    assert (shown.end(3), shown.start(3)) == (3, 5)


def test_places_inside_a_mark_are_where_the_mark_stands():
    shown = ShownText("报告，并", [NoteMark("12", 3)])
    assert [shown.offset(place) for place in range(shown.length + 1)] == [0, 1, 2, 3, 3, 3, 3, 4]


def test_symbols_are_joined_so_that_they_stay_on_one_line():
    shown = ShownText("见S/2016/867和2016/17", [])
    assert shown.shown == f"见S/{JOINER}2016/{JOINER}867和2016/17"


def test_dots_in_names_stay_off_the_line_start():
    assert ShownText("谢尔盖•伊万诺夫", []).shown == f"谢尔盖{JOINER}•伊万诺夫"


def test_two_marks_at_one_place_stand_in_their_order():
    shown = ShownText("甲乙", [NoteMark("1", 1), NoteMark("2", 1)])
    assert [place.mark.label for place in shown.marks] == ["1", "2"]
    assert shown.shown == f"甲{JOINER}1{JOINER}2乙"


@given(
    st.text(alphabet="甲乙，A/1-(𠀀𪚥", max_size=20),
    st.lists(st.tuples(st.integers(0, 22), st.sampled_from(["1", "12", "*"])), max_size=4),
    st.sampled_from(["", "1."]),
)
@settings(max_examples=150)
def test_every_offset_goes_to_the_shown_text_and_back(text, calls, number):
    shown = ShownText(text, [NoteMark(label, offset) for offset, label in calls], number)
    assert shown.length == units(shown.shown)
    for offset in range(len(text) + 1):
        assert shown.offset(shown.end(offset)) == offset
        assert shown.offset(shown.start(offset)) == offset
        assert shown.end(offset) <= shown.start(offset)
    encoded = shown.shown.encode("utf-16-le")
    for offset, character in enumerate(text):
        piece = encoded[2 * shown.start(offset) : 2 * shown.end(offset + 1)]
        assert piece.decode("utf-16-le") == character
