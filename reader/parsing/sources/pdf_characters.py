"""The characters of a PDF page with their places, sizes and faces, and the thin rules drawn on it.

Coordinates are points from the visible page's lower left corner, the page turned as it is shown.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from reader.parsing.sources.faces import Face
from reader.parsing.sources.pdf_fonts import PageFonts, font_name

MOST_ON_PAGE = 40_000
"""Characters of one page that are read: ten times a page of the densest table."""

_KANGXI = range(0x2F00, 0x2FE0)
_HIGH_SURROGATES, _LOW_SURROGATES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
# PDFium gives this for a hyphen that ends a line.
_LINE_END_HYPHEN = 0x02
_UNPRINTED = frozenset({0, 0xFFFE, 0xFFFF, 0xFEFF, 0x200B, 0xAD})
_THINNEST_TURN = 0.1
_RULE_HEIGHT = 1.6
_PROBED = 7
"""Of so many characters one is asked whether its font says what it is."""

_LATIN_FONT = re.compile("Helvetica|Arial|Times|Courier|Symbol|Dingbats|Calibri|Cambria", re.IGNORECASE)
_MOST_OBJECTS = 5_000


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed character: left and right edge, baseline, size (font size by the text matrix) in points, face."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    face: Face = Face.PLAIN


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal line drawn on a page."""

    left: float
    right: float
    height: float


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page's characters in the order of its content, what is printed askew, its rules and its size.

    `pictured` is the share of the page that pictures cover. `unmapped` is the share of the characters whose font does
    not say what they are, `lacking` says that some are printed that PDFium does not give.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    askew: str
    rules: tuple[Rule, ...]
    pictured: float = 0.0
    unmapped: float = 0.0
    lacking: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """How a page is turned and where its visible part lies."""

    left: float
    bottom: float
    width: float
    height: float
    turn: int

    @property
    def shown(self) -> tuple[float, float]:
        """Width and height as shown."""
        return (self.height, self.width) if self.turn in (90, 270) else (self.width, self.height)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page lies as shown."""
        x, y = x - self.left, y - self.bottom
        if self.turn == 90:  # noqa: PLR2004
            return y, self.width - x
        if self.turn == 180:  # noqa: PLR2004
            return self.width - x, self.height - y
        if self.turn == 270:  # noqa: PLR2004
            return self.height - y, x
        return x, y


def read_page(page: pypdfium2.PdfPage, number: int) -> PrintedPage:
    """Read one page; `number` counts from 1. Raises pypdfium2.PdfiumError where its text cannot be loaded."""
    left, bottom, right, top = page.get_bbox()
    frame = _Frame(left, bottom, right - left, top - bottom, page.get_rotation())
    textpage = page.get_textpage()
    try:
        characters = _Characters(textpage, frame)
        glyphs, askew = characters.read()
        unmapped = characters.unmapped()
    finally:
        textpage.close()
    drawn = _Drawings(page, frame, characters.objects)
    width, height = frame.shown
    pictured = drawn.pictured / max(width * height, 1.0)
    return PrintedPage(
        number, width, height, tuple(glyphs), askew, tuple(drawn.rules), pictured, unmapped, drawn.lacking
    )


class _Characters:
    """Reads a text page; sizes and faces are looked up once for each text object."""

    def __init__(self, textpage: pypdfium2.PdfTextPage, frame: _Frame) -> None:
        self._page = textpage.raw
        self._count = min(pdfium.FPDFText_CountChars(self._page), MOST_ON_PAGE)
        self._frame = frame
        self._settings: dict[int, tuple[float, bool, Face]] = {}
        self._fonts = PageFonts()
        self._baselines: dict[float, float] = {}

    @property
    def objects(self) -> Collection[int]:
        """The addresses of the text objects that the characters read belong to."""
        return self._settings.keys()

    def unmapped(self) -> float:
        """Return the share of the characters whose font does not say what they are."""
        probed = range(0, self._count, _PROBED)
        wrong = [index for index in probed if pdfium.FPDFText_HasUnicodeMapError(self._page, index) == 1]
        return len(wrong) / max(1, len(probed))

    def read(self) -> tuple[list[Glyph], str]:
        """Return the upright glyphs, and the text of what is printed askew."""
        glyphs: list[Glyph] = []
        askew: list[str] = []
        high = 0
        for index in range(self._count):
            code = pdfium.FPDFText_GetUnicode(self._page, index)
            if code in _HIGH_SURROGATES:
                high = code
                continue
            if code in _LOW_SURROGATES and high:
                code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
            high = 0
            text = _character(code)
            if not text or pdfium.FPDFText_IsGenerated(self._page, index) == 1:
                continue
            size, upright, face = self._setting(index)
            if upright:
                glyphs.append(self._glyph(index, text, size, face))
            else:
                askew.append(text)
        return _ligatures_parted(glyphs), "".join(askew)

    def _glyph(self, index: int, text: str, size: float, face: Face) -> Glyph:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._page, index, x, y)
        box = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._page, index, box)
        # One number for all characters of a line, since a file may have a million of them.
        height = self._frame.place(x.value, y.value)[1]
        baseline = self._baselines.setdefault(height, height)
        sides = self._frame.place(box.left, box.bottom)[0], self._frame.place(box.right, box.top)[0]
        return Glyph(text, min(sides), max(sides), baseline, size, face)

    def _setting(self, index: int) -> tuple[float, bool, Face]:
        """Return a character's size, whether it stands upright on the page as shown, and its face."""
        owner = pdfium.FPDFText_GetTextObject(self._page, index)
        key = ctypes.cast(owner, ctypes.c_void_p).value or -1 - index
        if key not in self._settings:
            matrix = pdfium.FS_MATRIX()
            pdfium.FPDFText_GetMatrix(self._page, index, matrix)
            scale = math.hypot(matrix.c, matrix.d) or 1.0
            origin = self._frame.place(self._frame.left, self._frame.bottom)
            ahead = self._frame.place(self._frame.left + matrix.a, self._frame.bottom + matrix.b)
            along, across = ahead[0] - origin[0], ahead[1] - origin[1]
            upright = along > 0 and abs(across) <= _THINNEST_TURN * along
            size = pdfium.FPDFText_GetFontSize(self._page, index) * scale
            self._settings[key] = (size, upright, self._fonts.face_of(owner, matrix))
        return self._settings[key]


