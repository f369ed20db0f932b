"""One file of each marked-up source with all that such files hold, against the answer that a reader has checked."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

from reader.document.json_form import to_json
from reader.document.model import Document
from reader.parsing.document_reader import read_bytes
from reader.recognition.recogniser import recognise

HERE = Path(__file__).parent


def answer(document: Document) -> dict[str, Any]:
    """Give what is compared: not where the file lies, and of what is cited its place and target."""
    values = to_json(recognise(document))
    for left_out in ("source", "source_facts", "organizations"):
        del values[left_out]
    kept = ("block", "footnote", "start", "end", "target", "reason")
    values["references"] = [{key: found[key] for key in kept} for found in values["references"]]
    return values


def test_a_resolution_in_markup(golden):
    golden("sources/akn4un", answer(read_bytes((HERE / "akn4un" / "whole.xml").read_bytes(), "any.xml")))


def word_resolution(w: ModuleType) -> bytes:
    """Make a resolution as Word holds it: masthead in a table and a box, counted numbers, notes, changes, a table."""
    masthead = w.table(["联合国", "A/RES/76/900"]) + w.paragraph(
        w.run("") + w.box(w.paragraph("大  会") + w.paragraph("Distr.: General") + w.paragraph("14 December 2021"))
    )
    content = "".join(
        w.paragraph(text) for text in ("第七十六届会议", "议程项目78(b)", "养护珊瑚", "2021年12月9日大会决议")
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{w.paragraph('大会，')}</w:sdtContent></w:sdt>"
    tagged = f'<w:smartTag w:element="date">{w.run("2019年12月20日")}</w:smartTag>'
    changed = f"<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>{w.run('第74/216号决议，')}</w:ins>"
    body = (
        masthead
        + content
        + w.paragraph(w.run("76/900.  养护珊瑚", "<w:b/>"))
        + control
        + w.paragraph(w.run("回顾", "<w:i/>") + w.run("其") + tagged + changed + w.call(1))
        + w.numbered("决定：")
        + w.numbered("设立三处保护区；", 2)
        + w.numbered("每年报告；", 2)
        + w.numbered(w.run("请") + w.run("任何人", "<w:vanish/>") + w.run("秘书长报告") + w.raised("1") + w.run("。"))
        + w.table(["项目", "美元"], ["巡逻", "1 200"])
        + w.paragraph("第90次全体会议")
        + w.paragraph("2021年12月9日")
        + w.paragraph("附件", '<w:pStyle w:val="H1"/>')
        + w.numbered("保护区不得捕捞。", 3)
    )
    numbering = w.lists(w.level("decimal", "%1."), w.level("lowerLetter", "(%1)"), w.level("decimal", "%1."))
    headers = {"default": w.paragraph("A/RES/76/900"), "footer": w.paragraph("2/3")}
    return bytes(w.word_file(body, notes={1: "见A/76/30，附件。"}, numbering=numbering, headers=headers))


def test_a_resolution_in_word(word_files, golden):
    golden("sources/word", answer(read_bytes(word_resolution(word_files), "any.docx")))


def pdf_resolution(p: ModuleType) -> bytes:
    """Make a resolution as a PDF holds it: masthead left and right, notes at two pages' feet, a table, an annex."""
    recital = "又回顾其关于养护珊瑚的各项决议，其中请各国采取措施保护海洋生态系统，并请秘书长报告进展情况，"
    task = "请各国在各自能力范围内采取一切必要措施，防止珊瑚礁遭受污染、过度捕捞和气候变化的损害，并与邻国合作；"
    pieces = [
        p.Piece("", cells=("联合国", "A/RES/76/900"), size=14.0),
        p.Piece("", cells=("大会", "Distr.: General"), above=2.0),
        p.Piece("第七十六届会议"),
        p.Piece("议程项目78(b)", above=2.0),
        p.Piece("2021年12月9日大会决议"),
        p.Piece("[根据第二委员会的报告(A/76/531/Add.2，第10段)通过]"),
        p.Piece("76/900. 养护珊瑚", size=12.0, above=12.0),
        p.Piece("大会，", first=2.0),
        p.Piece("回顾其2019年12月20日第74/216号决议，", (p.Call(22, "1"),), first=2.0),
        *[p.Piece(recital, first=2.0)] * 8,
        *[p.Piece(f"{number}. " + task, first=2.0) for number in range(1, 5)],
        p.Piece("5. 决定核可下列款项：", first=2.0),
        p.Piece("", cells=("项目", "说明", "美元")),
        p.Piece("", cells=("巡逻", "三处保护区", "1 200"), above=2.0),
        p.Piece("", cells=("监测", "面积20km", "800"), above=2.0),
        p.Piece("6. 决定：", first=2.0),
        p.Piece("(a) 设立三处保护区，面积共20km；", (p.Call(19, "2"),), first=4.0, rest=2.0),
        p.Piece("(b) 每年报告。", (p.Call(8, "3"),), first=4.0, rest=2.0),
        p.Piece("第90次全体会议", above=12.0),
        p.Piece("2021年12月9日", above=2.0),
        p.Piece("附件", align="center", above=16.0),
        p.Piece("珊瑚礁养护原则", align="center"),
        p.Piece("1. 保护区不得捕捞。", (p.Call(6, "1"),), first=2.0),
    ]
    notes = {"1": "见A/76/30，附件。", "3": "第1325(2000)号决议，第3段。"}
    return bytes(p.make_pdf(pieces, notes, p.Running("A/RES/76/900", job="21-18700"), p.Layout(rule="drawn")))


def test_a_resolution_in_a_pdf(maker, golden):
    golden("sources/pdf", answer(read_bytes(pdf_resolution(maker), "any.pdf")))
