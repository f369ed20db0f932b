from __future__ import annotations

import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parsing import typesetting
from reader.parsing.cleaning import squash
from reader.parsing.line_joining import Hints, join_lines
from reader.parsing.lines import Line
from reader.parsing.sources.text import lines_of

CHARACTERS = "我们联合国安全理事会今天讨论区域组织合作维护和平与发展问题代表感谢秘书长通报国家各方努力应对挑战"


def seeded(seed: int) -> random.Random:
    """Return a source of made-up text that is the same in every run."""
    return random.Random(seed)  # noqa: S311


def sentence(source: random.Random) -> str:
    words = "".join(source.choices(CHARACTERS, k=source.randint(6, 30)))
    if source.random() < 0.5:
        place = source.randint(2, len(words) - 2)
        words = f"{words[:place]}{source.choice('，，、；')}{words[place:]}"
    if source.random() < 0.2:
        words = f"《{words[:3]}》{words[3:]}"
    return words + "。"


def paragraphs_of(source: random.Random, count: int, sentences: int = 7) -> list[str]:
    return ["".join(sentence(source) for _ in range(source.randint(1, sentences))) for _ in range(count)]


def texts(lines: list[Line], hints: Hints | None = None) -> list[str]:
    return [paragraph.text for paragraph in join_lines(lines, hints)]


def as_lines(printed: list[str], blank: int = 0) -> list[Line]:
    return [Line(text, blank_before=blank) for text in printed]


@given(seed=st.integers(0, 10_000), width=st.integers(18, 40), blank=st.sampled_from([0, 1]))
@settings(max_examples=60, deadline=None)
def test_paragraphs_that_end_visibly_are_recovered(typesetter, seed, width, blank):
    setter = typesetter(width)
    drawn = paragraphs_of(seeded(seed), 60)
    written = [paragraph for paragraph in drawn if setter.ends_visibly(paragraph)]
    printed = [line for paragraph in written for line in setter.lines(paragraph)]

    assert texts(as_lines(printed, blank)) == written


@given(seed=st.integers(0, 10_000), width=st.integers(18, 40))
@settings(max_examples=60, deadline=None)
def test_a_full_last_line_is_seen_by_the_shorter_line_below(typesetter, seed, width):
    source = seeded(seed)
    setter = typesetter(width)
    visible = [text for text in paragraphs_of(source, 40) if setter.ends_visibly(text)]
    full = "".join(source.choices(CHARACTERS, k=2 * width - 3)) + "。"
    long = "".join(source.choices(CHARACTERS, k=3 * width)) + "。"
    place = source.randrange(len(visible))
    written = [*visible[:place], full, long, *visible[place:]]
    printed = [line for paragraph in written for line in setter.lines(paragraph)]

    assert len(setter.lines(full)[-1]) == width
    assert texts(as_lines(printed)) == written


@given(st.lists(st.tuples(st.text(max_size=60), st.integers(0, 2)), max_size=40))
@settings(max_examples=150, deadline=None)
def test_random_lines_never_lose_or_move_a_character(drawn):
    lines = [Line(text, blank) for text, blank in drawn]

    joined = join_lines(lines)

    assert squash("".join(paragraph.text for paragraph in joined)) == squash("".join(text for text, _ in drawn))
    assert [paragraph.first for paragraph in joined] == [0, *[paragraph.end for paragraph in joined]][: len(joined)]


@given(st.lists(st.text(alphabet="我们，。“”（）《》：aA1 -　\t", min_size=1, max_size=30), max_size=60))
@settings(max_examples=150, deadline=None)
def test_random_chinese_lines_keep_every_character(drawn):
    joined = join_lines([Line(text) for text in drawn])

    assert squash("".join(paragraph.text for paragraph in joined)) == squash("".join(drawn))


def test_a_line_a_paragraph_stays_as_it_is():
    written = paragraphs_of(seeded(7), 30)

    assert texts(as_lines(written)) == written


def test_indents_that_are_kept_begin_paragraphs(typesetter):
    setter = typesetter(24)
    written = paragraphs_of(seeded(3), 30)
    printed = []
    for paragraph in written:
        first, *others = setter.lines(paragraph)
        printed += [f"　　{first}", *others]

    assert texts(as_lines(printed)) == written


def test_empty_lines_part_paragraphs_where_not_every_line_has_one(typesetter):
    setter = typesetter(30, indent=0)
    written = paragraphs_of(seeded(5), 30)
    lines = []
    for paragraph in written:
        first, *others = setter.lines(paragraph)
        lines += [Line(first, blank_before=1), *map(Line, others)]

    assert texts(lines) == written


def test_a_block_quotation_is_set_apart(typesetter):
    setter, narrow = typesetter(22), typesetter(20)
    written = [text for text in paragraphs_of(seeded(11), 40) if setter.ends_visibly(text)]
    announced = "秘书长在这个会议厅曾正确地指出："
    quoted = "“联合国越来越多地与区域组织分担和平与安全的责任，这一点大家都知道，也都赞成。”"
    printed = [
        *(line for text in written[:15] for line in setter.lines(text)),
        *setter.lines(announced),
        *narrow.lines(quoted),
        *(line for text in written[15:] for line in setter.lines(text)),
    ]

    joined = join_lines(as_lines(printed))

    assert [paragraph.text for paragraph in joined] == [*written[:15], announced, quoted, *written[15:]]
    assert [paragraph.quote for paragraph in joined].index(True) == 16


def test_hints_overrule_the_setting(typesetter):
    setter = typesetter(22)
    paragraph = "".join(CHARACTERS[index % len(CHARACTERS)] for index in range(200)) + "。"
    lines = as_lines(setter.lines(paragraph) * 3)

    joined = join_lines(lines, Hints(starts=frozenset({3}), joined=frozenset({2})))

    assert 3 in {paragraph.first for paragraph in joined}
    assert 2 not in {paragraph.first for paragraph in joined}


def test_no_paragraph_of_the_seed_record_breaks_off_in_a_phrase(seed):
    lines = lines_of(Path(seed("003")).read_text(encoding="utf-8"))

    joined = join_lines(lines)

    assert not [paragraph.text for paragraph in joined if paragraph.text[-1] in "，、的和与"]
    assert not [paragraph.text for paragraph in joined if typesetting.may_not_start_line(paragraph.text[0])]
