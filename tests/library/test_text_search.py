from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.database import Library
from reader.library.search_tokens import folded


@pytest.fixture
def filled(library, make_document) -> Library:
    library.documents.add(
        make_document("打击恐怖主义和极端主义", "第1631（2005）号决议", symbol="A/RES/71/1", footnote="见A/71/160。")
    )
    library.documents.add(make_document("恐怖分子", "A/RES/70/10和A/RES/70/1", symbol="A/RES/71/2"))
    return library


def test_words_inside_a_sentence_are_found_with_their_place(filled) -> None:
    (hit,) = filled.search.find("恐怖主义")
    assert (hit.block, hit.start, hit.end) == ("b0", 2, 6)
    assert (hit.before, hit.match, hit.after) == ("打击", "恐怖主义", "和极端主义")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("恐怖", 2),
        ("怖", 2),
        ("恐怖 极端", 1),
        ("极端 分子", 0),
        ("第1631(2005)号", 1),
        ("1631", 1),
        ("163", 0),
        ("A/RES/70/1", 1),
        ("a/71/160", 1),
        ("。", 2),
        ("", 0),
        ("恐怖 ，", 0),
    ],
)
def test_a_query_finds_what_the_text_has_and_nothing_else(filled, query: str, count: int) -> None:
    assert len({(hit.document, hit.block, hit.footnote) for hit in filled.search.find(query)}) == count


def test_footnotes_are_searched_and_name_their_caller(filled) -> None:
    (hit,) = filled.search.find("A/71/160")
    assert (hit.footnote, hit.block) == ("1", "b2")


def test_the_limit_is_kept(filled) -> None:
    assert len(filled.search.find("恐怖", limit=1)) == 1
    assert filled.search.find("恐怖", limit=0) == []


def test_removed_documents_are_not_found_and_restored_ones_are(filled) -> None:
    (hit,) = filled.search.find("恐怖分子")
    filled.documents.remove([hit.document])
    assert filled.search.find("恐怖分子") == []
    filled.documents.restore([hit.document])
    assert filled.search.find("恐怖分子") == [hit]


def test_a_replaced_text_is_searched_in_its_new_form(filled, make_document) -> None:
    (hit,) = filled.search.find("恐怖分子")
    filled.documents.replace(hit.document, make_document("武装分子", symbol="A/RES/71/2"))
    assert filled.search.find("恐怖分子") == []
    assert len(filled.search.find("武装分子")) == 1


def test_a_dropped_index_is_made_again(filled) -> None:
    before = filled.search.find("恐怖")
    filled.search.drop()
    assert filled.search.find("恐怖") == before


@pytest.mark.parametrize("content", [b"damaged", b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_damaged_index_is_made_again(filled, content: bytes) -> None:
    before = filled.search.find("恐怖")
    filled.search.close()
    path = filled.path.with_name("library.search.db")
    path.write_bytes(content)
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    assert filled.search.find("恐怖") == before


def test_an_index_of_another_form_is_made_again(filled, monkeypatch) -> None:
    before = filled.search.find("恐怖")
    filled.search.close()
    monkeypatch.setattr("reader.library.text_search.FORMAT", 2)
    assert filled.search.find("恐怖") == before


def test_what_is_left_over_is_swept_away(library, make_document, monkeypatch) -> None:
    monkeypatch.setattr("reader.library.text_search._LEFT_OVER_LEAST", 5)
    number = library.documents.add(make_document("一", "二", "三"))
    for text in "甲乙丙丁":
        library.search.find("一")
        library.documents.replace(number, make_document(text, "二", "三"))
    assert len(library.search.find("丁")) == 1
    assert library.search.find("甲") == []
    asked: list[str] = []
    library.connection.raw.set_trace_callback(asked.append)
    library.search.find("丁")
    library.connection.raw.set_trace_callback(None)
    assert not [statement for statement in asked if "ORDER BY symbol" in statement]
    highest = library.search._connection().row("SELECT max(id) FROM places")[0]
    assert highest <= 6


def test_another_connection_sees_what_was_indexed(filled, make_document) -> None:
    with Library.open(filled.path) as other:
        assert len(other.search.find("恐怖")) == 2
        filled.documents.add(make_document("恐怖袭击", symbol="A/RES/71/3"))
        assert len(other.search.find("恐怖")) == 3
        assert len(filled.search.find("恐怖")) == 3


def test_one_damaged_text_does_not_keep_the_others_from_being_found(filled) -> None:
    filled.connection.write("UPDATE bodies SET body = '{}' WHERE document = 1")
    assert {hit.document for hit in filled.search.find("恐怖")} == {2}


def test_many_hits_come_in_the_documents_order_instead_of_ranked(filled, monkeypatch) -> None:
    monkeypatch.setattr("reader.library.text_search.RANKED_BELOW", 1)
    assert [hit.document for hit in filled.search.find("恐怖")] == [1, 2]


TEXTS = st.lists(st.text("安全会议理事决定A/71 2，（）é", max_size=25), min_size=1, max_size=5)
QUERIES = st.text("安全会议理事决定A/71 2，（）é", min_size=1, max_size=5)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=TEXTS, query=QUERIES)
def test_recall_and_precision_are_those_of_looking_at_every_text(make_document, texts: list[str], query: str) -> None:
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "library.db") as library:
        library.documents.add(make_document(*texts))
        found = {hit.block for hit in library.search.find(query, limit=1000)}
    wanted = [folded(part).text.strip() for part in query.split()]
    wanted = [part for part in wanted if part]
    assert found == {
        f"b{index}"
        for index, text in enumerate(texts)
        if wanted and all(_holds(folded(text).text, part) for part in wanted)
    }


def _holds(text: str, part: str) -> bool:
    """Tell by the plainest means whether a part stands in a text at the edges of its letters and digits."""
    alike = set("a712é")
    for start in range(len(text) - len(part) + 1):
        end = start + len(part)
        if text[start:end] != part:
            continue
        inside_before = start > 0 and text[start - 1] in alike and part[0] in alike
        inside_after = end < len(text) and text[end] in alike and part[-1] in alike
        if not inside_before and not inside_after:
            return True
    return False
