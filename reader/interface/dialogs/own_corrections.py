"""Everything that the person corrected of the names and citations in the open document, with a way to each place."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.document.model import Document, OrganizationMention, Reference
from reader.document.note_labels import shown_label
from reader.document.organization_corrections import OrganizationCorrection
from reader.export.stated_places import stated_place
from reader.interface import fonts
from reader.interface.pointed_words import in_sentence, short
from reader.interface.side_panel.reference_groups import name_of
from reader.workspace import citing
from reader.workspace.corrected_mentions import CorrectedMention

_ROW = Qt.ItemDataRole.UserRole
_READING_PIXELS = 15


class OwnCorrectionsDialog(QDialog):
    """A table in the order of the text; corrections whose words are gone stand last and say so.

    `place_wanted` carries the Place of a row that was activated, `taking_back_wanted` the corrections of the chosen
    rows. Not modal: the person goes from place to place.
    """

    place_wanted = Signal(object)
    taking_back_wanted = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._document: Document | None = None
        self._names: dict[str, str] = {}
        self.setWindowTitle(self.tr("My Corrections"))
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.table = QTreeWidget(self)
        self.sentence = QLabel(self)
        self.go_button = QPushButton(self.tr("Go There"), self)
        self.back_button = QPushButton(self.tr("Take Back"), self)
        self._lay_out()
        self.show_corrections(None, ())

    def show_corrections(self, document: Document | None, found: Sequence[CorrectedMention]) -> None:
        """Show a document's corrections; the row that was chosen stays chosen as far as it is still there."""
        chosen = [row.correction for row in self.chosen()]
        self._document = document
        self.words.setText(self._summary(document, found))
        blocks = [one.place.block for one in found if one.place is not None and one.place.block is not None]
        self._names = citing.place_names(document, blocks, self._language) if document is not None else {}
        self.table.clear()
        for one in found:
            item = QTreeWidgetItem(self.table, list(self._cells(one)))
            item.setData(0, _ROW, one)
            item.setSelected(one.correction in chosen)
            if one.place is None:
                item.setToolTip(3, self.tr("The words are no longer in the text, or not at one place alone."))
        self.table.setVisible(bool(found))
        self.sentence.setVisible(bool(found))
        for button in (self.go_button, self.back_button):
            button.setVisible(bool(found))
        first = self.table.topLevelItem(0)
        if first is not None and not self.table.selectedItems():
            self.table.setCurrentItem(first)
        self._on_choice()

    def chosen(self) -> list[CorrectedMention]:
        """Return the rows that are chosen, from the top."""
        items = sorted(self.table.selectedItems(), key=self.table.indexOfTopLevelItem)
        return [item.data(0, _ROW) for item in items]

    def go(self) -> None:
        """Ask for the place of the first chosen row that has one."""
        place = next((one.place for one in self.chosen() if one.place is not None), None)
        if place is not None:
            self.place_wanted.emit(place)

    def take_back(self) -> None:
        """Ask for the chosen corrections to be taken back."""
        chosen = self.chosen()
        if chosen:
            self.taking_back_wanted.emit([one.correction for one in chosen])

    def _summary(self, document: Document | None, found: Sequence[CorrectedMention]) -> str:
        if document is None:
            return self.tr("No document is open")
        if not found:
            return self.tr(
                "You have corrected no name and no citation in this document. Right-click one in the text, or select"
                " words that were missed."
            )
        name = document.symbol or document.title
        told = self.tr("%n correction(s) in {name}.", "", len(found)).format(name=name)
        lost = sum(one.place is None for one in found)
        if lost:
            told += "\n" + self.tr("The words of %n are no longer in its text; they are kept.", "", lost)
        return told

    def _cells(self, one: CorrectedMention) -> tuple[str, str, str, str]:
        correction = one.correction
        if isinstance(correction, OrganizationCorrection):
            own = correction.organization or self.tr("no organization")
        elif correction.target is None:
            own = self.tr("cites nothing")
        else:
            own = self._named(correction.target, correction.locator)
        read = ", ".join(dict.fromkeys(self._meaning(mention) for mention in one.read)) or "—"
        if one.place is None:
            read = "—"
        return short(correction.place.quote), own, read, self._where(one)

    def _meaning(self, mention: OrganizationMention | Reference) -> str:
        if isinstance(mention, OrganizationMention):
            return mention.organization
        return self._named(mention.target, mention.locator)

    def _named(self, target: str, locator: str | None) -> str:
        place = stated_place(locator or "", self._language)
        return ", ".join(part for part in (name_of(target, self._language), place) if part)

    def _where(self, one: CorrectedMention) -> str:
        if one.place is None:
            return self.tr("no longer in the text")
        if one.place.footnote is not None:
            return self.tr("footnote {label}").format(label=shown_label(one.place.footnote))
        return self._names.get(one.place.block or "", "")

    def _on_choice(self) -> None:
        chosen = self.chosen()
        self.go_button.setEnabled(any(one.place is not None for one in chosen))
        self.back_button.setEnabled(bool(chosen))
        first = chosen[0] if chosen else None
        if first is None or self._document is None:
            self.sentence.setText("")
        elif first.place is not None:
            self.sentence.setText(in_sentence(self._document, first.place))
        else:
            lost = first.correction.place
            quoted = (html.escape(part) for part in (lost.before, lost.quote, lost.after))
            self.sentence.setText("…{}<b>{}</b>{}…".format(*quoted))

    def _lay_out(self) -> None:
        table = self.table
        table.setHeaderLabels(
            [self.tr("Words"), self.tr("Your Correction"), self.tr("The Program Reads"), self.tr("Place")]
        )
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._on_choice)
        table.itemActivated.connect(lambda _item: self.go())
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setFont(fonts.font_of(fonts.reading_families(), _READING_PIXELS))
        self.go_button.clicked.connect(lambda _checked=False: self.go())
        self.back_button.clicked.connect(lambda _checked=False: self.take_back())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), table, self.take_back)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.go_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.back_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(table, 1)
        column.addWidget(self.sentence)
        column.addWidget(buttons)
        self.resize(720, 420)
