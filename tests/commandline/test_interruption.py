from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from reader.commandline.interruption import stopping


@pytest.fixture(autouse=True)
def own_handler() -> Iterator[None]:
    """Let Ctrl+C mean what it means in a terminal, also where the tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_the_first_ctrl_c_asks_to_stop_and_the_second_ends():
    with pytest.raises(KeyboardInterrupt), stopping() as stopped:  # noqa: PT012
        assert not stopped()
        signal.raise_signal(signal.SIGINT)
        assert stopped()
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_where_ctrl_c_is_ignored_it_stays_so():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with stopping() as stopped:
        signal.raise_signal(signal.SIGINT)
        assert not stopped()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
