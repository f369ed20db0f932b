"""Makes PDFs in the layouts of United Nations documents, so that tests and benchmarks need no files of other people.

Letter paper, text from x 123, notes in smaller type below a rule at the page's foot, raised calls, running heads with
the symbol and feet with page and job number; records in one or two columns under a cover page. Lines are justified,
and Chinese and figures are set apart by a gap without a space, as word processors do. Bold characters are painted
with their outline, italic ones slanted, those of 楷体 in a font of that name.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 612.0, 792.0
FONT, KAI = "Noto Serif SC", "KaiTi"
LEAN = 0.3
"""How far an italic character leans for each point of its height."""

BARRED_STARTS = "，。、；：！？）》」』”’〉】…·•,.;:?!)]}％%—…"
BARRED_ENDS = "（《「『“‘〈【([{"
AUTOSPACE = 0.2
RAISED, RAISE = 0.62, 0.33


@dataclass(frozen=True)
class Call:
    """A raised call of a note, before the character at `offset`."""

    offset: int
    label: str


@dataclass(frozen=True)
class Piece:
    """A paragraph to set: indents of the first line and the others in em, size in points, room above in points.

    `looks` are stretches (half-open) that are bold, italic or kai.
    """

    text: str
    calls: tuple[Call, ...] = ()
    first: float = 0.0
    rest: float = 0.0
    size: float = 10.5
    align: str = "justify"
    above: float = 6.0
    cells: tuple[str, ...] = ()
    looks: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True)
class Layout:
    """A page's measures in points; `rule` is how the line above notes is made: drawn or typed."""

    left: float = 123.0
    columns: int = 1
    column_width: float = 366.0
    gutter: float = 24.0
    top: float = 700.0
    bottom: float = 80.0
    leading: float = 16.0
    note_size: float = 8.5
    rule: str = "typed"


@dataclass(frozen=True)
class Running:
    """What stands around the text: the symbol, a record's title and date, the job number."""

    symbol: str = ""
    title: str = ""
    date: str = ""
    job: str = "16-20537"
    record: bool = False


@dataclass(frozen=True)
class Character:
    """A character to print, raised or not; `look` is "", bold, italic or kai."""

    text: str
    raised: bool = False
    label: str | None = None
    look: str = ""


@dataclass
class SetLine:
    """A set line: characters, where it begins in em, and whether its paragraph ends with it."""

    characters: list[Character]
    indent: float
    size: float
    last: bool
    align: str
    above: float = 0.0
    cells: tuple[str, ...] = ()
    labels: list[str] = field(default_factory=list)


@cache
def load_font() -> None:
    """Register the program's serif face with the PDF library."""
    path = Path(__file__).resolve().parents[3] / "resources" / "fonts" / "NotoSerifSC-Regular.ttf"
    pdfmetrics.registerFont(TTFont(FONT, str(path)))
    kai = TTFont(KAI, str(path))
    kai.face.name = b"KaiTi"
    pdfmetrics.registerFont(kai)


@cache
def width_of(text: str) -> float:
    """Return a character's width in em."""
    load_font()
    return pdfmetrics.stringWidth(text, FONT, 1.0)


def make_pdf(
    pieces: Sequence[Piece], notes: dict[str, str], running: Running, layout: Layout, cover: Sequence[Piece] = ()
) -> bytes:
    """Set pieces and the notes that they call as a PDF; `cover` stands on a page of its own."""
    load_font()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
    printer = Printer(canvas, running, layout, notes)
    if cover:
        printer.print_page(list(set_lines(cover, layout)), columns=1)
    lines = list(set_lines(pieces, layout))
    while lines:
        lines = printer.print_page(lines, columns=layout.columns)
    printer.finish()
    return buffer.getvalue()


