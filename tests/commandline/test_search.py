from __future__ import annotations

import json

import pytest


def test_search_prints_each_place_with_its_citation(run, library):
    code, lines, _ = run("search", "地区反恐机构", "--limit", "2", "--library", library)

    assert code == 0
    assert len(lines) == 4
    assert "(A/RES/71/14)" in lines[0]
    assert "【地区反恐机构】" in lines[1]


def test_search_as_json_says_where(run, library):
    _, lines, _ = run("search", "地区反恐机构", "--format", "json", "--library", library)
    hit = json.loads(lines[0])

    assert hit["symbol"] == "A/RES/71/14"
    assert hit["match"] == "地区反恐机构"
    assert hit["end"] - hit["start"] == len(hit["match"])


def test_a_search_without_a_hit_says_so(run, library):
    code, lines, said = run("search", "没有的词", "--library", library)

    assert (code, lines) == (0, [])
    assert "没有的词" in said


def test_a_search_that_leaves_places_out_says_so(run, library):
    _, every, said = run("search", "地区反恐机构", "--limit", "99", "--library", library)
    assert said == ""

    _, lines, said = run("search", "地区反恐机构", "--limit", "1", "--library", library)
    assert lines == every[:2]
    assert said == "There are more places than 1; --limit shows them.\n"

    *_, said = run("search", "地区反恐机构", "--limit", str(len(every) // 2), "--library", library)
    assert said == ""


@pytest.mark.parametrize(
    "typed", ["71/14", "第71/14号决议", "a/res/71/14 ", "７１／１４", "GA resolution 71/14", "第71/14和71/12号决议"]
)
def test_a_symbol_in_any_form_finds_its_document_first(run, library, typed):
    _, lines, _ = run("search", typed, "--library", library)

    assert lines[0].endswith("(A/RES/71/14)")
    assert "上海合作组织" in lines[1]


def test_a_citation_is_told_with_its_manner(run, library):
    _, lines, _ = run("search", "59/50", "--library", library)
    assert any(line.endswith("[recalled]") for line in lines)

    _, lines, _ = run("search", "59/50", "--format", "json", "--library", library)
    assert "recalled" in {json.loads(line)["manner"] for line in lines}
