"""The panel at the right of the window: organizations, references and notes of the open document."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from reader.interface.side_panel.notes import NotesPanel
from reader.interface.side_panel.organizations import OrganizationsPanel
from reader.interface.side_panel.references import ReferencesPanel
from reader.interface.theme import Theme


class SidePanel(QTabWidget):
    """Three pages with how much stands on each."""

    def __init__(
        self, language: str, theme: Theme, switched_off: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.organizations = OrganizationsPanel(theme, switched_off, self)
        self.references = ReferencesPanel(language, theme, self)
        self.notes = NotesPanel(theme, self)
        for page in (self.organizations, self.references, self.notes):
            self.addTab(page, "")
        self.tabBar().setExpanding(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.set_theme(theme)
        self.show_counts()

    def show_counts(self) -> None:
        """Name the pages, with their numbers where there are any."""
        names = (self.tr("Organizations"), self.tr("References"), self.tr("Notes"))
        totals = (self.organizations.total, self.references.total, self.notes.total)
        for number, (name, total) in enumerate(zip(names, totals, strict=True)):
            self.setTabText(number, f"{name} {total}" if total else name)
            self.setTabToolTip(number, f"{name} (Alt+{number + 1})")

    def go_to_page(self, page: QWidget) -> None:
        """Show a page and move the focus to its filter or list."""
        self.setCurrentWidget(page)
        if isinstance(page, OrganizationsPanel):
            page.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif isinstance(page, ReferencesPanel):
            page.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif isinstance(page, NotesPanel):
            page.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        for page in (self.organizations, self.references, self.notes):
            page.set_theme(theme)
