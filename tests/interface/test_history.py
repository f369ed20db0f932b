import pytest

from reader.interface.history import LONGEST, JumpHistory, Place


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def history(qapp, clock):
    return JumpHistory(clock=clock)


def test_back_and_forward_retrace_the_jumps(history, clock):
    history.leave(Place(1, "b1"), 2)
    clock.now = 10
    history.leave(Place(2, "b5"), 3)

    assert history.back(Place(3, "b9")) == Place(2, "b5")
    assert history.back(Place(2, "b5")) == Place(1, "b1")
    assert history.back(Place(1, "b1")) is None
    assert history.forward(Place(1, "b1")) == Place(2, "b5")
    assert history.forward(Place(2, "b5")) == Place(3, "b9")
    assert not history.can_go_forward


def test_quick_jumps_in_one_document_are_one_step(history, clock):
    for number in range(5):
        history.leave(Place(1, f"b{number}"), 1)
        clock.now += 0.5

    assert history.back(Place(1, "b9")) == Place(1, "b0")
    assert not history.can_go_back


def test_a_quick_jump_to_another_document_is_a_step_of_its_own(history):
    history.leave(Place(1, "b1"), 1)
    history.leave(Place(1, "b2"), 2)

    assert history.back(Place(2)) == Place(1, "b2")
    assert history.can_go_back


def test_a_new_jump_forgets_what_lay_ahead(history, clock):
    history.leave(Place(1), 2)
    history.back(Place(2))
    clock.now = 9
    history.leave(Place(1, "b7"), 3)

    assert not history.can_go_forward


def test_places_in_removed_documents_are_forgotten(history, clock):
    history.leave(Place(1), 2)
    clock.now = 9
    history.leave(Place(2), 3)

    history.forget_documents(frozenset({1, 3}))

    assert history.back(Place(3)) == Place(1)


def test_the_history_does_not_grow_without_end(history, clock):
    for number in range(LONGEST + 50):
        clock.now += 10
        history.leave(Place(number), number + 1)

    steps = 0
    while history.back(None) is not None:
        steps += 1
    assert steps == LONGEST
