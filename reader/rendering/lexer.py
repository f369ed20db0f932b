"""A Pygments lexer over the blocks of a document: organizations, references, note marks, speakers, opening verbs.

What is lexed has been found already; the lexer gives it the token kinds that styles and formatters work with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ClassVar

from pygments.lexer import Lexer
from pygments.token import _TokenType

from reader.document.model import Block, Document, NoteMark
from reader.document.speech_opening import first_blocks
from reader.rendering import token_kinds
from reader.rendering.openings import opening_spans
from reader.rendering.pieces import Piece, Place, Span, SpanKind, mentions_by_place, pieces

KindOf = Callable[[str], str]
"""Gives the kind (a kind of resources/organizations.tsv) of an organization by its standard name."""

_PRECEDENCE = (SpanKind.REFERENCE, SpanKind.ORGANIZATION, SpanKind.SPEAKER, SpanKind.OPENING_VERB)
"""Which of several spans on a piece names it: a citation inside a name (第1591(2005)号决议所设委员会) stays one."""


class BlockLexer(Lexer):
    """Lexes the text of one block on which the given spans lie; the tokens joined give back the text.

    Only with `marks` are the footnote marks written between them.
    """

    name = "United Nations document"
    aliases: ClassVar[list[str]] = ["lectern"]
    filenames: ClassVar[list[str]] = []
    url = "https://docs.un.org/"

    def __init__(
        self, spans: Iterable[Span] = (), marks: Iterable[NoteMark] = (), kind_of: KindOf = str, **options: Any
    ) -> None:
        # The text is taken as it stands: Pygments would strip line ends and add one.
        super().__init__(**{"stripnl": False, "ensurenl": False, **options})
        self._spans = tuple(spans)
        self._marks = tuple(marks)
        self._kind_of = kind_of

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, _TokenType, str]]:
        """Yield the offset, kind and words of each token in the text's order."""
        for piece in pieces(text, self._spans, self._marks):
            if piece.start < piece.end:
                yield piece.start, self._token(piece), text[piece.start : piece.end]
            for mark in piece.marks:
                yield piece.end, token_kinds.NoteMark, mark.label

    def _token(self, piece: Piece) -> _TokenType:
        for kind in _PRECEDENCE:
            for span in piece.of_kind(kind):
                if kind is SpanKind.ORGANIZATION:
                    return token_kinds.organization_token(self._kind_of(span.value))
                return _TOKENS[kind]
        return token_kinds.PlainText


_TOKENS: Mapping[SpanKind, _TokenType] = {
    SpanKind.REFERENCE: token_kinds.Reference,
    SpanKind.SPEAKER: token_kinds.Speaker,
    SpanKind.OPENING_VERB: token_kinds.OpeningVerb,
}


class DocumentTokens:
    """The tokens of any passage of one document, its mentions and openings gathered once."""

    def __init__(self, document: Document, kind_of: KindOf = str) -> None:
        self._document = document
        self._kind_of = kind_of
        self._mentions = mentions_by_place(document)
        self._openings = first_blocks(document)
        self._blocks = {block.id: block for block in document.blocks}

    def of_block(self, block_id: str) -> list[tuple[_TokenType, str]]:
        """Return the tokens of a whole block: its printed number first, each note mark where it stood."""
        block = self._blocks.get(block_id)
        if block is None:
            return []
        tokens = self._cut(block.text, self._spans(block), block.notes, 0, len(block.text))
        printed = block.printed_number
        return [(token_kinds.ParagraphNumber, printed), (token_kinds.PlainText, " "), *tokens] if printed else tokens

    def of_passage(self, block_id: str, footnote: str | None, start: int, end: int) -> list[tuple[_TokenType, str]]:
        """Return the tokens of text[start:end] of a block, or of a footnote: the words alone, without note marks.

        A place that the document does not have gives no token.
        """
        block = self._blocks.get(block_id)
        if footnote is not None:
            note = self._document.footnote(footnote)
            spans = self._mentions.get(Place(footnote=footnote), ())
            return self._cut(note.text, spans, (), start, end) if note else []
        return self._cut(block.text, self._spans(block), (), start, end) if block else []

    def _spans(self, block: Block) -> tuple[Span, ...]:
        mentions = self._mentions.get(Place(block=block.id), ())
        return (*mentions, *opening_spans(block, self._openings.get(block.id)))

    def _cut(
        self, text: str, spans: Iterable[Span], marks: Iterable[NoteMark], start: int, end: int
    ) -> list[tuple[_TokenType, str]]:
        """Lex the whole text, so that a mention that is cut through keeps its kind, and return what lies inside."""
        found = []
        for offset, token, words in BlockLexer(spans, marks, self._kind_of).get_tokens_unprocessed(text):
            is_mark = token is token_kinds.NoteMark
            inside = words if is_mark else words[max(start - offset, 0) : max(end - offset, 0)]
            if inside:
                found.append((token, inside))
        return found
