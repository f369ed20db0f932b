"""The library that a command works on, and the documents of it that a person names."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reader.document.spoken_symbols import spoken_symbol
from reader.errors import LibraryUnusable, NotFound
from reader.settings import Settings
from reader.workspace.restoring import copies_of
from reader.workspace.workspace import Workspace


def library_path(arguments: Namespace) -> Path:
    """Return the library that --library names, or that of the person's settings, which the window opens, too.

    Raises LibraryUnusable where the settings name one in a folder that is not there.
    """
    return Path(arguments.library) if arguments.library else Settings.load().library_to_open()


def open_to_read(arguments: Namespace) -> Workspace:
    """Open a library that is there already: reading must not make an empty one of a mistyped path.

    Raises LibraryUnusable.
    """
    path = library_path(arguments)
    if not path.exists() and not copies_of(path):
        raise LibraryUnusable("library_missing", str(path))
    return Workspace.open(path)


def open_to_write(arguments: Namespace) -> Workspace:
    """Open the library, making it where it is missing. Raises LibraryUnusable."""
    return Workspace.open(library_path(arguments))


def find_document(workspace: Workspace, named: str) -> int:
    """Return the document that is named by its number in the list or by its symbol in any form.

    Raises NotFound.
    """
    ids = {entry.id for entry in workspace.library.documents.listing()}
    if named.isdecimal() and int(named) in ids:
        return int(named)
    for symbol in spoken_symbol(named):
        found = workspace.library.documents.by_symbol(symbol)
        if found is not None:
            return found
    raise NotFound("document_unknown", named)
