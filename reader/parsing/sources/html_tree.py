"""The characters of a web page to its elements, as forgiving as browsers and within bounds.

The page comes from outside and may be hostile: the number of tags and of a tag's attributes and the depth of nesting
are limited, nothing is fetched, and no entity is known but HTML's own.
"""

from __future__ import annotations

import re
from functools import cache

from lxml import etree

from reader.errors import UnreadableFile
from reader.parsing.vocabulary import vocabulary

MOST_TAGS = 400_000
"""The most tags of one page: a report of two thousand pages has some hundred thousand."""

MOST_ATTRIBUTES = 1_000
"""The most attributes of one tag, of which browsers and people use about ten."""

DEEPEST = 1_500
"""The deepest nesting that is followed; the library stops at 2,048 and would leave the rest of the page out."""

_TAG = re.compile(r"<[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(
    r"""[\s/]*(?P<end>>|\Z)|[\s/]*[^\s/>=][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|\Z)|'[^']*(?:'|\Z)|[^\s>"'][^\s>]*)?)?|[\s/=]+"""
)
_NUL = "\x00"


def parse_page(text: str, name: str) -> etree._Element:
    """Return the root of a page; `name` is the file's name for messages.

    Raises UnreadableFile where the page has too many tags or attributes, is nested too deeply or holds nothing.
    """
    if text.count("<") > MOST_TAGS:
        raise UnreadableFile("page_too_many_tags", name, limit=MOST_TAGS)
    _refuse_attributes(text, name)
    root, complete = _parsed(text)
    if not complete:
        root, complete = _parsed(_wrapper().sub(" ", text))
    if root is None:
        raise UnreadableFile("empty_file", name)
    if not complete:
        raise UnreadableFile("page_too_deep", name)
    return root


def _parsed(text: str) -> tuple[etree._Element | None, bool]:
    """Return the root, and whether the whole page was read."""
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    data = text.replace(_NUL, "").encode("utf-8", errors="replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError):
        return None, True
    if root is None:
        return None, True
    return root, not _is_too_deep(root)


def _is_too_deep(root: etree._Element) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def _refuse_attributes(text: str, name: str) -> None:
    """Raise UnreadableFile where a tag has more attributes than MOST_ATTRIBUTES; reading them takes their square."""
    found = _TAG.search(text)
    while found is not None:
        at, count = found.end(), 0
        while (attribute := _ATTRIBUTE.match(text, at)) is not None and attribute["end"] is None:
            at, count = attribute.end(), count + 1
            if count > MOST_ATTRIBUTES:
                raise UnreadableFile("page_too_many_tags", name, limit=MOST_ATTRIBUTES)
        found = _TAG.search(text, at)


@cache
def _wrapper() -> re.Pattern[str]:
    tags = "|".join(vocabulary("html")["tags"]["wrappers"])
    return re.compile(rf"</?(?:{tags})(?=[\s/>])[^<>]*>", re.IGNORECASE)
