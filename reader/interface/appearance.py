"""The look of the whole window: the theme of the person's choice or of the system, as palette and style sheet."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader import locations
from reader.interface.theme import Theme
from reader.settings import Settings

_SHEET = "window.qss"
_ROLES = (
    "window",
    "page",
    "raised",
    "text",
    "muted",
    "accent",
    "border",
    "disabled",
    "rule",
    "selection",
    "warning",
    "warning_ground",
    "button",
    "focus",
)


class Appearance(QObject):
    """Knows the theme in force; `changed` follows the system and the setting."""

    changed = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.theme = self._wanted()
        self._apply()
        settings.subscribe(self._on_setting)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def _wanted(self) -> Theme:
        name = self._settings.theme
        return Theme.of_system() if name == "system" else Theme.named(name)

    def _on_setting(self, name: str) -> None:
        if name == "theme":
            self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self.theme:
            self.theme = wanted
            self._apply()
            self.changed.emit(wanted)

    def _apply(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(self.theme.palette())
            application.setStyleSheet(style_sheet(self.theme))


def style_sheet(theme: Theme) -> str:
    """Return the window's style sheet in a theme's colours."""
    source = (locations.resources() / "themes" / _SHEET).read_text(encoding="utf-8")
    # On a dark ground the accent is light, so that the tick on it must be dark.
    tick = locations.resources() / "icons" / ("tick-dark.svg" if theme.is_dark else "tick-light.svg")
    colours = {role: theme.color(role).name() for role in _ROLES}
    return Template(source).substitute(colours, tick=tick.as_posix())
