"""The window: library, text and side panel beside each other, and what every action does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.errors import LecternError
from reader.interface import icons, window_place
from reader.interface.actions import Actions
from reader.interface.adoption_control import AdoptionControl
from reader.interface.appearance import Appearance
from reader.interface.background import TaskRunner
from reader.interface.citation_cards import CitationCards
from reader.interface.dialog_acts import DialogActs
from reader.interface.folder_watching import FolderWatching
from reader.interface.garbage import spare_what_lives
from reader.interface.import_control import ImportControl, ProgressStrip
from reader.interface.in_step import InStep
from reader.interface.keeping_up import KeepingUp
from reader.interface.library_acts import LibraryActs
from reader.interface.library_tree.view import LibraryPanel
from reader.interface.mention_acts import MentionActs
from reader.interface.name_cards import NameCardControl
from reader.interface.organization_acts import OrganizationActs
from reader.interface.own_corrections import OwnCorrections
from reader.interface.pen import Pen
from reader.interface.reading_again import ReadingAgain
from reader.interface.reading_desk import ReadingDesk
from reader.interface.reviewing import Reviewing
from reader.interface.search.destination_finder import DestinationFinder
from reader.interface.search.go_to_box import GoToBox
from reader.interface.search.results import ResultsPanel
from reader.interface.search_control import SearchControl
from reader.interface.side_panel.panel import SidePanel
from reader.interface.text_acts import TextActs
from reader.interface.theme import Theme
from reader.interface.window_acts import WindowActs
from reader.interface.window_tools import WindowToolBar, fill_menu_bar
from reader.messages import describe
from reader.settings import Settings
from reader.workspace.workspace import Workspace

SMALLEST = QSize(760, 480)
_PANES = (290, 640, 350)
_NARROWEST = (200, 320, 240)


class MainWindow(QMainWindow):
    """One window on one workspace; `language_changed` asks for the window to be made anew in another language."""

    language_changed = Signal()
    problem = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        settings: Settings,
        appearance: Appearance,
        language: str,
        *,
        keeps_place: bool = True,
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.settings = settings
        self.language = language
        self.appearance = appearance
        self._keeps_place = keeps_place
        theme = appearance.theme
        self.runner = TaskRunner(self)
        self.imports = ImportControl(workspace, self.runner, self)
        self.folder_watching = FolderWatching(workspace, settings, self.imports, self.runner, self)
        self.keeping_up = KeepingUp(workspace, self.runner, self)
        self.desk = ReadingDesk(workspace, theme, self)
        self.library = LibraryPanel(workspace, language, theme, self)
        self.results = ResultsPanel(language, theme, self)
        self.panel = SidePanel(language, theme, frozenset(settings.organizations_off), self)
        self.pen = Pen(workspace, self.desk, settings, self)
        self.in_step = InStep(workspace, self.desk, self.panel, self.pen, settings, self.runner, theme)
        self.actions_ = Actions(self, self.desk.view)
        self.go_to_box = GoToBox(theme, self)
        self.progress = ProgressStrip(self)
        self._lay_out()
        self._make_cards()
        self._make_acts()
        self._connect_go_to_box()
        self.acts = WindowActs(self)
        self._begin()

    def show_title(self) -> None:
        """Name the open document in the window's title."""
        document = self.desk.document
        name = self.tr("Lectern")
        self.setWindowTitle(f"{document.symbol or document.title} — {name}" if document is not None else name)

    def tell_error(self, error: object) -> None:
        """Tell an error of the world in a sentence; hand a fault of the program on."""
        if isinstance(error, LecternError):
            self.desk.messages.tell(describe(error, self.language), stays=True)
        else:
            self.problem.emit(error)

    def tell(self, text: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a message that leaves by itself."""
        self.desk.messages.tell(text, button, act)

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in another theme."""
        text = theme.color("text").name()
        self.actions_.recolour(text)
        self.desk.set_theme(theme)
        self.desk.messages.close_button.setIcon(icons.icon("close", text))
        self.library.set_theme(theme)
        self.results.set_theme(theme)
        self.in_step.set_theme(theme)
        self.go_to_box.set_theme(theme)
        self.tool_bar.set_theme(theme, self.settings.highlight_colour)

    def show_left(self, page: QWidget) -> None:
        """Show the library or what a search found at the left."""
        self.left.setCurrentWidget(page)
        self.left.show()
        self.actions_["show_library"].setChecked(True)

    def prepare(self) -> None:
        """Load the dictionary on another thread and cut words by it from then on; copy the library if that is due."""
        # Loaded here because jieba is not needed for the first paint.
        from reader.workspace import words  # noqa: PLC0415

        path = self.workspace.path

        def work(_progress: object, _cancelled: object) -> None:
            words.warm_up()
            with Workspace.open(path) as own:
                own.back_up_if_due()

        def ready(_nothing: object) -> None:
            self.desk.view.set_word_cutter(words.word_at)
            spare_what_lives()

        self.runner.start(work, ready, self.tell_error)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being written, the reading position and the window's place; end the threads."""
        self.shut()
        super().closeEvent(event)

    def shut(self) -> None:
        """Let go of the workspace; the window may then be closed or replaced by another."""
        self.panel.notes.end_writing()
        self.go_to_box.forget()
        self.folder_watching.stop()
        self.keeping_up.shut()
        self.reading_again.shut()
        self.organization_acts.shut()
        self.reviewing.shut()
        self.in_step.shut()
        self.desk.shut()
        self.library.shut()
        self.acts.shut()
        self.own_corrections.shut()
        self.dialogs.shut()
        self.runner.finish()
        if self._keeps_place:
            self._save_place()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if _local_paths(event):
            _accept(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        paths = _local_paths(event)
        if paths:
            _accept(event)
            self.library_acts.import_paths(paths)

    def _begin(self) -> None:
        """Take the look and the place of the last time."""
        self.set_theme(self.appearance.theme)
        self.appearance.changed.connect(self.set_theme)
        self._restore_place()
        self.show_title()

    def _make_acts(self) -> None:
        self.dialogs = DialogActs(self)
        self.library_acts = LibraryActs(self)
        self.mention_acts = MentionActs(self)
        self.own_corrections = OwnCorrections(self)
        self.text_acts = TextActs(self)
        self.reading_again = ReadingAgain(self)
        self.reviewing = Reviewing(self)
        self.organization_acts = OrganizationActs(self)
        self.searches = SearchControl(self)

    def _lay_out(self) -> None:
        self.setWindowIcon(icons.application_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(SMALLEST)
        fill_menu_bar(self, self.actions_)
        self.tool_bar = WindowToolBar(self.actions_, self.go_to_box, self)
        self.addToolBar(self.tool_bar)
        self.left = QStackedWidget(self)
        self.left.setObjectName("leftPane")
        self.left.addWidget(self.library)
        self.left.addWidget(self.results)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for number, pane in enumerate((self.left, self.desk, self.panel)):
            pane.setMinimumWidth(_NARROWEST[number])
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(number, 1 if pane is self.desk else 0)
        self.splitter.setSizes(list(_PANES))
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.progress)
        self.setCentralWidget(whole)

    def _make_cards(self) -> None:
        self.cards = CitationCards(self.workspace, self.desk, self.language)
        self.adoption = AdoptionControl(self.desk, self.cards, self.language)
        self.names = NameCardControl(self.workspace, self.desk, self.cards, self.language)

    def _connect_go_to_box(self) -> None:
        desk, box = self.desk, self.go_to_box
        self._finder = finder = DestinationFinder(
            self.workspace.path, self.runner, lambda: (desk.document, desk.document_id), self.language
        )
        box.query_wanted.connect(finder.ask)
        finder.found.connect(box.answer)
        finder.failed.connect(self.tell_error)
        desk.document_changed.connect(box.forget)

    def _restore_place(self) -> None:
        self.resize(window_place.FIRST_SIZE)
        if self._keeps_place:
            window_place.restore(self, self.splitter, self._panes, self.settings)
        for name, pane in self._panes.items():
            self.actions_[name].setChecked(not pane.isHidden())

    def _save_place(self) -> None:
        window_place.save(self, self.splitter, self._panes, self.settings)
        self.settings.zoom = self.desk.view.zoom()
        try:
            self.settings.save()
        except OSError as error:
            self.problem.emit(error)

    @property
    def _panes(self) -> dict[str, QWidget]:
        """The panes that can be hidden, by the names of their actions."""
        return {"show_library": self.left, "show_panel": self.panel}


def _accept(event: QDropEvent) -> None:
    """Take what is dragged as a copy: a program that moves files may delete what was taken as moved."""
    if event.possibleActions() & Qt.DropAction.CopyAction:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    elif event.possibleActions() & Qt.DropAction.LinkAction:
        event.setDropAction(Qt.DropAction.LinkAction)
        event.accept()


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
