"""Letters that are typed while a menu is open are the menu's, and not the keys of the text below it.

Qt looks for a shortcut before the open menu gets a key, unless something accepts QEvent::ShortcutOverride
(doc.qt.io/qt-6/qkeyevent.html); QMenu accepts it for arrows, Enter and Escape only.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class _OwnKeys(QObject):
    def eventFilter(self, _menu: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        if not event.text() or event.modifiers() & _COMMANDS:
            return False
        event.accept()
        return True


def keep_keys(menu: QMenu) -> QMenu:
    """Let a menu keep the letters that are typed while it is open, and return it."""
    menu.installEventFilter(_OwnKeys(menu))
    return menu
