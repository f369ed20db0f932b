"""The table of lines and its orders (reader.interface.concordance.lines_model, line_order)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.interface.concordance.line_order import Column, sorted_lines
from reader.interface.concordance.lines_model import LinesModel, cells

RISING, FALLING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def model(qapp, line):
    made = LinesModel()
    made.add(
        [
            line("同", after="的合作", date="2009-01-01", symbol="A/RES/60/1", document=1),
            line("欢迎", "上合组织", "秘书处", date="2016-01-01", symbol="A/RES/71/14", document=2),
            line("铭记同", after="，又", date=None, symbol=None, document=3),
        ]
    )
    return made


def documents(model):
    return [shown.entry.id for shown in model.lines()]


@pytest.mark.parametrize(
    ("column", "order", "expected"),
    [
        (Column.DATE, RISING, [1, 2, 3]),
        (Column.DATE, FALLING, [3, 2, 1]),
        (Column.SYMBOL, RISING, [1, 2, 3]),
        (Column.BEFORE, RISING, [1, 3, 2]),
        (Column.AFTER, RISING, [1, 2, 3]),
        (Column.AFTER, FALLING, [3, 2, 1]),
        (Column.NAME, RISING, [2, 1, 3]),
    ],
)
def test_a_column_sorts_the_lines(model, column, order, expected):
    model.sort(column, order)

    assert documents(model) == expected


def test_words_before_the_name_are_compared_from_the_name_backwards(line):
    lines = [line("甲丁", document=1), line("乙丙", document=2), line("丁丙", document=3), line("", document=4)]

    ordered = sorted_lines(lines, Column.BEFORE, falling=False)

    assert [one.entry.id for one in ordered] == [1, 3, 2, 4]


def test_forms_are_counted_and_one_narrows_the_lines(model, line):
    assert model.forms() == [("上海合作组织", 2), ("上合组织", 1)]

    model.show_form("上合组织")
    assert documents(model) == [2]
    model.add([line(document=4), line(name="上合组织", document=5)])
    assert documents(model) == [2, 5]
    assert (model.total, model.documents) == (5, 2)
    model.show_form("")
    assert len(documents(model)) == 5


def test_lines_that_come_later_are_sorted_in_at_the_end(model, line):
    model.sort(Column.DATE, FALLING)
    model.add([line(date="2012-01-01", document=4)])
    assert documents(model) == [3, 2, 1, 4]

    model.finish()

    assert documents(model) == [3, 2, 4, 1]


def test_a_line_is_found_again_by_where_it_stands(model, line):
    assert model.row_of(line(document=2)) == 1
    assert model.row_of(line(document=2, start=7)) is None


def test_the_table_has_texts_and_headings(model):
    shown = [model.index(1, column).data() for column in Column]
    assert shown == ["2016-01-01", "A/RES/71/14", "第1段", "欢迎", "上合组织", "秘书处"]
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in Column] == list(model.headings())
    assert cells(model.lines([2])[0])[:2] == ("", "标题")
    model.clear()
    assert (model.rowCount(), model.total) == (0, 0)


def test_numbers_of_places_are_sorted_as_numbers(line):
    lines = [replace(line(), place=place) for place in ("第10段", "", "第9段", "附件，第1段")]

    ordered = sorted_lines(lines, Column.PLACE, falling=False)

    assert [one.place for one in ordered] == ["第9段", "第10段", "附件，第1段", ""]
