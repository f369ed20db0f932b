"""What the lexer tells apart in a document, as Pygments token kinds.

Every kind stands below a standard one of Pygments, so that any of its styles and formatters has an answer for it: an
organization is a Name, a reference a literal Link, a footnote mark a Comment, an opening verb a Keyword.
"""

from __future__ import annotations

import re
from functools import cache

from pygments.token import Comment, Keyword, Literal, Name, Number, Text, _TokenType

from reader.rendering.themes import OTHER_ORGANIZATION, THEMES, organization_colours

Organization = Name.Class.Organization
Reference = Literal.String.Reference
NoteMark = Comment.Special.NoteMark
ParagraphNumber = Number.Integer.Paragraph
OpeningVerb = Keyword.OpeningVerb
Speaker = Name.Function.Speaker
PlainText = Text


@cache
def organization_kinds() -> frozenset[str]:
    """Return the kinds of resources/organizations.tsv: those that the themes have a colour of their own for."""
    return frozenset(organization_colours(THEMES[0])) - {OTHER_ORGANIZATION}


def organization_token(kind: str) -> _TokenType:
    """Return the token kind of an organization of this kind; the bare Organization for an unknown one."""
    if kind not in organization_kinds():
        return Organization
    # A token's name is an identifier that begins with a capital letter: "UN organ" is UnOrgan.
    words = re.findall(r"\w+", kind)
    found: _TokenType = getattr(Organization, "".join(word[0].upper() + word[1:].lower() for word in words))
    return found
