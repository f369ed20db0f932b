"""A window over a real library with the five seeds, made once and copied for each test."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from reader.interface import application, translations
from reader.interface.appearance import Appearance
from reader.interface.main_window import MainWindow
from reader.settings import Settings
from reader.workspace import importing
from reader.workspace.workspace import Workspace


@pytest.fixture(scope="session")
def seeded_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import the seeds into a library once."""
    path = tmp_path_factory.mktemp("library") / "library.db"
    with Workspace.open(path) as workspace:
        report = importing.import_seeds(workspace)
    assert not report.with_outcome(importing.Outcome.FAILED)
    return path


@pytest.fixture(scope="session", autouse=True)
def cleared_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard: without a screen Qt frees it after Python has ended, and crashes."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, logs and libraries of a test in its own folder."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Have every test begin in English, whatever the test before it spoke."""
    translations.install("en")


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """Let Python look at everything again that a window of the test spared."""
    yield
    gc.unfreeze()


@pytest.fixture
def library_path(seeded_library: Path, tmp_path: Path) -> Path:
    """Copy the library with everything beside it, so that a test may change it."""
    folder = tmp_path / "library"
    shutil.copytree(seeded_library.parent, folder)
    return folder / seeded_library.name


@pytest.fixture
def workspace(library_path: Path) -> Iterator[Workspace]:
    """Open the copy."""
    with Workspace.open(library_path) as opened:
        yield opened


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give settings of this test alone, in English and light whatever the machine says."""
    made = Settings(tmp_path / "settings.json")
    made.language = "en"
    made.theme = "light"
    return made


@pytest.fixture
def open_window(qapp: QApplication, workspace: Workspace, settings: Settings) -> Iterator[Callable[[], MainWindow]]:
    """Open windows on the workspace as the program does; they are shut at the test's end."""
    application.make_application()
    opened: list[MainWindow] = []

    def make() -> MainWindow:
        language = translations.language_of(settings.language)
        translations.install(language)
        window = MainWindow(workspace, settings, Appearance(settings, qapp), language)
        opened.append(window)
        window.show()
        return window

    yield make
    for window in opened:
        window.close()
        window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    """Open one window with no document open."""
    return open_window()


@pytest.fixture
def ids(workspace: Workspace) -> SimpleNamespace:
    """Give the seeds' document ids by what they are."""
    found = {entry.symbol: entry.id for entry in workspace.library.documents.listing()}
    by_title = {entry.title: entry.id for entry in workspace.library.documents.listing()}
    letter = next(number for title, number in by_title.items() if title.startswith("2009"))
    return SimpleNamespace(
        resolution=found["A/RES/71/12"], other=found["A/RES/71/14"], record=found["S/PV.7796"], letter=letter
    )


OFFSCREEN_SPEAKS = (
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise",
    "This plugin does not support grabbing the keyboard",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Excuse what Qt's offscreen platform says of every dialog and popup."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*OFFSCREEN_SPEAKS))
