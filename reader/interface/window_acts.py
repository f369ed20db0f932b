"""What each action of the window does, and which can be done now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.errors import LecternError
from reader.interface.actions import COLOURS
from reader.messages import sentence
from reader.workspace.change import Change, ChangeKind
from reader.workspace.undo import Step

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow

_IN_TEXT = (
    "highlight_last",
    "write_note",
    "write_tags",
    "delete_note",
    "next_note",
    "previous_note",
    *(f"highlight_{colour}" for colour in COLOURS),
    "copy",
    "copy_cited",
    "select_all",
    "next_mention",
    "previous_mention",
    "name_at_caret",
    "doubts",
    "details",
    "earlier_texts",
)
_THEMES = ("system", "light", "dark")


class WindowActs(QObject):
    """Connects the window's actions to its parts and to the workspace."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.actions_
        self._is_shut = False
        self._offered: tuple[Step, str] | None = None
        acts = self._file_acts() | self._view_acts() | self._go_acts() | self._annotating_acts()
        for name, act in acts.items():
            # The action's own argument (checked) must not reach an act that has optional arguments.
            self._actions[name].triggered.connect(lambda _checked=False, act=act: act())
        self._actions["show_library"].toggled.connect(window.left.setVisible)
        self._actions["show_panel"].toggled.connect(window.panel.setVisible)
        self._actions["full_screen"].toggled.connect(self._set_full_screen)
        self._connect_parts()
        self._end_subscription = window.workspace.subscribe(self._on_change)
        window.settings.subscribe(self._on_setting)
        window.desk.view.set_zoom(window.settings.zoom)
        self._set_hover()
        self._show_theme()
        self.show_possible()

    def shut(self) -> None:
        """Stop listening to the workspace and the settings."""
        self._is_shut = True
        self._end_subscription()

    def undo(self) -> None:
        """Take the last act back."""
        self._window.panel.notes.end_writing()
        self._move(self._window.workspace.undo.undo)

    def redo(self) -> None:
        """Do the act that was undone last again."""
        self._move(self._window.workspace.undo.redo)

    def offer_undo(self, words: str, act: Callable[[], None] | None = None) -> None:
        """Tell what was just done with a button that takes it back, as long as nothing else was done since."""
        self._window.tell(words, self.tr("Undo"), act or self.undo)
        step = self._window.workspace.undo.last_step
        self._offered = (step, words) if step is not None else None

    def show_possible(self) -> None:
        """Enable what can be done now, and name what undo and redo would do."""
        self._withdraw_offer()
        window, actions = self._window, self._actions
        has_document = window.desk.document is not None
        for name in _IN_TEXT:
            actions[name].setEnabled(has_document)
        actions["adoption"].setEnabled(window.adoption.has_anything)
        actions["remove_document"].setEnabled(has_document or bool(window.library.chosen_documents()))
        actions["back"].setEnabled(window.desk.history.can_go_back)
        actions["forward"].setEnabled(window.desk.history.can_go_forward)
        undo = window.workspace.undo
        for name, label, plain, named in (
            ("undo", undo.undo_label, self.tr("&Undo"), self.tr("&Undo: {act}")),
            ("redo", undo.redo_label, self.tr("&Redo"), self.tr("&Redo: {act}")),
        ):
            actions[name].setEnabled(label is not None)
            actions[name].setText(named.format(act=sentence(label, window.language)) if label else plain)

    def _file_acts(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "import_files": window.library_acts.choose_files,
            "import_folder": window.library_acts.choose_folder,
            "import_reports": window.dialogs.show_reports,
            "read_again": window.reading_again.ask,
            "missing": window.dialogs.show_missing,
            "my_organizations": window.organization_acts.show_list,
            "export": window.dialogs.export,
            "details": window.dialogs.correct_details,
            "earlier_texts": window.dialogs.show_earlier_texts,
            "remove_document": window.library_acts.remove_chosen,
            "settings": window.dialogs.show_settings,
            "quit": window.close,
            "undo": self.undo,
            "redo": self.redo,
            "copy": window.desk.view.copy,
            "copy_cited": window.text_acts.copy_cited,
            "select_all": window.desk.view.select_all,
            "correct_name": window.mention_acts.name_here,
            "correct_citation": window.mention_acts.citation_here,
            "take_back_correction": window.mention_acts.take_back_here,
            "own_corrections": window.own_corrections.show,
        }

    def _view_acts(self) -> dict[str, Callable[[], object]]:
        window = self._window
        acts: dict[str, Callable[[], object]] = {
            "zoom_in": window.desk.view.zoom_in,
            "zoom_out": window.desk.view.zoom_out,
            "zoom_reset": window.desk.view.reset_zoom,
            "name_at_caret": window.names.show_at_caret,
            "adoption": window.adoption.show,
            "doubts": window.dialogs.show_doubts,
            "shortcuts": window.dialogs.show_shortcuts,
            "about": window.dialogs.show_about,
        }
        return acts | {f"theme_{name}": lambda name=name: self._choose_theme(name) for name in _THEMES}

    def _go_acts(self) -> dict[str, Callable[[], object]]:
        window, panel = self._window, self._window.panel
        return {
            "back": window.desk.back,
            "forward": window.desk.forward,
            "go_to": window.go_to_box.start,
            "search": window.searches.start,
            "filter": self._focus_filter,
            "concordance": lambda: window.dialogs.show_concordance(panel.organizations.chosen),
            "organizations": lambda: self._show_page(panel.organizations),
            "references": lambda: self._show_page(panel.references),
            "notes": lambda: self._show_page(panel.notes),
            "text": window.desk.view.setFocus,
            "next_mention": lambda: window.text_acts.step_mention(1),
            "previous_mention": lambda: window.text_acts.step_mention(-1),
            "next_note": lambda: window.text_acts.step_note(1),
            "previous_note": lambda: window.text_acts.step_note(-1),
            "next_review": window.reviewing.next,
        }

    def _annotating_acts(self) -> dict[str, Callable[[], object]]:
        pen = self._window.pen
        acts: dict[str, Callable[[], object]] = {
            "highlight_last": pen.highlight,
            "write_note": pen.write,
            "write_tags": lambda: pen.write(tags=True),
            "delete_note": pen.delete,
        }
        return acts | {f"highlight_{colour}": lambda colour=colour: pen.highlight(colour) for colour in COLOURS}

    def _connect_parts(self) -> None:
        window, desk = self._window, self._window.desk
        desk.document_changed.connect(self._on_document)
        desk.history.changed.connect(self.show_possible)
        desk.failed.connect(window.tell_error)
        desk.view.position_changed.connect(self._on_position)
        window.adoption.copied.connect(lambda: window.tell(self.tr("Copied.")))
        window.pen.failed.connect(window.tell_error)
        window.pen.deleted.connect(self._on_deleted)
        window.pen.nothing_to_mark.connect(lambda: window.tell(self.tr("Select a passage first.")))
        window.in_step.failed.connect(window.tell_error)
        window.names.failed.connect(window.tell_error)
        window.names.nothing_named.connect(
            lambda: window.tell(self.tr("No name of an organization stands at the caret."))
        )
        window.library.tree.selectionModel().selectionChanged.connect(self.show_possible)

    def _withdraw_offer(self) -> None:
        """Take away a button that would now take back something else than its message says."""
        window = self._window
        if self._offered is None or window.workspace.undo.last_step is self._offered[0]:
            return
        if window.desk.messages.text == self._offered[1]:
            window.desk.messages.dismiss()
        self._offered = None

    def _move(self, act: Callable[[], object]) -> None:
        try:
            act()
        except LecternError as error:
            self._window.tell_error(error)
        self.show_possible()

    def _on_change(self, change: Change) -> None:
        self.show_possible()
        if change.kinds & {ChangeKind.DOCUMENTS_ADDED, ChangeKind.DOCUMENTS_REMOVED, ChangeKind.FACTS}:
            # Facts of another document too: it may cite the open one since, or no longer.
            self._window.in_step.fill_soon()

    def _on_document(self) -> None:
        window = self._window
        document = window.desk.document
        window.show_title()
        window.tool_bar.show_doubts(len(document.problems) if document is not None else 0)
        window.library.show_open(window.desk.document_id, window.desk.document)
        self.show_possible()

    def _on_position(self) -> None:
        position = self._window.desk.view.reading_position()
        self._window.library.show_reading(position.block if position is not None else None)

    def _on_deleted(self, count: int) -> None:
        self.offer_undo(self.tr("Deleted %n highlight(s).", "", count))

    def _on_setting(self, name: str) -> None:
        window = self._window
        if self._is_shut:
            # The settings outlive the window, which is made anew when the language changes.
            return
        if name == "theme":
            self._show_theme()
        elif name == "language":
            window.language_changed.emit()
        elif name == "zoom":
            window.desk.view.set_zoom(window.settings.zoom)
        elif name == "highlight_colour":
            window.tool_bar.set_theme(window.appearance.theme, window.settings.highlight_colour)
        elif name == "watched_folders":
            window.folder_watching.folders_changed()
        elif name in ("hover_delay_ms", "footnotes_on_hover", "names_on_hover"):
            self._set_hover()

    def _set_hover(self) -> None:
        settings = self._window.settings
        self._window.desk.view.set_hover_delay(settings.hover_delay_ms if settings.footnotes_on_hover else 0)
        self._window.names.hover_delay = settings.hover_delay_ms if settings.names_on_hover else 0

    def _choose_theme(self, name: str) -> None:
        self._window.settings.theme = name
        self._show_theme()

    def _show_theme(self) -> None:
        for name in _THEMES:
            self._actions[f"theme_{name}"].setChecked(name == self._window.settings.theme)

    def _set_full_screen(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        state = self._window.windowState()
        full = Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | full if wanted else state & ~full)

    def _focus_filter(self) -> None:
        self._window.show_left(self._window.library)
        self._window.library.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.library.filter_box.selectAll()

    def _show_page(self, page: QWidget) -> None:
        self._actions["show_panel"].setChecked(True)
        self._window.panel.go_to_page(page)
