"""Words and sentences of a text, with the names of organizations kept whole."""

from __future__ import annotations

from functools import lru_cache

from reader.library import segmentation
from reader.library.segmentation import Segmenter
from reader.recognition.gazetteer import Gazetteer


def warm_up() -> None:
    """Load the dictionary, most of a second; call it on another thread after the first paint."""
    _segmenter().warm_up()


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Return the half-open span of the word at the offset."""
    return _segmenter().word_at(text, offset)


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Return the half-open span of the sentence at the offset."""
    return segmentation.sentence_at(text, offset)


def _segmenter() -> Segmenter:
    # Loaded here so that opening the window reads no list of names.
    from reader.workspace.organization_list import in_force  # noqa: PLC0415

    return _segmenter_with(in_force())


@lru_cache(maxsize=1)
def _segmenter_with(gazetteer: Gazetteer) -> Segmenter:
    return Segmenter(gazetteer.names())
