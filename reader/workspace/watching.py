"""Folders that are watched for new files: which files to import now.

Nothing here waits or repeats: whoever watches polls from time to time, on any thread, and imports what is ready.

    watch = FolderWatch(folders)
    ready = watch.poll(known_files(workspace))
    report = import_files(workspace, list(ready))
    remember(workspace, ready, report)
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reader.library.watch_store import FileStamp
from reader.workspace.file_discovery import is_mentioned, judged, written
from reader.workspace.import_report import ImportReport
from reader.workspace.workspace import Workspace


class FolderWatch:
    """Looks into folders; a file is ready once two looks find it the same, so that none is read half copied."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folder.absolute() for folder in folders)
        self._before: Mapping[Path, FileStamp] = {}

    def poll(self, known: Mapping[Path, FileStamp]) -> dict[Path, FileStamp]:
        """Look once, and return the files that are ready to be imported, by folder and name.

        `known` are those that were dealt with before; they come again when their content changes. A folder that is
        away, as on a drive that is not connected, has no files.
        """
        now = new_files(self._folders, known)
        ready = {path: stamp for path, stamp in now.items() if self._before.get(path) == stamp}
        self._before = now
        return ready

    @property
    def is_waiting(self) -> bool:
        """Whether the last look found files that the next one may find ready."""
        return bool(self._before)


def new_files(folders: Sequence[Path], known: Mapping[Path, FileStamp]) -> dict[Path, FileStamp]:
    """Return the files in and below folders that may be documents and are not known as they are."""
    found: dict[Path, FileStamp] = {}
    for folder in folders:
        for path, stamp in _files(folder):
            if known.get(path) != stamp and path not in found and judged(path).error is None:
                found[path] = stamp
    return found


def known_files(workspace: Workspace) -> dict[Path, FileStamp]:
    """Return the files that were dealt with before, as they were then."""
    return {Path(path): stamp for path, stamp in workspace.library.watched.known().items()}


def remember(workspace: Workspace, ready: Mapping[Path, FileStamp], report: ImportReport) -> None:
    """Note the files that the import dealt with, failed ones too: they are not tried again before they change.

    Files that it did not come to, because the person stopped it, stay new.
    """
    done = {item.path.absolute() for item in report.items}
    workspace.library.watched.remember({written(path): stamp for path, stamp in ready.items() if path in done})


def forget_others(workspace: Workspace, folders: Sequence[Path]) -> None:
    """Forget what was dealt with outside these folders, as when one is no longer watched."""
    workspace.library.watched.forget_all_but(tuple(f"{written(folder.absolute())}{os.sep}" for folder in folders))


def _files(folder: Path) -> Iterator[tuple[Path, FileStamp]]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if is_mentioned(name))
        for name in sorted(names):
            path = Path(place) / name
            stamp = _stamp(path) if is_mentioned(name) else None
            if stamp is not None:
                yield path, stamp


def _stamp(path: Path) -> FileStamp | None:
    """Return a file's stamp; None for one that is gone again, is empty or is no plain file."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return FileStamp(facts.st_size, facts.st_mtime_ns) if facts.st_size and path.is_file() else None
