"""The dialog of the person's own organizations, filled and served: their list, shared lists, names of the library."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reader import locations
from reader.errors import LecternError
from reader.interface.background import Task
from reader.workspace import organization_list
from reader.workspace.organization_list import Comparison, Entry, ReadList
from reader.workspace.recognising import is_behind
from reader.workspace.unlisted import UnlistedName, unlisted_in_own_library

if TYPE_CHECKING:
    from reader.interface.dialogs.my_organizations import MyOrganizationsDialog
    from reader.interface.main_window import MainWindow
    from reader.interface.organization_acts import OrganizationActs

MOST_UNLISTED = 500
"""How many names that the list lacks are shown."""


class OwnListing(QObject):
    """Opens the dialog, one at a time, and does what it asks for."""

    def __init__(self, window: MainWindow, acts: OrganizationActs) -> None:
        super().__init__(acts)
        self._window = window
        self._acts = acts
        self._dialog: MyOrganizationsDialog | None = None
        self._task: Task | None = None
        self._is_stale = False
        self._is_shut = False

    @property
    def front(self) -> QWidget | None:
        """The dialog where it is what the person works in."""
        return self._dialog if self._dialog is not None and self._dialog.isActiveWindow() else None

    def show(self) -> None:
        """Bring the dialog before the person."""
        if self._dialog is None:
            self._dialog = self._make()
        self.refresh()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def shut(self) -> None:
        """Show nothing any more; the window closes."""
        self._is_shut = True

    def refresh(self) -> None:
        """Show the list and the library's names as they are now, where the dialog is open."""
        dialog = self._dialog
        if dialog is None:
            return
        try:
            dialog.show_list(organization_list.listing())
        except LecternError as error:
            dialog.show_list(error)
        self.show_state()
        self._look_for_names()

    def show_state(self) -> None:
        """Say whether the library goes by the list, where the dialog is open."""
        if self._dialog is None:
            return
        busy, behind = self._acts.recognition.busy, False
        with suppress(LecternError):
            # A list that cannot be read is told above.
            behind = is_behind(self._window.workspace)
        words = self.tr("The library goes by your list.")
        if busy:
            words = self.tr("The library is being gone through with your list…")
        elif behind:
            words = self.tr("The library does not go by your list as it is now.")
        self._dialog.show_state(words, can_apply=behind and not busy)

    def take_over(self, path: Path) -> None:
        """Take a colleague's list over, asking where it says other things than the person's own."""
        window = self._window
        try:
            theirs = organization_list.listing(path)
            comparison = organization_list.compare(organization_list.own_list(), theirs.own)
        except LecternError as error:
            window.tell_error(error)
            return
        if comparison.differing or theirs.faults:
            self._ask_what_to_take(path, theirs, comparison)
        elif comparison.new:
            self._acts.say(comparison.new)
        else:
            window.tell(self.tr("Your list has everything that this list says."))

    def write_copy(self, path: Path) -> None:
        """Write the person's list into a file to be shared."""
        try:
            organization_list.export(path)
        except LecternError as error:
            self._window.tell_error(error)
            return
        self._window.tell(self.tr("Your list was written to {path}.").format(path=path))

    def _make(self) -> MyOrganizationsDialog:
        from reader.interface.dialogs.my_organizations import MyOrganizationsDialog  # noqa: PLC0415

        acts = self._acts
        dialog = MyOrganizationsDialog(self._window.language, locations.own_organizations(), self._window)
        dialog.adding_wanted.connect(acts.ask_to_add)
        dialog.merging_wanted.connect(acts.ask_to_merge)
        dialog.rejecting_wanted.connect(acts.reject)
        dialog.taking_back_wanted.connect(acts.take_back)
        dialog.editing_wanted.connect(acts.edit)
        dialog.place_wanted.connect(self._go)
        dialog.applying_wanted.connect(acts.apply)
        dialog.import_wanted.connect(self._choose_list)
        dialog.export_wanted.connect(self._choose_copy)
        dialog.folder_wanted.connect(self._open_folder)
        dialog.finished.connect(self._forget)
        return dialog

    def _ask_what_to_take(self, path: Path, theirs: ReadList, comparison: Comparison) -> None:
        from reader.interface.dialogs.taking_over import TakingOverDialog  # noqa: PLC0415

        dialog = TakingOverDialog(path, theirs, comparison, self._window.language, self.front or self._window)

        def take(entries: Sequence[Entry]) -> None:
            if not entries or self._acts.say(entries):
                dialog.accept()

        dialog.taken.connect(take)
        dialog.open()

    def _choose_list(self) -> None:
        window = self._window
        name, _form = QFileDialog.getOpenFileName(
            self.front or window,
            self.tr("Import a List"),
            window.settings.last_import_folder,
            self.tr("Lists of organizations ({patterns});;All files (*)").format(patterns="*.tsv *.csv *.txt"),
        )
        if name:
            self.take_over(Path(name))

    def _choose_copy(self) -> None:
        window = self._window
        proposed = Path(window.settings.last_export_folder or Path.home()) / locations.ORGANIZATIONS_FILE
        name, _form = QFileDialog.getSaveFileName(
            self.front or window,
            self.tr("Export My List"),
            str(proposed),
            self.tr("Lists of organizations ({patterns});;All files (*)").format(patterns="*.tsv"),
        )
        if name:
            window.settings.last_export_folder = str(Path(name).parent)
            self.write_copy(Path(name))

    def _open_folder(self) -> None:
        folder = locations.own_organizations().parent
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _go(self, one: UnlistedName) -> None:
        hit = one.example
        if hit is not None:
            self._window.desk.go_to(hit.document, hit.block, hit.start, hit.end, hit.footnote)

    def _look_for_names(self) -> None:
        """Ask the library for its names on another thread; what changes meanwhile is asked for again."""
        if self._task is not None:
            self._is_stale = True
            return
        self._is_stale = False
        library = self._window.workspace.path
        self._task = self._window.runner.start(
            lambda _progress, cancelled: unlisted_in_own_library(library, MOST_UNLISTED, cancelled),
            self._show_names,
            self._on_failure,
        )

    def _show_names(self, names: list[UnlistedName]) -> None:
        self._task = None
        if self._dialog is None or self._is_shut:
            return
        self._dialog.show_unlisted(names)
        if self._is_stale:
            self._look_for_names()

    def _on_failure(self, error: Exception) -> None:
        self._task = None
        if not self._is_shut:
            self._window.tell_error(error)

    def _forget(self) -> None:
        self._dialog = None
