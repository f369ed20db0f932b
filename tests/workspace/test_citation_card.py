"""What the card of a citation says."""

import pytest

from reader.document.model import Reference
from reader.workspace.citation_card import card_of
from reader.workspace.reading import last_document


def cited(target, locator=None):
    return Reference("b0", None, 0, 1, target, locator=locator)


def test_a_text_of_the_library_is_told_with_the_cited_paragraph(workspace, add):
    number = add("第一", "第二", symbol="A/RES/70/1")

    card = card_of(workspace, cited("A/RES/70/1", "第2段"))

    assert card.is_in_library
    assert card.entry.id == number
    assert [block.text for block in card.cited] == ["第二"]
    assert card.address == "https://docs.un.org/zh/A/RES/70/1"


@pytest.mark.parametrize(
    ("target", "address"), [("S/RES/1325(2000)", "https://docs.un.org/zh/S/RES/1325(2000)"), ("《某公约》", "")]
)
def test_of_any_other_text_only_the_address_is_known(workspace, target, address):
    card = card_of(workspace, cited(target, "第2段"))

    assert not card.is_in_library
    assert (card.cited, card.adopted, card.address) == ((), "", address)


def test_a_glance_is_no_opening(workspace, add):
    add("第一", symbol="A/RES/70/1")

    card_of(workspace, cited("A/RES/70/1"))

    assert last_document(workspace) is None
