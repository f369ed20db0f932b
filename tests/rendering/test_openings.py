from __future__ import annotations

from reader.document.block_kinds import BlockKind
from reader.document.model import (
    Block,
)
from reader.rendering.openings import opening_spans


def test_verbs_are_found_with_all_their_prefixes_and_only_where_paragraphs_have_them():
    verbs = {
        "表示赞赏地注意到报告": "表示赞赏地注意到",
        "又提及大会": "又提及",
        "请秘书长": "请",
        "决定将": "决定",
        "秘书长请": None,
    }

    for text, verb in verbs.items():
        found = opening_spans(Block("b0", BlockKind.OPERATIVE, text))
        assert [span.value for span in found] == ([verb] if verb else [])
    assert opening_spans(Block("b0", BlockKind.PARAGRAPH, "请秘书长")) == ()
