"""The person's names stand where their words are, also after the document was read anew, and nowhere else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.annotation import anchor_in
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, OrganizationMention, Source
from reader.document.organization_corrections import OrganizationCorrection, with_corrected_organizations

TEXT = "请委员会和中心向大会报告"
ASSEMBLY = OrganizationMention("b0", None, 8, 10, "大会")


def document(*texts: str, mentions: tuple[OrganizationMention, ...] = ()) -> Document:
    blocks = tuple(Block(f"b{index}", BlockKind.PARAGRAPH, text) for index, text in enumerate(texts))
    notes = (Footnote("1", "见大会记录。"),)
    blocks = (Block("b0", BlockKind.PARAGRAPH, texts[0], notes=(NoteMark("1", 1),)), *blocks[1:])
    return Document(Source("x"), Genre.DOCUMENT, "", blocks, footnotes=notes, organizations=mentions)


def on(quote: str, organization: str | None, text: str = TEXT, footnote: str | None = None) -> OrganizationCorrection:
    start = text.index(quote)
    return OrganizationCorrection(anchor_in("b0", text, start, start + len(quote), footnote=footnote), organization)


def named(read: Document) -> list[tuple[str | None, int, int, str]]:
    return [(one.block or one.footnote, one.start, one.end, one.organization) for one in read.organizations]


def test_a_wrong_name_goes_and_another_organization_takes_its_place() -> None:
    made = document(TEXT, mentions=(ASSEMBLY,))
    assert named(with_corrected_organizations(made, [on("大会", None)])) == []
    assert named(with_corrected_organizations(made, [on("大会", "世界卫生大会")])) == [("b0", 8, 10, "世界卫生大会")]


def test_missed_names_come_in_the_order_of_the_text() -> None:
    note = OrganizationMention(None, "1", 1, 3, "大会")
    own = [on("中心", "国际贸易中心"), on("委员会", "国际法委员会"), on("记录", "某会", "见大会记录。", "1")]
    read = with_corrected_organizations(document(TEXT, mentions=(ASSEMBLY, note)), own)
    assert named(read) == [
        ("b0", 1, 4, "国际法委员会"),
        ("b0", 5, 7, "国际贸易中心"),
        ("b0", 8, 10, "大会"),
        ("1", 1, 3, "大会"),
        ("1", 3, 5, "某会"),
    ]


def test_a_longer_name_takes_the_place_of_what_it_covers() -> None:
    read = with_corrected_organizations(document(TEXT, mentions=(ASSEMBLY,)), [on("中心向大会", "某组织")])
    assert named(read) == [("b0", 5, 10, "某组织")]


def test_a_correction_follows_its_words_and_leaves_other_texts_alone() -> None:
    correction = on("委员会", "国际法委员会")
    assert named(with_corrected_organizations(document("新的一段", TEXT), [correction])) == [
        ("b1", 1, 4, "国际法委员会")
    ]
    unchanged = document("别的文字", mentions=(ASSEMBLY,))
    assert with_corrected_organizations(unchanged, [correction]) is unchanged


@settings(max_examples=60, deadline=None)
@given(
    spans=st.lists(
        st.tuples(st.integers(0, 11), st.integers(1, 6), st.sampled_from([None, "大会", "联合国"])), max_size=6
    )
)
def test_names_never_overlap_whatever_is_corrected(spans) -> None:
    own = [
        OrganizationCorrection(anchor_in("b0", TEXT, start, min(len(TEXT), start + length)), organization)
        for start, length, organization in spans
    ]
    read = with_corrected_organizations(document(TEXT, mentions=(ASSEMBLY,)), own)
    ends = [0]
    for mention in read.organizations:
        assert ends[-1] <= mention.start < mention.end <= len(TEXT)
        ends.append(mention.end)
