"""The window of the concordance with its parts.

reader.interface.concordance.window, line_table, line_delegate, lines_loader, names_card, counted_list,
passage_preview, picker.
"""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.interface.concordance.line_order import Column
from reader.interface.theme import Theme

SCO, UN = "上海合作组织", "联合国"


def clipboard():
    return QGuiApplication.clipboard().text()


def test_every_place_of_the_library_is_listed_by_date(shown, workspace):
    concordance = shown(SCO)

    count = workspace.library.organizations.count(SCO)
    lines = concordance.model.lines()
    assert (len(lines), concordance.model.documents) == (count.mentions, count.documents)
    assert [line.entry.date for line in lines] == sorted(line.entry.date for line in lines)
    assert concordance.count.text() == f"{count.mentions} places in {count.documents} documents"
    assert concordance.windowTitle().startswith(SCO)


def test_the_names_stand_side_by_side_and_are_copied(shown):
    concordance = shown(SCO)

    names = list(concordance.names.names.values())
    assert names[:2] == [SCO, "Shanghai Cooperation Organization"]
    assert "SCO" in names
    concordance.names.copied.emit("SCO")
    assert clipboard() == "SCO"


def test_a_printed_form_narrows_the_lines_and_all_widens_them(shown):
    concordance = shown(SCO)
    everything = concordance.model.rowCount()
    assert concordance.forms.names()[0] == ""

    concordance.forms.pick("上合组织")

    kept = concordance.model.lines()
    assert 0 < len(kept) < everything
    assert {line.hit.match for line in kept} == {"上合组织"}
    concordance.forms.pick("")
    assert concordance.model.rowCount() == everything


def test_what_is_named_beside_it_leads_to_that_organization(shown, window, qtbot):
    concordance = shown(SCO)
    assert UN in concordance.companions.names()

    concordance.companions.pick(UN)
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)

    assert concordance.name == UN
    assert concordance.picker.text() == UN
    assert SCO in concordance.companions.names()
    concordance.back_button.click()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)
    assert concordance.name == SCO
    assert not concordance.back_button.isEnabled()


def test_enter_and_a_double_click_open_the_place_with_a_way_back(shown, window, ids):
    window.desk.open(ids.resolution)
    concordance = shown(SCO)
    line = next(line for line in concordance.model.lines() if line.entry.id != ids.resolution)
    concordance.table.go_to_line(line)

    QTest.keyClick(concordance.table, Qt.Key.Key_Return)

    assert window.desk.document_id == line.entry.id
    assert concordance.isVisible()
    window.desk.back()
    assert window.desk.document_id == ids.resolution
    concordance.table.doubleClicked.emit(concordance.table.currentIndex())
    assert window.desk.document_id == line.entry.id


def test_the_paragraph_of_the_chosen_line_is_shown_with_its_citation(shown, workspace):
    concordance = shown(SCO)
    concordance.table.selectRow(2)

    line = concordance.table.current_line()
    document = workspace.library.documents.load(line.entry.id)
    assert concordance.preview.text.toPlainText() == document.text_at(line.hit.block, line.hit.footnote)
    assert concordance.preview.citation.text()


def test_chosen_lines_are_copied_with_their_citation(shown, ids):
    concordance = shown(SCO)
    line = next(line for line in concordance.model.lines() if line.entry.symbol == "A/RES/71/14")
    concordance.table.go_to_line(line)

    QTest.keyClick(concordance.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    text, citation = clipboard().split("\n")
    assert f"【{line.hit.match}】" in text
    assert citation.startswith("General Assembly resolution 71/14")


def test_all_lines_are_copied_as_a_table_and_several_chosen_ones_alone(shown):
    concordance = shown(SCO)
    concordance.copy_table()
    rows = [row.split("\t") for row in clipboard().split("\n")]
    assert rows[0] == list(concordance.model.headings())
    assert len(rows) == concordance.model.rowCount() + 1
    assert {len(row) for row in rows} == {len(Column)}

    concordance.table.selectAll()
    concordance.copy_table()
    assert len(clipboard().split("\n")) == len(rows)


def test_names_end_at_one_edge_where_the_words_behind_are_compared(shown):
    concordance = shown(SCO)
    assert not concordance.table.delegate.by_end

    concordance.table.sortByColumn(Column.AFTER, Qt.SortOrder.AscendingOrder)

    assert concordance.table.delegate.by_end
    assert not concordance.table.grab().isNull()


@pytest.mark.parametrize("typed", ["SCO", "shanghai cooperation", "上合组织"])
def test_any_name_in_any_language_picks_the_organization(shown, typed):
    concordance = shown("")
    assert concordance.empty.isVisible()
    concordance.picker.setText(typed)

    QTest.keyClick(concordance.picker, Qt.Key.Key_Return)

    assert concordance.name == SCO
    assert concordance.picker.text() == SCO


def test_an_organization_that_no_document_names_shows_its_names(shown, window, qtbot):
    concordance = shown("")
    concordance.picker.setText("International Seabed Authority")
    concordance.picker.take()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)

    assert concordance.name == "国际海底管理局"
    assert "International Seabed Authority" in concordance.names.names.values()
    assert concordance.empty.title.text() == "Not named in the library"


