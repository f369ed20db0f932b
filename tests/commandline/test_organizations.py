from __future__ import annotations

import json


def test_organizations_are_listed_with_their_names_and_numbers(run, library):
    code, lines, said = run("organizations", "--library", library, "--limit", "3")
    assert code == 0
    assert len(lines) == 3
    assert any("联合国  United Nations  UN" in line for line in lines)
    assert said == "There are more than 3; --limit shows them.\n"


def test_the_places_of_one_organization_are_printed_with_their_citations(run, library):
    code, lines, _ = run("organizations", "上合组织", "--library", library)
    assert code == 0
    assert "上海合作组织  Shanghai Cooperation Organization  SCO" in lines[0]
    assert "(A/RES/71/14)" in lines[1]
    assert "【上海合作组织】" in lines[2]


def test_places_as_json_say_where(run, library):
    _, lines, _ = run("organizations", "SCO", "--format", "json", "--limit", "2", "--library", library)
    places = [json.loads(line) for line in lines]
    assert len(places) == 2
    assert places[0]["symbol"] == "A/RES/71/14"
    assert places[0]["end"] - places[0]["start"] == len(places[0]["match"])


def test_what_is_named_beside_it_is_listed(run, library):
    _, lines, _ = run("organizations", "上合组织", "--together", "--library", library)
    assert any(line.endswith("  联合国") for line in lines[1:])
    _, lines, _ = run("organizations", "上合组织", "--together", "--format", "json", "--library", library)
    assert {"organization", "passages", "documents"} == set(json.loads(lines[0]))


def test_a_name_that_no_document_has_is_told(run, library):
    code, lines, said = run("organizations", "没有的组织", "--library", library)
    assert (code, lines) == (1, [])
    assert "没有的组织" in said
