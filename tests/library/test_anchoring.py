from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.annotation import Anchor, AnchorState, Annotation, anchor_in
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, Source
from reader.library import anchoring
from reader.library.anchoring import Certainty

TEXTS = (
    "回顾其2004年12月2日第59/50号决议，其中大会授予集体安全条约组织大会观察员地位，",
    "又回顾以往关于联合国与集体安全条约组织合作的各项决议，",
    "欢迎联合国秘书处和集体安全条约组织秘书处在双方共同商定的领域举行协商会议；",
    "请联合国系统各专门机构、组织、方案和基金与集体安全条约组织合作；",
    "决定将题为“联合国同集体安全条约组织的合作”的分项列入大会第七十三届会议临时议程。",
)


def document(texts: tuple[str, ...], *, numbered: bool = True, footnote: str = "") -> Document:
    blocks = [
        Block(f"b{index}", BlockKind.OPERATIVE, text, number=str(index + 1) if numbered else None)
        for index, text in enumerate(texts)
    ]
    if footnote:
        blocks[0] = replace(blocks[0], notes=(NoteMark("1", 2),))
    notes = (Footnote("1", footnote),) if footnote else ()
    return Document(Source("made"), Genre.RESOLUTION, "合作", tuple(blocks), footnotes=notes)


def anchor(texts: tuple[str, ...], block: int, words: str, number: str | None = None) -> Anchor:
    start = texts[block].index(words)
    return anchor_in(f"b{block}", texts[block], start, start + len(words), number=number or str(block + 1))


def carried(old: Anchor, new: Document) -> tuple[Annotation, Certainty]:
    return anchoring.carry_over(Annotation("n", 1, (old,), "yellow"), new)


def test_an_unchanged_text_keeps_the_note_where_it_is() -> None:
    old = anchor(TEXTS, 2, "协商会议")
    placed, certainty = carried(old, document(TEXTS))
    assert certainty is Certainty.UNCHANGED
    assert placed.anchors == (old,)


def test_words_before_the_quote_shift_it() -> None:
    old = anchor(TEXTS, 2, "双方共同商定的领域")
    texts = (*TEXTS[:2], f"表示{TEXTS[2]}", *TEXTS[3:])
    placed, certainty = carried(old, document(texts))
    assert certainty is Certainty.SAME_WORDS
    assert placed.anchors[0].start == old.start + 2
    assert placed.state is AnchorState.PLACED


def test_a_paragraph_put_in_before_takes_neither_id_nor_number_as_proof() -> None:
    old = anchor(TEXTS, 3, "请联合国系统")
    texts = ("请联合国会员国继续支持；", *TEXTS)
    placed, certainty = carried(old, document(texts))
    assert certainty is Certainty.SAME_WORDS
    assert placed.anchors[0].block == "b4"


def test_the_same_id_and_words_in_another_paragraph_are_not_taken_for_the_place() -> None:
    texts = ("决定继续审查此事项；", "决定设立工作组；")
    old = anchor(texts, 1, "决定")
    placed, certainty = carried(old, document(("决定继续审查此事项；", "决定延长任期；", "决定设立工作组；")))
    assert (certainty, placed.anchors[0].block) == (Certainty.SAME_WORDS, "b2")


def test_two_places_that_are_alike_are_left_to_the_person() -> None:
    old = anchor(("欢迎集体安全条约组织的合作努力；", "其他"), 0, "集体安全条约组织的合作努力")
    new = document(("其他", "支持集体安全条约组织的合作努力。", "赞扬集体安全条约组织的合作努力。"), numbered=False)
    placed, certainty = carried(old, new)
    assert certainty is Certainty.LOST
    assert placed.state is AnchorState.REVIEW
    assert placed.anchors == (old,)


def test_a_long_quote_that_stands_twice_is_left_to_the_person_too() -> None:
    words = "请联合国系统各专门机构、组织、方案和基金与集体安全条约组织合作"
    old = anchor((f"一、{words}；",), 0, words)
    new = document(("新增", f"二、{words}。", f"三、{words}。"), numbered=False)
    assert carried(old, new)[1] is Certainty.LOST


