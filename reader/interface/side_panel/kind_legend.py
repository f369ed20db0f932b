"""The legend of the colours of names: the kinds of organizations that the open document names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.interface import icons
from reader.interface.kind_swatch import SWATCH, kind_swatch
from reader.interface.side_panel.flowing_row import FlowingRow
from reader.interface.side_panel.organizations_model import OrganizationRow, Standing, kind_name, standing_words
from reader.interface.side_panel.places import TextOrder
from reader.interface.theme import Theme

_GAP = 2
_CELLS = 12
_BESIDE_SWATCH = 3
_ARROW = 12


@dataclass(frozen=True, slots=True)
class KindCount:
    """A kind (a kind of resources/organizations.tsv, "" for names that the list lacks) with how much it has."""

    kind: str
    organizations: int
    mentions: int


def counted_kinds(rows: Sequence[OrganizationRow]) -> list[KindCount]:
    """Return the kinds of a document's organizations, the most often named first, unlisted names last."""
    counts: dict[str, KindCount] = {}
    for row in rows:
        known = counts.get(row.kind, KindCount(row.kind, 0, 0))
        counts[row.kind] = KindCount(row.kind, known.organizations + 1, known.mentions + row.count)
    return sorted(counts.values(), key=lambda counted: (not counted.kind, -counted.mentions))


def row_of_kind(rows: Sequence[OrganizationRow], order: TextOrder | None) -> OrganizationRow | None:
    """Return the organizations of one kind as if they were one, to step through all their mentions; None for none."""
    if not rows or order is None:
        return None
    mentions = order.sorted(mention for row in rows for mention in row.mentions)
    return OrganizationRow(kind_title(rows[0].kind), rows[0].kind, "", "", (), tuple(mentions))


def kind_title(kind: str) -> str:
    """Return the name of a kind in the window's language, also of names that the list lacks."""
    return kind_name(kind) if kind else standing_words(Standing.UNLISTED)


class KindLegend(QWidget):
    """A line that folds, and below it the kinds in their colours.

    `kind_chosen` carries the kind that was clicked, None when it is taken back; `folded` whether it is closed.
    """

    kind_chosen = Signal(object)
    folded = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: list[KindCount] = []
        self.buttons: dict[str, QToolButton] = {}
        self.head = QToolButton(self)
        self.body = QWidget(self)
        self._row = FlowingRow(_GAP, _CELLS)
        self._lay_out()
        self.set_open(is_open=True)
        self.hide()

    @property
    def chosen(self) -> str | None:
        """The kind that is chosen; None for none."""
        return next((kind for kind, button in self.buttons.items() if button.isChecked()), None)

    def show_kinds(self, counts: Sequence[KindCount]) -> None:
        """Show another document's kinds; none is chosen. The same ones keep their buttons, which are slow to make."""
        if self._counts == list(counts):
            self.choose(None)
            return
        self._counts = list(counts)
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {counted.kind: self._button(counted) for counted in counts}
        self._recolour()
        self.setVisible(bool(counts))

    def choose(self, kind: str | None) -> None:
        """Show a kind as chosen, None for none; emits nothing."""
        for own, button in self.buttons.items():
            button.setChecked(own == kind)

    def set_open(self, *, is_open: bool) -> None:
        """Show or hide the kinds; emits nothing."""
        self.head.setChecked(is_open)
        self.body.setVisible(is_open)
        self._recolour()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self._recolour()

    def _lay_out(self) -> None:
        self.head.setText(self.tr("Colours of the names"))
        self.head.setObjectName("legendHead")
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setIconSize(QSize(_ARROW, _ARROW))
        self.head.clicked.connect(self._fold)
        self.body.setLayout(self._row)
        self._row.setContentsMargins(4, 0, 0, 4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.body.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 2)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.body)

    def _fold(self) -> None:
        """Open or close; what was chosen in the open legend is taken back, since it could not be seen any more."""
        is_open = self.head.isChecked()
        self.set_open(is_open=is_open)
        if not is_open and self.chosen is not None:
            self.choose(None)
            self.kind_chosen.emit(None)
        self.folded.emit(not is_open)

    def _button(self, counted: KindCount) -> QToolButton:
        name = kind_title(counted.kind)
        button = QToolButton(self.body)
        button.setObjectName("legendKind")
        button.setText(self.tr("{kind} {count}").format(kind=name, count=counted.mentions))
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(SWATCH + _BESIDE_SWATCH, SWATCH))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = (
            self.tr("%n organization(s)", "", counted.organizations),
            self.tr("%n place(s)", "", counted.mentions),
        )
        told = self.tr("{kind}: {organizations}, {places}").format(kind=name, organizations=words[0], places=words[1])
        button.setToolTip("\n".join((told, self.tr("Click to light these and to list only them"))))
        button.setAccessibleName(told)
        button.clicked.connect(lambda _checked=False, kind=counted.kind: self._toggle(kind))
        self._row.addWidget(button)
        button.show()
        return button

    def _toggle(self, kind: str) -> None:
        chosen = kind if self.buttons[kind].isChecked() else None
        self.choose(chosen)
        self.kind_chosen.emit(chosen)

    def _recolour(self) -> None:
        arrow = "next" if self.head.isChecked() else "expand"
        self.head.setIcon(icons.icon(arrow, self._theme.color("muted").name()))
        for kind, button in self.buttons.items():
            button.setIcon(QIcon(kind_swatch(self._theme, kind, self.devicePixelRatioF(), beside=_BESIDE_SWATCH)))
