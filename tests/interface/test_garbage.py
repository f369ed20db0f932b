"""The search for garbage passes over what lives (reader.interface.garbage)."""

import gc
import weakref

from reader.interface.garbage import spare_what_lives


class Ring:
    """An object that holds itself."""

    def __init__(self):
        self.itself = self


def test_what_lives_is_passed_over_and_what_comes_later_is_found():
    spare_what_lives()
    later = weakref.ref(Ring())
    spared = gc.get_freeze_count()

    gc.collect()

    assert spared > 1000
    assert later() is None
    assert gc.get_freeze_count() <= spared


def test_an_import_begins_with_little_to_search(window, seed, qtbot):
    gc.unfreeze()

    window.library_acts.import_paths([seed("001")])

    assert gc.get_freeze_count() > 1000
    qtbot.waitUntil(lambda: not window.imports.busy, timeout=20_000)


def test_a_concordance_begins_with_little_to_search(window, ids, qtbot):
    window.dialogs.show_concordance()
    gc.unfreeze()

    window.dialogs.concordance.show_organization("大会")

    assert gc.get_freeze_count() > 1000
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)
