"""Where the window stood and how its panes were divided, kept in the settings from one start to the next."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from reader.settings import Settings

FIRST_SIZE = QSize(1280, 800)

_TITLE_BAR = 40
"""How high the frame that a desktop puts around a window may be, in pixels; known only once it is shown."""


def restore_second(window: QWidget, geometry: str) -> None:
    """Put a window beside the program's where it was; without a record it stays as it is."""
    if geometry:
        window.restoreGeometry(_bytes(geometry))


def geometry_of(window: QWidget) -> str:
    """Return where a window is, as the settings keep it."""
    return window.saveGeometry().toBase64().toStdString()


def has_room(size: QSize, screen: QSize) -> bool:
    """Tell whether a window of a size, with the title bar that it will get, fits on a screen with so much free."""
    return size.width() <= screen.width() and size.height() + _TITLE_BAR <= screen.height()


def restore(window: QMainWindow, splitter: QSplitter, panes: dict[str, QWidget], settings: Settings) -> None:
    """Put the window where it was; a first start fills a screen that is too small for it, else leaves it as it is."""
    if settings.window_geometry:
        window.restoreGeometry(_bytes(settings.window_geometry))
    elif not has_room(window.size(), window.screen().availableSize()):
        window.setWindowState(Qt.WindowState.WindowMaximized)
    state = _state(settings.window_state)
    splitter.restoreState(_bytes(str(state.get("splitter", ""))))
    hidden = state.get("hidden", [])
    for name, pane in panes.items():
        pane.setVisible(name not in hidden)


def save(window: QMainWindow, splitter: QSplitter, panes: dict[str, QWidget], settings: Settings) -> None:
    """Note where the window is; the settings are not written yet."""
    settings.window_geometry = geometry_of(window)
    state = {
        "splitter": splitter.saveState().toBase64().toStdString(),
        "hidden": [name for name, pane in panes.items() if pane.isHidden()],
    }
    settings.window_state = json.dumps(state)


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode())


def _state(text: str) -> dict[str, Any]:
    try:
        state = json.loads(text)
    except ValueError:
        return {}
    return state if isinstance(state, dict) else {}
