from __future__ import annotations

from reader.recognition.name_passages import name_passages


def test_blocks_come_before_footnotes_folded_and_in_simplified_script(document_of):
    made = document_of("聯合國 （安理會）", footnotes=("見大會",))
    block, note = name_passages(made)
    assert (block.block, block.footnote, block.text) == ("b0", None, "联合国(安理会)")
    assert (note.block, note.footnote, note.text) == (None, "1", "见大会")


def test_places_in_the_folded_text_lead_back_to_the_printed_one(document_of):
    (passage,) = name_passages(document_of("聯合 國大會"))
    start, end = passage.folded.printed(0, 3)
    assert passage.printed[start:end] == "聯合 國"
