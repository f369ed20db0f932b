from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import NotFound
from reader.library import backup
from reader.workspace.restoring import copies_of, restore_copy
from reader.workspace.workspace import Workspace


def test_copies_are_counted_from_the_newest_and_damaged_ones_left_out(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Workspace.open(path) as workspace:
        made = [backup.copy(workspace.library.connection) for _ in range(3)]
    made[1].write_bytes(b"damaged")

    assert [(copied.number, copied.path) for copied in copies_of(path)] == [(1, made[2]), (2, made[0])]


def test_a_copy_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Workspace.open(path).close()

    with pytest.raises(NotFound, match="copy_unknown"):
        restore_copy(path, 1)
    assert copies_of(path) == []