class Printer:
    """Prints pages one by one; it knows their number only in the end, so feet carry a total that may be wrong."""

    def __init__(self, canvas: Canvas, running: Running, layout: Layout, notes: dict[str, str]) -> None:
        self.canvas, self.running, self.layout, self.notes = canvas, running, layout, notes
        self.page = 0
        self.printed: set[str] = set()

    def print_page(self, lines: list[SetLine], columns: int) -> list[SetLine]:
        """Print one page of lines; return those that had no room."""
        if self.page:
            self.canvas.showPage()
        self.page += 1
        self._print_running()
        x = self.layout.left
        for _ in range(columns):
            lines = self._print_column(lines, x)
            x += self.layout.column_width + self.layout.gutter
        return lines

    def finish(self) -> None:
        """Write the file."""
        self.canvas.save()

    def _print_column(self, lines: list[SetLine], x: float) -> list[SetLine]:
        taken, notes = self._fit(lines)
        y = self.layout.top
        for place, line in enumerate(lines[:taken]):
            y -= (line.above if place else 0.0) + self.layout.leading * max(1.0, line.size / 10.5)
            self._print_line(line, x, y, self.layout.column_width)
        if notes:
            self._print_notes(notes, x)
        return lines[taken:]

    def _fit(self, lines: Sequence[SetLine]) -> tuple[int, list[SetLine]]:
        """Return how many lines have room above the notes that they call, and these notes' lines."""
        used, notes, taken = 0.0, list[SetLine](), 0
        room = self.layout.top - self.layout.bottom
        for line in lines:
            called = [label for label in line.labels if label not in self.printed and label in self.notes]
            new = [set_line for label in dict.fromkeys(called) for set_line in self._note_lines(label)]
            height = (line.above if taken else 0.0) + self.layout.leading * max(1.0, line.size / 10.5)
            foot = 12.0 * (len(notes) + len(new)) + (20.0 if notes or new else 0.0)
            if taken and used + height + foot > room:
                break
            used += height
            notes += new
            self.printed |= set(called)
            taken += 1
        return taken, notes

    def _note_lines(self, label: str) -> list[SetLine]:
        characters = [Character(label, raised=True), *map(Character, " " + self.notes[label])]
        em = self.layout.column_width / self.layout.note_size
        return list(wrap(characters, em - 1.0, em, Piece("", size=self.layout.note_size, first=1.0, align="left")))

    def _print_notes(self, notes: Sequence[SetLine], x: float) -> None:
        y = self.layout.bottom + 12.0 * len(notes) - 4.0
        if self.layout.rule == "typed":
            self.canvas.setFont(FONT, 8)
            self.canvas.drawString(x, y + 2.0, "_" * 18)
        else:
            self.canvas.rect(x, y + 4.0, 100.0, 0.5, stroke=0, fill=1)
        for line in notes:
            y -= 12.0
            self._print_line(line, x, y, self.layout.column_width)

    def _print_line(self, line: SetLine, x: float, y: float, width: float) -> None:
        if line.cells:
            for place, cell in zip(cell_places(line.cells, width, line.size), line.cells, strict=True):
                self._string(x + place, y, cell, line.size)
            return
        natural = natural_width(line.characters) * line.size
        room = width - line.indent * line.size - natural
        start = x + line.indent * line.size
        if line.align == "center":
            start += room / 2
        elif line.align == "right":
            start += room
        stretch = 0.0
        if line.align == "justify" and not line.last and len(line.characters) > 1:
            stretch = room / (sum(len(character.text) for character in line.characters) - 1)
        self._print_characters(line, start, y, stretch)

    def _print_characters(self, line: SetLine, x: float, y: float, stretch: float) -> None:
        """Print a line in runs of one size without room between them, letter-spaced to fill the line."""
        before: Character | None = None
        run, start = "", x
        for character in [*line.characters, Character("")]:
            gap = gap_between(before, character) * line.size
            if gap or (before is not None and (_setting(before) != _setting(character) or not character.text)):
                self._run(start, y, run, line.size, stretch, before or character)
                run, start = "", x + gap
            x += gap + sum(map(width_of, character.text)) * scale_of(character) * line.size
            x += stretch * len(character.text)
            run, before = run + character.text, character

    def _run(self, x: float, y: float, text: str, size: float, stretch: float, like: Character) -> None:
        self.canvas.saveState()
        printed = self.canvas.beginText()
        lean = LEAN if like.look == "italic" else 0.0
        printed.setTextTransform(1, 0, lean, 1, x, y + (RAISE * size if like.raised else 0.0))
        printed.setFont(KAI if like.look == "kai" else FONT, size * (RAISED if like.raised else 1.0))
        printed.setTextRenderMode(2 if like.look == "bold" else 0)
        printed.setCharSpace(stretch)
        printed.textOut(text)
        printed.setCharSpace(0)
        self.canvas.drawText(printed)
        self.canvas.restoreState()

    def _string(self, x: float, y: float, text: str, size: float) -> None:
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, y, text)

    def _print_running(self) -> None:
        running, right = self.running, WIDTH - 61.0
        even = self.page % 2 == 0
        foot = [f"{self.page}/14", running.job]
        self.canvas.setFont(FONT, 8.5)
        if self.page == 1:
            self.canvas.drawString(61.0, 50.0, f"{running.job} (C)    211116    231116")
            self.canvas.drawString(61.0, 36.0, f"*{running.job.replace('-', '')}*")
            self.canvas.drawRightString(right, 36.0, "请回收")
            return
        parts = [running.symbol, running.title, running.date] if running.record else [running.symbol]
        if running.record:
            ordered = parts if even else parts[::-1]
            self.canvas.drawString(61.0, 742.0, ordered[0])
            self.canvas.drawCentredString(WIDTH / 2, 742.0, ordered[1])
            self.canvas.drawRightString(right, 742.0, ordered[2])
        elif running.symbol and even:
            self.canvas.drawString(61.0, 742.0, running.symbol)
        elif running.symbol:
            self.canvas.drawRightString(right, 742.0, running.symbol)
        self.canvas.rect(61.0, 738.0, right - 61.0, 0.5, stroke=0, fill=1)
        left_foot, right_foot = foot if even else foot[::-1]
        self.canvas.drawString(61.0, 40.0, left_foot)
        self.canvas.drawRightString(right, 40.0, right_foot)


