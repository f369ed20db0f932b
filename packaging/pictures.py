"""Make the README's pictures anew: the program itself opens its window, without a display, and paints it.

    python packaging/pictures.py [FOLDER]     writes reading.png and footnote.png, by default to packaging/pictures

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

from reader.document.annotation import Anchor, anchor_in  # noqa: E402
from reader.document.model import Document  # noqa: E402
from reader.interface import application, translations  # noqa: E402
from reader.settings import Settings  # noqa: E402
from reader.workspace import annotating  # noqa: E402

SYMBOL = "A/RES/71/12"


def main() -> int:
    """Write both pictures; return the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "packaging" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    application.make_application()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = name
        reading = _session(place, "light", "en")
        _annotate(reading)
        made = _paint(reading, folder / "reading.png")
        footnote = _session(place, "dark", "zh")
        _open_footnote(footnote)
        made = _paint(footnote, folder / "footnote.png") and made
    return 0 if made else 1


def _session(place: Path, theme: str, language: str) -> application.Session:
    settings = Settings(place / "settings.json")
    settings.theme = theme
    settings.language = language
    translations.install(language)
    session = application.Session(settings, place / "library.db", language, keeps_place=False)
    session.start([])
    session.wait_until_idle()
    session.window.desk.open(session.workspace.library.documents.by_symbol(SYMBOL) or 1)
    session.wait_until_idle()
    return session


def _annotate(session: application.Session) -> None:
    """Highlight two passages of the resolution, one with a note, and show them in the panel."""
    desk, document = session.window.desk, _document(session)
    numbered = {block.number: block for block in document.blocks if block.number}
    for number, words, colour, note, tags in (
        ("1", "", "yellow", "", ()),
        ("3", "", "green", "Compare 71/14, paragraph 2.", ("cooperation", "Charter")),
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


def _press(target: Path) -> None:
    """Write a picture again in its 256 commonest colours, which text on plain grounds hardly exceeds."""
    picture = QImage(str(target)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(picture.constBits()).cast("I"))
    colours = [colour for colour, _count in pixels.most_common(256)]
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    # Quality 0 is the strongest compression.
    picture.convertToFormat(QImage.Format.Format_Indexed8, colours, flags).save(str(target), quality=0)


if __name__ == "__main__":
    raise SystemExit(main())
