from PySide6.QtCore import QObject

from reader.interface.paragraph_view.flash import Flash
from reader.interface.paragraph_view.overlays import Overlays, Passage


def test_a_light_fades_and_goes_out(qapp, qtbot):
    overlays, painted, parent = Overlays(), [], QObject()
    flash = Flash(overlays, lambda: painted.append(overlays.flash_strength), parent)
    flash.light(Passage("b1", 0, 2))
    assert overlays.flash == Passage("b1", 0, 2)
    flash._fading.setCurrentTime(700)
    assert 0 < overlays.flash_strength < 1
    flash._fading.setCurrentTime(flash._fading.duration())
    flash.end()
    assert overlays.flash is None
    assert painted
