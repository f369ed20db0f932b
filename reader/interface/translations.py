"""The program's own texts and Qt's in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader import locations
from reader.messages import system_language

_LOCALES = {"zh": QLocale("zh_CN"), "en": QLocale("en")}
_installed: list[QTranslator] = []
_spoken: list[str] = []


def language_of(setting: str) -> str:
    """Return "zh" or "en" for the setting "system", "zh" or "en"."""
    return system_language() if setting == "system" else setting


def spoken() -> str:
    """Return the language ("zh" or "en") that the window speaks now."""
    return _spoken[0] if _spoken else system_language()


def install(language: str) -> None:
    """Translate the program into a language ("zh" or "en"), in place of the one that it spoke before.

    The texts in the code are English; lectern_en holds only its plurals.
    """
    _spoken[:] = [language]
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    locale = _LOCALES[language]
    QLocale.setDefault(locale)
    shipped = str(locations.resources() / "translations")
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", of_qt), ("lectern", shipped)):
        translator = QTranslator()
        if translator.load(locale, name, "_", folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
