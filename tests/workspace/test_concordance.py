"""Lines of a concordance as they are read, document by document (reader.workspace.concordance)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, Source
from reader.recognition.recogniser import recognise
from reader.workspace.concordance import CONTEXT_CHARACTERS, lines_by_document

SCO = "上海合作组织"


@pytest.fixture
def keep(workspace):
    """Keep a resolution with a preamble, a numbered paragraph that calls a note, and what is recognised in it."""

    def keep_document(preamble, operative, note="", *, symbol="A/RES/71/14", date="2016-11-21"):
        blocks = (
            Block("b1", BlockKind.PREAMBULAR, preamble),
            Block("b2", BlockKind.OPERATIVE, operative, number="3", notes=(NoteMark("1", 0),)),
        )
        notes = (Footnote("1", note),) if note else ()
        made = recognise(Document(Source("a"), Genre.RESOLUTION, "", blocks, symbol=symbol, footnotes=notes))
        number = workspace.library.documents.add(replace(made, date=date))
        workspace.library.organizations.index(number, made)
        return number

    return keep_document


def test_each_line_has_its_place_and_the_documents_come_by_date(workspace, keep) -> None:
    later = keep("回顾", "欢迎上合组织的努力", "上海合作组织的文件", date="2018-01-01")
    earlier = keep("铭记上海合作组织", "无", date="2009-12-18")
    gathered = list(lines_by_document(workspace, SCO, "zh"))
    assert [[line.entry.id for line in lines] for lines in gathered] == [[earlier], [later, later]]
    assert [(line.place, line.hit.match) for lines in gathered for line in lines] == [
        ("序言部分第1段", SCO),
        ("第3段", "上合组织"),
        ("脚注1", SCO),
    ]
    assert next(lines_by_document(workspace, SCO, "en"))[0].place == "first preambular paragraph"


def test_a_printed_form_is_one_whatever_its_spaces(workspace, keep) -> None:
    keep("铭记上海 合作组织", "上海合作组织")
    (lines,) = lines_by_document(workspace, SCO, "zh")
    assert [line.form for line in lines] == [SCO, SCO]
    assert lines[0].hit.match == "上海 合作组织"


def test_a_line_shows_as_much_as_a_wide_screen_holds(workspace, keep) -> None:
    keep(f"{'前' * 200}上海合作组织{'后' * 200}", "无")
    ((line,),) = lines_by_document(workspace, SCO, "zh")
    assert (line.hit.before, line.hit.after) == ("前" * CONTEXT_CHARACTERS, "后" * CONTEXT_CHARACTERS)


def test_a_damaged_document_is_passed_over(workspace, keep) -> None:
    broken, whole = keep("上海合作组织", "无", date="2001-01-01"), keep("上合组织", "无")
    workspace.library.connection.write("UPDATE bodies SET body = '{' WHERE document = ?", (broken,))
    assert [line.entry.id for lines in lines_by_document(workspace, SCO, "zh") for line in lines] == [whole]
