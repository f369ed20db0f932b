"""What lies under a point of the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from reader.document.model import OrganizationMention, Reference
from reader.document.places import Place
from reader.interface.paragraph_view.flow import Flow
from reader.interface.paragraph_view.layout_cache import BlockLayout
from reader.interface.paragraph_view.overlays import Overlays
from reader.interface.paragraph_view.selection import TextPlace
from reader.rendering.pieces import SpanKind

_NEAR_MARK = 3.0


@dataclass(frozen=True, slots=True)
class Target:
    """What is at a place: a block and offset, and the mark, link, name and highlight there, as far as there are any.

    `mark` is the index of the note mark in the block's marks; `organization` the standard name that `mention` names,
    where its names are coloured; `annotation` an id.
    `note` is the label of the open footnote in which the thing is, and the offset in its text; block and place are
    then those of its mark.
    """

    place: TextPlace
    block: str
    mark: int | None = None
    reference: Reference | None = None
    organization: str | None = None
    annotation: str | None = None
    mention: OrganizationMention | None = None
    note: tuple[str, int] | None = None

    @property
    def passage(self) -> Place:
        """The one character that is pointed at."""
        if self.note is not None:
            label, offset = self.note
            return Place(None, label, offset, offset + 1)
        return Place(self.block, None, self.place.offset, self.place.offset + 1)


def place_at(flow: Flow, x: float, y: float) -> TextPlace | None:
    """Return the place in the text that is nearest to a point of the window."""
    nearest: TextPlace | None = None
    for found, top in flow.visible():
        nearest = _nearest(found, x, y - top)
        if y < top + found.height:
            break
    return nearest


def character_at(flow: Flow, x: float, y: float) -> TextPlace | None:
    """Return the place before the character that lies under a point of the window, or that is nearest to it."""
    place = place_at(flow, x, y)
    if place is None or place.offset == 0:
        return place
    found = flow.layout(place.index)
    shown = found.shown.end(place.offset)
    line = found.line_of(shown)
    behind = x < found.x_of(shown, line) and shown > found.line(line).textStart()
    behind = behind or place.offset == len(found.block.text)
    return TextPlace(place.index, place.offset - 1) if behind else place


def place_below(flow: Flow, place: TextPlace) -> QPointF:
    """Return the point of the window just below a place of the text."""
    found = flow.layout(place.index)
    shown = found.shown.end(place.offset)
    line = found.line_of(shown)
    return QPointF(found.x_of(shown, line), flow.top(place.index) + found.line_top(line) + found.pitch)


def target_at(flow: Flow, overlays: Overlays, x: float, y: float) -> Target | None:
    """Return what lies under a point; None where the point is beside the text."""
    for found, top in flow.visible():
        if top <= y < top + found.height:
            return _target(flow, overlays, found, x, y - top)
    return None


def things_at(flow: Flow, overlays: Overlays, place: TextPlace, mark: int | None = None) -> Target:
    """Return what lies on the character behind a place of the text."""
    block = flow.document.blocks[place.index]
    reference = mention = None
    for span in flow.dressing.spans(block.id):
        if not span.start <= place.offset < span.end:
            continue
        if span.kind is SpanKind.REFERENCE and isinstance(span.origin, Reference):
            reference = span.origin
        elif isinstance(span.origin, OrganizationMention) and span.value not in flow.dressing.dress.switched_off:
            mention = span.origin
    annotation = overlays.annotation_at(block.id, place.offset)
    organization = mention.organization if mention is not None else None
    return Target(place, block.id, mark, reference, organization, annotation, mention)


def _nearest(found: BlockLayout, x: float, y: float) -> TextPlace:
    line = found.line_at(y)
    shown = found.shown_at(x, line)
    whole = found.line(line)
    last = whole.textStart() + whole.textLength()
    if shown >= last and line < found.line_count - 1:
        shown = last - 1 if x < whole.x() else last
    return TextPlace(found.index, found.shown.offset(shown))


def _target(flow: Flow, overlays: Overlays, found: BlockLayout, x: float, y: float) -> Target | None:
    if y < found.before or y >= found.before + found.line_count * found.pitch:
        return None
    line = found.line_at(y)
    for index, place in enumerate(found.shown.marks):
        for strip in found.strips(place.start, place.end):
            if strip.adjusted(-_NEAR_MARK, 0, _NEAR_MARK, 0).contains(x, y):
                offset = found.shown.offset(place.start)
                return Target(TextPlace(found.index, offset), found.block.id, mark=index)
    whole = found.line(line)
    for shown in range(whole.textStart(), whole.textStart() + whole.textLength()):
        left, right = found.x_of(shown, line), found.x_of(shown + 1, line)
        if min(left, right) <= x < max(left, right):
            return things_at(flow, overlays, TextPlace(found.index, found.shown.offset(shown)))
    return None
