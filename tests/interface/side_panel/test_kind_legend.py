"""The legend of the kinds (reader.interface.side_panel: kind_legend, flowing_row; reader.interface.kind_swatch)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from reader.document.model import OrganizationMention
from reader.interface.kind_swatch import SWATCH, kind_swatch
from reader.interface.side_panel.flowing_row import FlowingRow
from reader.interface.side_panel.kind_legend import KindCount, KindLegend, counted_kinds
from reader.interface.side_panel.organizations_model import OrganizationRow
from reader.interface.theme import Theme

LIGHT = Theme.named("light")


def row(name, kind, count):
    mentions = tuple(OrganizationMention("b0", None, at, at + 1, name) for at in range(count))
    return OrganizationRow(name, kind, "", "", (), mentions)


@pytest.fixture
def legend(qtbot):
    made = KindLegend(LIGHT)
    qtbot.addWidget(made)
    made.resize(340, 200)
    made.show()
    made.show_kinds([KindCount("UN organ", 2, 30), KindCount("armed group", 1, 1), KindCount("", 1, 2)])
    return made


def test_kinds_are_counted_the_most_named_first_and_unlisted_names_last():
    rows = [row("a", "", 9), row("b", "UN organ", 2), row("c", "armed group", 4), row("d", "UN organ", 3)]

    assert counted_kinds(rows) == [
        KindCount("UN organ", 2, 5),
        KindCount("armed group", 1, 4),
        KindCount("", 1, 9),
    ]


def test_every_kind_has_its_name_its_count_and_its_colour(legend):
    assert [button.text() for button in legend.buttons.values()] == [
        "UN organ 30",
        "Armed group 1",
        "Not in the list 2",
    ]
    assert legend.buttons["UN organ"].accessibleName() == "UN organ: 2 organizations, 30 places"
    assert legend.buttons["armed group"].accessibleName() == "Armed group: 1 organization, 1 place"
    picture = legend.buttons["armed group"].icon().pixmap(SWATCH, SWATCH).toImage()
    assert picture.pixelColor(4, 4) == LIGHT.organization("armed group")


def test_the_same_kinds_shown_again_keep_their_buttons_and_are_not_chosen(legend):
    before = dict(legend.buttons)
    legend.choose("UN organ")

    legend.show_kinds([KindCount("UN organ", 2, 30), KindCount("armed group", 1, 1), KindCount("", 1, 2)])
    assert legend.buttons == before
    assert legend.chosen is None

    legend.show_kinds([KindCount("UN organ", 2, 31)])
    assert legend.buttons["UN organ"].text() == "UN organ 31"


def test_a_click_chooses_a_kind_another_click_takes_that_back(legend, qtbot):
    told = []
    legend.kind_chosen.connect(told.append)

    for kind in ("UN organ", "armed group", "armed group"):
        qtbot.mouseClick(legend.buttons[kind], Qt.MouseButton.LeftButton)

    assert told == ["UN organ", "armed group", None]
    assert legend.chosen is None


def test_folding_hides_the_kinds_and_takes_the_choice_back(legend, qtbot):
    told, folded = [], []
    legend.kind_chosen.connect(told.append)
    legend.folded.connect(folded.append)
    qtbot.mouseClick(legend.buttons["UN organ"], Qt.MouseButton.LeftButton)

    qtbot.mouseClick(legend.head, Qt.MouseButton.LeftButton)
    assert legend.body.isHidden()
    qtbot.mouseClick(legend.head, Qt.MouseButton.LeftButton)

    assert not legend.body.isHidden()
    assert (told, folded) == (["UN organ", None], [True, False])


def test_another_document_has_its_own_kinds_and_one_without_names_no_legend(legend):
    legend.choose("UN organ")
    legend.show_kinds([KindCount("UN organ", 1, 1)])
    assert (list(legend.buttons), legend.chosen) == (["UN organ"], None)

    legend.show_kinds([])
    assert legend.isHidden()


def test_a_legend_of_nothing_is_hidden_before_any_document_was_open(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = KindLegend(LIGHT, parent)
    made.show_kinds([])
    parent.show()
    assert not made.isVisible()


def test_another_theme_recolours_the_squares(legend):
    dark = Theme.named("dark")
    legend.set_theme(dark)

    picture = legend.buttons["UN organ"].icon().pixmap(SWATCH, SWATCH).toImage()
    assert picture.pixelColor(4, 4) == dark.organization("UN organ")


def test_a_square_may_have_room_beside_it(qapp):
    picture = kind_swatch(LIGHT, "NGO", 2.0, beside=3)

    assert (picture.width(), picture.height()) == (2 * (SWATCH + 3), 2 * SWATCH)
    assert picture.toImage().pixelColor(2 * SWATCH + 3, SWATCH).alpha() == 0


@pytest.fixture
def flowing(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = FlowingRow(2, 6)
    layout.setContentsMargins(0, 0, 0, 0)
    widget.setLayout(layout)
    for width in (120, 240, 120, 90):
        label = QLabel()
        label.setFixedSize(width, 20)
        layout.addWidget(label)
    yield layout
    assert layout.parentWidget() is widget


def test_widgets_stand_at_shared_places_in_the_first_line_with_room(flowing):
    flowing.parentWidget().resize(300, 100)
    flowing.activate()

    places = [flowing.itemAt(at).geometry() for at in range(flowing.count())]

    assert [(place.left(), place.top()) for place in places] == [(0, 0), (0, 22), (150, 0), (0, 44)]


def test_a_narrow_row_is_taller(flowing):
    assert [flowing.heightForWidth(width) for width in (600, 300, 100)] == [42, 64, 86]
    assert flowing.itemAt(9) is None
    assert flowing.takeAt(9) is None
