import pytest

from reader.interface.paragraph_view.caret_movement import CaretMovement, cut_by_unicode
from reader.interface.paragraph_view.selection import TextPlace


@pytest.fixture
def movement(view, resolution):
    view.show_document(resolution)
    return view.movement


def test_characters_go_on_over_the_edges_of_paragraphs(movement):
    assert movement.by_character(TextPlace(1, 3), 1) == TextPlace(2, 0)
    assert movement.by_character(TextPlace(2, 0), -1) == TextPlace(1, 3)
    assert movement.by_character(TextPlace(0, 0), -1) == TextPlace(0, 0)
    assert movement.by_character(TextPlace(5, 5), 1) == TextPlace(5, 5)


def test_a_mark_is_no_character_to_stop_at(movement):
    assert movement.by_character(TextPlace(2, 22), 1) == TextPlace(2, 23)
    assert movement.by_character(TextPlace(2, 23), 1) == TextPlace(2, 24)


def test_a_name_is_one_word(movement):
    assert movement.word(TextPlace(2, 32)) == (30, 38)
    assert movement.by_word(TextPlace(2, 30), 1) == TextPlace(2, 38)
    assert movement.by_word(TextPlace(2, 38), -1) == TextPlace(2, 30)


def test_other_words_are_cut_as_the_cutter_says(movement):
    movement.cut_word = lambda *_: (2, 4)
    assert movement.word(TextPlace(2, 3)) == (2, 4)
    assert movement.by_word(TextPlace(2, 2), 1) == TextPlace(2, 4)


def test_word_movements_always_move(movement):
    movement.cut_word = lambda _, offset: (offset, offset)
    assert movement.by_word(TextPlace(2, 3), 1) == TextPlace(2, 4)
    assert movement.by_word(TextPlace(2, 4), -1) == TextPlace(2, 3)


def test_without_a_cutter_figures_and_latin_words_are_words():
    assert cut_by_unicode("于2016年", 2) == (1, 5)
    assert cut_by_unicode("United Nations", 8) == (7, 14)


def test_a_sentence_ends_with_its_stop_and_what_closes_behind_it(movement, view, resolution):
    text = resolution.blocks[2].text
    assert text[slice(*movement.sentence(TextPlace(2, 5)))].endswith("观察员地位。")
    assert text[slice(*movement.sentence(TextPlace(2, 44)))] == "又注意到该组织的报告；"


def test_lines_keep_to_the_column_where_the_movement_began(movement, view):
    start = TextPlace(2, 3)
    down = movement.by_line(start, 1)
    assert down.index == 2
    assert down.offset > 20
    assert movement.by_line(down, -1) == start


def test_lines_go_on_in_the_next_paragraph(movement):
    assert movement.by_line(TextPlace(1, 1), 1).index == 2
    movement.forget_goal()
    assert movement.by_line(TextPlace(0, 4), -1) == TextPlace(0, 0)
    movement.forget_goal()
    assert movement.by_line(TextPlace(5, 1), 1) == TextPlace(5, 5)


def test_home_and_end_stay_on_the_line(movement, view):
    found = view.flow.layout(2)
    second = found.shown.offset(found.line(1).textStart())
    assert movement.line_start(TextPlace(2, second + 3)) == TextPlace(2, second)
    end = movement.line_end(TextPlace(2, 3))
    assert end == TextPlace(2, second - 1)
    assert movement.line_end(end) == end


def test_pages_end_at_the_documents_end(movement):
    assert isinstance(movement, CaretMovement)
    assert movement.by_page(TextPlace(0, 0), 1).index == 5
