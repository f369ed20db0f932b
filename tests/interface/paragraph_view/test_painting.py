"""What the painting leaves on the screen, seen in the pixels."""

import pytest
from PySide6.QtGui import QColor

from reader.document.annotation import Annotation, anchor_in
from reader.interface.paragraph_view.selection import TextPlace
from reader.interface.theme import Theme


@pytest.fixture
def colours(view, resolution):
    view.show_document(resolution)
    view.resize(900, 600)
    view.clearFocus()

    def seen():
        image = view.viewport().grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    return seen


def light(role):
    return Theme.named("light").color(role).name()


def test_a_highlight_shows_its_colour_and_its_note_a_marker(view, resolution, colours):
    yellow = Theme.named("light").highlight("yellow").name()
    assert yellow not in colours()
    anchor = anchor_in("b3", resolution.blocks[3].text, 0, 5)
    view.set_annotations([Annotation("one", 1, (anchor,), "yellow")])
    plain = colours()
    assert yellow in plain
    assert light("note_marker") not in plain
    view.set_annotations([Annotation("one", 1, (anchor,), "yellow", note="wichtig")])
    assert light("note_marker") in colours()


def test_selecting_and_highlighting_lay_nothing_out(view, resolution, colours):
    colours()
    made = view.flow.layouts_made
    view.select_all()
    view.set_annotations([Annotation("one", 1, (anchor_in("b3", resolution.blocks[3].text, 0, 5),), "pink")])
    view.set_emphasis({"大会": QColor("#ffd9a0")})
    view.set_find_matches([("b3", 0, 2)], 0)
    assert {light("selection"), light("selection_inactive")} & colours()
    assert view.flow.layouts_made == made


def test_a_lit_organization_and_the_mention_stood_on_are_shown(view, colours):
    ground = Theme.named("light").emphasis()[0]
    view.set_emphasis({"集体安全条约组织": ground})
    assert ground.name() in colours()
    view.set_emphasis({})
    assert ground.name() not in colours()
    view.set_current_mention("b2", 30, 38)
    assert light("current_mention") in colours()
    view.set_current_mention(None)
    assert light("current_mention") not in colours()


def test_found_words_are_lit_and_the_current_one_more(view, colours):
    view.set_find_matches([("b3", 0, 2), ("b5", 0, 2)], 1)
    assert {light("find"), light("find_current")} <= colours()
    view.set_find_matches([])
    assert not {light("find"), light("find_current")} & colours()


def test_an_open_notes_mark_is_lit(view, colours):
    view.notes.open(2, 0)
    view.notes.popover.hide()
    assert light("mark_lit") in colours()
    view.notes.close()
    assert light("mark_lit") not in colours()


def test_quotations_have_a_bar(view, record, colours):
    assert light("quote_bar") not in colours()
    view.show_document(record)
    assert light("quote_bar") in colours()


def test_names_have_their_colour_unless_they_are_switched_off(view, colours):
    green = QColor("#00aa44")
    view.set_organization_colours({"集体安全条约组织": green})
    assert green.name() in colours()
    view.set_colours(frozenset({"集体安全条约组织"}))
    assert green.name() not in colours()


def test_every_document_of_the_seeds_can_be_painted_from_end_to_end(view, seed_documents):
    view.resize(420, 1400)
    for document in seed_documents:
        view.show_document(document)
        view.selection.put(TextPlace(0, 0))
        while view.flow.value < view.flow.furthest:
            view.viewport().grab()
            view.scroll_by(1300)
