"""Where a command writes: its results to standard output in UTF-8, what it has to tell to standard error."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass

from reader import messages
from reader.errors import LecternError


@dataclass(frozen=True, slots=True)
class Console:
    """The two streams of a command, and the language of its messages."""

    language: str

    def write(self, text: str) -> None:
        """Write a result and a line end to standard output."""
        print(text)

    def sentence(self, key: str, **values: str | int) -> str:
        """Return a sentence of the catalogue in the language of the command."""
        return messages.sentence(key, self.language, **values)

    def tell(self, key: str, **values: str | int) -> None:
        """Tell the person a sentence of the catalogue on standard error."""
        print(messages.sentence(key, self.language, **values), file=sys.stderr)

    def fail(self, error: LecternError) -> None:
        """Tell an error in its three parts on standard error."""
        print(messages.describe(error, self.language), file=sys.stderr)


def speak_utf8() -> None:
    """Make both streams write UTF-8 whatever the system's encoding is.

    A byte of a file name that is no UTF-8 comes out as a backslash escape, which is also how JSON writes it.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
