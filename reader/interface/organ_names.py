"""The names of United Nations organs in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.interface.translation_marks import QT_TRANSLATE_NOOP

_ORGANS = {
    "General Assembly": QT_TRANSLATE_NOOP("Organ", "General Assembly"),
    "Security Council": QT_TRANSLATE_NOOP("Organ", "Security Council"),
    "Economic and Social Council": QT_TRANSLATE_NOOP("Organ", "Economic and Social Council"),
    "Human Rights Council": QT_TRANSLATE_NOOP("Organ", "Human Rights Council"),
    "Trusteeship Council": QT_TRANSLATE_NOOP("Organ", "Trusteeship Council"),
    "Secretariat": QT_TRANSLATE_NOOP("Organ", "Secretariat"),
}


def organ_name(organ: str) -> str:
    """Return the name of an organ as documents carry it (in English) in the window's language."""
    return QCoreApplication.translate("Organ", _ORGANS.get(organ, organ))
