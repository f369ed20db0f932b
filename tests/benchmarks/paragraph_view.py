"""How long the paragraph view takes to show a document, against QTextBrowser in the same run.

Run: python tests/benchmarks/paragraph_view.py [paragraphs ...]
"""

from __future__ import annotations

import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from reader import locations
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.interface import fonts
from reader.interface.paragraph_view.view import ParagraphView
from reader.parsing.document_reader import read_document

RUNS = 5
SIZE = (800, 1000)


def document_of(paragraphs: int) -> Document:
    """Repeat the paragraphs of the record among the seeds until there are enough."""
    record = max((read_document(path) for path in locations.seeds().glob("*.txt")), key=lambda each: len(each.blocks))
    texts = [block.text for block in record.blocks if block.kind is BlockKind.PARAGRAPH]
    blocks = (Block(f"b{at}", BlockKind.PARAGRAPH, texts[at % len(texts)]) for at in range(paragraphs))
    return Document(source=Source("benchmark"), genre=Genre.REPORT, title="", blocks=tuple(blocks))


def show_own(document: Document) -> QWidget:
    """Show the document in the program's view."""
    view = ParagraphView()
    view.resize(*SIZE)
    view.show_document(document)
    return view


def show_browser(document: Document) -> QWidget:
    """Show the same paragraphs in Qt's text browser."""
    browser = QTextBrowser()
    browser.resize(*SIZE)
    browser.setFont(QFont(fonts.reading_families(), 13))
    cursor = QTextCursor(browser.document())
    for number, block in enumerate(document.blocks):
        if number:
            cursor.insertBlock()
        cursor.insertText(block.text)
    return browser


def measure(application: QApplication, paragraphs: int) -> None:
    """Print the medians of the first paint, a page down and a change of width, and their ratios."""
    document = document_of(paragraphs)
    figures: dict[str, dict[str, list[float]]] = {}
    for _ in range(RUNS):
        for name, make in (("own view", show_own), ("QTextBrowser", show_browser)):
            taken = figures.setdefault(name, {"first paint": [], "page down": [], "new width": []})
            start = time.perf_counter()
            widget = make(document)
            widget.show()
            application.processEvents()
            widget.grab()
            taken["first paint"].append(time.perf_counter() - start)
            bar = widget.verticalScrollBar()
            start = time.perf_counter()
            bar.setValue(bar.value() + bar.pageStep())
            widget.grab()
            taken["page down"].append(time.perf_counter() - start)
            start = time.perf_counter()
            widget.resize(SIZE[0] - 120, SIZE[1])
            widget.grab()
            taken["new width"].append(time.perf_counter() - start)
            widget.close()
            widget.deleteLater()
            application.processEvents()
    for step in ("first paint", "page down", "new width"):
        own, browser = (statistics.median(figures[name][step]) * 1000 for name in ("own view", "QTextBrowser"))
        print(f"{paragraphs:>6} paragraphs  {step:<12} {own:8.1f} ms  {browser:8.1f} ms  ratio {browser / own:6.1f}")


if __name__ == "__main__":
    running = QApplication(sys.argv[:1])
    fonts.register()
    for count in [int(argument) for argument in sys.argv[1:]] or [500, 5_000, 50_000]:
        measure(running, count)