def _setting(character: Character) -> tuple[bool, str]:
    return character.raised, character.look


def set_lines(pieces: Iterable[Piece], layout: Layout) -> Iterable[SetLine]:
    """Break pieces into lines; a line's labels are those of the notes called on it."""
    for piece in pieces:
        em = layout.column_width / piece.size
        if piece.cells:
            yield SetLine([], 0.0, piece.size, last=True, align="left", above=piece.above, cells=piece.cells)
            continue
        yield from wrap(characters_of(piece), em - piece.first, em - piece.rest, piece)


def characters_of(piece: Piece) -> list[Character]:
    """Return a piece's characters with the raised calls among them."""
    characters: list[Character] = []
    for at in range(len(piece.text) + 1):
        characters += [
            Character(call.label, raised=True, label=call.label) for call in piece.calls if call.offset == at
        ]
        if at < len(piece.text):
            look = next((look for start, end, look in piece.looks if start <= at < end), "")
            characters.append(Character(piece.text[at], look=look))
    return characters


def wrap(characters: Sequence[Character], first: float, rest: float, piece: Piece) -> Iterable[SetLine]:
    """Break characters as a Chinese typesetter does: no closing mark begins a line, words and numbers stay whole."""
    remaining = list(characters)
    limit, indent, above = first, piece.first, piece.above
    while remaining:
        cut = fitting(remaining, limit)
        line, remaining = remaining[:cut], remaining[cut:]
        while remaining and remaining[0].text == " ":
            remaining.pop(0)
        labels = [character.label for character in line if character.label]
        yield SetLine(line, indent, piece.size, not remaining, piece.align, above, (), labels)
        limit, indent, above = rest, piece.rest, 0.0


def fitting(characters: Sequence[Character], limit: float) -> int:
    """Return how many characters go on a line of a width in em."""
    width, count = 0.0, 0
    before: Character | None = None
    for character in characters:
        width += gap_between(before, character) + sum(map(width_of, character.text)) * scale_of(character)
        if width > limit:
            break
        before = character
        count += 1
    if count >= len(characters):
        return len(characters)
    cut = count
    while cut > 1 and not may_break(characters[cut - 1], characters[cut]):
        cut -= 1
    return cut if cut > 1 else max(1, count)


def may_break(before: Character, after: Character) -> bool:
    """Say whether a line may end between two characters."""
    if after.raised or after.text in BARRED_STARTS or before.text in BARRED_ENDS:
        return False
    latin = "-/.()"
    return not all(one.text.isascii() and (one.text.isalnum() or one.text in latin) for one in (before, after))


def gap_between(before: Character | None, after: Character) -> float:
    """Return the room in em that is left between Chinese and Latin without a space."""
    if before is None or before.raised or after.raised:
        return 0.0
    sides = [one.text.isascii() and one.text.isalnum() for one in (before, after)]
    ideographs = any("\u4e00" <= one.text <= "\u9fff" for one in (before, after))
    return AUTOSPACE if sides[0] != sides[1] and ideographs else 0.0


def cell_places(cells: Sequence[str], width: float, size: float) -> list[float]:
    """Return where a row's cells begin: side by side, what room is left shared between them."""
    widths = [sum(map(width_of, cell)) * size for cell in cells]
    room = max(3.0 * size, (width - sum(widths)) / max(1, len(cells) - 1))
    return [sum(widths[:place]) + place * room for place in range(len(cells))]


def scale_of(character: Character) -> float:
    """Return a character's size as a share of its line's."""
    return RAISED if character.raised else 1.0


def natural_width(characters: Sequence[Character]) -> float:
    """Return the width in em of characters set without stretching."""
    total, before = 0.0, None
    for character in characters:
        total += gap_between(before, character)
        total += sum(map(width_of, character.text)) * scale_of(character)
        before = character
    return total
