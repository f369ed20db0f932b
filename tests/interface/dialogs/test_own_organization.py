"""The form of an organization of the person's own."""

import pytest

from reader.interface.dialogs.own_organization import OwnOrganizationDialog
from reader.recognition.gazetteer import Organization
from reader.workspace.organization_list import Act, Entry

INSTITUTE = Organization(
    "国际某某学会", ("某学会", "学会"), "Institute", "IOS|ISO", "NGO", "联合国", "Institut", "Институт"
)


@pytest.fixture
def make(qtbot):
    def make_dialog(*names, present=None):
        dialog = OwnOrganizationDialog(names, "en", present)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make_dialog


def test_what_is_known_is_shown_and_comes_back_unchanged(make):
    dialog = make("国际某某学会", present=INSTITUTE)
    assert dialog.short.text() == "某学会、学会"
    assert dialog.entries() == [Entry(Act.ADD, "国际某某学会", added=INSTITUTE)]


def test_what_is_typed_is_carried(make):
    dialog = make("国际某某学会")
    dialog.short.setText("某学会， 学会;IOS会")
    dialog.kind.setCurrentIndex(dialog.kind.findData("NGO"))
    dialog.part_of.setText("上合组织")
    carried = []
    dialog.saving_wanted.connect(carried.extend)
    dialog.button.click()
    (entry,) = carried
    assert entry.added.short_forms == ("某学会", "学会", "IOS会")
    assert (entry.added.kind, entry.added.parent) == ("NGO", "上海合作组织")
    assert dialog.isVisible()


def test_the_printed_name_stays_a_name_where_the_full_name_is_another(make):
    dialog = make("国际某学会")
    dialog.name.setText("国际某某学会")
    assert dialog.entries()[0].added.names == ("国际某某学会", "国际某学会")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("俄罗斯联邦最高法院", "state body"),
        ("联合国某某自愿信托基金", "UN organ"),
        ("完全不同的名称", "intergovernmental organization"),
    ],
)
def test_the_likeliest_kind_is_offered(make, name, kind):
    assert make(name).kind.currentData() == kind


def test_several_names_share_kind_and_parent(make):
    dialog = make("甲会", "乙会")
    dialog.kind.setCurrentIndex(dialog.kind.findData("armed group"))
    assert not dialog.name.isVisible()
    assert dialog.words.text() == "2 names are added: 甲会、乙会"
    assert [(entry.name, entry.added.kind, entry.added.short_forms) for entry in dialog.entries()] == [
        ("甲会", "armed group", ()),
        ("乙会", "armed group", ()),
    ]
