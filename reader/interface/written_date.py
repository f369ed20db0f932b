"""Dates as the United Nations writes them in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt


def written_date(date: str, language: str) -> str:
    """Write a date (YYYY-MM-DD) in words; what names no day, as 2016-11, stays as it is."""
    day = QDate.fromString(date, Qt.DateFormat.ISODate)
    if not day.isValid():
        return date
    # Spelled out here because QLocale's long form adds the day of the week.
    return QLocale().toString(day, "yyyy年M月d日" if language == "zh" else "d MMMM yyyy")
