"""The box in which one types the name of an organization in any language, and the list that it offers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from reader.interface.library_tree.filter_box import FilterBox
from reader.interface.search.go_to_box import SuggestionDelegate
from reader.interface.theme import Theme
from reader.workspace.organizations import NamedOrganization, matching, unnamed

_MOST_SHOWN = 14
_MOST_NAMED = 200
_MOST_UNNAMED = 20
_SWATCH = 12
_NAME = Qt.ItemDataRole.UserRole + 1


class OrganizationPicker(FilterBox):
    """Offers what the library names by any of its names, then what the list knows besides.

    `picked` carries a full standard name, `unknown` what was typed where nobody is called so. An empty box offers the
    organizations that are named most.
    """

    picked = Signal(str)
    unknown = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setPlaceholderText(self.tr("Name of an organization in any language, or its acronym"))
        self.setAccessibleName(self.tr("Organization"))
        self._theme = theme
        self._named: tuple[NamedOrganization, ...] = ()
        self.suggestions = QStandardItemModel(self)
        self._completer = QCompleter(self.suggestions, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self._completer.setWidget(self)
        self._popup = QListView(self)
        self._popup.setObjectName("completions")
        self._popup.setUniformItemSizes(True)
        self._popup.setIconSize(QSize(_SWATCH, _SWATCH))
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self._popup)
        # After setPopup, which gives the list a delegate of the completer's own.
        self._popup.setItemDelegate(SuggestionDelegate(self._popup))
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.filtered.connect(self._offer)
        self.list_wanted.connect(self.offer)
        self.set_theme(theme)

    def show_organizations(self, named: Sequence[NamedOrganization]) -> None:
        """Know what the library names, the most often named first."""
        self._named = tuple(named)

    def show_name(self, name: str) -> None:
        """Show what is chosen, and offer nothing for it."""
        self.blockSignals(True)
        self.setText(name)
        self.blockSignals(False)
        self._popup.hide()

    def offer(self) -> None:
        """List what the typed words may mean."""
        self.fill()
        if self.suggestions.rowCount() and self.isVisible():
            self._completer.complete(self.rect())
            # Nothing is chosen until an arrow key chooses it: Enter takes the first.
            self._popup.setCurrentIndex(QModelIndex())

    def fill(self) -> None:
        """Gather what the typed words may mean, without showing it."""
        words = self.text().strip()
        found = matching(self._named, words)[:_MOST_NAMED]
        if words:
            found += unnamed(self._named, words, _MOST_UNNAMED)
        self.suggestions.clear()
        for one in found:
            item = QStandardItem(self._swatch(one), self._label(one))
            item.setData(one.name, _NAME)
            item.setToolTip(item.text())
            self.suggestions.appendRow(item)

    def take(self) -> None:
        """Choose the first that the typed words may mean."""
        self.fill()
        if self.suggestions.rowCount():
            self._on_activated(self.suggestions.index(0, 0))
        elif self.text().strip():
            self.unknown.emit(self.text().strip())

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        super().set_theme(theme)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the text selected, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select everything with the click that comes from elsewhere, and offer what there is."""
        had_focus = self.hasFocus()
        super().mousePressEvent(event)
        if not had_focus:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = self._popup.currentIndex()
            if self._popup.isVisible() and chosen.isValid():
                self._on_activated(chosen)
            else:
                self.take()
        else:
            super().keyPressEvent(event)

    def _offer(self, _words: str) -> None:
        if self.hasFocus():
            self.offer()

    def _on_activated(self, index: QModelIndex) -> None:
        name = index.data(_NAME)
        self._popup.hide()
        if isinstance(name, str):
            self.picked.emit(name)

    def _label(self, one: NamedOrganization) -> str:
        known = one.known
        parts = (one.name, "/".join(known.acronyms), known.english) if known is not None else (one.name,)
        count = self.tr("%n time(s)", "", one.mentions) if one.mentions else self.tr("not named in the library")
        return "   ".join(part for part in (*parts, count) if part)

    def _swatch(self, one: NamedOrganization) -> QIcon:
        picture = QPixmap(_SWATCH, _SWATCH)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.organization(one.known.kind if one.known is not None else "")
        painter.setPen(colour)
        painter.setBrush(colour if one.mentions else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(1, 1, _SWATCH - 3, _SWATCH - 3, 3, 3)
        painter.end()
        return QIcon(picture)
