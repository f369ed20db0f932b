"""How an annotation is drawn in the list of notes: its colour, the passage, the note and the tags."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.document.annotation import Annotation
from reader.interface.highlight_swatch import strong
from reader.interface.row_painting import draw_background, smaller
from reader.interface.side_panel.note_editor import NoteEditor
from reader.interface.side_panel.notes_model import NotesModel
from reader.interface.theme import Theme
from reader.interface.wrapped_words import height_of, wrapped

_LEFT = 14
_RIGHT = 14
_BAR_WIDTH = 4
_BAR_GAP = 10
_VERTICAL = 8
_GAP = 4
_LONGEST_QUOTE = 110
_LONGEST_NOTE = 700

Index = QModelIndex | QPersistentModelIndex


class NoteDelegate(QStyledItemDelegate):
    """Draws Annotation, and makes the NoteEditor that takes its place while it is written.

    `editor_opened` carries the editor; `lit` is the annotation over which the pointer rests in the text.
    """

    editor_opened = Signal(object)

    def __init__(self, view: QAbstractItemView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.theme = theme
        self.lit = ""
        self.edited = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the list's width; as the editor needs while it is open."""
        width = self._view.viewport().width()
        annotation = index.data(NotesModel.AnnotationRole)
        font: QFont = option.font
        if not isinstance(annotation, Annotation):
            return QSize(width, QFontMetrics(font).height() + 2 * _VERTICAL)
        if annotation.id == self.edited:
            return QSize(width, NoteEditor.height_for(annotation))
        inner = width - _LEFT - _BAR_WIDTH - _BAR_GAP - _RIGHT
        parts = _parts(annotation, font)
        heights = [height_of(wrapped(text, part_font, inner)) for text, part_font, _role in parts]
        return QSize(width, sum(heights) + _GAP * (len(heights) - 1) + 2 * _VERTICAL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        annotation = index.data(NotesModel.AnnotationRole)
        rect: QRect = option.rect
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(annotation, Annotation):
            strong = QFont(smaller(font))
            strong.setBold(True)
            painter.setFont(strong)
            painter.setPen(self.theme.color("muted"))
            painter.drawText(rect.adjusted(_LEFT, 0, -_RIGHT, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        elif annotation.id != self.edited:
            draw_background(painter, option, self.theme, lit=annotation.id == self.lit)
            self._draw(painter, rect, font, annotation)
        painter.restore()

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: Index,
    ) -> QWidget:
        """Make the editor of an annotation."""
        annotation = index.data(NotesModel.AnnotationRole)
        editor = NoteEditor(annotation, self.theme, parent)
        self.editor_opened.emit(editor)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the library has; what is being typed stays."""
        annotation = index.data(NotesModel.AnnotationRole)
        if isinstance(editor, NoteEditor) and isinstance(annotation, Annotation):
            editor.show_annotation(annotation)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Do nothing: the editor saves while one types."""

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002 - Qt's signature
    ) -> None:
        """Let the editor fill its row."""
        editor.setGeometry(option.rect)

    def _draw(self, painter: QPainter, rect: QRect, font: QFont, annotation: Annotation) -> None:
        bar = QRect(rect.left() + _LEFT, rect.top() + _VERTICAL, _BAR_WIDTH, rect.height() - 2 * _VERTICAL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong(self.theme, annotation.colour))
        painter.drawRoundedRect(bar, 2, 2)
        left = bar.right() + 1 + _BAR_GAP
        width = rect.right() + 1 - _RIGHT - left
        top = rect.top() + _VERTICAL
        for text, part_font, role in _parts(annotation, font):
            layout = wrapped(text, part_font, width)
            painter.setPen(self.theme.color(role))
            layout.draw(painter, QPointF(left, top))
            top += height_of(layout) + _GAP


def _parts(annotation: Annotation, font: QFont) -> list[tuple[str, QFont, str]]:
    """Return the texts of a row with their fonts and the roles of their colours."""
    has_note = bool(annotation.note.strip())
    quote = _cut(annotation.quote.replace("\n", " "), _LONGEST_QUOTE)
    parts = [(quote, smaller(font) if has_note else font, "muted" if has_note else "text")]
    if has_note:
        parts.append((_cut(annotation.note.strip(), _LONGEST_NOTE), font, "text"))
    if annotation.tags:
        parts.append(("  ".join(f"#{tag}" for tag in annotation.tags), smaller(font), "accent"))
    return parts


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
