"""The line of a dialog that says why something cannot be kept."""

from PySide6.QtWidgets import QWidget

from reader.errors import LecternError
from reader.interface.dialogs.refusal import Refusal


def test_nothing_is_said_until_something_is_refused(qapp, qtbot):
    dialog = QWidget()
    qtbot.addWidget(dialog)
    refusal = Refusal("en", dialog)
    assert refusal.isHidden()

    refusal.tell(LecternError("reference_target", value="nothing"))

    assert not refusal.isHidden()
    assert "“nothing” is nothing that can be cited." in refusal.text()
