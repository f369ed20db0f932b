"""What the cards of citations, names and adoptions have in common."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.interface.adoption_card import AdoptionCard
from reader.interface.citation_card import CitationCardWindow
from reader.interface.name_card import NameCardWindow
from reader.interface.page_card import PageCard
from reader.interface.theme import Theme

AREA = QRect(0, 0, 600, 400)


class Note(PageCard):
    def _wanted_size(self, area):
        return QSize(area.width() // 2, 60)


@pytest.fixture
def page(qapp, qtbot):
    made = QWidget()
    made.resize(AREA.size())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("kind", [Note, AdoptionCard, CitationCardWindow, NameCardWindow])
def test_escape_dismisses_every_card(page, qtbot, kind):
    card = kind("en", page)
    card.show()

    with qtbot.waitSignal(card.dismissed):
        qtbot.keyClick(card, Qt.Key.Key_Escape)


def test_a_card_stands_below_its_words_with_the_size_that_it_wants(page):
    card = Note("en", page)
    words = QRect(200, 100, 80, 20)

    card.put_beside(words, AREA)

    assert card.size() == QSize(300, 60)
    assert AREA.contains(card.geometry())
    assert card.geometry().top() > words.bottom()


def test_a_card_and_its_texts_are_set_apart_from_the_page(page):
    theme = Theme.named("dark")
    card = Note("en", page)
    text = QTextEdit(card)

    card._colour(theme, text)

    assert card.palette().window().color() == theme.color("raised")
    assert text.palette().base().color() == theme.color("raised")
