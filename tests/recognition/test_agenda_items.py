"""Sessions follow from dates; agenda items and meetings are found with their session."""

from __future__ import annotations

import pytest

from reader.recognition.agenda_items import session_of_date


@pytest.mark.parametrize(
    ("day", "session"),
    [("2016-10-28", 71), ("2016-08-31", 70), ("2016-09-13", 71), ("1946-02-01", None), (None, None), ("never", None)],
)
def test_the_session_of_a_day(day, session):
    assert session_of_date(day) == session
