"""Headings of the parts of a document in which its paragraph numbers begin again: 附件一, 附录二, 某国代表的信的附件.

Sources: United Nations Editorial Manual (communications, resolutions); Chinese documents of the General Assembly and
of the Security Council.
"""

from __future__ import annotations

import re

ANNEX_WORDS = ("附件", "附录", "附錄", "附文", "附表", "增编")
"""What such a heading begins with, or ends with where it names the letter that it is annexed to."""

_HEADING = re.compile(
    rf"""\s*(?:.{{2,80}}(?:的信|的函|普通照会|同文信)的)?
    (?P<word>{"|".join(ANNEX_WORDS)})\s*
    (?P<number>[一二三四五六七八九十]+|\d+|[IVX]+|[A-Z]|)(?!\w)""",
    re.VERBOSE,
)


def annex_of(heading: str) -> tuple[str, str] | None:
    """Split an annex's heading into its word and its number (附件, 一), which may be ""; None for other headings."""
    found = _HEADING.match(heading)
    return (found["word"], found["number"]) if found else None
