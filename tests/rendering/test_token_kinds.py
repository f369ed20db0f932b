from __future__ import annotations

from pygments.token import Comment, Keyword, Name

from reader.rendering import token_kinds


def test_every_kind_stands_below_one_that_other_styles_know():
    assert token_kinds.organization_token("UN organ") in Name.Class
    assert token_kinds.organization_token("unheard of") is token_kinds.Organization
    assert token_kinds.OpeningVerb in Keyword
    assert token_kinds.NoteMark in Comment
