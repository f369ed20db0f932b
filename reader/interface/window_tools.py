"""The menu bar and the toolbar, laid out from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.interface import icons
from reader.interface.actions import COLOURS, MENUS, Actions, translated
from reader.interface.highlight_swatch import strong, swatch
from reader.interface.menu_keys import keep_keys
from reader.interface.theme import Theme

_ICON_SIZE = QSize(20, 20)
_SMALL_ICON_SIZE = QSize(12, 12)
_BOX_WIDTH = (320, 460)


def fill_menu_bar(window: QMainWindow, actions: Actions) -> None:
    """Put every action into its menu."""
    for title, entries in MENUS:
        menu = keep_keys(window.menuBar().addMenu(translated(title)))
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, str):
                menu.addAction(actions[entry])
            else:
                inner = keep_keys(menu.addMenu(translated(entry[0])))
                for name in entry[1]:
                    inner.addAction(actions[name])


class WindowToolBar(QToolBar):
    """Library, back and forward, the go-to box in the middle, annotating, side panel."""

    def __init__(self, actions: Actions, box: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setIconSize(_ICON_SIZE)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._actions = actions
        self.colour_button = self._colour_button(actions)
        self.colour_menu_button = self._colour_menu_button(actions)
        for name in ("show_library", None, "import_files", None, "back", "forward"):
            self._add(name)
        self.addWidget(_spring())
        box.setMinimumWidth(_BOX_WIDTH[0])
        box.setMaximumWidth(_BOX_WIDTH[1])
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addWidget(box)
        self.addWidget(_spring())
        self.doubts_button = QToolButton(self)
        self.doubts_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.doubts_button.clicked.connect(actions["doubts"].trigger)
        self._doubts = self.addWidget(self.doubts_button)
        self.addWidget(self.colour_button)
        self.addWidget(self.colour_menu_button)
        for name in ("write_note", None, "copy_cited", "export", None, "show_panel"):
            self._add(name)
        self.show_doubts(0)
        for action in self.actions():
            keys = action.shortcut().toString()
            if keys and action.text():
                action.setToolTip(f"{action.toolTip()} ({keys})")

    def show_doubts(self, count: int) -> None:
        """Offer the places of which the parser was not sure, if there are any in the open document."""
        words = self.tr("%n place(s) of this document of which Lectern was not sure", "", count)
        self.doubts_button.setText(str(count))
        self.doubts_button.setToolTip(words)
        self.doubts_button.setAccessibleName(words)
        self._doubts.setVisible(count > 0)

    def set_theme(self, theme: Theme, colour: str) -> None:
        """Take another theme, and show the colour that a highlight will have."""
        for name in COLOURS:
            self._actions[f"highlight_{name}"].setIcon(swatch(theme, name))
        self.doubts_button.setIcon(icons.icon("warning", theme.color("warning").name()))
        self.colour_menu_button.setIcon(icons.icon("next", theme.color("muted").name()))
        self.colour_button.setStyleSheet(
            f"QToolButton {{ border-bottom: 3px solid {strong(theme, colour).name()}; }}"
        )

    def _add(self, name: str | None) -> None:
        if name is None:
            self.addSeparator()
        else:
            self.addAction(self._actions[name])

    def _colour_button(self, actions: Actions) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("colourButton")
        button.setDefaultAction(actions["highlight_last"])
        return button

    def _colour_menu_button(self, actions: Actions) -> QToolButton:
        """Make the small button beside, which opens the colours."""
        button = QToolButton(self)
        button.setObjectName("colourMenuButton")
        button.setToolTip(self.tr("Choose a highlight colour"))
        button.setAccessibleName(button.toolTip())
        button.setIconSize(_SMALL_ICON_SIZE)
        menu = keep_keys(QMenu(button))
        for colour in COLOURS:
            menu.addAction(actions[f"highlight_{colour}"])
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button


def _spring() -> QWidget:
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spring
