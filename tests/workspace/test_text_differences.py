"""What differs between two texts (reader.workspace.text_differences)."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as some

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, Source
from reader.workspace.text_differences import BREAK, Kind, Passage, Run, compare_paragraphs, differences

OLD = "决定将题为“合作”的分项列入大会第七十二届会议临时议程；"
NEW = "决定将题为“合作”的分项列入大会第七十三届会议临时议程；"


def kinds(passage):
    return [(run.kind.value, run.text) for run in passage.runs]


def text(passages, without):
    """Give back one of the two texts: what is left of the passages without runs of a kind."""
    told = ["".join(run.text for run in passage.runs if run.kind is not without) for passage in passages]
    return BREAK.join(words for words, passage in zip(told, passages, strict=True) if _stands(passage, without))


def _stands(passage, without):
    return any(run.kind is not without for run in passage.runs)


def test_only_the_words_that_changed_are_told_inside_a_paragraph():
    before, changed, after = compare_paragraphs(["大会，", OLD, "完。"], ["大会，", NEW, "完。"])

    assert not before.is_changed
    assert not after.is_changed
    assert kinds(changed) == [
        ("kept", "决定将题为“合作”的分项列入大会第七十"),
        ("removed", "二"),
        ("added", "三"),
        ("kept", "届会议临时议程；"),
    ]


def test_paragraphs_that_came_and_went_stand_whole():
    assert compare_paragraphs(["甲", "乙"], ["乙", "丙"]) == [
        Passage((Run(Kind.REMOVED, "甲"),)),
        Passage((Run(Kind.KEPT, "乙"),)),
        Passage((Run(Kind.ADDED, "丙"),)),
    ]


def test_paragraphs_that_were_joined_show_the_break_that_is_gone():
    (passage,) = compare_paragraphs(["重申其决心，", "并欢迎合作；"], ["重申其决心，并欢迎合作；"])

    assert kinds(passage) == [("kept", "重申其决心，"), ("removed", BREAK), ("kept", "并欢迎合作；")]


def test_another_text_is_not_cut_into_letters_that_it_happens_to_share():
    (passage,) = compare_paragraphs(["请秘书长向大会提出报告"], ["欢迎大会的各项决定和建议意见"])

    assert [kind for kind, _ in kinds(passage)] == ["removed", "added"]


def test_numbers_note_marks_and_footnotes_count():
    block = Block("b0", BlockKind.OPERATIVE, "决定休会。", number="3", number_printed="3.")
    earlier = Document(Source("a"), Genre.RESOLUTION, "", (replace(block, number=None, number_printed=None),))
    later = Document(
        Source("a"),
        Genre.RESOLUTION,
        "",
        (replace(block, notes=(NoteMark("1", 2),)),),
        footnotes=(Footnote("1", "见前文。"),),
    )

    (changed,) = differences(earlier, later)

    assert kinds(changed) == [
        ("added", "3. "),
        ("kept", "决定"),
        ("added", "[1]"),
        ("kept", "休会。"),
        ("added", "\n[1] 见前文。"),
    ]


def test_long_texts_without_a_clause_in_common_are_told_whole():
    (passage,) = compare_paragraphs(["甲" * 3_000], ["甲" * 2_999 + "乙"])

    assert [kind for kind, _ in kinds(passage)] == ["removed", "added"]


paragraphs = some.lists(some.text("甲乙丙，。1", min_size=1, max_size=12), max_size=6)


@settings(max_examples=60)
@given(paragraphs, paragraphs)
def test_both_texts_can_be_put_together_again(earlier, later):
    passages = compare_paragraphs(earlier, later)

    assert text(passages, Kind.ADDED).split(BREAK) == (earlier or [""])
    assert text(passages, Kind.REMOVED).split(BREAK) == (later or [""])


@given(paragraphs)
def test_a_text_does_not_differ_from_itself(same):
    assert not any(passage.is_changed for passage in compare_paragraphs(same, same))
