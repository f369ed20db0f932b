from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document.model import OrganizationMention
from reader.library import organization_index
from reader.library.organization_index import Companion, OrganizationCount


@pytest.fixture
def keep(library, make_document):
    """Add a document that names organizations, each given as (block, footnote, name), and return its id."""

    def keep_document(*named, date="2016-11-21", symbol="A/RES/71/12"):
        mentions = tuple(
            OrganizationMention(block, footnote, place, place + 2, name)
            for place, (block, footnote, name) in enumerate(named)
        )
        document = replace(make_document("大会", "联合国", symbol=symbol), organizations=mentions, date=date)
        number = library.documents.add(document)
        library.organizations.index(number, document)
        return number

    return keep_document


def test_places_come_by_date_with_undated_documents_last(library, keep) -> None:
    later = keep(("b0", None, "大会"), ("b1", None, "大会"), date="2020-01-01", symbol="A/RES/74/1")
    undated = keep(("b0", None, "大会"), date=None, symbol=None)
    earlier = keep((None, "1", "大会"), date="1999", symbol="A/RES/53/1")
    places = library.organizations.naming("大会")
    assert [place.document for place in places] == [earlier, later, later, undated]
    assert places[0].mention == OrganizationMention(None, "1", 0, 2, "大会")
    assert [place.document for place in library.organizations.naming("大会", limit=2, offset=1)] == [later, later]
    assert library.organizations.naming("联合国") == []


def test_counts_tell_mentions_and_documents(library, keep) -> None:
    keep(("b0", None, "大会"), ("b1", None, "大会"), ("b1", None, "联合国"))
    keep(("b0", None, "联合国"), ("b0", None, "大会"), symbol="A/RES/71/13")
    assert library.organizations.counts() == [OrganizationCount("大会", 3, 2), OrganizationCount("联合国", 2, 2)]
    assert library.organizations.count("联合国") == OrganizationCount("联合国", 2, 2)
    assert library.organizations.count("欧盟") == OrganizationCount("欧盟", 0, 0)


def test_companions_stand_in_the_same_paragraph_or_note(library, keep) -> None:
    keep(("b0", None, "大会"), ("b0", None, "大会"), ("b0", None, "联合国"), ("b1", None, "欧洲联盟"))
    keep((None, "1", "大会"), (None, "1", "联合国"), (None, "2", "欧洲联盟"), symbol="A/RES/71/13")
    keep(("b0", None, "大会"), ("b1", None, "联合国"), ("b0", None, "世界银行"), symbol="A/RES/71/14")
    assert library.organizations.companions("大会") == [Companion("联合国", 2, 2), Companion("世界银行", 1, 1)]
    assert library.organizations.companions("大会", limit=1) == [Companion("联合国", 2, 2)]
    assert library.organizations.companions("欧洲联盟") == []


def test_companions_of_a_name_that_stands_everywhere_are_those_of_the_latest_documents(
    library, keep, monkeypatch
) -> None:
    monkeypatch.setattr(organization_index, "PASSAGES_LOOKED_AT", 1)
    keep(("b0", None, "大会"), ("b0", None, "联合国"), date="2020-01-01")
    keep(("b0", None, "大会"), ("b0", None, "欧洲联盟"), date=None, symbol=None)
    keep(("b0", None, "大会"), ("b0", None, "世界银行"), date="1999", symbol="A/RES/53/1")
    assert library.organizations.companions("大会") == [Companion("联合国", 1, 1)]


def test_indexing_again_replaces_what_was_kept(library, make_document, keep) -> None:
    number = keep(("b0", None, "大会"), ("b1", None, "大会"))
    other = replace(make_document("大会"), organizations=(OrganizationMention("b0", None, 0, 2, "联合国"),))
    library.organizations.index(number, other)
    assert library.organizations.counts() == [OrganizationCount("联合国", 1, 1)]


def test_a_removed_document_names_nothing_until_it_is_back(library, keep) -> None:
    number = keep(("b0", None, "大会"), ("b0", None, "联合国"))
    library.documents.remove([number])
    assert library.organizations.naming("大会") == []
    assert library.organizations.counts() == []
    assert library.organizations.companions("大会") == []
    library.documents.restore([number])
    assert len(library.organizations.naming("大会")) == 1
