"""Libraries in cloud folders are known (reader.workspace.synchronised_folders)."""

import pytest

from reader.workspace.synchronised_folders import synchronising_service


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/papers", "Dropbox"),
        ("OneDrive - Ministry/lectern", "OneDrive"),
        ("onedrive", "OneDrive"),
        ("我的坚果云", "坚果云"),
        ("Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        (".local/share/lectern", None),
        ("boxes/my dropbox notes", None),
    ],
)
def test_a_service_is_known_by_its_folder(tmp_path, folder, service):
    assert synchronising_service(tmp_path / folder / "library.db") == service


def test_a_service_is_known_by_what_it_leaves_there(tmp_path):
    (tmp_path / "papers" / ".stfolder").mkdir(parents=True)

    assert synchronising_service(tmp_path / "papers" / "lectern" / "library.db") == "Syncthing"
    assert synchronising_service(tmp_path / "library.db") is None
