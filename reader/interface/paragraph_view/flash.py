"""The passing light on a passage that was jumped to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from reader.interface.paragraph_view.overlays import Overlays, Passage

_DURATION_MS = 1400


class Flash(QObject):
    """Lights a passage and lets it fade."""

    def __init__(self, overlays: Overlays, repaint: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._overlays = overlays
        self._repaint = repaint
        self._fading = QVariantAnimation(self)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.setDuration(_DURATION_MS)
        self._fading.setEasingCurve(QEasingCurve.Type.InQuad)
        self._fading.valueChanged.connect(self._show)
        self._fading.finished.connect(self.end)

    def light(self, passage: Passage) -> None:
        """Light a passage; one that is still lit goes out."""
        self._fading.stop()
        self._overlays.flash = passage
        self._overlays.flash_strength = 1.0
        self._fading.start()
        self._repaint()

    def end(self) -> None:
        """Put the light out."""
        self._fading.stop()
        self._overlays.flash = None
        self._repaint()

    def _show(self, strength: float) -> None:
        self._overlays.flash_strength = strength
        self._repaint()
