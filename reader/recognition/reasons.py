"""Why a reference is inferred: the keys of Reference.reason, each with a sentence under `reasons` in the messages."""

from __future__ import annotations

from enum import StrEnum

from reader.document.model import STATED_BY_LINK as BY_LINK


class Reason(StrEnum):
    """The rule that supplied what the text does not say."""

    YEAR_TABLE = "year_table"
    YEAR_DOES_NOT_FIT = "year_does_not_fit"
    SESSION_TABLE = "session_table"
    SESSION_FROM_DATE = "session_from_date"
    SESSION_DOES_NOT_FIT = "session_does_not_fit"
    SHAPE = "shape"
    OWN_RULES = "own_rules"
    OWNERS_CHARTER = "owners_charter"
    INSTRUMENT_BEFORE = "instrument_before"
    SHORT_TITLE = "short_title"
    DAMAGED = "damaged"
    GENERIC_TITLE = "generic_title"
    BROKEN_NUMBER = "broken_number"
    SUPPLEMENT = "supplement"
    MEETING_NUMBER = "meeting_number"
    POINTS_BACK = "points_back"
    IBID = "ibid"
    STATED_BY_LINK = BY_LINK
