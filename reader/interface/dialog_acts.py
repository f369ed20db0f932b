"""The window's dialogs, each loaded when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.workspace.importing import ImportReport

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow


class DialogActs(QObject):
    """Opens dialogs; none of them is needed for the first paint, so none is imported before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def export(self) -> None:
        """Ask what to export, and where to."""
        from reader.interface.dialogs.export import ExportDialog  # noqa: PLC0415

        ExportDialog(self._window).open()

    def show_settings(self) -> None:
        """Show the settings."""
        from reader.interface.dialogs.settings import SettingsDialog  # noqa: PLC0415

        SettingsDialog(self._window.settings, self._window.language, self._window).open()

    def show_import(self, report: ImportReport) -> None:
        """Show what became of every file of an import."""
        from reader.interface.dialogs.import_report import ImportReportDialog  # noqa: PLC0415

        dialog = ImportReportDialog(report, self._window.language, self._window)
        dialog.document_wanted.connect(self._window.desk.open)
        dialog.open()

    def show_doubts(self) -> None:
        """Show what the parser was not sure of in the open document."""
        from reader.interface.dialogs.document_problems import DocumentProblemsDialog  # noqa: PLC0415

        desk = self._window.desk
        if desk.document is None:
            return
        dialog = DocumentProblemsDialog(desk.document, self._window.language, self._window)
        dialog.passage_wanted.connect(lambda block: desk.go_to(desk.document_id or 0, block))
        dialog.open()

    def show_shortcuts(self) -> None:
        """Show every key."""
        from reader.interface.dialogs.shortcuts import ShortcutsDialog  # noqa: PLC0415

        ShortcutsDialog(self._window.actions_, self._window).open()

    def show_about(self) -> None:
        """Say what the program is."""
        from reader.interface.dialogs.about import AboutDialog  # noqa: PLC0415

        AboutDialog(self._window).open()