def test_words_are_not_put_on_others_while_they_still_stand_somewhere() -> None:
    old = anchor(("会议决定请秘书长继续审查该项目并提出报告；",), 0, "请秘书长继续审查")
    new = document(("会议决定请秘书长即续审查该项目并提出报告；", "请秘书长继续审查。"))
    assert carried(old, new)[1] is Certainty.LOST


def test_nearly_the_same_words_in_another_place_are_not_enough() -> None:
    old = anchor(TEXTS, 2, "欢迎联合国秘书处和集体安全条约组织秘书处")
    new = document(("报告称", "代表团赞赏并欢迎联合国秘书处与集体安全条约组织秘书处的声明。"), numbered=False)
    assert carried(old, new)[1] is Certainty.LOST


@pytest.mark.parametrize("order", [1, -1])
def test_two_nearly_equal_places_of_one_paragraph_are_left_to_the_person(order: int) -> None:
    text = "大会，请秘书长继续审查该项目的执行情况，并表示赞赏；"
    old = anchor((text,), 0, "请秘书长继续审查该项目的执行情况")
    near, less_near = text.replace("审查", "审议"), text.replace("审查", "审核").replace("该", "各")
    assert carried(old, document((near,)))[1] is Certainty.NEARLY
    assert carried(old, document(("".join((near, less_near)[::order]),)))[1] is Certainty.LOST


def test_paragraphs_that_changed_places_do_not_carry_a_note_over_both() -> None:
    anchors = (anchor(TEXTS, 0, TEXTS[0]), anchor(TEXTS, 1, TEXTS[1]))
    new = document((TEXTS[1], TEXTS[0], *TEXTS[2:]))
    placed, certainty = anchoring.carry_over(Annotation("n", 1, anchors, "yellow"), new)
    assert certainty is Certainty.LOST
    assert placed.anchors == anchors


def test_a_short_quote_without_its_context_is_not_placed_on_the_same_word_elsewhere() -> None:
    old = anchor(TEXTS, 4, "决定")
    placed, certainty = carried(old, document((*TEXTS[:4], "理事会在决定中提出建议；")))
    assert certainty is Certainty.LOST
    assert placed.anchors == (old,)


def test_a_word_changed_inside_the_quote_is_found_and_told() -> None:
    old = anchor(TEXTS, 2, "欢迎联合国秘书处和集体安全条约组织秘书处")
    texts = (*TEXTS[:2], TEXTS[2].replace("秘书处和", "秘书处与"), *TEXTS[3:])
    placed, certainty = carried(old, document(texts))
    assert certainty is Certainty.NEARLY
    assert placed.anchors[0].quote == "欢迎联合国秘书处与集体安全条约组织秘书处"


def test_a_quote_that_is_gone_is_kept_for_review_with_its_words() -> None:
    old = anchor(TEXTS, 2, "协商会议")
    placed, certainty = carried(old, document((*TEXTS[:2], "鼓励两组织加强对话；", *TEXTS[3:])))
    assert certainty is Certainty.LOST
    assert placed.quote == "协商会议"


def test_one_lost_anchor_puts_the_whole_note_up_for_review_with_all_of_its_old_places() -> None:
    anchors = (anchor(TEXTS, 2, "举行协商会议；"), anchor(TEXTS, 3, "请联合国系统各专门机构"))
    new = document(("新增的一段；", *TEXTS[:3], "另一段。"))
    placed, certainty = anchoring.carry_over(Annotation("n", 1, anchors, "yellow"), new)
    assert certainty is Certainty.LOST
    assert placed.anchors == anchors


def test_a_note_on_a_footnote_finds_the_footnote_again() -> None:
    old_note, new_note = "A/71/160-S/2016/621和Add.1。", "见A/71/160-S/2016/621和Add.1。"
    old = anchor_in("b0", old_note, 0, len(old_note), footnote="1")
    placed, certainty = carried(old, document(TEXTS, footnote=new_note))
    assert certainty is Certainty.SAME_WORDS
    assert (placed.anchors[0].footnote, placed.anchors[0].start) == ("1", 1)


