from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.corrections import CorrectedField, Correction
from reader.document.model import Block, Document, Source
from reader.library.prepared import prepare
from reader.workspace.same_work import EarlierText, common_share, earlier_text

TEXTS = ("回顾其以往关于合作的各项决议", "欢迎集体安全条约组织的努力", "决定将项目列入临时议程")
CORRIGENDUM = ("第三段", "将“列入”改为“不列入”", "大会")
ENGLISH = ("Recalling its previous resolutions,", "Welcoming the efforts of the Organization,")


@pytest.fixture
def make() -> Callable[..., Document]:
    def document(*texts: str, symbol: str | None = "A/RES/71/12", path: str = "a.txt") -> Document:
        blocks = tuple(Block(f"b{i}", BlockKind.OPERATIVE, text) for i, text in enumerate(texts))
        return Document(Source(path, "".join(texts)), Genre.RESOLUTION, "标题", blocks, symbol=symbol)

    return document


def test_a_newer_text_of_the_symbol_takes_the_place(workspace, make) -> None:
    number = workspace.library.documents.add(make(*TEXTS))
    newer = make(TEXTS[0].replace("以往", "先前"), TEXTS[1], "请秘书长提出报告")
    assert earlier_text(workspace.library, prepare(newer)) == EarlierText(number)


@pytest.mark.parametrize("texts", [CORRIGENDUM, ENGLISH])
def test_a_text_with_nothing_in_common_does_not(workspace, make, texts) -> None:
    workspace.library.documents.add(make(*TEXTS))
    assert earlier_text(workspace.library, prepare(make(*texts))) == EarlierText(None, is_symbol_shared=True)


def test_of_two_works_under_one_symbol_the_right_one_is_found(workspace, make) -> None:
    workspace.library.documents.add(make(*CORRIGENDUM))
    number = workspace.library.documents.add(make(*TEXTS))
    assert earlier_text(workspace.library, prepare(make(*TEXTS[:2]))) == EarlierText(number)


def test_a_corrigendum_has_a_symbol_of_its_own(workspace, make) -> None:
    workspace.library.documents.add(make(*TEXTS))
    assert earlier_text(workspace.library, prepare(make(*TEXTS, symbol="A/RES/71/12/Corr.1"))) == EarlierText(None)


def test_a_corrected_document_is_known_by_the_symbol_that_was_read_and_its_text(workspace, make) -> None:
    number = workspace.library.documents.add(make(*TEXTS))
    own = Correction(CorrectedField.SYMBOL, "A/RES/71/13", "A/RES/71/12")
    workspace.library.documents.correct(number, [own])
    assert earlier_text(workspace.library, prepare(make(*TEXTS, "又"))) == EarlierText(number)
    assert earlier_text(workspace.library, prepare(make("真正的第12号决议的案文", TEXTS[0]))) == EarlierText(None)


def test_without_a_symbol_the_file_must_be_the_same(workspace, make) -> None:
    number = workspace.library.documents.add(make(*TEXTS, symbol=None))
    workspace.library.documents.correct(number, [Correction(CorrectedField.SYMBOL, "A/RES/71/13", None)])
    assert earlier_text(workspace.library, prepare(make(*TEXTS, "又", symbol=None))) == EarlierText(number)
    assert earlier_text(workspace.library, prepare(make(*TEXTS, "又", symbol=None, path="b.txt"))) == EarlierText(
        None
    )


def test_the_share_goes_by_the_longer_text_and_leaves_out_spaces(make) -> None:
    whole = make(*TEXTS)
    lengths = [len(text) for text in TEXTS]
    assert common_share(whole, make(TEXTS[0])) == pytest.approx(lengths[0] / sum(lengths))
    assert common_share(make(*TEXTS[:2], "决 定将 项目列入临时议程"), whole) == 1.0
    assert common_share(whole, replace(whole, blocks=())) == 1.0
    assert common_share(whole, make(*ENGLISH)) == 0.0
