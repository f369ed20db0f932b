"""What the window does with the person's own list of organizations: add, merge, reject, take back, apply."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader import locations
from reader.errors import LecternError
from reader.interface.menu_keys import keep_keys
from reader.interface.own_listing import OwnListing
from reader.interface.pointed_words import short
from reader.interface.recognition_control import RecognitionControl
from reader.interface.side_panel.organizations_model import OrganizationRow, Standing
from reader.messages import describe
from reader.recognition.gazetteer import Organization
from reader.workspace import organization_list, own_list_editing
from reader.workspace.change import Change, ChangeKind
from reader.workspace.organization_list import Act, Entry
from reader.workspace.recognising import Recognised, is_behind

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow

Refuse = Callable[[LecternError], None]


class OrganizationActs(QObject):
    """Changes the list by steps that can be undone, and brings the library up to date after each.

    Looks at the file when the program is turned to again: what another program wrote there is offered, not applied.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._said_of_file: object = None
        self._is_shut = False
        self.recognition = RecognitionControl(window.workspace, window.runner, self._is_reading, self)
        self.listing = OwnListing(window, self)
        page = window.panel.organizations
        self._of_row = {
            Act.ADD: self._action(self.tr("&Add to My List…"), "Ins", self.ask_to_add),
            Act.MERGE: self._action(self.tr("&Same as…"), "=", self.ask_to_merge),
            Act.REJECT: self._action(self.tr("&Not an Organization in Any Document"), "Del", self.reject),
        }
        page.list.addActions(list(self._of_row.values()))
        page.row_changed.connect(self._show_possible)
        page.menu_filled.connect(self._fill_menu)
        for wanted, act in (
            (page.unlisted_bar.adding_wanted, Act.ADD),
            (page.unlisted_bar.merging_wanted, Act.MERGE),
            (page.unlisted_bar.rejecting_wanted, Act.REJECT),
        ):
            wanted.connect(self._of_row[act].trigger)
        self.recognition.progressed.connect(window.progress.show_recognising)
        self.recognition.finished.connect(self._on_recognised)
        self.recognition.failed.connect(self._on_failure)
        window.progress.cancelled.connect(self._on_stop_pressed)
        QGuiApplication.instance().applicationStateChanged.connect(self._on_state)  # type: ignore[union-attr]
        self._end_subscription = window.workspace.subscribe(self._on_change)
        self._show_possible()

    def shut(self) -> None:
        """Stop listening; the window closes."""
        self._is_shut = True
        self._end_subscription()
        self.recognition.shut()
        self.listing.shut()

    def say(self, entries: Sequence[Entry], instead_of: Sequence[str] = (), refuse: Refuse | None = None) -> bool:
        """Put entries into the person's list, with a way back; tell whether that could be done.

        `refuse` is told why not, in the place of the window.
        """
        if not entries:
            return False
        words = self.tr("Your list says what %n name(s) mean(s) now.", "", len(entries))
        if len(entries) == 1:
            words = self._words_of(entries[0])
        workspace = self._window.workspace
        return self._change(lambda: own_list_editing.say(workspace, entries, instead_of), words, refuse)

    def take_back(self, names: Sequence[str]) -> None:
        """Let the list say nothing of these names any more."""
        words = self.tr("Taken out of your list: %n name(s).", "", len(names))
        self._change(lambda: own_list_editing.take_back(self._window.workspace, names), words)

    def reject(self, names: Sequence[str]) -> None:
        """Say that names are none."""
        self.say([Entry(Act.REJECT, name) for name in names])

    def ask_to_add(self, names: Sequence[str]) -> None:
        """Ask what the organizations of these names are, and add them."""
        self._ask_for_organization(names, None)

    def edit(self, entry: Entry) -> None:
        """Let the person change what their list says of a name."""
        if entry.added is not None:
            self._ask_for_organization([entry.name], entry.added)
        else:
            self.ask_to_merge([entry.name], entry.organization)

    def ask_to_merge(self, names: Sequence[str], present: str = "") -> None:
        """Ask which organization these names stand for."""
        from reader.interface.dialogs.merging import MergingDialog  # noqa: PLC0415

        window = self._window
        dialog = MergingDialog(names, window.language, window.appearance.theme, present, self._dialog_parent())

        def merge(organization: str) -> None:
            entries = [Entry(Act.MERGE, name, organization=organization) for name in names]
            if self.say(entries, refuse=dialog.refuse):
                dialog.accept()

        dialog.chosen.connect(merge)
        dialog.open()

    def _ask_for_organization(self, names: Sequence[str], present: Organization | None) -> None:
        from reader.interface.dialogs.own_organization import OwnOrganizationDialog  # noqa: PLC0415

        dialog = OwnOrganizationDialog(names, self._window.language, present, self._dialog_parent())

        def save(entries: Sequence[Entry]) -> None:
            if self.say(entries, names, dialog.refuse):
                dialog.accept()

        dialog.saving_wanted.connect(save)
        dialog.open()

    def apply(self) -> None:
        """Go through the library with the list as it is."""
        self._said_of_file = None
        self.recognition.start()
        self.listing.show_state()

    def look(self) -> None:
        """Look whether the file says other things than the library was gone through with, and tell it once."""
        window = self._window
        if self._is_shut or self.recognition.busy or self._is_reading():
            return
        try:
            listing = organization_list.listing()
            seen = (listing, None)
            behind = is_behind(window.workspace)
        except LecternError as error:
            if self._said_of_file != (None, error.key):
                self._said_of_file = (None, error.key)
                self.listing.refresh()
                window.tell_error(error)
            return
        if seen == self._said_of_file:
            return
        self._said_of_file = seen
        self.listing.refresh()
        if listing.faults:
            words = describe(listing.faults[0].error(locations.own_organizations()), window.language)
            window.desk.messages.tell(words, self.tr("Show My List"), self.show_list, stays=True)
        elif behind:
            words = self.tr("Your list of organizations has changed since the library was gone through with it.")
            window.desk.messages.tell(words, self.tr("Apply to the Library"), self.apply, stays=True)

    def show_list(self) -> None:
        """Show the person's list, and the names of the library that no list has."""
        self.listing.show()

    def add_to_menu(self, menu: QMenu, name: str) -> None:
        """Add a menu of what can be done with a name in all documents, where there is anything."""
        row = self._window.panel.organizations.row_of(name)
        if row is None or row.standing is Standing.LISTED:
            return
        words = self.tr("“{name}” Is Not in the List")
        if row.standing is Standing.OWN:
            words = self.tr("“{name}” Is in My List")
        # The keys are those of the panel's list; in the text they do other things.
        self._add(keep_keys(menu.addMenu(words.format(name=short(name)))), row, has_keys=False)

    def _fill_menu(self, menu: QMenu, name: str) -> None:
        row = self._window.panel.organizations.row_of(name)
        menu.addSeparator()
        if row is not None:
            self._add(menu, row, has_keys=True)
        menu.addSeparator()
        menu.addAction(self._window.actions_["my_organizations"])

    def _add(self, menu: QMenu, row: OrganizationRow, *, has_keys: bool) -> None:
        names = [row.name]
        if row.standing is Standing.UNLISTED:
            for act, do in ((Act.ADD, self.ask_to_add), (Act.MERGE, self.ask_to_merge), (Act.REJECT, self.reject)):
                shown = menu.addAction(self._of_row[act].text())
                # The list's own action has the key; this one shows it.
                shown.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                if has_keys:
                    shown.setShortcut(self._of_row[act].shortcut())
                shown.triggered.connect(lambda _checked=False, do=do: do(names))
        elif row.standing is Standing.OWN:
            entry = organization_list.list_or_none().entry(row.name)
            if entry is not None:
                menu.addAction(self.tr("&Edit in My List…")).triggered.connect(lambda: self.edit(entry))
                menu.addAction(self.tr("&Take out of My List")).triggered.connect(lambda: self.take_back(names))

    def _action(self, text: str, key: str, act: Callable[[Sequence[str]], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: act(self._current()))
        return action

    def _current(self) -> list[str]:
        row = self._window.panel.organizations.current_row
        return [row.name] if row is not None else []

    def _show_possible(self) -> None:
        row = self._window.panel.organizations.current_row
        for action in self._of_row.values():
            action.setEnabled(row is not None and row.standing is Standing.UNLISTED)

    def _change(self, act: Callable[[], None], words: str, refuse: Refuse | None = None) -> bool:
        undo = self._window.workspace.undo
        before = undo.last_step
        try:
            act()
        except LecternError as error:
            (refuse or self._window.tell_error)(error)
            return False
        if undo.last_step is not before:
            self._window.acts.offer_undo(words)
        return True

    def _words_of(self, entry: Entry) -> str:
        if entry.added is not None:
            return self.tr("“{name}” is in your list.").format(name=entry.name)
        if entry.act is Act.MERGE:
            words = self.tr("“{name}” means “{organization}” in all documents from now on.")
            return words.format(name=entry.name, organization=entry.organization)
        return self.tr("“{name}” is no organization in any document from now on.").format(name=entry.name)

    def _dialog_parent(self) -> QWidget:
        return self.listing.front or self._window

    def _on_change(self, change: Change) -> None:
        if ChangeKind.ORGANIZATION_LIST not in change.kinds:
            return
        self.apply()
        self._window.in_step.fill_soon()
        self.listing.refresh()

    def _on_recognised(self, done: Recognised) -> None:
        window = self._window
        window.progress.hide()
        if done.documents:
            # The open document may name the same as before, and the list call it otherwise.
            window.in_step.fill_soon()
        self.listing.refresh()
        if done.cancelled:
            words = self.tr("Stopped; the rest of the library still goes by your list as it was.")
            window.tell(words, self.tr("Go On"), self.apply)

    def _on_failure(self, error: object) -> None:
        self._window.progress.hide()
        self._window.tell_error(error)

    def _is_reading(self) -> bool:
        """Tell whether documents come in that the list as it was may have been used for."""
        return self._window.imports.busy or self._window.reading_again.busy

    def _on_stop_pressed(self) -> None:
        # The button stops what the strip shows.
        if not self._is_reading():
            self.recognition.cancel()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()
