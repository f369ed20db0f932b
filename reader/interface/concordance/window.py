"""The window of the concordance: an organization, its names, and every place of the library that names it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import LecternError
from reader.interface import icons
from reader.interface.background import TaskRunner
from reader.interface.concordance.counted_list import CountedList
from reader.interface.concordance.line_table import LineTable
from reader.interface.concordance.lines_loader import LinesLoader
from reader.interface.concordance.lines_model import LinesModel, cells
from reader.interface.concordance.names_card import NamesCard
from reader.interface.concordance.passage_preview import PassagePreview
from reader.interface.concordance.picker import OrganizationPicker
from reader.interface.empty_page import EmptyPage
from reader.interface.theme import Theme
from reader.workspace import citing, organizations
from reader.workspace.change import Change, ChangeKind
from reader.workspace.concordance import PlacedLine
from reader.workspace.organizations import Companion
from reader.workspace.workspace import Workspace

_SIZE = (1500, 860)
_SCREEN_SHARE = 0.94
_SIDE_WIDTH = 230
_PREVIEW_HEIGHT = 130
_MOST_CITED = 200
"""How many lines are copied with their citations at once: each needs its document."""


class ConcordanceWindow(QWidget):
    """A window of its own, beside the reader's; `place_wanted` carries the line to open there.

    `failed` carries an error to tell, `copied` words that went to the clipboard.
    """

    place_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, runner: TaskRunner, language: str, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._language = language
        self._theme = theme
        self.name = ""
        self._trail: list[str] = []
        self._kept: PlacedLine | None = None
        self._chosen_first: PlacedLine | None = None
        self.model = LinesModel(self)
        self.loader = LinesLoader(workspace.path, runner, language, self)
        self.picker = OrganizationPicker(theme, self)
        self.back_button = QToolButton(self)
        self.names = NamesCard(theme, self)
        self.count = QLabel(self)
        self.table = LineTable(self.model, theme, self)
        self.forms = CountedList(self.tr("Printed forms"), theme, self)
        self.companions = CountedList(self.tr("Named together with it"), theme, self)
        self.preview = PassagePreview(self)
        self.empty = EmptyPage("organization", "", "", self)
        self.refresh_button = QPushButton(self.tr("The library has changed: read again"), self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._show_name()
        self.loader.list_organizations()

    def show_organization(self, name: str) -> None:
        """Show another organization, given by its full standard name; "" asks which."""
        if name:
            if self.name and self.name != name:
                self._trail.append(self.name)
            self.name = name
            self._read()
        self._show_name()
        if not name:
            self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> None:
        """Show again the organization that led to this one."""
        if self._trail:
            self.name = self._trail.pop()
            self._read()
            self._show_name()

    def present(self) -> None:
        """Bring the window before the person."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        for part in (self.picker, self.names, self.table, self.forms, self.companions):
            part.set_theme(theme)
        self.back_button.setIcon(icons.icon("back", theme.color("text").name()))
        self.empty.recolour(theme.color("muted"))
        self.table.set_colour(self._colour())
        self._preview(self.table.current_line())

    def copy_lines(self) -> None:
        """Copy the chosen lines, each with its citation; of very many lines the first ones."""
        told = [f"{_running_text(line)}\n{self._citation(line)}" for line in self.table.chosen_lines()[:_MOST_CITED]]
        if told:
            self._copy("\n\n".join(told), self.tr("Copied %n line(s) with citation.", "", len(told)))

    def copy_table(self) -> None:
        """Copy the chosen lines, or all that are shown, as a table that spreadsheets take: cells parted by tabs."""
        chosen = self.table.chosen_lines()
        lines = chosen if len(chosen) > 1 else self.model.lines()
        rows = [self.model.headings(), *(cells(line) for line in lines)]
        table = "\n".join("\t".join(cell.replace("\t", " ") for cell in row) for row in rows)
        self._copy(table, self.tr("Copied %n line(s) as a table.", "", len(lines)))

    def menu_at(self, line: PlacedLine | None) -> QMenu:
        """Return the menu of a line."""
        menu = QMenu(self)
        menu.addAction(self.tr("Open in the Reader")).triggered.connect(lambda: self.place_wanted.emit(line))
        menu.addSeparator()
        menu.addAction(self.tr("Copy with Citation")).triggered.connect(self.copy_lines)
        menu.addAction(self.tr("Copy as Table")).triggered.connect(self.copy_table)
        if line is not None and line.entry.symbol:
            symbol = line.entry.symbol
            copy = menu.addAction(self.tr("Copy “{name}”").format(name=symbol))
            copy.triggered.connect(lambda: self._copy(symbol, self.tr("Copied: {words}").format(words=symbol)))
        return menu

    def closeEvent(self, event: QCloseEvent) -> None:
        """Read no further; the window can be shown again."""
        self.loader.stop()
        super().closeEvent(event)

    def shut(self) -> None:
        """Let go of the workspace and close; the program's window closes or is made anew."""
        self._end_subscription()
        self.close()
        self.deleteLater()

    def _lay_out(self) -> None:
        self.setWindowIcon(icons.application_icon())
        self.back_button.setAutoRaise(True)
        self.back_button.setToolTip(self.tr("Back to the organization before"))
        self.back_button.setAccessibleName(self.back_button.toolTip())
        self.back_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Back))
        screen = self.screen().availableGeometry().size() * _SCREEN_SHARE
        self.resize(screen.boundedTo(QSize(*_SIZE)))
        self._pages.addWidget(self._list_page())
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.back_button)
        row.addWidget(self.picker, 1)
        column.addLayout(row)
        column.addWidget(self.names)
        column.addWidget(self._pages, 1)
        column.addLayout(self._foot())

    def _list_page(self) -> QWidget:
        """Lay out lines above their paragraph, and beside them forms above companions."""
        self.preview.setObjectName("passagePreview")
        text = QSplitter(Qt.Orientation.Vertical, self)
        text.addWidget(self.table)
        text.addWidget(self.preview)
        text.setStretchFactor(0, 1)
        text.setSizes([_SIZE[1], _PREVIEW_HEIGHT])
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for words, part, share in (
            (self.tr("Printed as"), self.forms, 2),
            (self.tr("Named together with"), self.companions, 3),
        ):
            heading = QLabel(words, side)
            heading.setObjectName("namesHeading")
            column.addWidget(heading)
            column.addWidget(part, share)
        whole = QSplitter(Qt.Orientation.Horizontal, self)
        whole.addWidget(text)
        whole.addWidget(side)
        whole.setStretchFactor(0, 1)
        whole.setSizes([_SIZE[0] - _SIDE_WIDTH, _SIDE_WIDTH])
        text.setObjectName("bareSplitter")
        whole.setObjectName("bareSplitter")
        for splitter in (text, whole):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(9)
        return whole

    def _foot(self) -> QHBoxLayout:
        self.copy_button = QPushButton(self.tr("Copy with Citation"), self)
        self.table_button = QPushButton(self.tr("Copy as Table"), self)
        self.open_button = QPushButton(self.tr("Open in the Reader"), self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count, 1)
        for button in (self.refresh_button, self.table_button, self.copy_button, self.open_button):
            row.addWidget(button)
        self.refresh_button.hide()
        return row

    def _connect(self) -> None:
        self.picker.picked.connect(self.show_organization)
        self.back_button.clicked.connect(lambda _checked=False: self.back())
        self.picker.unknown.connect(self._tell_unknown)
        self.loader.listed.connect(self.picker.show_organizations)
        self.loader.read.connect(self._take_lines)
        self.loader.companions.connect(self._show_companions)
        self.loader.finished.connect(self._finish)
        self.loader.failed.connect(self.failed)
        self.names.copied.connect(lambda name: self._copy(name, self.tr("Copied: {words}").format(words=name)))
        self.table.opened.connect(self.place_wanted)
        self.table.chosen.connect(self._preview)
        self.table.copied.connect(self.copy_lines)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.forms.picked.connect(self._filter)
        self.companions.picked.connect(self.show_organization)
        self.copy_button.clicked.connect(lambda _checked=False: self.copy_lines())
        self.table_button.clicked.connect(lambda _checked=False: self.copy_table())
        self.open_button.clicked.connect(lambda _checked=False: self.place_wanted.emit(self.table.current_line()))
        self.refresh_button.clicked.connect(lambda _checked=False: self._read_again())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.picker.setFocus)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self._end_subscription = self._workspace.subscribe(self._on_change)

    def _read(self) -> None:
        """Read the organization's lines from the beginning."""
        self.model.clear()
        self.forms.show_rows(())
        self.companions.show_rows(())
        self.preview.show_nothing()
        self.refresh_button.hide()
        self.loader.load(self.name)

    def _read_again(self) -> None:
        self._kept = self.table.current_line()
        self.loader.list_organizations()
        self._read()

    def _show_name(self) -> None:
        """Show whose lines these are."""
        known = organizations.describe(self.name) if self.name else None
        words = self.tr("Concordance")
        self.setWindowTitle(f"{self.name} — {words}" if self.name else words)
        self.names.setVisible(bool(self.name))
        if self.name:
            self.picker.show_name(self.name)
            self.names.show_organization(self.name, known)
            self.table.set_colour(self._colour())
        else:
            self.empty.say(
                self.tr("No organization is chosen"),
                self.tr("Type one of its names above, in any language: every place that names it will stand here."),
            )
        self.back_button.setEnabled(bool(self._trail))
        self._pages.setCurrentIndex(0 if self.name else 1)
        self._show_state()

    def _tell_unknown(self, words: str) -> None:
        self.count.setText(
            self.tr("Neither the library nor the list has an organization called “{words}”.").format(words=words)
        )

    def _take_lines(self, lines: Sequence[PlacedLine]) -> None:
        is_first = not self.model.total
        self.model.add(lines)
        self.table.fit_names()
        if is_first and self.model.rowCount():
            self.table.fit_places()
        if is_first and self._kept is None and self.model.rowCount():
            self.table.selectRow(0)
            self._chosen_first = self.table.current_line()
            if not self.companions.hasFocus():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_state()

    def _finish(self) -> None:
        stays = self.table.current_line() is not self._chosen_first
        self.model.finish()
        if self._kept is not None:
            self.table.go_to_line(self._kept)
        elif not stays and self.model.rowCount():
            # Nobody has chosen a line yet: begin at the top of the order that is asked for.
            self.table.selectRow(0)
            self.table.scrollToTop()
        self._kept = self._chosen_first = None
        if not self.model.total:
            self.empty.say(
                self.tr("Not named in the library"),
                self.tr("No document of the library names {name}.").format(name=self.name),
            )
            self._pages.setCurrentIndex(1)
        self._show_state()

    def _show_state(self) -> None:
        """Say how many lines there are, and offer what can be done with them."""
        total = self.model.total
        forms = self.model.forms()
        everything = [("", self.tr("All"), total, "")] if len(forms) > 1 else []
        rows = [(form, form, count, "") for form, count in forms]
        self.forms.show_rows((*everything, *rows), self.model.form if len(forms) > 1 else None)
        found = self.tr("%n place(s)", "", self.model.rowCount())
        where = self.tr("in %n document(s)", "", self.model.documents)
        self.count.setText(self.tr("{found} {where}").format(found=found, where=where) if total else "")
        for button in (self.copy_button, self.table_button, self.open_button):
            button.setEnabled(total > 0)

    def _show_companions(self, companions: Sequence[Companion]) -> None:
        self.companions.show_rows(
            (one.organization, one.organization, one.passages, self._kind(one.organization)) for one in companions
        )

    def _filter(self, form: str) -> None:
        self.model.show_form(form)
        if self.table.current_line() is None and self.model.rowCount():
            self.table.selectRow(0)
        self._show_state()

    def _preview(self, line: PlacedLine | None) -> None:
        if line is None:
            self.preview.show_nothing()
            return
        try:
            document = self._workspace.library.documents.load(line.entry.id)
        except LecternError as error:
            self.failed.emit(error)
            return
        text = document.text_at(line.hit.block, line.hit.footnote) or ""
        self.preview.show_passage(line, text, self._citation(line), self._colour())

    def _citation(self, line: PlacedLine) -> str:
        document = self._workspace.library.documents.load(line.entry.id)
        return citing.citation(document, line.hit.block, self._language, line.hit.footnote)

    def _kind(self, name: str) -> str:
        known = organizations.describe(name)
        return known.kind if known is not None else "other"

    def _colour(self) -> QColor:
        return self._theme.organization(self._kind(self.name) if self.name else "")

    def _show_menu(self, point: QPoint) -> None:
        line = self.table.line_at(point)
        if line is None:
            return
        menu = self.menu_at(line)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(point))

    def _copy(self, text: str, told: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.count.setText(told)

    def _on_change(self, change: Change) -> None:
        kinds = {ChangeKind.DOCUMENTS_ADDED, ChangeKind.DOCUMENTS_REMOVED, ChangeKind.DOCUMENTS_REPLACED}
        if self.name and change.kinds & (kinds | {ChangeKind.FACTS}):
            self.refresh_button.show()


def _running_text(line: PlacedLine) -> str:
    return f"{line.hit.before}【{line.hit.match}】{line.hit.after}"
