"""The colours of a theme, by role, from resources/themes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from reader.rendering.themes import OTHER_ORGANIZATION, theme_table

_PALETTE_ROLES = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "page"),
    (QPalette.ColorRole.AlternateBase, "window"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "button"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "text"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Highlight, "selection"),
    (QPalette.ColorRole.HighlightedText, "text"),
    (QPalette.ColorRole.Link, "link"),
    (QPalette.ColorRole.LinkVisited, "link"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Midlight, "rule"),
    (QPalette.ColorRole.Dark, "border"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Accent, "accent"),
)


@dataclass(frozen=True, slots=True)
class Theme:
    """A named set of colours; two themes of one name are equal."""

    name: str

    @classmethod
    def named(cls, name: str) -> Theme:
        """Return the theme "light" or "dark". Raises FileNotFoundError where there is none of this name."""
        theme_table(name)
        return cls(name)

    @classmethod
    def of_system(cls) -> Theme:
        """Return the theme that matches the system's colour scheme; light where the system does not say."""
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return cls.named("dark" if dark else "light")

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than its ground."""
        return bool(theme_table(self.name)["dark"])

    def color(self, role: str) -> QColor:
        """Return the colour of a role of the theme's table. Raises KeyError for a role that it lacks."""
        return QColor(theme_table(self.name)["roles"][role])

    def highlight(self, colour: str) -> QColor:
        """Return the ground of a highlight; yellow for a colour that the theme does not know."""
        highlights = theme_table(self.name)["highlights"]
        return QColor(highlights.get(colour, highlights["yellow"]))

    def highlights(self) -> tuple[str, ...]:
        """Return the names of the highlight colours, in the theme's order."""
        return tuple(theme_table(self.name)["highlights"])

    def organization(self, kind: str) -> QColor:
        """Return the colour of names of this kind (a kind of resources/organizations.tsv)."""
        kinds = theme_table(self.name)["organizations"]
        return QColor(kinds.get(kind, kinds[OTHER_ORGANIZATION]))

    def emphasis(self) -> tuple[QColor, ...]:
        """Return the grounds with which the mentions of one organization are lit."""
        return tuple(QColor(value) for value in theme_table(self.name)["emphasis"].values())

    def palette(self) -> QPalette:
        """Return the palette that gives Qt's own widgets the theme's colours."""
        palette = QPalette(self.color("button"), self.color("window"))
        for role, name in _PALETTE_ROLES:
            palette.setColor(role, self.color(name))
        palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, self.color("selection_inactive"))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette
