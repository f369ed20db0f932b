"""Small parts of the window: background, message_bar, icons, highlight_swatch, empty_page, row_painting."""

import threading

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtGui import QColor, QFont, QIcon

from reader.errors import NotFound
from reader.interface import application, icons
from reader.interface.actions import COLOURS, ROWS
from reader.interface.appearance import style_sheet
from reader.interface.background import TaskRunner
from reader.interface.empty_page import EmptyPage
from reader.interface.highlight_swatch import strong, swatch
from reader.interface.message_bar import MessageBar
from reader.interface.row_painting import smaller
from reader.interface.theme import Theme


@pytest.fixture
def runner(qapp):
    owner = QObject()
    made = TaskRunner(owner)
    yield made
    made.finish()


def test_work_runs_on_a_thread_of_its_own_and_answers_on_the_windows(runner, qtbot, qapp):
    threads = []
    answers = []

    def work(_progress, _cancelled):
        threads.append(threading.current_thread())
        return 7

    runner.start(work, lambda value: answers.append((value, QThread.currentThread())), pytest.fail)

    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(7, qapp.thread())]
    assert threads[0] is not threading.main_thread()
    qtbot.waitUntil(lambda: not runner.busy)


@pytest.mark.parametrize("error", [NotFound("document_not_found", "1"), ValueError("a fault")])
def test_an_error_of_the_work_is_handed_over(runner, qtbot, error):
    def work(_progress, _cancelled):
        raise error

    failures = []
    runner.start(work, pytest.fail, failures.append)

    qtbot.waitUntil(lambda: failures == [error])


def test_work_tells_its_progress_and_can_be_stopped(runner, qtbot):
    told = []
    ended = []

    def work(progress, cancelled):
        progress(1, 2, "first")
        while not cancelled():
            QThread.msleep(1)
        return "stopped"

    task = runner.start(work, ended.append, pytest.fail, lambda *facts: told.append(facts))
    qtbot.waitUntil(lambda: told == [(1, 2, "first")])
    task.cancel()

    qtbot.waitUntil(lambda: ended == ["stopped"])


def test_finishing_waits_for_the_threads(runner):
    stopped = []

    def work(_progress, cancelled):
        while not cancelled():
            QThread.msleep(1)
        stopped.append(1)

    runner.start(work, lambda _nothing: None, pytest.fail)
    runner.finish()

    assert stopped == [1]


def test_nothing_begins_once_the_window_closes(runner):
    begun = []
    runner.finish()

    task = runner.start(lambda _progress, _cancelled: begun.append(1), lambda _nothing: None, pytest.fail)

    assert not task.isRunning()
    assert not runner.busy
    assert begun == []


def test_a_message_offers_one_act_once(qapp, qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    done = []
    bar.tell("Removed", "Undo", lambda: done.append(1))
    bar.button.click()
    bar.button.click()

    assert done == [1]
    assert bar.isHidden()


def test_a_message_leaves_by_itself_unless_it_stays(qapp, qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.tell("Copied")
    assert bar._timer.isActive()

    bar.tell("The disk is full", stays=True)
    assert not bar._timer.isActive()


def test_a_question_waits_for_other_messages_and_comes_back_behind_them(qapp, qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    done = []
    bar.tell("Copied")
    bar.ask("Read anew?", "Read", lambda: done.append(1))
    assert bar.text == "Copied"

    bar.close_button.click()
    assert (bar.text, bar.later_button.isHidden()) == ("Read anew?", False)
    bar.tell("Removed", "Undo", lambda: done.append(2))
    assert bar.later_button.isHidden()
    bar.button.click()
    assert bar.text == "Read anew?"
    bar.button.click()
    assert done == [2, 1]
    assert bar.isHidden()


def test_a_question_that_was_asked_for_comes_at_once_and_once(qapp, qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.tell("Stopped", stays=True)
    bar.ask("Read anew?", "Read", lambda: None)
    bar.ask("Read anew?", "Read", lambda: None, at_once=True)
    assert bar.text == "Read anew?"
    bar.later_button.click()

    assert bar.isHidden()


def test_a_question_that_is_put_off_does_not_come_back(qapp, qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.ask("Read anew?", "Read", lambda: None)
    bar.later_button.click()
    bar.tell("Copied")
    bar.close_button.click()

    assert bar.isHidden()


@pytest.mark.parametrize("row", [row for row in ROWS if row.icon], ids=lambda row: row.name)
def test_every_action_with_an_icon_has_its_drawing(qapp, row):
    picture = icons.pixmap(row.icon, "#ff0000", 24).toImage()
    painted = [
        picture.pixelColor(x, y) for x in range(24) for y in range(24) if picture.pixelColor(x, y).alpha() > 200
    ]

    assert painted
    assert all(colour.red() > 200 and colour.green() < 60 for colour in painted)


def test_a_disabled_icon_is_fainter(qapp):
    application.make_application()
    drawn = icons.icon("undo", "#000000")
    normal, disabled = (
        [drawn.pixmap(20, mode).toImage().pixelColor(x, y) for x in range(20) for y in range(20)]
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )

    assert sum(colour.lightness() * colour.alpha() for colour in normal) < sum(
        colour.lightness() * colour.alpha() for colour in disabled
    )


@pytest.mark.parametrize("name", ["light", "dark"])
def test_swatches_stand_out_against_the_window(qapp, name):
    theme = Theme.named(name)
    ground = theme.color("window")

    for colour in COLOURS:
        assert abs(strong(theme, colour).lightness() - ground.lightness()) > 15
        assert not swatch(theme, colour).isNull()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_is_filled_in(qapp, name):
    sheet = style_sheet(Theme.named(name))

    assert "$" not in sheet
    assert Theme.named(name).color("accent").name() in sheet


def test_small_fonts_are_smaller_in_pixels_and_in_points():
    pixels, points = QFont(), QFont()
    pixels.setPixelSize(20)
    points.setPointSizeF(10)

    assert smaller(pixels).pixelSize() == 18
    assert smaller(points).pointSizeF() < 10


def test_an_empty_page_says_its_words(qapp, qtbot):
    page = EmptyPage("note", "Title", "Sentence")
    qtbot.addWidget(page)
    page.recolour(QColor(Qt.GlobalColor.red))
    page.say("Other", "Words")

    assert (page.title.text(), page.sentence.text()) == ("Other", "Words")
    assert not page.grab().isNull()
