"""A document under construction: what a genre's reader gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.document.adoption import Adoption, Keyword
from reader.document.block_kinds import BlockKind, Genre
from reader.document.emphasis import Emphasis
from reader.document.model import Block, Document, Footnote, NoteMark, Problem, Reference, Source, Speech
from reader.document.note_labels import own_labels
from reader.parsing.emphasis_runs import tidied


@dataclass(slots=True)
class Draft:
    """The parts of a document as a genre's reader finds them, in the source's order."""

    genre: Genre
    title: str = ""
    symbol: str | None = None
    date: str | None = None
    organ: str | None = None
    session: int | None = None
    agenda_items: list[str] = field(default_factory=list)
    language: str = "zh"
    blocks: list[Block] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    adoption: Adoption | None = None
    keywords: list[Keyword] = field(default_factory=list)

    def add(
        self,
        kind: BlockKind,
        text: str,
        *,
        number: str | None = None,
        number_printed: str | None = None,
        level: int = 0,
        notes: tuple[NoteMark, ...] = (),
        speech: int | None = None,
        emphasis: Sequence[Emphasis] = (),
    ) -> Block:
        """Append a block; ids count from b0 in the order of the text. Its italic and bold runs are tidied."""
        block = Block(
            id=f"b{len(self.blocks)}",
            kind=kind,
            text=text,
            number=number,
            number_printed=number_printed,
            level=level,
            notes=notes,
            speech=speech,
            emphasis=tidied(emphasis, text, kind),
        )
        self.blocks.append(block)
        return block

    def finish(self, source: Source) -> Document:
        """Freeze the draft into the document of this source; every note then has a label of its own."""
        blocks, footnotes = own_labels(self.blocks, self.footnotes)
        return Document(
            source=source,
            genre=self.genre,
            title=self.title,
            blocks=blocks,
            symbol=self.symbol,
            date=self.date,
            organ=self.organ,
            session=self.session,
            agenda_items=tuple(self.agenda_items),
            language=self.language,
            footnotes=footnotes,
            speeches=tuple(self.speeches),
            references=tuple(self.references),
            problems=tuple(self.problems),
            furniture=tuple(self.furniture),
            adoption=self.adoption,
            keywords=tuple(self.keywords),
        )
