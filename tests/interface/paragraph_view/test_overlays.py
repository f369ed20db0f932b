from reader.document.annotation import Annotation, anchor_in
from reader.interface.paragraph_view.overlays import Overlays, Passage


def test_the_newest_of_two_annotations_is_the_one_at_a_place():
    overlays = Overlays()
    anchor = anchor_in("b1", "甲乙丙丁", 0, 3)
    overlays.set_annotations([Annotation("old", 1, (anchor,), "green"), Annotation("new", 1, (anchor,), "pink")])
    assert overlays.annotation_at("b1", 2) == "new"
    assert overlays.annotation_at("b1", 3) is None


def test_found_words_are_kept_by_block_and_the_current_one_apart():
    overlays = Overlays()
    overlays.set_matches([("b1", 0, 2), ("b1", 3, 5), ("b2", 1, 2)], 1)
    assert overlays.matches["b1"] == ((0, 2), (3, 5))
    assert overlays.current_match == Passage("b1", 3, 5)
    overlays.set_matches([("b1", 0, 2)], 7)
    assert overlays.current_match is None


def test_clearing_takes_everything_away():
    overlays = Overlays(lit_mark=("b1", 0), lit_annotation="x", focus=Passage("b1", 0, 1))
    overlays.clear()
    assert overlays == Overlays()
