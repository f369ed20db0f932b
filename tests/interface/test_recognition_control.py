"""Finding the organizations of the library anew in the background."""

import threading

import pytest

from reader.errors import UnreadableFile
from reader.interface import recognition_control
from reader.interface.background import TaskRunner
from reader.interface.recognition_control import RecognitionControl
from reader.workspace import organization_list
from reader.workspace.recognising import Recognised

UNLISTED = "阿塞拜疆武装部队"


@pytest.fixture
def runner(window):
    return TaskRunner(window)


@pytest.fixture
def reading():
    """Hold what is being read now; the control waits while it is not empty."""
    return []


@pytest.fixture
def control(window, workspace, runner, reading):
    made = RecognitionControl(workspace, runner, lambda: bool(reading), window)
    yield made
    made.shut()
    runner.finish()


def names(workspace, document):
    return {mention.organization for mention in workspace.library.documents.load(document).organizations}


def test_the_library_follows_the_list_and_the_views_are_told(control, workspace, ids, qtbot):
    told, progress = [], []
    workspace.subscribe(told.append)
    control.progressed.connect(lambda done, total: progress.append((done, total)))
    organization_list.reject(UNLISTED)

    with qtbot.waitSignal(control.finished) as blocker:
        control.start()
        assert control.busy

    assert blocker.args[0].documents == {ids.record}
    assert UNLISTED not in names(workspace, ids.record)
    assert [change.documents for change in told] == [{ids.record}]
    assert progress[-1] == (5, 5)
    assert not control.busy


class Runs:
    """Stands in for the work; each run waits until it is stopped or let go."""

    def __init__(self):
        self.begun = 0
        self.go = threading.Event()

    def __call__(self, _library, progress, cancelled):
        self.begun += 1
        progress(0, 2)
        while not cancelled():
            if self.go.wait(0.005):
                return Recognised(frozenset(), 2)
        return Recognised(frozenset(), 1, cancelled=True)


@pytest.fixture
def runs(monkeypatch):
    made = Runs()
    monkeypatch.setattr(recognition_control, "recognise_in_own_library", made)
    return made


def test_another_change_ends_the_run_and_begins_anew(control, runs, qtbot):
    ended = []
    control.finished.connect(ended.append)
    control.start()
    qtbot.waitUntil(lambda: runs.begun == 1)
    control.start()
    qtbot.waitUntil(lambda: runs.begun == 2)
    runs.go.set()

    qtbot.waitUntil(lambda: not control.busy)
    assert [done.cancelled for done in ended] == [False]


def test_a_run_can_be_stopped(control, runs, qtbot):
    with qtbot.waitSignal(control.finished) as blocker:
        control.start()
        control.cancel()

    assert blocker.args[0].cancelled
    assert not control.busy


def test_a_run_that_ends_after_the_window_is_told_to_nobody(control, runs, runner, qtbot):
    ended = []
    control.finished.connect(ended.append)
    control.start()
    qtbot.waitUntil(lambda: runs.begun == 1)
    control.shut()
    qtbot.waitUntil(lambda: not runner.busy)
    assert ended == []


def test_a_run_waits_until_files_are_read(control, runs, reading, qtbot):
    reading.append("a file")
    control.start()
    assert control.busy
    assert runs.begun == 0

    reading.clear()
    runs.go.set()
    with qtbot.waitSignal(control.finished):
        control._wait.start(0)
    assert runs.begun == 1


def test_a_list_that_cannot_be_read_is_told(control, own_organizations, qtbot):
    own_organizations.parent.mkdir(parents=True)
    own_organizations.write_bytes(b"\xff\xff\xff")

    with qtbot.waitSignal(control.failed) as blocker:
        control.start()

    assert isinstance(blocker.args[0], UnreadableFile)
    assert not control.busy
