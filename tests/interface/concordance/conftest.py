"""Lines made by hand, and a window that shows an organization of the seeds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.document.block_kinds import Genre
from reader.interface.concordance.window import ConcordanceWindow
from reader.library.document_store import DocumentEntry
from reader.library.search_hit import SearchHit
from reader.workspace.concordance import PlacedLine

SCO = "上海合作组织"


@pytest.fixture
def line() -> Callable[..., PlacedLine]:
    def make(
        before="",
        name=SCO,
        after="",
        *,
        date: str | None = "2016-11-21",
        symbol: str | None = "A/RES/71/14",
        document=1,
        start=0,
    ):
        entry = DocumentEntry(document, symbol, "标题", date, None, None, Genre.RESOLUTION, "", "", "")
        hit = SearchHit(document, "b1", start, start + len(name), before, name, after)
        return PlacedLine(entry, hit, "第1段", name)

    return make


@pytest.fixture
def shown(window, qtbot) -> Callable[[str], ConcordanceWindow]:
    """Show an organization in the concordance and wait until all of its lines are there."""

    def show(name):
        window.dialogs.show_concordance(name)
        concordance = window.dialogs.concordance
        qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)
        return concordance

    return show
