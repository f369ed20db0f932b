"""Make the README's pictures anew: the program itself opens its window, without a display, and paints it.

    python packaging/pictures.py [FOLDER]     writes reading.png, footnote.png and concordance.png,
                                              by default to packaging/pictures

Run it in the project's environment. The window stands on a new library with the shipped documents and with settings
of its own; nothing of the person's is read or changed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import Qt  # noqa: E402 - the platform must be named before Qt is loaded
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from reader.document.annotation import Anchor, anchor_in  # noqa: E402
from reader.document.model import Document  # noqa: E402
from reader.interface import application, translations  # noqa: E402
from reader.settings import Settings  # noqa: E402
from reader.workspace import annotating  # noqa: E402

RESOLUTION = "A/RES/71/12"
RECORD = "S/PV.7796"
NAMED = "独立国家联合体"
SHORT_FORM = "独联体"
OCCURRENCE = 20
"""Which of the short forms has its card open: one of the middle, far from where it is defined."""
CONCORDANCE_SIZE = (1280, 720)
CONCORDANCE_ROW = 10
MOST_COLOURS = 256
LEAST_DIFFERENCE = 10
"""In steps of 255 of a colour's channel."""


def main() -> int:
    """Write the pictures; return the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "packaging" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    application.make_application()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = name
        reading = _session(place, "light", "en", RECORD)
        _show_name(reading)
        made = _paint(reading, folder / "reading.png")
        footnote = _session(place, "dark", "zh", RESOLUTION)
        _annotate(footnote)
        _open_footnote(footnote)
        made = _paint(footnote, folder / "footnote.png") and made
        concordance = _session(place, "light", "zh", RESOLUTION)
        made = _paint_concordance(concordance, folder / "concordance.png") and made
    return 0 if made else 1


def _session(place: Path, theme: str, language: str, symbol: str) -> application.Session:
    settings = Settings(place / "settings.json")
    settings.theme = theme
    settings.language = language
    translations.install(language)
    session = application.Session(settings, place / "library.db", language, keeps_place=False)
    session.start([])
    session.wait_until_idle()
    session.window.desk.open(session.workspace.library.documents.by_symbol(symbol) or 1)
    session.wait_until_idle()
    return session


def _show_name(session: application.Session) -> None:
    """Open the card of a name in the middle of the record, beside the list of organizations and its legend."""
    view, document = session.window.desk.view, _document(session)
    mentions = [
        one
        for one in document.organizations
        if one.organization == NAMED and (document.text_at(one.block, None) or "")[one.start : one.end] == SHORT_FORM
    ]
    name = mentions[OCCURRENCE]
    view.reveal(name.block or "", name.start, name.end, flash=False)
    session.window.actions_["name_at_caret"].trigger()


def _annotate(session: application.Session) -> None:
    """Highlight two passages of the resolution, one with a note, and show them in the panel."""
    desk, document = session.window.desk, _document(session)
    numbered = {block.number: block for block in document.blocks if block.number}
    for number, words, colour, note, tags in (
        ("1", "", "yellow", "", ()),
        ("3", "", "green", "参看第71/14号决议第2段。", ("合作", "宪章")),
    ):
        block = numbered[number]
        text = words or block.text
        start = block.text.index(text)
        anchor: Anchor = anchor_in(block.id, block.text, start, start + len(text), number=number)
        made = annotating.highlight(session.workspace, desk.document_id or 0, (anchor,), colour)
        if note:
            annotating.write_note(session.workspace, made.id, note)
            annotating.set_tags(session.workspace, made.id, tags)
    desk.view.reveal(numbered["1"].id, flash=False)
    session.window.panel.setCurrentWidget(session.window.panel.notes)


def _open_footnote(session: application.Session) -> None:
    """Open the document's last note."""
    document = _document(session)
    session.window.desk.view.reveal(document.blocks[0].id, footnote=document.footnotes[-1].label)


def _document(session: application.Session) -> Document:
    """Return the open document."""
    document = session.window.desk.document
    if document is None:
        raise SystemExit("The seeds could not be imported; there is nothing to paint.")
    return document


def _paint(session: application.Session, target: Path) -> bool:
    """Paint the window, pressed as small as PNG can be, and close it."""
    painted = session.picture(target)
    session.end()
    if painted:
        _press(target)
        print(f"{target}: {target.stat().st_size // 1024} KB")
    return painted


def _paint_concordance(session: application.Session, target: Path) -> bool:
    """Paint the concordance of the name, pressed like the others."""
    window = session.window
    window.dialogs.show_concordance(NAMED)
    concordance = window.dialogs.concordance
    if concordance is None:
        return False
    concordance.resize(*CONCORDANCE_SIZE)
    while window.runner.busy:
        QApplication.processEvents()
    concordance.table.selectRow(CONCORDANCE_ROW)
    QApplication.processEvents()
    painted = concordance.grab().save(str(target), "PNG")
    session.end()
    if painted:
        _press(target)
        print(f"{target}: {target.stat().st_size // 1024} KB")
    return painted


def _press(target: Path) -> None:
    """Write a picture again in 256 colours: the commonest, none of which is much like another.

    Else the edges of letters would take all of them, and the small squares of the legend would lose theirs.
    """
    picture = QImage(str(target)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(picture.constBits()).cast("I"))
    colours: list[int] = []
    for colour, _count in pixels.most_common():
        if not any(_is_like(colour, other) for other in colours):
            colours.append(colour)
        if len(colours) == MOST_COLOURS:
            break
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    # Quality 0 is the strongest compression.
    picture.convertToFormat(QImage.Format.Format_Indexed8, colours, flags).save(str(target), quality=0)


def _is_like(one: int, other: int) -> bool:
    """Tell whether two colours, as 0xffrrggbb, differ so little that nobody would see it in a letter's edge."""
    return all(abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) < LEAST_DIFFERENCE for shift in (0, 8, 16))


if __name__ == "__main__":
    raise SystemExit(main())
