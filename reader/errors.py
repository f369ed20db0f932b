"""What can go wrong, as values that any layer raises and that the person is told in three parts.

LecternError
├── UnreadableFile     a source that cannot be read or has no text
├── LibraryUnusable    a library that cannot be opened, written or is from a newer program
├── ExportFailed       a file that cannot be written
└── NotFound           a document, paragraph or annotation that is not there

Each error holds the key of its message in resources/messages (with the parts `what` and `remedy`), the file or
paragraph that it is about, and the values that the message names. `reader.messages` makes the sentences.
"""

from __future__ import annotations


class LecternError(Exception):
    """An error of the world, not of the program: told to the person, never shown as a traceback."""

    def __init__(self, key: str, subject: str = "", **values: str | int) -> None:
        super().__init__(f"{key}: {subject}" if subject else key)
        self.key = key
        self.subject = subject
        self.values = values


class UnreadableFile(LecternError):
    """A source file that cannot be read, or that holds no text."""


class LibraryUnusable(LecternError):
    """A library that cannot be opened or written."""


class ExportFailed(LecternError):
    """A file that cannot be written."""


class NotFound(LecternError):
    """A document, paragraph or annotation that the library does not have."""
