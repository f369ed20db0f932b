"""Choosing an organization: type any of its names, in any language, and take it from the list below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from reader.interface.choices import Choice
from reader.interface.chooser import Chooser
from reader.interface.side_panel.organizations_model import kind_name
from reader.interface.theme import Theme
from reader.recognition.gazetteer import Organization
from reader.recognition.organization_lookup import called_all
from reader.workspace import organizations

MOST_SHOWN = 100


class OrganizationChooser(Chooser):
    """Offers the list in force, the person's own included; the chosen value is a full standard name.

    With `takes_new` what was typed can be chosen as it stands where no organization is called so.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, takes_new: bool = False) -> None:
        self._takes_new = takes_new
        self._left_out: frozenset[str] = frozenset()
        self._names: tuple[str, ...] = ()
        super().__init__(theme, "", self._called, parent)
        hint = self.tr("Name, short form or acronym, in any language")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.list.setAccessibleName(self.tr("Organizations"))
        self.empty.setText(self.tr("No organization in the list is called so."))

    def suggest(self, names: Sequence[str]) -> None:
        """Offer these organizations (full standard names) as long as nothing is typed."""
        self._names = tuple(dict.fromkeys(names))
        self.offer([choice_of(name) for name in self._names if name not in self._left_out])

    def leave_out(self, *names: str) -> None:
        """Do not offer the organizations of these full standard names."""
        self._left_out = frozenset(names)
        self.suggest(self._names)

    def _called(self, typed: str) -> list[Choice]:
        found = [one for one in organizations.listed(typed, MOST_SHOWN) if one.name not in self._left_out]
        meant = organizations.meant_by(typed)
        rows = [
            replace(choice_of(one.name), is_certain=one.name in meant or len(found) == 1 or _begins(one, typed))
            for one in found
        ]
        if self._takes_new and not meant:
            words = self.tr("Not in the list; the name is used as it stands")
            new = Choice(typed, typed, words, is_certain=not found)
            rows.insert(len(rows) if rows and rows[0].is_certain else 0, new)
        return rows


def choice_of(name: str) -> Choice:
    """Return the row of an organization by its full standard name, listed or not."""
    known = organizations.describe(name)
    return Choice(name, name, _details(known), kind=known.kind) if known is not None else Choice(name, name)


def _begins(organization: Organization, typed: str) -> bool:
    """Tell whether a name of the organization begins as typed; words inside a name may be meant otherwise."""
    return any(name.casefold().startswith(typed.casefold()) for name in called_all(organization))


def _details(organization: Organization) -> str:
    english, acronym = organization.english, "/".join(organization.acronyms)
    foreign = f"{english} ({acronym})" if english and acronym else english or acronym
    parts = (kind_name(organization.kind), foreign, *organization.short_forms)
    return " · ".join(part for part in parts if part)
