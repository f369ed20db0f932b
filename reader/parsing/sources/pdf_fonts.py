"""The faces of a PDF page's characters: by their font's name and flags, and by how they are painted.

Word writes bold Chinese, for which there is no font, as characters whose outline is drawn as well, and italic Chinese
as slanted ones. The weight that PDFium tells is reckoned from the width of stems, which Chinese fonts state at will.
"""

from __future__ import annotations

import ctypes
import math
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from reader.parsing.sources.faces import Face, face_named

_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18
"""Bits 7 and 19 of a font descriptor's flags (ISO 32000-1, table 123)."""

_SLANT = 0.15
"""The sine of the angle by which slanted characters lean; Word and LibreOffice slant by some 12 to 20 degrees."""


class PageFonts:
    """The faces of the text objects of one page; a font is looked up once."""

    def __init__(self) -> None:
        self._faces: dict[int, Face] = {}

    def face_of(self, owner: Any, matrix: Any) -> Face:
        """Return the face of a text object's characters; `matrix` is theirs, by which they may lean."""
        if not owner:
            return Face.PLAIN
        face = self._font_face(pdfium.FPDFTextObj_GetFont(owner))
        if pdfium.FPDFTextObj_GetTextRenderMode(owner) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE:
            face |= Face.BOLD
        lengths = math.hypot(matrix.a, matrix.b) * math.hypot(matrix.c, matrix.d)
        if lengths and (matrix.a * matrix.c + matrix.b * matrix.d) / lengths > _SLANT:
            face |= Face.ITALIC
        return face

    def _font_face(self, font: Any) -> Face:
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if not key:
            return Face.PLAIN
        if key not in self._faces:
            face = face_named(font_name(font))
            flags = pdfium.FPDFFont_GetFlags(font)
            if flags > 0 and flags & _ITALIC_FLAG:
                face |= Face.ITALIC
            if flags > 0 and flags & _FORCE_BOLD_FLAG:
                face |= Face.BOLD
            self._faces[key] = face
        return self._faces[key]


def font_name(font: Any) -> str:
    """Return a font's own name; PDF names are UTF-8 by convention, in Chinese files also GB 18030."""
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(1, length))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    for encoding in ("utf-8", "gb18030"):
        try:
            return buffer.value.decode(encoding)
        except UnicodeDecodeError:
            continue
    return buffer.value.decode("latin-1")
