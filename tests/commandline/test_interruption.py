from __future__ import annotations

import signal

import pytest

from reader.commandline.interruption import stopping


def test_the_first_ctrl_c_asks_to_stop_and_the_second_ends():
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt), stopping() as stopped:  # noqa: PT012
        assert not stopped()
        signal.raise_signal(signal.SIGINT)
        assert stopped()
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before
