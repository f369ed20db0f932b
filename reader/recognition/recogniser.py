"""A document's mentions: what it cites and which organizations it names."""

from __future__ import annotations

from dataclasses import replace

from reader.document.model import Document
from reader.recognition.organizations import find_organizations


def recognise(document: Document) -> Document:
    """Return the document with its mentions filled in; nothing else changes."""
    return replace(document, organizations=find_organizations(document))
