"""A document goes to JSON and back unchanged."""

import json

from hypothesis import given
from hypothesis import strategies as st

from reader.document.adoption import Adoption, Keyword, Position, Stage, StageKind, Tally
from reader.document.block_kinds import BlockKind, Genre
from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.document.json_form import from_json, to_json
from reader.document.model import (
    Block,
    Document,
    Footnote,
    NoteMark,
    OrganizationMention,
    Problem,
    Reference,
    Source,
    Speech,
)

texts = st.text(max_size=12)
labels = st.text(min_size=1, max_size=3)
offsets = st.integers(0, 50)
maybe = st.none() | texts
emphasis = st.lists(st.builds(Emphasis, offsets, offsets, st.sampled_from(EmphasisStyle)), max_size=2).map(tuple)
blocks = st.builds(
    Block,
    id=labels,
    text=texts,
    number=maybe,
    number_printed=maybe,
    level=st.integers(0, 6),
    notes=st.lists(st.builds(NoteMark, labels, offsets, maybe), max_size=3).map(tuple),
    speech=st.none() | offsets,
    emphasis=emphasis,
)


def several(strategy):
    return st.lists(strategy, max_size=3).map(tuple)


documents = st.builds(
    Document,
    source=st.builds(Source, texts, texts, offsets, texts),
    title=texts,
    blocks=several(blocks),
    symbol=maybe,
    date=maybe,
    organ=maybe,
    session=st.none() | offsets,
    agenda_items=several(texts),
    footnotes=several(st.builds(Footnote, labels, texts, maybe, emphasis)),
    speeches=several(st.builds(Speech, texts, maybe, maybe)),
    references=several(
        st.builds(Reference, maybe, maybe, offsets, offsets, texts, maybe, st.booleans(), maybe, maybe)
    ),
    organizations=several(st.builds(OrganizationMention, maybe, maybe, offsets, offsets, texts)),
    problems=several(st.builds(Problem, texts, maybe, texts)),
    furniture=several(texts),
    adoption=st.none()
    | st.builds(
        Adoption,
        several(st.builds(Stage, st.sampled_from(StageKind), maybe, maybe, maybe, several(texts), texts)),
        st.none() | st.booleans(),
        several(st.builds(Tally, st.sampled_from(Position), offsets, several(texts))),
    ),
    keywords=several(st.builds(Keyword, texts, texts)),
)


@given(documents)
def test_a_document_survives_json(document):
    assert from_json(json.loads(json.dumps(to_json(document), ensure_ascii=False))) == document


def empty(**parts):
    return Document(Source("seeds/a.txt"), Genre.DOCUMENT, "标题", (), **parts)


def test_the_keys_are_those_of_the_machine_readable_form():
    expected = "source symbol genre title date organ session agenda_items language blocks footnotes speeches"

    assert list(to_json(empty()))[:12] == expected.split()


def test_a_problem_is_told_by_its_sentence():
    document = empty(problems=(Problem("odd", "b0", "words"),))

    assert to_json(document, {0: "A sentence."})["problems"][0]["message"] == "A sentence."


def test_a_document_kept_before_adoptions_were_read_is_still_read():
    kept = {key: value for key, value in to_json(empty()).items() if key not in {"adoption", "keywords"}}
    assert from_json(kept) == empty()


def test_runs_are_told_only_where_there_are_any():
    runs = (Emphasis(0, 2, EmphasisStyle.BOLD_ITALIC),)
    blocks = (
        Block("b0", BlockKind.OPERATIVE, "决定结束。", emphasis=runs),
        Block("b1", BlockKind.PARAGRAPH, "报告。"),
    )
    document = Document(Source("a.txt"), Genre.DOCUMENT, "标题", blocks, footnotes=(Footnote("1", "见。"),))

    written = to_json(document)
    assert written["blocks"][0]["emphasis"] == [{"start": 0, "end": 2, "style": "bold_italic"}]
    assert "emphasis" not in written["blocks"][1]
    assert "emphasis" not in written["footnotes"][0]
