"""Asking which organization a name stands for."""

import pytest

from reader.errors import LecternError
from reader.interface.dialogs.merging import MergingDialog
from reader.interface.theme import Theme


@pytest.fixture
def make(qtbot):
    def make_dialog(*names, present=""):
        dialog = MergingDialog(names, "en", Theme.named("light"), present)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make_dialog


def test_what_is_chosen_by_any_name_is_carried(make):
    dialog = make("国际某某学会")
    chosen = []
    dialog.chosen.connect(chosen.append)
    assert dialog.words.text() == "“国际某某学会” is another name of:"
    assert not dialog.button.isEnabled()

    dialog.chooser.field.setText("SCO")
    dialog.button.click()

    assert chosen == ["上海合作组织"]


def test_names_that_are_much_alike_are_suggested_after_the_present_one(make):
    dialog = make("俄罗斯联邦最高法院", present="联合国")
    rows = [dialog.chooser.model.index(row).data() for row in range(dialog.chooser.model.rowCount())]
    assert rows[0] == "联合国"
    assert "俄罗斯联邦外交部" in rows


def test_several_names_are_named_and_none_of_them_is_offered(make):
    dialog = make("上海合作组织", "某会")
    assert dialog.words.text() == "These 2 names are other names of: 上海合作组织、某会"
    dialog.chooser.field.setText("上海合作组织")
    assert dialog.chooser.chosen != "上海合作组织"


def test_what_cannot_be_kept_is_said_in_the_dialog(make):
    dialog = make("某会")
    dialog.refuse(LecternError("own_name", name="某|会"))
    assert dialog.error.isVisible()
    assert "某|会" in dialog.error.text()
