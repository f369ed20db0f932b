"""The organizations that the open document names: find one, light it, step through its mentions, colour it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.document.model import Document
from reader.interface import icons
from reader.interface.empty_page import EmptyPage
from reader.interface.library_tree.filter_box import FilterBox
from reader.interface.menu_keys import keep_keys
from reader.interface.side_panel.kind_legend import KindLegend, counted_kinds, row_of_kind
from reader.interface.side_panel.organization_delegate import OrganizationDelegate
from reader.interface.side_panel.organization_list import OrganizationList
from reader.interface.side_panel.organizations_model import (
    OrganizationRow,
    OrganizationsModel,
    Standing,
    rows_of,
)
from reader.interface.side_panel.places import TextOrder
from reader.interface.side_panel.stepper import Stepper
from reader.interface.side_panel.unlisted_bar import UnlistedBar
from reader.interface.theme import Theme


class OrganizationsPanel(QWidget):
    """Emits what should be lit (names, those of a whole kind), where to go, and which names are not to be coloured.

    `concordance_wanted` carries the name whose places in the whole library are asked for, `menu_filled` the menu of a
    row and its name, for whoever can do more with it; `row_changed` tells that another row is current.
    """

    emphasis_changed = Signal(object)
    kind_lit = Signal(object)
    passage_wanted = Signal(object)
    switched_off_changed = Signal(object)
    concordance_wanted = Signal(str)
    menu_filled = Signal(object, object)
    row_changed = Signal()

    def __init__(self, theme: Theme, switched_off: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._order: TextOrder | None = None
        self._reading_block: str | None = None
        self._chosen: OrganizationRow | None = None
        self._step = -1
        self._hovered = ""
        self.model = OrganizationsModel(self)
        self.model.switched_off = switched_off
        self.delegate = OrganizationDelegate(theme, self)
        self.filter_box = FilterBox(self.tr("Filter organizations"), self)
        self.all_button = QToolButton(self)
        self.list = OrganizationList(self)
        self.stepper = Stepper(self)
        self.everywhere_button = QToolButton(self)
        self.legend = KindLegend(theme, self)
        self.unlisted_bar = UnlistedBar(self)
        self._source = ""
        self.empty = EmptyPage("organization", "", "", self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.show_document(None)

    def show_document(self, document: Document | None) -> None:
        """Show another document's organizations; for the same document the filter and the place in the list stay."""
        before, place = self.current_row, self.list.currentIndex().row()
        was_chosen = before is not None and self._chosen is not None and self._chosen.name == before.name
        self._order = TextOrder(document) if document is not None else None
        source = document.source.sha256 or document.source.path if document is not None else ""
        is_same, self._source = bool(source) and source == self._source, source
        self._forget_choice()
        if not is_same:
            self.filter_box.clear()
        self.model.show(rows_of(document) if document is not None else ())
        self.legend.show_kinds(counted_kinds(self.model.all_rows))
        self._show_count()
        self.kind_lit.emit(())
        self._show_page(document)
        if is_same and before is not None:
            self._return_to(before.name, place, chosen=was_chosen)

    @property
    def total(self) -> int:
        """How many organizations the document names."""
        return self.model.total

    @property
    def chosen(self) -> str:
        """The full standard name of the organization that is chosen; "" where none is."""
        return self._chosen.name if self._chosen is not None else ""

    @property
    def current_row(self) -> OrganizationRow | None:
        """The row that is current in the list."""
        row = self.list.currentIndex().data(OrganizationsModel.RowRole)
        return row if isinstance(row, OrganizationRow) else None

    def row_of(self, name: str) -> OrganizationRow | None:
        """Return the row of an organization, shown or not; None where the document does not name it."""
        return self.model.row_of(name)

    def set_reading_block(self, block: str | None) -> None:
        """Know where the person reads, so that the first step goes to the nearest mention from there on."""
        self._reading_block = block

    def choose(self, name: str, mention_start: tuple[str | None, str | None, int] | None = None) -> None:
        """Choose an organization, as a click on its name in the text does; it is lit but the text does not move."""
        if self._chosen is None or self._chosen.name != name:
            self.filter_box.clear()
            self.model.filter("")
            if not self.model.find(name).isValid():
                self.choose_kind(None)
            index = self.model.find(name)
            self.list.setCurrentIndex(index)
            self._choose(index)
        if mention_start is not None and self._chosen is not None:
            places = [(m.block, m.footnote, m.start) for m in self._chosen.mentions]
            self._step = places.index(mention_start) if mention_start in places else self._step
            self._show_count()

    def choose_kind(self, kind: str | None) -> None:
        """List the organizations of a kind alone and light all their mentions; None for all kinds and no light."""
        self.legend.choose(kind)
        self.model.keep_kind(kind)
        self.list.setCurrentIndex(QModelIndex())
        self._forget_choice()
        self._filter(self.filter_box.text())
        self.kind_lit.emit(tuple(row.name for row in self._of_chosen_kind()))

    def light(self, name: str) -> None:
        """Light the row of an organization over which the pointer rests in the text; "" lights none."""
        if self.delegate.hovered == name:
            return
        self.delegate.hovered = name
        index = self.model.find(name)
        if index.isValid() and self.isVisible():
            self.list.scrollTo(index)
        self.list.viewport().update()

    def step(self, direction: int) -> None:
        """Go to the next (1) or the previous (-1) mention of the chosen organization, around the end."""
        if self._chosen is None and self.model.kind is None:
            self._choose(self.list.currentIndex() if self.list.currentIndex().isValid() else self.model.index(0))
        row = self._stepped
        if row is None or self._order is None:
            return
        self._step = self._first_step(row) if self._step < 0 else (self._step + direction) % row.count
        self._show_count()
        passage = self._order.passage(row.mentions[self._step])
        if passage is not None:
            self.passage_wanted.emit(passage)

    def take_back(self) -> None:
        """Light the chosen organization no more; where none is chosen, the chosen kind."""
        if self._chosen is None and self.model.kind is not None:
            self.choose_kind(None)
            return
        self.list.clearSelection()
        self._forget_choice()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.delegate.theme = theme
        self.filter_box.set_theme(theme)
        self.stepper.set_theme(theme)
        self.legend.set_theme(theme)
        self.everywhere_button.setIcon(icons.icon("concordance", theme.color("text").name()))
        self.empty.recolour(theme.color("muted"))
        self._show_switch()
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Light nothing when the pointer leaves the list."""
        if event.type() == QEvent.Type.Leave:
            self._hover("")
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setUniformItemSizes(True)
        view.setAccessibleName(self.tr("Organizations"))
        view.viewport().installEventFilter(self)
        self.all_button.setAutoRaise(True)
        top = QHBoxLayout()
        top.setContentsMargins(4, 0, 8, 0)
        top.addWidget(self.filter_box, 1)
        top.addWidget(self.all_button)
        self._pages.addWidget(view)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        words = self.tr("Show in the whole library")
        self.everywhere_button.setToolTip(words)
        self.everywhere_button.setAccessibleName(words)
        self.everywhere_button.setAutoRaise(True)
        self.stepper.add_button(self.everywhere_button)
        self.stepper.add_close(self.tr("Light these no more (Esc)"))
        column.addWidget(self.stepper)
        column.addWidget(self.unlisted_bar)
        column.addWidget(self.legend)

    def _connect(self) -> None:
        self.filter_box.filtered.connect(self._filter)
        self.filter_box.list_wanted.connect(self._focus_list)
        self.list.clicked.connect(self._on_click)
        self.list.entered.connect(lambda index: self._hover(self._row(index)))
        self.list.entered_key.connect(self._on_enter)
        self.stepper.stepped.connect(self.step)
        self.stepper.closed.connect(self.take_back)
        self.list.escaped.connect(self.take_back)
        self.legend.kind_chosen.connect(self.choose_kind)
        self.all_button.clicked.connect(self._switch_all)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.everywhere_button.clicked.connect(lambda _checked=False: self.concordance_wanted.emit(self.chosen))
        self.model.switched.connect(self._on_switched)
        self.model.modelReset.connect(self._on_row)
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._on_row())

    def menu_for(self, name: str) -> QMenu:
        """Return the menu of an organization."""
        menu = keep_keys(QMenu(self))
        everywhere = menu.addAction(self.tr("Show in the Whole Library"))
        everywhere.triggered.connect(lambda: self.concordance_wanted.emit(name))
        self.menu_filled.emit(menu, name)
        return menu

    def _show_menu(self, point: QPoint) -> None:
        name = self._row(self.list.indexAt(point))
        if name:
            menu = self.menu_for(name)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(point))

    def _on_row(self) -> None:
        row = self.current_row
        self.unlisted_bar.setVisible(row is not None and row.standing is Standing.UNLISTED)
        self.row_changed.emit()

    def _return_to(self, name: str, place: int, *, chosen: bool) -> None:
        """Have the row that was current be so again; where its name is gone, the one at its place."""
        index = self.model.find(name)
        if index.isValid() and chosen:
            self._choose(index)
        self.list.setCurrentIndex(
            index if index.isValid() else self.model.index(min(place, len(self.model.rows) - 1))
        )

    def _filter(self, words: str) -> None:
        self.model.filter(words)
        if self._chosen is not None:
            self.list.setCurrentIndex(self.model.find(self._chosen.name))
        if self.model.total and not self.model.rows:
            self.empty.say(
                self.tr("Nothing matches"), self.tr("No organization here is called “{words}”.").format(words=words)
            )
            self._pages.setCurrentWidget(self.empty)
        elif self.model.total:
            self._pages.setCurrentWidget(self.list)

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        current = self.list.currentIndex()
        # Also where there is one: the focus has made the first row current, and has not selected it.
        self.list.setCurrentIndex(current if current.isValid() else self.model.index(0))

    def _on_click(self, index: QModelIndex) -> None:
        if self._chosen is None or self._chosen.name != self._row(index):
            self._choose(index)
        self.step(1)

    def _on_enter(self, direction: int) -> None:
        if self._chosen is None or self._chosen.name != self._row(self.list.currentIndex()):
            self._choose(self.list.currentIndex())
        self.step(direction)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(OrganizationsModel.RowRole) if index.isValid() else None
        self._chosen = row if isinstance(row, OrganizationRow) else None
        self._step = -1
        self._show_count()
        self._emit_emphasis()

    def _forget_choice(self) -> None:
        self._chosen = None
        self._step = -1
        self._hovered = ""
        self._show_count()
        self._emit_emphasis()

    def _first_step(self, row: OrganizationRow) -> int:
        if self._order is None or self._reading_block is None:
            return 0
        here = self._order.block_index(self._reading_block)
        following = (number for number, m in enumerate(row.mentions) if self._order.key(m)[0] >= here)
        return next(following, 0)

    def _of_chosen_kind(self) -> list[OrganizationRow]:
        return self.model.of_kind(self.model.kind) if self.model.kind is not None else []

    @property
    def _stepped(self) -> OrganizationRow | None:
        """What is stepped through: the chosen organization, or else the whole of the chosen kind."""
        return self._chosen or row_of_kind(self._of_chosen_kind(), self._order)

    def _row(self, index: QModelIndex) -> str:
        return str(index.data() or "")

    def _hover(self, name: str) -> None:
        if name != self._hovered:
            self._hovered = name
            self._emit_emphasis()

    def _emit_emphasis(self) -> None:
        names = [self._chosen.name] if self._chosen is not None else []
        if self._hovered and self._hovered not in names:
            names.append(self._hovered)
        self.emphasis_changed.emit(tuple(names))

    def _show_count(self) -> None:
        row = self._stepped
        self.stepper.setVisible(row is not None)
        self.everywhere_button.setVisible(self._chosen is not None)
        if row is not None:
            self.stepper.show_count(row.name, self._step + 1, row.count)

    def _switch_all(self) -> None:
        names = self.model.names()
        self.model.switch(names, on=bool(names & self.model.switched_off))

    def _on_switched(self) -> None:
        self._show_switch()
        self.switched_off_changed.emit(self.model.switched_off)

    def _show_switch(self) -> None:
        names = self.model.names()
        off = bool(names & self.model.switched_off)
        words = self.tr("Colour all organizations") if off else self.tr("Colour no organization")
        self.all_button.setIcon(icons.icon("eye-off" if off else "eye", self._theme.color("text").name()))
        self.all_button.setToolTip(words)
        self.all_button.setAccessibleName(words)

    def _show_page(self, document: Document | None) -> None:
        any_rows = bool(self.model.total)
        self.filter_box.setEnabled(any_rows)
        self.all_button.setEnabled(any_rows)
        self._show_switch()
        if document is None:
            self.empty.say(
                self.tr("No document is open"), self.tr("The organizations that it names will stand here.")
            )
        else:
            self.empty.say(
                self.tr("No organizations"), self.tr("This document names no organization that Lectern knows.")
            )
        self._pages.setCurrentWidget(self.list if any_rows else self.empty)
