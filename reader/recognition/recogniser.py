"""A document's mentions: what it cites and which organizations it names."""

from __future__ import annotations

from dataclasses import replace

from reader.document.model import Document
from reader.recognition.organizations import find_organizations
from reader.recognition.own_list import EMPTY, OwnList
from reader.recognition.references import find_references
from reader.recognition.stated_links import with_links


def recognise(document: Document, own: OwnList = EMPTY) -> Document:
    """Return the document with its references and organizations filled in, and slips of its links told.

    `own` is the person's list of organizations.
    """
    return replace(
        with_links(document, find_references(document)),
        organizations=find_organizations(document, own),
    )
