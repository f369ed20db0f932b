"""Files written whole or not at all: beside the old file first, then in its place."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from reader.errors import ExportFailed

_NO_RIGHTS = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def write_whole(target: Path, text: str) -> None:
    """Write the text as UTF-8; until all of it is on the disk the old file stays as it is.

    A link is followed, the old file's rights are kept. Raises ExportFailed.
    """
    place = Path(os.path.realpath(target))
    if place.is_dir():
        raise ExportFailed("export_is_folder", str(target))
    beside = place.with_name(f".{place.name}.{secrets.token_hex(4)}.part")
    try:
        _write_through(beside, text, _rights(place))
        beside.replace(place)
        _settle(place.parent)
    except OSError as error:
        raise _failure(error, target) from error
    finally:
        with suppress(OSError):
            beside.unlink()


def _write_through(path: Path, text: str, rights: int | None) -> None:
    """Write a new file and wait until the disk has it."""
    # The system's usual rights for a new file, unless an old one had others.
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with open(number, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:  # noqa: PTH123
        if rights is not None:
            with suppress(OSError):
                path.chmod(rights)
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _rights(path: Path) -> int | None:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return None


def _settle(folder: Path) -> None:
    """Wait until the disk has the folder's new entry; systems that cannot (Windows) are left to themselves."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _failure(error: OSError, target: Path) -> ExportFailed:
    if error.errno in _NO_RIGHTS:
        return ExportFailed("export_not_permitted", str(target))
    if error.errno in _NO_ROOM:
        return ExportFailed("export_disk_full", str(target))
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ExportFailed("export_no_folder", str(target))
    return ExportFailed("export_cannot_write", str(target), detail=error.strerror or str(error))
