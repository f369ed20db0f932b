"""Words in one line (reader.interface.elided_label)."""

from reader.interface.elided_label import ElidedLabel


def test_words_without_room_are_cut_and_what_stands_behind_them_is_kept(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.show()
    label.show_words("集体安全条约组织", "：第 1 处，共 16 处")
    label.resize(label.fontMetrics().horizontalAdvance("集体安全：第 1 处，共 16 处…"), 30)
    assert label.text().startswith("集体")
    assert label.text().endswith("…：第 1 处，共 16 处")
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()

    label.resize(label.width() * 3, 30)
    assert label.text() == "集体安全条约组织：第 1 处，共 16 处"


def test_the_words_do_not_make_the_line_wide(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.show_words("字" * 500)
    assert label.minimumSizeHint().height() > 0
    assert label.sizePolicy().horizontalPolicy() is label.sizePolicy().Policy.Ignored
