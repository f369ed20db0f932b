"""Choosing what words cite: type a symbol in any form, a title or the Charter, and see what that is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from reader.interface.choices import Choice
from reader.interface.chooser import Chooser
from reader.interface.side_panel.reference_groups import name_of
from reader.interface.theme import Theme
from reader.workspace import citing
from reader.workspace.target_finding import TargetChoice, TargetFinder


class TargetChooser(Chooser):
    """Says live what the typed words mean and whether the library has it; the chosen value is a canonical target."""

    def __init__(self, theme: Theme, finder: TargetFinder, language: str, parent: QWidget | None = None) -> None:
        self._finder = finder
        self._language = language
        super().__init__(theme, "", self._meant, parent)
        self.field.setPlaceholderText("70/1, 第70/1号决议, S/PV.7796, 《…》")
        self.field.setAccessibleName(self.tr("Symbol, title in 《》 or words of a title"))
        self.list.setAccessibleName(self.tr("What it may mean"))
        self.empty.setText(self.tr("This is nothing that can be cited yet."))

    def suggest(self, targets: Iterable[str]) -> None:
        """Offer these canonical targets as long as nothing is typed."""
        self.offer([self._row(choice) for choice in self._finder.known(targets)])

    def _meant(self, typed: str) -> list[Choice]:
        return [self._row(choice) for choice in self._finder.meant(typed)]

    def _row(self, choice: TargetChoice) -> Choice:
        name = name_of(choice.target, self._language)
        spoken = citing.spoken_name(choice.target, self._language)
        title = f"{name}  {spoken}" if spoken and spoken != name else name
        return Choice(
            value=choice.target,
            title=title,
            details=self._details(choice),
            icon="document" if choice.entry is not None else "link",
            is_certain=choice.is_certain,
        )

    def _details(self, choice: TargetChoice) -> str:
        if choice.entry is not None:
            return " · ".join(part for part in (self.tr("In the library"), choice.entry.title) if part)
        if choice.target.startswith("《"):
            return self.tr("A text without a symbol, by its title")
        return self.tr("Not in the library")
