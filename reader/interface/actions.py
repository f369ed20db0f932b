"""Everything that can be done in the window, as actions with names, keys and icons, from one table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.interface import icons
from reader.interface.translation_marks import QT_TRANSLATE_NOOP
from reader.settings import Settings

_CONTEXT = "Actions"

COLOURS: tuple[str, ...] = Settings.highlight_colour.allowed
"""The highlight colours in the order of their keys, 1 to 6."""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action: its name in the code, its text, its keys, its icon; `in_text` keys work only in the text."""

    name: str
    text: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str | None = None
    checkable: bool = False
    in_text: bool = False


_MNEMONIC = re.compile(r"\(&.\)|&")
_Key = QKeySequence.StandardKey

ROWS = (
    ActionRow("import_files", QT_TRANSLATE_NOOP("Actions", "&Import Files…"), (_Key.Open,), "import"),
    ActionRow("import_folder", QT_TRANSLATE_NOOP("Actions", "Import &Folder…"), ("Ctrl+Shift+O",), "folder"),
    ActionRow("export", QT_TRANSLATE_NOOP("Actions", "&Export Excerpts…"), ("Ctrl+E",), "export"),
    ActionRow("remove_document", QT_TRANSLATE_NOOP("Actions", "&Remove from Library"), (), "remove"),
    ActionRow("import_reports", QT_TRANSLATE_NOOP("Actions", "I&mport Reports…"), (), "information"),
    ActionRow("read_again", QT_TRANSLATE_NOOP("Actions", "Read Documents Ane&w…")),
    ActionRow("missing", QT_TRANSLATE_NOOP("Actions", "Cited but &Not Here…")),
    ActionRow(
        "my_organizations", QT_TRANSLATE_NOOP("Actions", "My &Organizations…"), ("Ctrl+Shift+M",), "organization"
    ),
    ActionRow("details", QT_TRANSLATE_NOOP("Actions", "&Correct Document Details…"), ("F2",)),
    ActionRow("earlier_texts", QT_TRANSLATE_NOOP("Actions", "Earlier &Texts…")),
    ActionRow("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), ("Ctrl+,",), "settings"),
    ActionRow("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
    ActionRow("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), (_Key.Undo,), "undo"),
    ActionRow("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    ActionRow("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), (_Key.Copy,), "copy"),
    ActionRow("copy_cited", QT_TRANSLATE_NOOP("Actions", "Copy with C&itation"), ("Ctrl+Shift+C",), "cite"),
    ActionRow("correct_name", QT_TRANSLATE_NOOP("Actions", "Correct &Organization…"), ("O",), in_text=True),
    ActionRow("correct_citation", QT_TRANSLATE_NOOP("Actions", "Correct Ci&ted Text…"), ("C",), in_text=True),
    ActionRow("take_back_correction", QT_TRANSLATE_NOOP("Actions", "Take My Correction &Back")),
    ActionRow("own_corrections", QT_TRANSLATE_NOOP("Actions", "&My Corrections…"), ("Shift+F2",)),
    ActionRow("select_all", QT_TRANSLATE_NOOP("Actions", "Select &All"), (_Key.SelectAll,)),
    ActionRow("show_library", QT_TRANSLATE_NOOP("Actions", "&Library"), ("F7",), "sidebar-left", checkable=True),
    ActionRow("show_panel", QT_TRANSLATE_NOOP("Actions", "&Side Panel"), ("F8",), "sidebar-right", checkable=True),
    ActionRow("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &In"), ("Ctrl++", "Ctrl+="), "zoom-in"),
    ActionRow("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), ("Ctrl+-",), "zoom-out"),
    ActionRow("zoom_reset", QT_TRANSLATE_NOOP("Actions", "&Actual Size"), ("Ctrl+0",)),
    ActionRow("theme_system", QT_TRANSLATE_NOOP("Actions", "Like the &System"), checkable=True),
    ActionRow("theme_light", QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True),
    ActionRow("theme_dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True),
    ActionRow("full_screen", QT_TRANSLATE_NOOP("Actions", "&Full Screen"), ("F11",), checkable=True),
    ActionRow("doubts", QT_TRANSLATE_NOOP("Actions", "&Doubts about This Document…"), (), "warning"),
    ActionRow(
        "name_at_caret", QT_TRANSLATE_NOOP("Actions", "&Who Is Named Here"), ("I",), "organization", in_text=True
    ),
    ActionRow("adoption", QT_TRANSLATE_NOOP("Actions", "&How It Was Adopted…")),
    ActionRow("back", QT_TRANSLATE_NOOP("Actions", "&Back"), ("Alt+Left",), "back"),
    ActionRow("forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), ("Alt+Right",), "forward"),
    ActionRow("go_to", QT_TRANSLATE_NOOP("Actions", "&Go to…"), ("Ctrl+G", "Ctrl+L"), "search"),
    ActionRow("search", QT_TRANSLATE_NOOP("Actions", "&Search the Library…"), ("Ctrl+Shift+F",), "search"),
    ActionRow("concordance", QT_TRANSLATE_NOOP("Actions", "Con&cordance…"), ("Ctrl+Shift+K",), "concordance"),
    ActionRow("filter", QT_TRANSLATE_NOOP("Actions", "Filter &Documents"), ("Ctrl+Shift+L",)),
    ActionRow("organizations", QT_TRANSLATE_NOOP("Actions", "&Organizations"), ("Alt+1",), "organization"),
    ActionRow("references", QT_TRANSLATE_NOOP("Actions", "&References"), ("Alt+2",), "references"),
    ActionRow("notes", QT_TRANSLATE_NOOP("Actions", "&Notes"), ("Alt+3",), "note"),
    ActionRow("text", QT_TRANSLATE_NOOP("Actions", "&Text"), ("Alt+0", "F6"), "document"),
    ActionRow("next_mention", QT_TRANSLATE_NOOP("Actions", "Ne&xt Mention"), ("F3",), "next"),
    ActionRow("previous_mention", QT_TRANSLATE_NOOP("Actions", "Pre&vious Mention"), ("Shift+F3",), "previous"),
    ActionRow("highlight_last", QT_TRANSLATE_NOOP("Actions", "&Highlight"), ("H",), "highlight", in_text=True),
    *(
        ActionRow(f"highlight_{colour}", text, (str(number),), in_text=True)
        for number, (colour, text) in enumerate(
            zip(
                COLOURS,
                (
                    QT_TRANSLATE_NOOP("Actions", "&Yellow"),
                    QT_TRANSLATE_NOOP("Actions", "&Green"),
                    QT_TRANSLATE_NOOP("Actions", "&Blue"),
                    QT_TRANSLATE_NOOP("Actions", "&Pink"),
                    QT_TRANSLATE_NOOP("Actions", "P&urple"),
                    QT_TRANSLATE_NOOP("Actions", "&Orange"),
                ),
                strict=True,
            ),
            start=1,
        )
    ),
    ActionRow("write_note", QT_TRANSLATE_NOOP("Actions", "Write a &Note"), ("N",), "note", in_text=True),
    ActionRow("write_tags", QT_TRANSLATE_NOOP("Actions", "Add &Tags"), ("T",), "tag", in_text=True),
    ActionRow("delete_note", QT_TRANSLATE_NOOP("Actions", "&Delete Highlight"), ("Del",), "remove", in_text=True),
    ActionRow("next_note", QT_TRANSLATE_NOOP("Actions", "N&ext Highlight"), ("Alt+Down",), "next"),
    ActionRow("previous_note", QT_TRANSLATE_NOOP("Actions", "&Previous Highlight"), ("Alt+Up",), "previous"),
    ActionRow("next_review", QT_TRANSLATE_NOOP("Actions", "Next Note to &Review"), ("Ctrl+Alt+R",)),
    ActionRow("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), ("F1",), "keyboard"),
    ActionRow("about", QT_TRANSLATE_NOOP("Actions", "&About Lectern"), (), "information"),
)

MENUS: tuple[tuple[str, tuple[str | tuple[str, tuple[str, ...]] | None, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            "import_files",
            "import_folder",
            "import_reports",
            "read_again",
            "missing",
            "my_organizations",
            None,
            "export",
            None,
            "details",
            "earlier_texts",
            "remove_document",
            None,
            "settings",
            None,
            "quit",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            "undo",
            "redo",
            None,
            "copy",
            "copy_cited",
            "select_all",
            None,
            "correct_name",
            "correct_citation",
            "take_back_correction",
            "own_corrections",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            "show_library",
            "show_panel",
            None,
            "zoom_in",
            "zoom_out",
            "zoom_reset",
            None,
            (QT_TRANSLATE_NOOP("Actions", "&Theme"), ("theme_system", "theme_light", "theme_dark")),
            "full_screen",
            None,
            "name_at_caret",
            "adoption",
            "doubts",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Go"),
        (
            "back",
            "forward",
            None,
            "go_to",
            "search",
            "concordance",
            "filter",
            None,
            "next_mention",
            "previous_mention",
            None,
            "text",
            "organizations",
            "references",
            "notes",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Annotate"),
        (
            "highlight_last",
            (
                QT_TRANSLATE_NOOP("Actions", "Highlight in &Colour"),
                tuple(f"highlight_{colour}" for colour in COLOURS),
            ),
            None,
            "write_note",
            "write_tags",
            "delete_note",
            None,
            "next_note",
            "previous_note",
            "next_review",
        ),
    ),
    (QT_TRANSLATE_NOOP("Actions", "&Help"), ("shortcuts", "about")),
)
"""The menu bar: for each menu its title and the names of its actions; None is a line, a pair a menu inside."""


def translated(text: str) -> str:
    """Return a text of this module's tables in the window's language."""
    return QCoreApplication.translate(_CONTEXT, text)


def colour_name(colour: str) -> str:
    """Return the name of a highlight colour in the window's language."""
    row = next(row for row in ROWS if row.name == f"highlight_{colour}")
    return plain(translated(row.text))


def plain(text: str) -> str:
    """Return an action's text without its mnemonic, as (&O) or &O, and without the dots that promise a dialog."""
    return _MNEMONIC.sub("", text).removesuffix("…")


class Actions(QObject):
    """The window's actions by name; keys that are plain letters work only while the text has the focus."""

    def __init__(self, window: QWidget, text: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for row in ROWS:
            action = QAction(translated(row.text), self)
            action.setObjectName(row.name)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.setCheckable(row.checkable)
            if row.in_text:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            (text if row.in_text else window).addAction(action)
            self._actions[row.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def recolour(self, colour: str) -> None:
        """Draw every icon in a colour ("#rrggbb")."""
        for row in ROWS:
            if row.icon is not None:
                self._actions[row.name].setIcon(icons.icon(row.icon, colour))