def test_an_empty_box_offers_what_is_named_most(shown, workspace):
    concordance = shown("")
    concordance.picker.fill()

    first = concordance.picker.suggestions.item(0).text()
    assert first.startswith(workspace.library.organizations.counts()[0].organization)
    assert "time" in first


def test_a_change_of_the_library_offers_to_read_again(shown, workspace, window, ids, qtbot):
    concordance = shown(SCO)
    total = concordance.model.total
    assert concordance.refresh_button.isHidden()

    window.library_acts.remove([ids.other])
    assert concordance.refresh_button.isVisible()
    concordance.refresh_button.click()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)

    assert concordance.model.total < total
    assert concordance.refresh_button.isHidden()


def test_it_is_reached_from_the_menu_the_panel_and_the_text(window, ids, qtbot):
    window.desk.open(ids.resolution)
    window.in_step.fill()
    window.panel.organizations.choose(UN)
    window.actions_["concordance"].trigger()
    assert window.dialogs.concordance.name == UN

    window.panel.organizations.menu_for("大会").actions()[0].trigger()
    assert window.dialogs.concordance.name == "大会"

    window.panel.organizations.everywhere_button.click()
    assert window.dialogs.concordance.name == UN
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)


def test_it_takes_another_theme_and_closes_with_the_window(shown, window):
    concordance = shown(SCO)
    concordance.set_theme(Theme.named("dark"))
    assert concordance.table.delegate.colour == Theme.named("dark").organization("regional organization")

    window.close()

    assert not concordance.isVisible()
    assert window.dialogs.concordance is None


def test_a_line_has_a_menu(shown):
    concordance = shown(SCO)
    line = next(line for line in concordance.model.lines() if line.entry.symbol)
    actions = concordance.menu_at(line).actions()

    actions[-1].trigger()

    assert clipboard() == line.entry.symbol


def test_the_chosen_line_stays_chosen_in_another_order(shown):
    concordance = shown(SCO)
    line = concordance.model.lines()[30]
    concordance.table.go_to_line(line)

    concordance.table.sortByColumn(Column.AFTER, Qt.SortOrder.DescendingOrder)

    assert concordance.table.current_line() == line
    assert concordance.table.chosen_lines() == [line]


def test_another_organization_begins_at_the_top_of_the_order_that_was_asked_for(shown, window, qtbot):
    concordance = shown(SCO)
    concordance.table.sortByColumn(Column.BEFORE, Qt.SortOrder.AscendingOrder)

    concordance.show_organization(UN)
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)

    assert concordance.table.currentIndex().row() == 0
    assert concordance.table.current_line() == concordance.model.lines()[0]
    assert concordance.preview.citation.text()


def test_a_name_that_nobody_has_is_told(shown):
    concordance = shown("")
    concordance.picker.setText("绝无此机构")

    QTest.keyClick(concordance.picker, Qt.Key.Key_Return)

    assert "绝无此机构" in concordance.count.text()
    assert concordance.name == ""


def test_the_window_stands_where_it_stood_last(shown, window, open_window, qtbot):
    shown(SCO).resize(700, 444)
    window.close()

    other = open_window()
    other.dialogs.show_concordance(SCO)
    qtbot.waitUntil(lambda: not other.runner.busy, timeout=20_000)

    assert other.dialogs.concordance.size() == QSize(700, 444)
