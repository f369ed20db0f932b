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
