"""One document: frozen values that every layer shares.

Offsets are half-open and count characters of the text of the block or footnote that they lie in.
Texts hold no printed number, no note mark and no line break; all of these are kept beside the text, so that
together they give back the source less its furniture.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.document.adoption import Adoption, Keyword
from reader.document.block_kinds import BlockKind, Genre
from reader.document.emphasis import Emphasis


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote call: the note's label, and the offset in the block's text before which the mark stood.

    `printed` is the mark as the source writes it (¹, 1/, [1]) where it is not the bare label.
    """

    label: str
    offset: int
    printed: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or line of the document.

    `number` is the printed number without its stop ("1", "(a)", "71/12", "一"), `number_printed` the same as the
    source writes it ("1.", "一、"). `level` is the depth: 1 to 6 for headings, 0 and up for items.
    `speech` is the index of the speech in `Document.speeches` that the block belongs to. `emphasis` are its italic
    and bold runs, without what a heading has from end to end.
    """

    id: str
    kind: BlockKind
    text: str
    number: str | None = None
    number_printed: str | None = None
    level: int = 0
    notes: tuple[NoteMark, ...] = ()
    speech: int | None = None
    emphasis: tuple[Emphasis, ...] = ()

    @property
    def printed_number(self) -> str | None:
        """The number as the source writes it, or the bare number where that is not known; None without a number."""
        return self.number_printed or self.number


@dataclass(frozen=True, slots=True)
class Footnote:
    """The text of a note, without its label; `printed` is the label as the source writes it where it differs."""

    label: str
    text: str
    printed: str | None = None
    emphasis: tuple[Emphasis, ...] = ()


@dataclass(frozen=True, slots=True)
class Speech:
    """One turn in a record: who speaks, for which state or body, and the language that the record names."""

    speaker: str
    affiliation: str | None = None
    language: str | None = None


STATED_BY_LINK = "stated_by_link"
"""The reason of a reference that the source itself gives as a link, where the text alone does not say it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation in the text of a block or (where `footnote` holds its label) of a footnote.

    `target` is the canonical symbol, "charter" or a title in 《》; `locator` the place inside it. `inferred` says
    that the text does not name the target in full, and `reason` is the key of the rule that found it.
    """

    block: str | None
    footnote: str | None
    start: int
    end: int
    target: str
    locator: str | None = None
    inferred: bool = False
    reason: str | None = None
    verb: str | None = None


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """A name in the text of a block or footnote; `organization` is the full standard name."""

    block: str | None
    footnote: str | None
    start: int
    end: int
    organization: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A doubt of the parser: a kind (a key of the message catalogue), where, and the words it is about."""

    kind: str
    block: str | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The file that a document was read from: its path as given, its content's SHA-256, and how it was decoded."""

    path: str
    sha256: str = ""
    size_bytes: int = 0
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed document; `furniture` holds what was left out of the text, in the source's order."""

    source: Source
    genre: Genre
    title: str
    blocks: tuple[Block, ...]
    symbol: str | None = None
    date: str | None = None
    organ: str | None = None
    session: int | None = None
    agenda_items: tuple[str, ...] = ()
    language: str = "zh"
    footnotes: tuple[Footnote, ...] = ()
    speeches: tuple[Speech, ...] = ()
    references: tuple[Reference, ...] = ()
    organizations: tuple[OrganizationMention, ...] = ()
    problems: tuple[Problem, ...] = ()
    furniture: tuple[str, ...] = field(default=())
    adoption: Adoption | None = None
    keywords: tuple[Keyword, ...] = ()

    def block(self, block_id: str) -> Block | None:
        """Return the block with this id, or None."""
        return next((block for block in self.blocks if block.id == block_id), None)

    def footnote(self, label: str) -> Footnote | None:
        """Return the first footnote with this label, or None."""
        return next((note for note in self.footnotes if note.label == label), None)

    def text_at(self, block: str | None, footnote: str | None) -> str | None:
        """Return the text that a mention's offsets count in: the footnote's where its label is given."""
        if footnote is not None:
            note = self.footnote(footnote)
            return note.text if note else None
        place = self.block(block) if block is not None else None
        return place.text if place else None

    def emphasis_at(self, block: str | None, footnote: str | None) -> tuple[Emphasis, ...]:
        """Return the italic and bold runs of the text that `text_at` returns; none where there is no such text."""
        if footnote is not None:
            note = self.footnote(footnote)
            return note.emphasis if note else ()
        place = self.block(block) if block is not None else None
        return place.emphasis if place else ()
