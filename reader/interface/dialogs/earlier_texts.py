"""The texts that a document had before, what differs in the present one, and the way back."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.interface import fonts
from reader.interface.theme import Theme
from reader.workspace.earlier_texts import EarlierText
from reader.workspace.text_differences import BREAK, Kind, Passage, Run

_TEXT_PIXELS = 16
_SET = "margin-top: 0; margin-bottom: 10px; line-height: 150%"


class EarlierTextsDialog(QDialog):
    """Chooses among the earlier texts and shows one against the present; `bring_back_wanted` carries a revision.

    `compare` gives the passages of a revision, from the earlier text to the present one.
    """

    bring_back_wanted = Signal(int)

    def __init__(
        self,
        name: str,
        texts: Sequence[EarlierText],
        compare: Callable[[int], Sequence[Passage]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._compare = compare
        self._theme = theme
        self._passages: Sequence[Passage] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Earlier Texts of {name}").format(name=name))
        self.resize(820, 620)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Earlier text"))
        for text in texts:
            self.choice.addItem(self._line(text), text.revision)
        self.facts = self._words("emptySentence")
        self.counts = self._words("")
        self.legend = self._words("")
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.whole_box = QCheckBox(self.tr("&Whole text"), self)
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Differences"))
        self.back_button = QPushButton(self.tr("&Bring This Text Back"), self)
        self._lay_out()
        self._show_chosen()

    @property
    def revision(self) -> int:
        """The revision of the text that is chosen."""
        return int(self.choice.currentData())

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self._fill()

    def _line(self, text: EarlierText) -> str:
        when = self.tr("replaced {moment}").format(moment=written_moment(text.replaced))
        notes = self.tr("%n note(s)", "", text.notes) if text.notes else ""
        return "  —  ".join(filter(None, (when, Path(text.source).name, notes)))

    def _show_chosen(self) -> None:
        text = self._texts[self.choice.currentIndex()]
        self.facts.setText(self.tr("Read from {file}").format(file=text.source))
        self._passages = self._compare(text.revision)
        self.counts.setText(self._count())
        self._fill()

    def _count(self) -> str:
        changed = sum(passage.is_changed for passage in self._passages)
        if not changed:
            return self.tr("The words are the same; only how they are set or marked has changed.")
        return self.tr("%n place(s) differ", "", changed)

    def _fill(self) -> None:
        old = self._words_of(Run(Kind.REMOVED, self.tr("only in the earlier text")))
        new = self._words_of(Run(Kind.ADDED, self.tr("only in the present text")))
        self.legend.setText(f"{old} &nbsp; {new}")
        self.page.document().setDefaultFont(fonts.font_of(fonts.reading_families(), _TEXT_PIXELS))
        self.page.document().setDocumentMargin(_TEXT_PIXELS)
        self.page.setHtml("".join(map(self._paragraph, self._rows())))

    def _rows(self) -> Iterator[Passage | str]:
        """Yield what is shown: the passages that changed, and between them the whole or how much is alike."""
        alike = 0
        for passage in self._passages:
            if not passage.is_changed and not self.whole_box.isChecked():
                alike += 1
                continue
            if alike:
                yield self._alike(alike)
            alike = 0
            yield passage
        if alike:
            yield self._alike(alike)

    def _alike(self, count: int) -> str:
        return self.tr("%n paragraph(s) alike", "", count)

    def _paragraph(self, row: Passage | str) -> str:
        if isinstance(row, str):
            muted = self._theme.color("muted").name()
            return f"<p align='center' style='{_SET}; color: {muted}'>··· {html.escape(row)} ···</p>"
        return f"<p style='{_SET}'>{''.join(map(self._words_of, row.runs))}</p>"

    def _words_of(self, run: Run) -> str:
        """Write words on their ground; a break between paragraphs that came or went is shown as ¶."""
        words = html.escape(run.text)
        if run.kind is Kind.KEPT:
            return words.replace(BREAK, "<br>")
        words = words.replace(BREAK, "¶" if run.kind is Kind.REMOVED else "¶<br>")
        tag = "s" if run.kind is Kind.REMOVED else "u"
        return f"<{tag} style='{self._ground(run.kind)}'>{words}</{tag}>"

    def _ground(self, kind: Kind) -> str:
        return f"background-color: {self._theme.color(kind.value).name()}"

    def _lay_out(self) -> None:
        self.choice.currentIndexChanged.connect(self._show_chosen)
        self.whole_box.toggled.connect(self._fill)
        self.back_button.setAutoDefault(False)
        self.back_button.clicked.connect(lambda _checked=False: self.bring_back_wanted.emit(self.revision))
        honest = self._words("emptySentence")
        honest.setText(
            self.tr(
                "If you bring this text back, the present one is kept among the earlier texts. Your notes are carried"
                " over; those that find no place await review. It can be undone."
            )
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.back_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(self.counts)
        line.addStretch(1)
        line.addWidget(self.legend)
        line.addWidget(self.whole_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.choice)
        column.addWidget(self.facts)
        column.addLayout(line)
        column.addWidget(self.page, 1)
        column.addWidget(honest)
        column.addWidget(buttons)
        self.page.setFocus()

    def _words(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(name != "")
        return label


def written_moment(moment: str) -> str:
    """Write a moment (UTC in ISO 8601) in the time and the way of the person's place."""
    parsed = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(parsed, QLocale.FormatType.ShortFormat) if parsed.isValid() else moment
