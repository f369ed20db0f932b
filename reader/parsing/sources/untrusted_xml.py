"""XML from outside, which may be hostile: nothing is fetched, no entity is resolved, and depth can be limited.

lxml is loaded at the first use, since the window's start needs none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def parsed(data: bytes) -> _Element:
    """Return the root element, comments and processing instructions left out.

    Raises XMLSyntaxError, ValueError or LookupError (an encoding that nobody knows) where it cannot be read.
    """
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(data, parser)


def is_deeper_than(root: _Element, limit: int) -> bool:
    """Tell whether elements are nested more deeply than `limit`."""
    from lxml import etree  # noqa: PLC0415

    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limit:
            return True
    return False


def local_name(element: _Element) -> str:
    """Return an element's name without its namespace; "" for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
