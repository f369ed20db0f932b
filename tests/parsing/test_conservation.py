"""No character of a source is lost or invented, whatever lines it mixes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.model import Document
from reader.errors import LecternError
from reader.parsing.cleaning import squash
from reader.parsing.document_reader import read_bytes

from .conftest import printed_block

SAMPLES = sorted((Path(__file__).parent / "genres" / "samples").glob("*.txt"))
WHOLE = [line for sample in SAMPLES for line in sample.read_text(encoding="utf-8").splitlines()]
PARTS = [
    *(
        "__________________",
        "1 A/71/160。",
        " 2 同上，第3段。",
        "* A/71/50。",
        "** 重新印发。",
        "¹ 见A/71/1。",
        "3/ 同上。",
        "[4] 注。",
    ),
    *(
        "S/PV.7796",
        "28/10/2016",
        "2/26 26-03920",
        "S/PV.7796 题目 28/10/2016",
        "*1634838*",
        "请回收",
        "16-34838 (C)",
        "14/29",
    ),
    *(
        "主席（以俄语",
        "发言）：根据",
        "（以英语发言）",
        "赞成：",
        "无",
        "中国、法国、",
        "主 席（以英语发言）：好。",
        "1",
        "12.",
        "(a)",
    ),
    *(
        "# 标题",
        "附件",
        "附文",
        "A.",
        "一、",
        "大会，",
        "安全理事会",
        "71/12. 合作",
        "签名)",
        "·",
        "“",
        "”",
        "…… 3",
        "\t格\t格",
        "㈠ 开",
    ),
    *(
        "第973 (X)号，1 又",
        "报告2 第",
        "目标3 (零饥饿)",
        "GC(61)/RES/8",
        "\u3000\u3000缩进",
        "‖",
        "\u200b正文",
        "😀",
        "Ａ１",
        "- 项",
    ),
]
LINES = st.one_of(
    st.sampled_from(WHOLE),
    st.sampled_from(PARTS),
    st.sampled_from(WHOLE).map(lambda line: line[: len(line) // 2]),
    st.text(alphabet="国会的，。；：（）()“”0123456789./-*_ 一二(a)A\u3000", max_size=40),
)
SEPARATORS = st.sampled_from(["\n", "\n\n", " \n", "\n ", " \n\n "])


def characters(document: Document) -> Counter[str]:
    """Count the characters of all that a document was parted into, white space left out."""
    blocks = [printed_block(block) for block in document.blocks]
    notes = [(note.printed or note.label) + note.text for note in document.footnotes]
    return Counter(squash("".join([*blocks, *notes, *document.furniture])))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(LINES, SEPARATORS), min_size=1, max_size=40))
def test_any_mixture_of_lines_gives_back_its_characters(mixture):
    source = "".join(line + separator for line, separator in mixture)
    try:
        document = read_bytes(source.encode(), "any.txt")
    except LecternError:
        # A file without a word in it is told to be none.
        assert not any(character.isalnum() for character in source)
        return
    assert characters(document) == Counter(squash(source))