def test_a_note_under_review_comes_back_with_its_words() -> None:
    old = anchor(TEXTS, 2, "举行协商会议；")
    lost, _ = carried(old, document(TEXTS[:2]))
    placed, certainty = anchoring.carry_over(lost, document(TEXTS))
    assert (placed.state, certainty) == (AnchorState.PLACED, Certainty.UNCHANGED)


def test_guesses_are_offered_for_a_note_under_review() -> None:
    old = anchor(TEXTS, 2, "在双方共同商定的领域举行协商会议")
    new = document((*TEXTS[:2], "鼓励双方在共同商定的各个领域举行会议；", *TEXTS[3:]))
    assert anchoring.guesses(old, new)[0].block == "b2"


def test_an_annotation_without_a_place_stays_under_review() -> None:
    placed, certainty = anchoring.carry_over(Annotation("n", 1, (), "yellow"), document(TEXTS))
    assert (placed.state, certainty) == (AnchorState.REVIEW, Certainty.LOST)


CHARACTERS = "联合国大会安全理事会决定请秘书长合作组织继续，。；的和"
PARAGRAPHS = st.lists(st.text(CHARACTERS, min_size=1, max_size=60), min_size=1, max_size=6)


@st.composite
def edited(draw: st.DrawFn) -> tuple[tuple[str, ...], Anchor, Document]:
    """Draw paragraphs, a quote in one of them, and the paragraphs after some edits anywhere."""
    texts = draw(PARAGRAPHS)
    chosen = draw(st.integers(0, len(texts) - 1))
    start = draw(st.integers(0, len(texts[chosen]) - 1))
    end = draw(st.integers(start + 1, len(texts[chosen])))
    old = anchor_in(f"b{chosen}", texts[chosen], start, end, number=str(chosen + 1))
    new = list(texts)
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(new) - 1))
        kind = draw(st.sampled_from(["insert", "delete", "add paragraph", "drop paragraph"]))
        cut = draw(st.integers(0, len(new[place])))
        if kind == "insert":
            new[place] = new[place][:cut] + draw(st.text(CHARACTERS, max_size=8)) + new[place][cut:]
        elif kind == "delete":
            new[place] = new[place][:cut] + new[place][cut + draw(st.integers(1, 8)) :]
        elif kind == "add paragraph":
            new.insert(place, draw(st.text(CHARACTERS, max_size=30)))
        elif len(new) > 1:
            del new[place]
    return tuple(texts), old, document(tuple(new))


@settings(max_examples=300, deadline=None)
@given(edited())
def test_a_note_is_never_put_on_other_words_in_silence(case: tuple[tuple[str, ...], Anchor, Document]) -> None:
    _, old, new = case
    placed, certainty = carried(old, new)
    here = placed.anchors[0]
    if certainty in (Certainty.UNCHANGED, Certainty.SAME_WORDS):
        assert here.quote == old.quote
        assert anchoring.fits(here, new)
    elif certainty is Certainty.NEARLY:
        assert anchoring.fits(here, new)
        assert not any(old.quote in block.text for block in new.blocks)
    else:
        assert here == old
        assert placed.state is AnchorState.REVIEW


@settings(max_examples=150, deadline=None)
@given(PARAGRAPHS, st.data())
def test_without_an_edit_every_quote_stays(texts: list[str], data: st.DataObject) -> None:
    chosen = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[chosen]) - 1))
    end = data.draw(st.integers(start + 1, len(texts[chosen])))
    old = anchor_in(f"b{chosen}", texts[chosen], start, end, number=str(chosen + 1))
    assert carried(old, document(tuple(texts)))[1] is Certainty.UNCHANGED


@pytest.mark.parametrize(
    "words", ["集体安全条约组织大会观察员地位", "又回顾以往关于", "举行协商会议", "各专门机构、组织"]
)
def test_quotes_of_a_real_text_survive_a_new_paragraph_at_its_beginning(words: str) -> None:
    block = next(index for index, text in enumerate(TEXTS) if words in text)
    placed, certainty = carried(anchor(TEXTS, block, words), document(("审议了秘书长的报告，", *TEXTS)))
    assert certainty is Certainty.SAME_WORDS
    assert placed.anchors[0].block == f"b{block + 1}"
