from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source, Speech
from reader.document.speech_opening import first_blocks, opening_end


@pytest.mark.parametrize(
    ("text", "speech", "opening"),
    [
        ("主席（以俄语发言）：根据", Speech("主席", None, "俄语"), "主席（以俄语发言）："),
        ("刘结一先生（中国）：谢谢", Speech("刘结一先生", "中国"), "刘结一先生（中国）："),
        ("某先生(安哥拉)（以葡萄牙语发言）: 谢谢", Speech("某先生", "安哥拉"), "某先生(安哥拉)（以葡萄牙语发言）:"),
        ("主席感谢各位：谢谢", Speech("主席"), ""),
        ("我说：谢谢", Speech("主席"), ""),
        ("：谢谢", Speech(""), ""),
    ],
)
def test_the_opening_ends_behind_its_colon(text, speech, opening):
    assert text[: opening_end(text, speech)] == opening


def test_only_the_first_block_of_a_turn_opens_it():
    blocks = [
        Block(f"b{place}", BlockKind.PARAGRAPH, "文", speech=speech)
        for place, speech in enumerate([None, 0, 0, 1, 9])
    ]
    speeches = (Speech("甲"), Speech("乙"))
    document = Document(Source("x"), Genre.RECORD, "", tuple(blocks), speeches=speeches)

    assert first_blocks(document) == {"b1": speeches[0], "b3": speeches[1]}
