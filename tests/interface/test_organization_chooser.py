"""Choosing an organization by any of its names (reader.interface: organization_chooser, chooser, choices)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.interface.organization_chooser import OrganizationChooser
from reader.interface.theme import Theme
from reader.recognition.gazetteer import Organization
from reader.workspace import organization_list


@pytest.fixture
def chooser(qapp, qtbot):
    return made(qtbot)


def made(qtbot, **options):
    chooser = OrganizationChooser(Theme.named("light"), **options)
    qtbot.addWidget(chooser)
    chooser.resize(420, 300)
    chooser.show()
    return chooser


def names(chooser):
    return [chooser.model.index(row).data() for row in range(chooser.model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("上海合作组织", "上海合作组织"),
        ("上合组织", "上海合作组织"),
        ("sco", "上海合作组织"),
        ("Shanghai Cooperation", "上海合作组织"),
        ("cooperation shanghai", "上海合作组织"),
        ("联合国经社理事会", "经济及社会理事会"),
        ("联合国难民署", "联合国难民事务高级专员公署"),
        ("安理会", "安全理事会"),
        ("Совет Безопасности", "安全理事会"),
        ("上海合作组织秘书处", "上海合作组织秘书处"),
    ],
)
def test_any_name_of_an_organization_chooses_it(chooser, typed, name):
    chooser.field.setText(typed)

    assert chooser.chosen == name


def test_words_inside_names_wait_to_be_chosen(chooser, qtbot):
    chooser.field.setText("成员国")
    assert len(names(chooser)) > 1
    assert chooser.chosen == ""

    taking = made(qtbot, takes_new=True)
    taking.field.setText("成员国")
    assert names(taking)[0] == "成员国"
    assert taking.chosen == ""


def test_a_row_shows_kind_and_other_names(chooser):
    chooser.field.setText("上海合作组织")
    tip = chooser.model.index(0).data(Qt.ItemDataRole.ToolTipRole)

    assert tip.splitlines()[0] == "上海合作组织"
    assert "Shanghai Cooperation Organization (SCO)" in tip
    assert "上合组织" in tip


def test_the_arrow_keys_of_the_field_move_in_the_list_and_enter_accepts(chooser, qtbot):
    accepted = []
    chooser.accepted.connect(accepted.append)
    chooser.field.setText("上海合作组织")
    second = names(chooser)[1]

    QTest.keyClick(chooser.field, Qt.Key.Key_Down)
    assert chooser.chosen == second
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)

    assert accepted == [second]


def test_without_a_word_typed_the_suggestions_stand_there_and_none_is_chosen(chooser):
    accepted = []
    chooser.accepted.connect(accepted.append)
    chooser.suggest(["安全理事会", "无名学会"])

    assert names(chooser) == ["安全理事会", "无名学会"]
    assert chooser.chosen == ""
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert accepted == []


def test_what_is_left_out_is_not_offered(chooser):
    chooser.leave_out("上海合作组织")
    chooser.field.setText("上海合作组织")

    assert "上海合作组织" not in names(chooser)


def test_the_persons_own_organizations_are_offered(chooser):
    organization_list.add(Organization("无名学会", ("无名会",), "Nameless Society", None, "NGO", None))
    chooser.field.setText("nameless")

    assert chooser.chosen == "无名学会"


def test_a_name_that_is_not_in_the_list_can_be_taken_where_that_is_wanted(chooser, qtbot):
    chooser.field.setText("无名学会")
    assert names(chooser) == []
    assert chooser.empty.isVisible()

    taking = made(qtbot, takes_new=True)
    taking.field.setText("无名学会")
    assert taking.chosen == "无名学会"
    assert taking.model.rows[-1].details == "Not in the list; the name is used as it stands"
    taking.field.setText("安理会")
    assert taking.model.rows[0].value == "安全理事会"
    assert "安理会" not in names(taking)
