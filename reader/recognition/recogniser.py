"""A document's mentions: what it cites and which organizations it names."""

from __future__ import annotations

from dataclasses import replace

from reader.document.model import Document
from reader.recognition.organizations import find_organizations
from reader.recognition.references import find_references


def recognise(document: Document) -> Document:
    """Return the document with its references and organizations filled in; nothing else changes."""
    return replace(
        document,
        references=find_references(document),
        organizations=find_organizations(document),
    )