def _ligatures_parted(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Share a ligature's box among its characters: PDFium gives all of —— or ffi the same place."""
    parted: list[Glyph] = []
    for _, members in groupby(glyphs, key=lambda glyph: (glyph.left, glyph.right, glyph.baseline)):
        shared = list(members)
        width = (shared[0].right - shared[0].left) / len(shared)
        for place, glyph in enumerate(shared):
            left = glyph.left + place * width
            parted.append(replace(glyph, left=left, right=left + width) if len(shared) > 1 else glyph)
    return parted


def _character(code: int) -> str:
    """Return the character of a code point, white space as a space.

    Fonts of the web name 大 as the radical U+2F24: what is printed is the same, so the ideograph is returned.
    """
    if code == _LINE_END_HYPHEN:
        return "-"
    if code in _UNPRINTED or code in _HIGH_SURROGATES or code in _LOW_SURROGATES:
        return ""
    character = chr(code)
    if code in _KANGXI:
        return unicodedata.normalize("NFKC", character)
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) == "Cc" else character


class _Drawings:
    """What is drawn on a page beside its characters; `known` are the text objects whose characters were read."""

    def __init__(self, page: pypdfium2.PdfPage, frame: _Frame, known: Collection[int]) -> None:
        self.rules: list[Rule] = []
        self.pictured = 0.0
        self.lacking = False
        self._frame = frame
        for _, drawn in zip(range(_MOST_OBJECTS), page.get_objects(max_depth=2), strict=False):
            if drawn.type == pdfium.FPDF_PAGEOBJ_IMAGE:
                left, low, right, high = self._bounds(drawn)
                self.pictured += (right - left) * (high - low)
            elif drawn.type == pdfium.FPDF_PAGEOBJ_PATH:
                self._add_path(drawn)
            elif drawn.type == pdfium.FPDF_PAGEOBJ_TEXT and not self.lacking:
                address = ctypes.cast(drawn.raw, ctypes.c_void_p).value
                self.lacking = address not in known and _may_lack(drawn)

    def _add_path(self, drawn: pypdfium2.PdfObject) -> None:
        left, low, right, high = self._bounds(drawn)
        if high - low <= _RULE_HEIGHT and right - left > 10 * _RULE_HEIGHT:
            self.rules.append(Rule(left, right, (low + high) / 2))

    def _bounds(self, drawn: pypdfium2.PdfObject) -> tuple[float, float, float, float]:
        x0, y0, x1, y1 = drawn.get_bounds()
        (left, low), (right, high) = self._frame.place(x0, y0), self._frame.place(x1, y1)
        return min(left, right), min(low, high), max(left, right), max(low, high)


def _may_lack(drawn: pypdfium2.PdfObject) -> bool:
    """Say whether PDFium may leave out a text object: one character of a Chinese font that is not in the file.

    It takes such an object for empty, its box being without width.
    """
    font = pdfium.FPDFTextObj_GetFont(drawn.raw)
    if not font or pdfium.FPDFFont_GetIsEmbedded(font) == 1:
        return False
    return _LATIN_FONT.search(font_name(font)) is None
