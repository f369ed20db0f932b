from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from pygments.token import Token

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import (
    Block,
    Document,
    Footnote,
    NoteMark,
    OrganizationMention,
    Reference,
    Source,
    Speech,
)
from reader.rendering import token_kinds
from reader.rendering.lexer import BlockLexer, DocumentTokens
from reader.rendering.pieces import Span, SpanKind

PREAMBULAR = "又提及大会2004年12月2日第59/50号决议，其中"
CITED = PREAMBULAR.index("第")
BEHIND = PREAMBULAR.index("，")
RECORD = "刘结一先生（中国）：谢谢。"

DOCUMENT = Document(
    source=Source("x.txt"),
    genre=Genre.RESOLUTION,
    title="",
    blocks=(
        Block("b0", BlockKind.PREAMBULAR, PREAMBULAR, notes=(NoteMark("1", BEHIND),)),
        Block("b1", BlockKind.OPERATIVE, "请秘书长报告；", number="2", number_printed="2."),
        Block("b2", BlockKind.PARAGRAPH, RECORD, speech=0),
        Block("b3", BlockKind.PARAGRAPH, "刘结一先生（中国）：我再说。", speech=0),
    ),
    footnotes=(Footnote("1", "第49/57号决议，附件。"),),
    speeches=(Speech("刘结一先生", "中国"),),
    references=(Reference("b0", None, CITED, BEHIND, "A/RES/59/50"), Reference("b0", "1", 0, 9, "A/RES/49/57")),
    organizations=(OrganizationMention("b0", None, 3, 5, "大会"),),
)
KINDS = {"大会": "UN organ"}
TOKENS = DocumentTokens(DOCUMENT, KINDS.__getitem__)

texts = st.text(max_size=40)
offsets = st.integers(min_value=0, max_value=45)
spans = st.lists(st.builds(Span, offsets, offsets, st.sampled_from(list(SpanKind)), st.just("大会")), max_size=6)


@settings(max_examples=100)
@given(texts, spans)
def test_the_tokens_joined_give_back_any_text(text, lying):
    lexer = BlockLexer(lying, kind_of=dict.fromkeys(["大会"], "UN organ").__getitem__)

    assert "".join(words for _, _, words in lexer.get_tokens_unprocessed(text)) == text


def test_the_lexer_takes_the_text_as_it_stands():
    assert list(BlockLexer().get_tokens("\n大会\n")) == [(Token.Text, "\n大会\n")]


def test_a_block_gives_verbs_names_references_and_marks():
    assert TOKENS.of_block("b0") == [
        (token_kinds.OpeningVerb, "又提及"),
        (token_kinds.organization_token("UN organ"), "大会"),
        (token_kinds.PlainText, "2004年12月2日"),
        (token_kinds.Reference, "第59/50号决议"),
        (token_kinds.NoteMark, "1"),
        (token_kinds.PlainText, "，其中"),
    ]


def test_the_printed_number_comes_first():
    assert TOKENS.of_block("b1")[0] == (token_kinds.ParagraphNumber, "2.")
    assert TOKENS.of_passage("b1", None, 1, 6) == [(token_kinds.PlainText, "秘书长报告")]


def test_a_passage_keeps_the_kind_of_a_mention_that_it_cuts_through():
    assert TOKENS.of_passage("b0", None, 4, CITED + 2) == [
        (token_kinds.organization_token("UN organ"), "会"),
        (token_kinds.PlainText, "2004年12月2日"),
        (token_kinds.Reference, "第5"),
    ]


def test_a_passage_has_no_note_marks():
    assert TOKENS.of_passage("b0", None, BEHIND - 1, BEHIND + 1) == [
        (token_kinds.Reference, "议"),
        (token_kinds.PlainText, "，"),
    ]


def test_only_the_first_block_of_a_turn_names_the_speaker():
    assert TOKENS.of_block("b2")[0] == (token_kinds.Speaker, "刘结一先生")
    assert TOKENS.of_block("b3")[0][0] is token_kinds.PlainText


def test_a_footnote_has_its_own_mentions():
    assert TOKENS.of_passage("b0", "1", 0, 12)[0] == (token_kinds.Reference, "第49/57号决议")
    assert TOKENS.of_passage("b0", "9", 0, 12) == []
    assert TOKENS.of_block("b9") == []


def test_a_citation_inside_a_name_stays_a_citation():
    lying = [Span(0, 9, SpanKind.ORGANIZATION, "大会"), Span(2, 5, SpanKind.REFERENCE, "S/RES/1591(2005)")]

    found = list(BlockLexer(lying, kind_of=KINDS.__getitem__).get_tokens("第15号决议委员会"))

    assert [token for token, _ in found] == [
        token_kinds.organization_token("UN organ"),
        token_kinds.Reference,
        token_kinds.organization_token("UN organ"),
    ]
