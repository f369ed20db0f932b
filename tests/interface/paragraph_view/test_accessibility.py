"""What a screen reader meets, asked for in the process itself."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QAccessible

from reader.interface.paragraph_view import accessibility


@pytest.fixture
def met(view, resolution):
    view.show_document(resolution)
    return QAccessible.queryAccessibleInterface(view)


def test_the_document_is_named_and_has_its_paragraphs_as_children(met, resolution):
    assert met.role() is QAccessible.Role.Document
    assert met.text(QAccessible.Text.Name) == "A/RES/71/12 联合国同集体安全条约组织的合作"
    assert met.childCount() == len(resolution.blocks)


def test_a_paragraphs_name_is_its_number_and_words(met):
    assert met.child(3).text(QAccessible.Text.Name) == "1. 欢迎秘书长的报告。"
    assert met.child(3).text(QAccessible.Text.Description) == "Footnotes: 2"
    assert met.child(3).role() is QAccessible.Role.Paragraph
    assert met.child(0).role() is QAccessible.Role.Heading


def test_paragraphs_know_their_place(met, view):
    child = met.child(2)
    assert met.indexOfChild(child) == 2
    assert child.parent().object() is view
    middle = child.rect().center()
    assert met.childAt(middle.x(), middle.y()) is child
    assert child.childCount() == 0


def test_paragraphs_out_of_sight_say_so(view, long_document):
    view.show_document(long_document)
    met = QAccessible.queryAccessibleInterface(view)
    assert not met.child(0).state().offscreen
    assert met.child(4000).state().offscreen
    assert view.flow.layouts_made < 30


def test_another_document_renames_the_paragraphs(met, view, record):
    kept = met.child(5)
    view.show_document(record)
    assert met.childCount() == len(record.blocks)
    assert met.child(1).text(QAccessible.Text.Name) == "主席（以俄语发言）：我宣布开会。"
    assert not kept.isValid()
    assert kept.text(QAccessible.Text.Name) == ""


def test_an_open_note_is_a_child_too(met, view, resolution):
    view.notes.open(2, 0)
    assert met.childCount() == len(resolution.blocks) + 1
    assert met.child(len(resolution.blocks)).text(QAccessible.Text.Name) == "Footnote 1"


def test_announcing_costs_nothing_where_nobody_listens(view, resolution, monkeypatch):
    view.show_document(resolution)
    asked = []
    monkeypatch.setattr(accessibility.QAccessible, "isActive", lambda: False)
    monkeypatch.setattr(accessibility.QAccessible, "queryAccessibleInterface", asked.append)

    accessibility.announce_paragraph(view)

    assert not asked


def test_the_process_ends_well_after_a_screen_reader_looked():
    """Qt and Python both know the interfaces; neither may free what the other still holds."""
    script = """
from PySide6.QtWidgets import QApplication
from PySide6.QtGui import QAccessible
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.interface.paragraph_view.view import ParagraphView
application = QApplication([])
QAccessible.setActive(True)
for count in (5, 3, 8):
    view = ParagraphView()
    blocks = tuple(Block(f"b{n}", BlockKind.PARAGRAPH, "段落") for n in range(count))
    view.show_document(Document(Source("x"), Genre.REPORT, "", blocks))
    view.show()
    met = QAccessible.queryAccessibleInterface(view)
    children = [met.child(n) for n in range(met.childCount())]
    view.show_document(Document(Source("x"), Genre.REPORT, "", blocks[:2]))
    view.select_all()
    application.processEvents()
    view.deleteLater()
    del view
    application.processEvents()
print("well")
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert (ended.stdout.strip(), ended.returncode) == ("well", 0), ended.stderr
