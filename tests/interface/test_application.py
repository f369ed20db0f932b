"""The window's life (reader.interface.application, problem_hook, appearance, window_place)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox

from reader.interface import application, translations, window_place
from reader.interface.problem_hook import ProblemHook
from reader.settings import Settings
from reader.workspace import reading
from reader.workspace.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def start(qapp, settings, qtbot):
    application.make_application()
    sessions = []

    def begin(library, files=(), language="en", *, keeps_place=True):
        translations.install(language)
        session = application.Session(settings, library, language, keeps_place=keeps_place)
        sessions.append(session)
        session.start(files)
        qtbot.waitUntil(lambda: not session.window.imports.busy, timeout=60_000)
        return session

    yield begin
    for session in sessions:
        session.end()


def test_a_new_library_gets_the_five_documents_and_opens_the_first(start, tmp_path):
    session = start(tmp_path / "new" / "library.db")

    assert len(session.workspace.library.documents.listing()) == 5
    assert session.window.desk.document is not None
    assert not session.window.desk.empty.progress.isVisible()


def test_the_last_document_opens_at_start(start, library_path, ids):
    with Workspace.open(library_path) as workspace:
        reading.open_document(workspace, ids.record)

    assert start(library_path).window.desk.document_id == ids.record


def test_files_that_are_named_are_imported_and_the_first_is_opened(start, library_path, seed, tmp_path):
    new = tmp_path / "new.txt"
    new.write_text("一份新的说明\n\n内容如下。\n", encoding="utf-8")

    session = start(library_path, [new, seed("001")])

    assert session.window.desk.document.source.path == str(new)
    assert len(session.workspace.library.documents.listing()) == 6


def test_a_file_that_is_there_already_is_just_opened(start, library_path, seed):
    session = start(library_path, [seed("001")])

    assert session.window.desk.document.symbol == "A/RES/71/14"
    assert len(session.workspace.library.documents.listing()) == 5


def test_a_file_that_fails_leaves_the_last_document_open(start, library_path, ids, tmp_path):
    with Workspace.open(library_path) as workspace:
        reading.open_document(workspace, ids.record)
    empty = tmp_path / "empty.txt"
    empty.touch()

    session = start(library_path, [empty])

    assert session.window.desk.document_id == ids.record
    assert "empty.txt" in session.window.desk.messages.text
    assert "This file has no text." in session.window.desk.messages.text


def test_changing_the_language_makes_the_window_anew_with_the_same_document(
    start, library_path, ids, settings, qtbot
):
    session = start(library_path)
    session.window.desk.open(ids.record)
    first = session.window

    settings.language = "zh"

    qtbot.waitUntil(lambda: session.window is not first)
    assert session.window.windowTitle() == "S/PV.7796 — 案头"
    assert session.window.desk.document_id == ids.record
    assert session.window.menuBar().actions()[0].text() == "文件(&F)"
    settings.theme = "dark"
    settings.zoom = 120
    assert session.window.desk.view.theme.name == "dark"
    settings.language = "en"
    qtbot.waitUntil(lambda: session.window.language == "en")


def test_a_language_that_is_asked_for_wins_until_another_is_chosen(start, library_path, settings, qtbot):
    session = start(library_path, language="zh")

    assert session.window.menuBar().actions()[0].text() == "文件(&F)"
    assert settings.language == "en"

    settings.language = "system"
    qtbot.waitUntil(lambda: session.window.language == "en")


def test_the_window_is_painted_into_a_picture_of_one_size_that_shows_no_trace(
    start, library_path, tmp_path, settings
):
    target = tmp_path / "picture.png"
    earlier = start(library_path)
    earlier.window.resize(900, 600)
    earlier.window.left.hide()
    earlier.end()
    kept = settings.path.read_bytes()

    session = start(library_path, keeps_place=False)
    assert session.picture(target)
    session.end()

    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == (1280, 800)
    assert not session.window.left.isHidden()
    assert settings.path.read_bytes() == kept
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    assert len(colours) > 10


def test_a_picture_waits_until_the_side_panel_is_filled(start, library_path, ids):
    session = start(library_path)
    session.window.in_step._soon.setInterval(200)
    session.window.desk.open(ids.other)
    session.window.desk.open(ids.resolution)

    session.wait_until_idle()

    assert session.window.panel.organizations.total == 10


def test_the_program_paints_a_picture_and_exits(tmp_path):
    target = tmp_path / "picture.png"
    environment = os.environ | {
        name: str(tmp_path / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    }

    done = subprocess.run(
        [sys.executable, "-m", "reader", "--screenshot", str(target)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert not QImage(str(target)).isNull()


def test_a_library_that_cannot_be_opened_is_told_without_a_traceback(tmp_path, capsys, qapp):
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"this is no library, and long enough to be looked at" * 100)

    assert application.run([], broken, tmp_path / "picture.png") == application.FAILED

    told = capsys.readouterr().err
    assert "broken.db" in told
    assert "Traceback" not in told


def test_a_library_that_cannot_be_opened_is_told_in_the_colours_and_name_of_the_program(
    tmp_path, settings, monkeypatch, qapp
):
    settings.theme = "dark"
    settings.library_path = str(tmp_path / "drive" / "library.db")
    monkeypatch.setattr(Settings, "load", classmethod(lambda _: settings))
    shown = []
    monkeypatch.setattr(
        QMessageBox,
        "exec",
        lambda box: shown.append(
            (box.windowTitle(), box.informativeText(), box.palette().window().color().lightness())
        ),
    )

    assert application.run([], None, None, "zh") == application.FAILED

    ((title, told, lightness),) = shown
    assert title == "案头"
    assert settings.library_path in told
    assert lightness < 60
    assert not (tmp_path / "drive").exists()


def test_a_fault_of_the_program_is_told_in_a_sentence_and_logged(start, library_path):
    session = start(library_path)
    hook = ProblemHook()
    hook.happened.connect(session.tell_problem)

    hook.report(ZeroDivisionError("a fault of ours"))

    told = session.window.desk.messages.text
    assert told.startswith("Something went wrong. Your notes are saved.")
    assert "ZeroDivisionError" not in told
    assert "a fault of ours" in hook.log_file.read_text(encoding="utf-8")


def test_the_hook_gives_back_what_it_took(qapp):
    before = sys.excepthook
    give_back = ProblemHook().install()
    assert sys.excepthook != before

    give_back()

    assert sys.excepthook == before


def test_nothing_dear_is_loaded_before_the_first_paint(tmp_path, library_path):
    script = (
        "import sys, pathlib\n"
        "from reader.interface import application, translations\n"
        "from reader.settings import Settings\n"
        "app = application.make_application()\n"
        "translations.install('zh')\n"
        f"session = application.Session(Settings(pathlib.Path({str(tmp_path / 's.json')!r})),"
        f" pathlib.Path({str(library_path)!r}), 'zh')\n"
        "session.start([])\n"
        "app.processEvents()\n"
        "print(sorted(set(sys.modules) & {'jieba', 'sqlite_utils', 'pygments', 'jinja2', 'rapidfuzz'}))\n"
        "session.window.runner.finish()\n"
        "session.end()\n"
    )
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )

    assert (done.stdout.strip(), done.stderr) == ("[]", "")


@pytest.mark.parametrize(
    ("screen", "fits"), [((1280, 800), False), ((1200, 900), False), ((1280, 840), True), ((1920, 1080), True)]
)
def test_the_first_window_fills_a_screen_on_which_it_has_no_room(screen, fits):
    assert window_place.has_room(window_place.FIRST_SIZE, QSize(*screen)) is fits


def test_the_first_window_never_reaches_beyond_the_screen(start, library_path):
    window = start(library_path).window
    assert window.isMaximized() or window_place.has_room(window.size(), window.screen().availableSize())
