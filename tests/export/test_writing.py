from __future__ import annotations

import errno
import os
import stat

import pytest

from reader.errors import ExportFailed
from reader.export.writing import write_whole

OLD, NEW = "旧的", "新的"

not_as_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")


def fail_with(code):
    def failing(*arguments, **options):
        raise OSError(code, os.strerror(code))

    return failing


def test_a_new_file_is_written_in_utf8_with_the_usual_rights(tmp_path):
    target = tmp_path / "摘录.md"
    plain = tmp_path / "plain"
    plain.touch()

    write_whole(target, NEW)

    assert target.read_bytes() == NEW.encode()
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plain", "摘录.md"]


def test_an_old_file_is_replaced_and_keeps_its_rights(tmp_path):
    target = tmp_path / "x.md"
    target.write_text(OLD, encoding="utf-8")
    target.chmod(0o640)

    write_whole(target, NEW)

    assert target.read_text(encoding="utf-8") == NEW
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_is_followed(tmp_path):
    real = tmp_path / "real.md"
    real.write_text(OLD, encoding="utf-8")
    link = tmp_path / "link.md"
    link.symlink_to(real)

    write_whole(link, NEW)

    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == NEW


@pytest.mark.parametrize(
    ("act", "code", "key"),
    [
        ("fsync", errno.ENOSPC, "export_disk_full"),
        ("fsync", errno.EIO, "export_cannot_write"),
        ("open", errno.EACCES, "export_not_permitted"),
        ("open", errno.EROFS, "export_not_permitted"),
        ("replace", errno.ENOSPC, "export_disk_full"),
    ],
)
def test_a_failure_leaves_the_old_file_whole_and_nothing_beside_it(tmp_path, monkeypatch, act, code, key):
    target = tmp_path / "x.md"
    target.write_text(OLD, encoding="utf-8")
    monkeypatch.setattr(os, act, fail_with(code))

    with pytest.raises(ExportFailed) as failure:
        write_whole(target, NEW)

    monkeypatch.undo()
    assert (failure.value.key, failure.value.subject) == (key, str(target))
    assert target.read_text(encoding="utf-8") == OLD
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_no_target_and_a_missing_one_is_named(tmp_path):
    with pytest.raises(ExportFailed) as failure:
        write_whole(tmp_path, NEW)
    assert failure.value.key == "export_is_folder"

    with pytest.raises(ExportFailed) as failure:
        write_whole(tmp_path / "none" / "x.md", NEW)
    assert failure.value.key == "export_no_folder"


@not_as_root
def test_a_folder_without_rights_is_told(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExportFailed) as failure:
            write_whole(tmp_path / "x.md", NEW)
    finally:
        tmp_path.chmod(0o700)
    assert failure.value.key == "export_not_permitted"
