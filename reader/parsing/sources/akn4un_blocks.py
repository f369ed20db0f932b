"""The structure of an AKN4UN document, walked element by element into blocks.

Every element that holds text comes out as a block, known or not: what the reader does not know is taken as running
paragraphs of the part that it stands in, so that no text of the document is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import NoteMark, Speech
from reader.parsing.genres.record_openings import find_openings
from reader.parsing.lines import Line
from reader.parsing.sources.akn4un_elements import names, table
from reader.parsing.sources.akn4un_links import stated
from reader.parsing.sources.akn4un_numbers import (
    ItemLevels,
    Number,
    Rank,
    number_of,
    part_repeated_number,
    part_typed_number,
)
from reader.parsing.sources.akn4un_passages import NoteBook, Passage, PassageBuilder, joined
from reader.parsing.sources.akn4un_tables import read_row
from reader.parsing.sources.akn4un_titles import holds_title, title_lines
from reader.parsing.sources.untrusted_xml import local_name
from reader.parsing.structure_words import matches, opening_organ, reads_as_heading

if TYPE_CHECKING:
    from lxml.etree import _Element

    from reader.parsing.draft import Draft

_ANNEX_LEVEL = 1
_PART_LEVEL = 2
_DEEPEST_HEADING = 6
_KINDS = frozenset(kind.value for kind in BlockKind)
_LEVEL = "level-"
_NUMBERED_KINDS = frozenset({BlockKind.PREAMBULAR, BlockKind.OPERATIVE, BlockKind.PARAGRAPH, BlockKind.ITEM})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: the kind of its running paragraphs, and how deep headings and items stand.

    `style` is the class of the paragraph around, `speech` the index of the turn; `by_line` says that a line break
    ends a block, `in_preface` that titles stand here. `given` and `level` are what a class names outright, as in
    files that this program wrote.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    heading: int = _PART_LEVEL
    item: int | None = None
    style: str | None = None
    speech: int | None = None
    given: BlockKind | None = None
    level: int = 0
    by_line: bool = False
    in_preface: bool = False


_Handler = Callable[["_Element", _Place], None]
_Chooser = Callable[[str], _Place]


class BlockReader:
    """Walks a document and adds its blocks, notes and speeches to a draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._notes = NoteBook(draft.footnotes)
        self._number: Number | None = None
        self._early_marks: tuple[NoteMark, ...] = ()
        self._lead: Passage | None = None
        self._annexed = False
        self._levels = ItemLevels()
        self._handlers = self._make_handlers()

    def read(self, root: _Element) -> None:
        """Add everything below the root element."""
        self._flow(root, _Place())
        for note in root.findall(".//{*}meta/{*}notes/{*}note"):
            passage = self._passage(note)
            self._notes.add(note.get("marker", ""), passage)
        self._spend_number(_Place())
        self._draft.references += [stated(link, None, label) for label, link in self._notes.links]

    def _make_handlers(self) -> dict[str, _Handler]:
        roles = {
            "leaves": self._leaf,
            "headings": self._heading,
            "bodies": self._body,
            "parts": self._part,
            "paragraphs": self._paragraph,
            "items": self._item,
            "lists": self._list,
            "notes": self._note,
            "speeches": self._speech,
            "annexes": self._annex,
        }
        handlers: dict[str, _Handler] = {name: handler for role, handler in roles.items() for name in names(role)}
        return handlers | {
            "coverPage": self._cover,
            "preface": self._preface,
            "preamble": self._preamble,
            "formula": self._formula,
            "conclusions": self._conclusions,
            "tr": self._row,
            "caption": self._caption,
            "num": self._num,
            "from": self._from,
        }

    def _walk(self, element: _Element, place: _Place) -> None:
        name = local_name(element)
        if name in names("left_out"):
            return
        place = _named_place(element, place)
        handler = self._handlers.get(name)
        if handler is not None:
            handler(element, place)
        else:
            self._flow(element, place, by_line=place.by_line)

    def _flow(
        self, element: _Element, place: _Place, *, by_line: bool = False, choose: _Chooser | None = None
    ) -> None:
        """Walk the children; text and inline elements between them make paragraphs.

        A line break parts paragraphs only where `by_line` is set; `choose` gives the place of a child by its name.
        """
        builder = PassageBuilder(self._notes)
        builder.text(element.text)
        for child in element:
            name = local_name(child)
            if by_line and name in names("line_breaks"):
                self._running(builder.finish(), place)
            elif name in names("inline"):
                builder.element(child)
            else:
                self._running(builder.finish(), place)
                self._walk(child, choose(name) if choose else place)
            builder.text(child.tail)
        self._running(builder.finish(), place)

    def _passage(self, element: _Element) -> Passage:
        builder = PassageBuilder(self._notes)
        builder.content(element)
        return builder.finish()

    # What stands where

    def _cover(self, element: _Element, place: _Place) -> None:
        self._flow(element, replace(place, kind=BlockKind.MASTHEAD))

    def _preamble(self, element: _Element, place: _Place) -> None:
        self._annexed = False
        self._levels.begin()
        self._flow(element, replace(place, kind=BlockKind.PREAMBULAR))

    def _body(self, element: _Element, place: _Place) -> None:
        resolution = self._draft.genre is Genre.RESOLUTION and not self._annexed
        kind = BlockKind.OPERATIVE if resolution else BlockKind.PARAGRAPH
        self._flow(element, replace(place, kind=kind))

    def _annex(self, element: _Element, place: _Place) -> None:
        before, self._annexed = self._annexed, True
        self._flow(element, replace(place, kind=BlockKind.PARAGRAPH))
        self._annexed = before

    def _conclusions(self, element: _Element, place: _Place) -> None:
        kind = BlockKind.SIGNATURE if element.find(".//{*}signature") is not None else BlockKind.NOTE
        self._flow(element, replace(place, kind=kind, by_line=True), by_line=True)

    def _note(self, element: _Element, place: _Place) -> None:
        self._flow(element, replace(place, kind=BlockKind.NOTE))

    def _part(self, element: _Element, place: _Place) -> None:
        inside = replace(place, heading=min(place.heading + 1, _DEEPEST_HEADING))
        own = names("headings") | {"num"}
        self._flow(element, place, choose=lambda name: place if name in own else inside)
        self._spend_number(place)

    def _preface(self, element: _Element, place: _Place) -> None:
        """Read the title with its number; a part's letter (A, B) with its title is a heading below the whole's."""
        self._flow(element, replace(place, kind=BlockKind.MASTHEAD, in_preface=True))

    def _titles(self, element: _Element, place: _Place) -> None:
        for line in title_lines(element, self._notes):
            self._number = line.number
            if self._draft.title:
                self._emit(BlockKind.HEADING, line.passage, place, level=_ANNEX_LEVEL)
            elif line.titled:
                self._draft.title = line.passage.text
                self._emit(BlockKind.TITLE, line.passage, place, level=1)
            else:
                self._emit(BlockKind.MASTHEAD, line.passage, place)

    # Paragraphs, items, headings

    def _paragraph(self, element: _Element, place: _Place) -> None:
        self._flow(element, replace(place, style=element.get("class")))
        self._spend_number(place)

    def _item(self, element: _Element, place: _Place) -> None:
        item = 0 if place.item is None else place.item
        self._flow(element, replace(place, item=item, style=element.get("class")))
        self._spend_number(replace(place, item=item))

    def _list(self, element: _Element, place: _Place) -> None:
        """Walk a list; its introduction belongs to the paragraph or item around, its items stand one deeper."""
        introductions = ("intro", "listIntroduction", "heading", "wrapUp", "listWrapUp")
        inside = replace(place, item=0 if place.item is None else place.item + 1)
        self._flow(element, place, choose=lambda name: place if name in introductions else inside)

    def _num(self, element: _Element, place: _Place) -> None:
        self._spend_number(place)
        passage = self._passage(element)
        self._number, self._early_marks = number_of(passage.text), passage.marks

    def _leaf(self, element: _Element, place: _Place) -> None:
        inline = names("inline") | names("left_out")
        if place.in_preface and holds_title(element):
            self._titles(element, place)
        elif place.by_line or any(local_name(child) not in inline for child in element):
            self._flow(element, place, by_line=place.by_line)
        else:
            self._running(self._passage(element), place)

    def _formula(self, element: _Element, place: _Place) -> None:
        self._levels.begin()
        passage = self._passage(element)
        self._draft.organ = self._draft.organ or opening_organ(passage.text)
        self._emit(BlockKind.OPENING, passage, place)

    def _heading(self, element: _Element, place: _Place) -> None:
        passage = self._passage(element)
        if place.given is not None:
            self._emit(place.given, passage, place, level=place.level)
        elif element.get("refersTo") == "#preamble":
            self._emit(BlockKind.PREAMBULAR, passage, place)
        else:
            self._headed(passage, place, self._heading_level(place))

    def _heading_level(self, place: _Place) -> int:
        return int(table("classes")["headings"].get(place.style or "", place.heading))

    def _headed(self, passage: Passage, place: _Place, level: int) -> None:
        if self._number is not None:
            self._number, passage = part_repeated_number(self._number, passage)
        elif passage.text:
            self._number, passage = part_typed_number(passage, heading=True)
        self._levels.begin()
        if matches(passage.text, "annex"):
            self._annexed = True
            level = _ANNEX_LEVEL
        self._emit(BlockKind.HEADING, passage, place, level=level)

    def _row(self, element: _Element, place: _Place) -> None:
        self._emit(BlockKind.TABLE, read_row(element, self._notes), place)

    def _caption(self, element: _Element, place: _Place) -> None:
        self._headed(self._passage(element), place, place.heading)

    # Records

    def _speech(self, element: _Element, place: _Place) -> None:
        self._draft.speeches.append(Speech(self._speaker(element)))
        self._flow(element, replace(place, speech=len(self._draft.speeches) - 1))
        self._emit(place.kind, Passage(""), replace(place, speech=len(self._draft.speeches) - 1))

    def _speaker(self, element: _Element) -> str:
        key = (element.get("by") or "").lstrip("#")
        if not key:
            return ""
        root = element.getroottree().getroot()
        person = next((entry for entry in root.iter("{*}TLCPerson", "{*}TLCRole") if entry.get("eId") == key), None)
        return (person.get("showAs") or key) if person is not None else key

    def _from(self, element: _Element, place: _Place) -> None:
        """Read who speaks, for whom and in which language; the words stay at the head of the speech's first block."""
        passage = self._passage(element)
        if place.speech is None:
            self._running(passage, place)
            return
        openings = find_openings([Line(passage.text)], 0, {})
        if openings:
            self._draft.speeches[place.speech] = openings[0].speech
        elif not self._draft.speeches[place.speech].speaker:
            self._draft.speeches[place.speech] = Speech(passage.text.rstrip("：: "))
        self._lead = passage if self._lead is None else joined([self._lead, passage], "")

    # Blocks

    def _running(self, passage: Passage, place: _Place) -> None:
        """Add a paragraph of the part that the walk is in, with its number; class, form and words may say more."""
        if not passage.text and not passage.marks:
            return
        if place.given is not None:
            self._emit(place.given, passage, place, level=place.level)
            return
        if self._annexed and place.kind is BlockKind.OPERATIVE:
            place = replace(place, kind=BlockKind.PARAGRAPH)
        if place.kind not in _NUMBERED_KINDS or self._lead is not None:
            self._emit(place.kind, passage, place)
            return
        classes = table("classes")
        if self._number is None and place.style in classes["notes"]:
            self._number, passage = part_typed_number(passage)
            self._emit(BlockKind.NOTE, passage, place)
        elif self._is_heading(passage, place):
            self._headed(passage, place, self._heading_level(place))
        elif self._number is None and matches(passage.text, "separator"):
            self._emit(BlockKind.NOTE, passage, place)
        else:
            self._numbered(passage, place)

    def _is_heading(self, passage: Passage, place: _Place) -> bool:
        if place.kind is BlockKind.PREAMBULAR or place.item is not None or place.speech is not None:
            return False
        if self._number is not None:
            return self._number.rank is Rank.SECTION and reads_as_heading(passage.text)
        if place.style in table("classes")["headings"] or matches(passage.text, "annex"):
            return True
        number, _ = part_typed_number(passage)
        as_paragraph = number is not None and number.rank is not Rank.SECTION
        return not as_paragraph and reads_as_heading(passage.text) and not matches(passage.text, "separator")

    def _numbered(self, passage: Passage, place: _Place) -> None:
        if self._number is not None:
            self._number, passage = part_repeated_number(self._number, passage)
        else:
            self._number, passage = part_typed_number(passage)
        kind, level = place.kind, 0
        if place.item is not None:
            kind, level = BlockKind.ITEM, place.item
        elif self._number is not None and self._number.rank is Rank.ITEM:
            kind, level = BlockKind.ITEM, self._levels.level(self._number)
        elif self._number is not None and self._number.rank is Rank.TABLE_NOTE:
            kind = BlockKind.NOTE
        else:
            self._levels.begin()
            if self._number is not None and kind is BlockKind.PREAMBULAR and self._number.rank is Rank.RUNNING:
                kind = BlockKind.OPERATIVE
        self._emit(kind, passage, place, level=level)

    def _spend_number(self, place: _Place) -> None:
        """Add a number that nothing followed as a block of its own: it is text of the document."""
        if self._number is not None:
            number, self._number = self._number, None
            self._emit(place.kind, Passage(number.printed), place)

    def _emit(self, kind: BlockKind, passage: Passage, place: _Place, level: int = 0) -> None:
        if self._lead is not None:
            passage, self._lead = joined([self._lead, passage], ""), None
        if not passage.text:
            self._keep_marks(passage.marks)
            return
        number, self._number = self._number, None
        early, self._early_marks = self._early_marks, ()
        block = self._draft.add(
            kind,
            passage.text,
            number=number.bare if number else None,
            number_printed=number.printed if number else None,
            level=level,
            notes=tuple(replace(mark, offset=0) for mark in early) + passage.marks,
            speech=place.speech,
            emphasis=passage.emphasis,
        )
        self._draft.references += [stated(link, block.id, None) for link in passage.links]

    def _keep_marks(self, marks: Iterable[NoteMark]) -> None:
        """Put marks that have no text beside them at the end of the block before."""
        if not self._draft.blocks:
            return
        last = self._draft.blocks[-1]
        moved = tuple(replace(mark, offset=len(last.text)) for mark in marks)
        self._draft.blocks[-1] = replace(last, notes=last.notes + moved)


def _named_place(element: _Element, place: _Place) -> _Place:
    """Return the place inside an element whose class names a kind of block, and its level: `heading level-3`."""
    kind, *others = element.get("class", "").split() or [""]
    if kind not in _KINDS:
        return place
    level = next((text.removeprefix(_LEVEL) for text in others if text.startswith(_LEVEL)), "0")
    return replace(place, given=BlockKind(kind), level=int(level) if level.isascii() and level.isdigit() else 0)
