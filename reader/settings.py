"""The person's settings: one table, a sentence for each in the message catalogue, kept as JSON."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, Self, TypeVar, cast, overload

from reader import locations
from reader.errors import LibraryUnusable

FILE = "settings.json"
Value = TypeVar("Value")


class Option(Generic[Value]):
    """One setting: a typed attribute of Settings with its default and what it may be.

    `sentence` is the key of the sentence that explains it. Setting a value that is not allowed raises ValueError.
    """

    def __init__(
        self,
        default: Value,
        allowed: tuple[Value, ...] = (),
        smallest: int | None = None,
        largest: int | None = None,
    ) -> None:
        self.default = default
        self.allowed = allowed
        self.smallest = smallest
        self.largest = largest
        self.name = ""

    @property
    def sentence(self) -> str:
        """The message key of the sentence that says what the setting does."""
        return f"settings.{self.name}"

    def accepts(self, value: object) -> bool:
        """Tell whether the setting may have this value."""
        # bool is a kind of int in Python, and must not pass for a number here.
        if type(value) is not type(self.default):
            return False
        if isinstance(value, tuple) and not all(isinstance(part, str) for part in value):
            return False
        if self.allowed and value not in self.allowed:
            return False
        if isinstance(value, int):
            return (self.smallest is None or value >= self.smallest) and (
                self.largest is None or value <= self.largest
            )
        return True

    def __set_name__(self, owner: type[Settings], name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type[Settings]) -> Self: ...
    @overload
    def __get__(self, instance: Settings, owner: type[Settings]) -> Value: ...
    def __get__(self, instance: Settings | None, owner: type[Settings]) -> Self | Value:
        if instance is None:
            return self
        return cast("Value", instance.get(self.name))

    def __set__(self, instance: Settings, value: Value) -> None:
        instance.set(self.name, value)


class Settings:
    """The settings of one person; each attribute below is a setting.

    Keys that this version does not know are kept when saving, so that an older and a newer version can share a file.
    """

    theme = Option("system", ("system", "light", "dark"))
    language = Option("system", ("system", "zh", "en"))
    zoom = Option(100, smallest=50, largest=400)
    hover_delay_ms = Option(300, smallest=0, largest=5000)
    footnotes_on_hover = Option(default=True)
    names_on_hover = Option(default=True)
    highlight_colour = Option("yellow", ("yellow", "green", "blue", "pink", "purple", "orange"))
    show_legend = Option(default=True)
    organizations_off = Option(cast("tuple[str, ...]", ()))
    search_other_names = Option(default=True)
    library_path = Option("")
    libraries_warned_of = Option(cast("tuple[str, ...]", ()))
    watched_folders = Option(cast("tuple[str, ...]", ()))
    last_import_folder = Option("")
    last_export_folder = Option("")
    export_form = Option("markdown", ("markdown", "html", "json"))
    window_geometry = Option("")
    window_state = Option("")
    concordance_geometry = Option("")

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or locations.user_settings() / FILE
        self._values: dict[str, Any] = {}
        self._unknown: dict[str, Any] = {}
        self._listeners: list[Callable[[str], None]] = []

    @classmethod
    def load(cls, path: Path | None = None) -> Settings:
        """Read the settings; what is missing or not allowed has its default.

        A file that is no JSON object is set aside with the ending `.broken`, and every setting has its default.
        """
        settings = cls(path)
        try:
            data = json.loads(settings.path.read_text(encoding="utf-8"))
        except OSError:
            return settings
        except ValueError:
            data = None
        if not isinstance(data, dict):
            with suppress(OSError):
                settings.path.replace(settings.path.with_name(f"{settings.path.name}.broken"))
            return settings
        settings._take(data)
        return settings

    def save(self) -> None:
        """Write the settings to a temporary file and rename it into place. Raises OSError where that fails."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self._unknown | self._values, ensure_ascii=False, indent=2, sort_keys=True)
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(f"{text}\n")
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self.path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    @classmethod
    def options(cls) -> dict[str, Option[Any]]:
        """Return every setting by its name, in the order of the table."""
        return {name: option for name, option in vars(cls).items() if isinstance(option, Option)}

    def get(self, name: str) -> object:
        """Return a setting's value. Raises KeyError."""
        return self._values.get(name, self.options()[name].default)

    def set(self, name: str, value: object) -> None:
        """Change a setting and tell the listeners; KeyError if there is none, ValueError if it may not be so."""
        option = self.options()[name]
        if isinstance(value, list):
            value = tuple(value)
        if not option.accepts(value):
            raise ValueError(f"{name} may not be {value!r}")
        if value == self.get(name):
            return
        self._values[name] = value
        for listener in tuple(self._listeners):
            listener(name)

    def subscribe(self, listener: Callable[[str], None]) -> None:
        """Call `listener` with the name of each setting that changes."""
        self._listeners.append(listener)

    def library(self) -> Path:
        """Return the library that the settings name, or the person's own."""
        return Path(self.library_path) if self.library_path else locations.default_library()

    def library_to_open(self) -> Path:
        """Return `library()`; raises LibraryUnusable where the settings name one whose folder is not there.

        The folder of a drive that is not connected is not made: an empty library there would look like a loss.
        """
        library = self.library()
        if self.library_path and not library.parent.is_dir():
            raise LibraryUnusable("library_folder_gone", str(library), settings=str(locations.user_settings() / FILE))
        return library

    def _take(self, data: dict[str, Any]) -> None:
        options = self.options()
        for name, given in data.items():
            value = tuple(given) if isinstance(given, list) else given
            if name not in options:
                self._unknown[name] = given
            elif options[name].accepts(value):
                self._values[name] = value
