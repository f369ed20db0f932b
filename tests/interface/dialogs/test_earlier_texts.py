"""Earlier texts beside the present one (reader.interface.dialogs.earlier_texts)."""

import pytest

from reader.interface.dialogs.earlier_texts import EarlierTextsDialog
from reader.interface.theme import Theme
from reader.workspace.earlier_texts import EarlierText
from reader.workspace.text_differences import compare_paragraphs

LAST = EarlierText(2, "2026-11-21T10:00:00Z", "/papers/b.txt", "标题", 1)
FIRST = EarlierText(1, "2026-11-20T10:00:00Z", "/papers/a.txt", "标题", 0)
PASSAGES = {
    2: compare_paragraphs(["大会，", "一", "二", "决定<休会>。"], ["大会，", "一", "二", "决定<复会>。"]),
    1: compare_paragraphs(["大会，"], ["大会，"]),
}


@pytest.fixture
def dialog(qtbot):
    made = EarlierTextsDialog("A/RES/71/12", (LAST, FIRST), PASSAGES.__getitem__, Theme.named("light"))
    qtbot.addWidget(made)
    return made


def words(dialog):
    return dialog.page.toPlainText().split("\n")


def test_the_last_text_is_shown_first_with_what_changed_and_how_much_is_alike(dialog):
    assert [dialog.choice.itemData(row) for row in range(dialog.choice.count())] == [2, 1]
    assert dialog.choice.itemText(0).endswith("—  b.txt  —  1 note")
    assert dialog.facts.text() == "Read from /papers/b.txt"
    assert dialog.counts.text() == "1 place differs"
    assert words(dialog) == ["··· 3 paragraphs alike ···", "决定<休复会>。"]


def test_the_whole_text_is_shown_when_asked_for(dialog):
    dialog.whole_box.click()

    assert words(dialog) == ["大会，", "一", "二", "决定<休复会>。"]


def test_what_came_and_went_stands_on_the_grounds_of_the_theme(dialog):
    for name in ("light", "dark"):
        theme = Theme.named(name)
        dialog.set_theme(theme)

        grounds = {}
        cursor = dialog.page.document().find("休")
        grounds["removed"] = cursor.charFormat()
        grounds["added"] = dialog.page.document().find("复").charFormat()

        assert {role: form.background().color() for role, form in grounds.items()} == {
            role: theme.color(role) for role in grounds
        }
        assert grounds["removed"].fontStrikeOut()
        assert grounds["added"].fontUnderline()


def test_another_text_is_chosen_and_brought_back(dialog, qtbot):
    dialog.choice.setCurrentIndex(1)

    assert dialog.counts.text() == "The words are the same; only how they are set or marked has changed."
    with qtbot.waitSignal(dialog.bring_back_wanted) as asked:
        dialog.back_button.click()
    assert asked.args == [1]
