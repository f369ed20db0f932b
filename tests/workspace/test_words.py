from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.recognition.gazetteer import Organization, standard
from reader.workspace import organization_list, words


def test_an_organizations_name_is_one_word() -> None:
    text = "欢迎集体安全条约组织的努力"
    start, end = words.word_at(text, text.index("条约"))
    assert text[start:end] == "集体安全条约组织"


def test_a_name_of_the_persons_own_is_one_word_at_once() -> None:
    text = "欢迎国际某某学会的努力"
    assert words.word_at(text, 5) != (2, 8)
    organization_list.add(Organization("国际某某学会", (), "Institute", None, "NGO", None))
    assert words.word_at(text, 5) == (2, 8)


def test_a_sentence_is_found() -> None:
    assert words.sentence_at("议程通过。散会。", 6) == (5, 8)


def test_warming_up_twice_does_no_harm() -> None:
    words.warm_up()
    words.warm_up()


GOLDEN = Path(__file__).resolve().parents[1] / "golden"
NAMES = sorted(standard().names())


def _sentences() -> list[tuple[str, str]]:
    """Give what stands before and behind each organization in the sentences of the seeds."""
    found = []
    for path in sorted(GOLDEN.glob("*.orgs.json")):
        for one in json.loads(path.read_text(encoding="utf-8")):
            for mention in one["mentions"]:
                before, _, behind = one["sentence"].partition(mention["surface"])
                found.append((before, behind))
    return found


SENTENCES = _sentences()


@settings(max_examples=100, deadline=None)
@given(name=st.sampled_from(NAMES), sentence=st.sampled_from(SENTENCES))
def test_no_word_cuts_a_name_in_a_sentence(name: str, sentence: tuple[str, str]) -> None:
    before, behind = sentence
    start, end = len(before), len(before) + len(name)
    for at in (start, end - 1):
        first, last = words.word_at(before + name + behind, at)
        inside = start <= first and last <= end
        assert inside or (first <= start and end <= last), (before + name + behind)[first:last]
