"""Web archives as browsers save them (.mht, .mhtml; RFC 2557): the page out of the message that holds it."""

from __future__ import annotations

import re
from email import policy
from email.message import Message
from email.parser import BytesParser

from reader.errors import UnreadableFile
from reader.parsing.sources.html_encoding import known_encoding

_HEAD_BYTES = 8192
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{0,40}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}")
_RELATED = re.compile(
    rb"^content-type:\s*(?:multipart/(?:related|alternative|mixed)|text/html)", re.IGNORECASE | re.MULTILINE
)
_VERSION = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_MOST_PARTS = 2_000
_PAGES = ("text/html", "application/xhtml+xml")


def recognises(data: bytes) -> bool:
    """Say whether a file's first bytes are the header of a web archive."""
    header = _HEADER.match(data[:_HEAD_BYTES].lstrip())
    return header is not None and bool(_RELATED.search(header.group()) and _VERSION.search(header.group()))


def page_of(data: bytes, name: str) -> bytes:
    """Return the bytes of the page in a web archive; `name` is the file's name for messages.

    Raises UnreadableFile where the archive holds no page.
    """
    if data.count(b"\n--") > _MOST_PARTS:
        raise UnreadableFile("page_too_many_tags", name, limit=_MOST_PARTS)
    message = BytesParser(policy=policy.compat32).parsebytes(data.lstrip())
    part = next((part for part in message.walk() if part.get_content_type() in _PAGES), None)
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise UnreadableFile("archive_without_page", name)
    return _recoded(content, part)


def _recoded(content: bytes, part: Message) -> bytes:
    """Return the page in UTF-8 with its mark where the archive names another charset than the page may."""
    charset = known_encoding(part.get_content_charset() or "")
    if charset in (None, "utf-8", "cp1252"):
        return content
    try:
        return b"\xef\xbb\xbf" + content.decode(str(charset)).encode("utf-8")
    except (UnicodeError, LookupError):
        return content
