"""What became of every file of an import, now or later: failures, notes to review, doubts, and the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.document.annotation import Annotation
from reader.document.model import Problem
from reader.library.document_store import DocumentEntry
from reader.messages import error_parts, sentence
from reader.workspace.import_history import ReportSummary
from reader.workspace.import_report import ImportItem, ImportReport, Outcome
from reader.workspace.tree import document_label

_PLACE = Qt.ItemDataRole.UserRole + 1
_MOST_OPEN = 40
"""A group with more rows than this is shown closed."""
_NAMED_MOST = 3
"""How many of the files that an import was given are named."""
_QUOTE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class ReportPlace:
    """Where a row leads: a document, a paragraph or an annotation in it, or a file; `changed` is a text's row."""

    document: int | None = None
    block: str | None = None
    annotation: str | None = None
    path: Path | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A report with what the library knows of it now: its documents by id, and the notes that still need review."""

    report: ImportReport
    entries: Mapping[int, DocumentEntry]
    review: Sequence[Annotation] = ()


class ImportReportDialog(QDialog):
    """A list of the imports and a tree of what became of one; `place_wanted` carries a ReportPlace to go to.

    `changes_wanted` carries a document whose earlier text is to be compared with the present one. `load` gives the
    content of a report by its number. Stays beside the window, so that places can be gone through.
    """

    place_wanted = Signal(object)
    changes_wanted = Signal(int)

    def __init__(
        self,
        summaries: Sequence[ReportSummary],
        load: Callable[[int], ReportContent | None],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._load = load
        self._language = language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import Reports"))
        self.resize(700, 520)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Import"))
        for summary in summaries:
            self.choice.addItem(self._summary_words(summary), summary.number)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setObjectName("emptySentence")
        self.model = QStandardItemModel(self)
        self.tree = QTreeView(self)
        self.folder_button = QPushButton(self.tr("Show in Folder"), self)
        self.changes_button = QPushButton(self.tr("Show What Changed"), self)
        self.go_button = QPushButton(self.tr("Go There"), self)
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._show_chosen)
        self._show_chosen()

    def refresh(self) -> None:
        """Show the chosen report as it stands now: notes that were settled meanwhile are left out."""
        scrolled = self.tree.verticalScrollBar().value()
        self._show_chosen()
        self.tree.verticalScrollBar().setValue(scrolled)

    def choose(self, number: int) -> None:
        """Show the report with this number."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(number)))

    def _lay_out(self) -> None:
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setAccessibleName(self.tr("What became of the files"))
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.activated.connect(self._go)
        self.tree.selectionModel().currentChanged.connect(lambda index, _before: self._show_possible(index))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        for button in (self.go_button, self.changes_button, self.folder_button):
            button.setEnabled(False)
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.go_button.clicked.connect(lambda: self._go(self.tree.currentIndex()))
        self.changes_button.clicked.connect(lambda: self._show_changes(self.tree.currentIndex()))
        self.folder_button.clicked.connect(lambda: self._show_folder(self.tree.currentIndex()))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.choice)
        column.addWidget(self.words)
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)

    def _show_chosen(self) -> None:
        self.model.clear()
        self._show_possible(QModelIndex())
        number = self.choice.currentData()
        content = self._load(number) if isinstance(number, int) else None
        self.tree.setVisible(content is not None)
        self.choice.setVisible(self.choice.count() > 0)
        if content is None:
            self.words.setText(self.tr("Nothing has been imported yet."))
            return
        given = self._named(content.report.given)
        words = [self.tr("From: {given}").format(given=given)] if given else []
        if content.report.is_new_reading:
            words.append(
                self.tr("Documents of the library were read anew. Those in which nothing changed are left out.")
            )
            if content.report.cancelled:
                words.append(self.tr("Stopped before the end; the rest can be read later."))
        elif content.report.cancelled:
            words.append(self.tr("Stopped before the end; what had been imported is in the library."))
        elif content.report.finished is None and content.report.number is not None:
            words.append(self.tr("Broken off from outside; what had been imported is in the library."))
        self.words.setText("\n".join(words))
        self.words.setVisible(bool(words))
        self._fill(content)

    def _named(self, given: Sequence[str]) -> str:
        """Return the files and folders that the import was given, the first of them where they are many."""
        more = len(given) - _NAMED_MOST
        return "\n".join((*given[:_NAMED_MOST], *((self.tr("and %n more", "", more),) if more > 0 else ())))

    def _fill(self, content: ReportContent) -> None:
        report = content.report
        groups: list[tuple[str, Iterable[QStandardItem], bool]] = [
            (self._failed_words(report), map(self._failure, report.with_outcome(Outcome.FAILED)), True),
            (self.tr("Notes that need review"), (self._note(note, content) for note in content.review), True),
            (self.tr("Doubts"), (self._doubts(item, content) for item in report.items if item.problems), False),
        ]
        for outcome, title in (
            (Outcome.REPLACED, self.tr("Replaced an earlier text")),
            (Outcome.TEXT_RENEWED, self.tr("The text changed")),
            (Outcome.FACTS_RENEWED, self.tr("Only what is known of it changed: citations, names, facts")),
            (Outcome.IMPORTED, self.tr("Imported")),
            (Outcome.ALREADY_THERE, self.tr("Already there")),
            (Outcome.SKIPPED, self.tr("Passed over, because they are no documents")),
        ):
            items = report.with_outcome(outcome)
            groups.append((title, (self._document(item, content) for item in items), True))
        for title, rows, opened in groups:
            children = list(rows)
            if not children:
                continue
            head = _row(f"{title}  {len(children)}", ReportPlace())
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            head.appendRows(children)
            self.model.appendRow(head)
            if opened and len(children) <= _MOST_OPEN:
                self.tree.expand(head.index())
        self._open_failures()

    def _failed_words(self, report: ImportReport) -> str:
        if report.is_new_reading:
            return self.tr("Could not be read anew; the text is as it was")
        return self.tr("Could not be imported")

    def _open_failures(self) -> None:
        """Show why each file of the first group failed, and which notes await the person."""
        first = self.model.item(0)
        if first is not None and first.rowCount() <= _MOST_OPEN:
            self.tree.expandRecursively(first.index())

    def _failure(self, item: ImportItem) -> QStandardItem:
        row = _row(item.path.name, ReportPlace(path=item.path), str(item.path))
        if item.error is not None:
            what, _subject, remedy = error_parts(item.error, self._language)
            row.appendRows([_row(what, ReportPlace(path=item.path)), _row(remedy, ReportPlace(path=item.path))])
        return row

    def _note(self, note: Annotation, content: ReportContent) -> QStandardItem:
        quote = note.quote.replace("\n", " ")
        quote = quote if len(quote) <= _QUOTE_LENGTH else f"{quote[:_QUOTE_LENGTH]}…"
        entry = content.entries.get(note.document)
        words = f"“{quote}”  —  {document_label(entry)}" if entry is not None else f"“{quote}”"
        if note.note:
            written = " ".join(note.note.split())
            words = f"{words}  ·  {written[:_QUOTE_LENGTH]}{'…' if len(written) > _QUOTE_LENGTH else ''}"
        return _row(words, ReportPlace(note.document, annotation=note.id), note.note or note.quote)

    def _doubts(self, item: ImportItem, content: ReportContent) -> QStandardItem:
        row = self._name(item, content)
        for problem in item.problems:
            place = ReportPlace(item.document, problem.block, path=item.path)
            row.appendRow(_row(problem_words(problem, self._language), place))
        return row

    def _name(self, item: ImportItem, content: ReportContent) -> QStandardItem:
        entry = content.entries.get(item.document) if item.document is not None else None
        words = f"{document_label(entry)}  —  {item.path.name}" if entry is not None else item.path.name
        changed = entry is not None and item.outcome in (Outcome.REPLACED, Outcome.TEXT_RENEWED)
        place = ReportPlace(item.document if entry else None, path=item.path, changed=changed)
        return _row(words, place, str(item.path))

    def _document(self, item: ImportItem, content: ReportContent) -> QStandardItem:
        row = self._name(item, content)
        if item.moved:
            said = self.tr("%n note(s) stand on slightly different words now", "", len(item.moved))
            row.appendRow(_row(said, ReportPlace(item.document, path=item.path)))
        if item.error is not None:
            row.appendRow(_row(error_parts(item.error, self._language)[0], ReportPlace(path=item.path)))
        return row

    def _summary_words(self, summary: ReportSummary) -> str:
        """Say in a line when an import was, and what came of it."""
        counts = summary.counts
        moment = QDateTime.fromString(summary.started, Qt.DateFormat.ISODate).toLocalTime()
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat) if moment.isValid() else summary.started
        if summary.is_new_reading:
            texts = self.tr("%n text(s) changed", "", counts.get(Outcome.TEXT_RENEWED, 0))
            read = self.tr("Read anew: {texts}").format(texts=texts)
            return f"{when}  —  {read}"
        parts = [
            self.tr("{count} imported").format(
                count=counts.get(Outcome.IMPORTED, 0) + counts.get(Outcome.REPLACED, 0)
            ),
            self.tr("{count} already there").format(count=counts.get(Outcome.ALREADY_THERE, 0)),
            self.tr("{count} failed").format(count=counts.get(Outcome.FAILED, 0)),
        ]
        what = self.tr(", ").join(parts)
        return f"{when}  —  {what}"

    def _show_possible(self, index: QModelIndex) -> None:
        place = index.data(_PLACE) if index.isValid() else None
        known = place if isinstance(place, ReportPlace) else ReportPlace()
        self.go_button.setEnabled(known.document is not None)
        self.changes_button.setEnabled(known.changed)
        self.folder_button.setEnabled(known.path is not None and known.path.parent.is_dir())

    def _go(self, index: QModelIndex) -> None:
        place = index.data(_PLACE) if index.isValid() else None
        if isinstance(place, ReportPlace) and place.document is not None:
            self.place_wanted.emit(place)

    def _show_changes(self, index: QModelIndex) -> None:
        place = index.data(_PLACE) if index.isValid() else None
        if isinstance(place, ReportPlace) and place.changed and place.document is not None:
            self.changes_wanted.emit(place.document)

    def _show_folder(self, index: QModelIndex) -> None:
        place = index.data(_PLACE) if index.isValid() else None
        if isinstance(place, ReportPlace) and place.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place.path.parent)))


def problem_words(problem: Problem, language: str) -> str:
    """Return what the parser was not sure of, as a sentence."""
    return sentence(f"problems.{problem.kind}", language, detail=problem.detail)


def _row(text: str, place: ReportPlace, tip: str = "") -> QStandardItem:
    row = QStandardItem(text)
    row.setData(place, _PLACE)
    row.setToolTip(tip or text)
    row.setEditable(False)
    return row
