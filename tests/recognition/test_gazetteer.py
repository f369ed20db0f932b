from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from reader.document.folding import fold
from reader.recognition.gazetteer import (
    COLUMNS,
    FILE,
    KINDS,
    UNITED_NATIONS,
    from_columns,
    read,
    standard,
    to_columns,
)
from reader.recognition.organization_vocabulary import standard_vocabulary
from reader.script import simplified

LIST = Path(__file__).resolve().parents[2] / "resources" / FILE


def test_the_list_has_its_columns_in_every_line():
    lines = LIST.read_text(encoding="utf-8").splitlines()
    assert tuple(lines[0].split("\t")) == COLUMNS
    assert all(line.count("\t") == len(COLUMNS) - 1 for line in lines)


def test_no_organization_stands_twice_in_the_list():
    names = [line.split("\t")[0] for line in LIST.read_text(encoding="utf-8").splitlines()]
    assert len(names) == len(set(names))


def test_every_kind_is_known():
    assert {organization.kind for organization in standard().organizations.values()} == set(KINDS)


def test_every_parent_is_in_the_list():
    organizations = standard().organizations
    assert [o.name for o in organizations.values() if o.parent is not None and o.parent not in organizations] == []


def test_no_name_means_two_organizations_without_a_rule_for_it():
    owners: dict[str, set[str]] = defaultdict(set)
    for organization in standard().organizations.values():
        for name in organization.names:
            owners[fold(name).text].add(organization.name)
    ruled = standard_vocabulary().antecedent
    assert {name: owner for name, owner in owners.items() if len(owner) > 1 and name not in ruled} == {}


def test_no_row_repeats_a_name_or_holds_stray_blanks():
    for organization in standard().organizations.values():
        assert len(set(organization.names)) == len(organization.names), organization.name
        assert all(name == name.strip() for name in organization.names)
        assert organization.english == organization.english.strip() != ""


def test_every_name_is_written_in_the_script_of_its_language():
    for one in standard().organizations.values():
        assert not re.search("[\u4e00-\u9fff]", one.english + one.french + one.russian), one.name
        assert not re.search("[\u0400-\u04ff]", one.english + one.french + (one.acronym or "")), one.name
        assert one.russian == "" or re.search("[\u0400-\u04ff]", one.russian), one.name


def test_names_in_other_languages_belong_to_one_organization():
    for names in zip(*((one.french, one.russian) for one in standard().organizations.values()), strict=True):
        known = [name for name in names if name]
        assert len(known) == len(set(known))
        assert len(known) > 1_500


def test_columns_come_back_as_they_were():
    for one in standard().organizations.values():
        assert from_columns(to_columns(one)) == one


def test_no_organization_is_a_part_of_itself():
    gazetteer = standard()
    assert [name for name in gazetteer.organizations if name in gazetteer.ancestors(name)] == []


def test_the_words_of_the_vocabulary_are_names_of_the_list():
    gazetteer, vocabulary = standard(), standard_vocabulary()
    known = {fold(name).text for name in gazetteer.names()}
    assert vocabulary.cautious - known == set()
    assert vocabulary.with_parent - known == set()
    assert vocabulary.united_nations_names - known == set()
    assert vocabulary.own_assembly - set(gazetteer.organizations) == set()
    owners = {owner for owners in vocabulary.antecedent.values() for owner in owners}
    owners |= set(vocabulary.antecedent_parts.values()) | set(vocabulary.spellings)
    owners |= {entry.organization for entry in vocabulary.own_organ}
    assert owners - set(gazetteer.organizations) == set()
    assert vocabulary.without_organs <= set(KINDS)


def test_names_hold_full_and_short_forms():
    names = set(standard().names())
    assert {"上海合作组织", "上合组织", "安理会", "联合国毒品和犯罪问题办公室", "禁毒办"} <= names


def test_every_name_leads_to_its_full_name():
    table = standard().by_name
    assert table["上合组织"] == "上海合作组织"
    assert table["欧盟"] == "欧洲联盟"
    assert table["联合国大会"] == "大会"


def test_ancestors_run_from_the_nearest_to_the_united_nations():
    assert standard().ancestors("反恐怖主义委员会执行局") == (
        "安全理事会反恐怖主义委员会",
        "安全理事会",
        UNITED_NATIONS,
    )


def test_the_united_nations_stands_above_agencies_without_a_parent_in_the_list():
    assert standard().ancestors("世界卫生组织") == (UNITED_NATIONS,)
    assert standard().ancestors("欧洲联盟") == ()
    assert standard().ancestors(UNITED_NATIONS) == ()


def test_a_part_that_the_list_lacks_is_described_by_its_whole():
    secretariat = standard().describe("欧洲安全与合作组织秘书处")
    assert secretariat is not None
    assert (secretariat.kind, secretariat.parent) == ("regional organization", "欧洲安全与合作组织")
    assert standard().describe("上海合作组织") is standard().organizations["上海合作组织"]
    assert standard().describe("某某协会") is None


def test_children_are_the_direct_parts():
    assert "集体安全条约组织秘书处" in standard().children["集体安全条约组织"]


def test_a_line_of_another_shape_is_refused(tmp_path):
    path = tmp_path / FILE
    path.write_text("\t".join(COLUMNS) + "\n某组织\tSome organization\n", encoding="utf-8")
    with pytest.raises(ValueError, match="unpack"):
        read(path)


def test_no_traditional_character_is_left_in_the_list():
    names = "".join(standard().names())
    assert simplified(names) == names


def test_an_organ_of_a_listed_organization_is_known_but_not_what_merely_begins_with_the_united_nations():
    assert standard().knows("上海合作组织")
    assert standard().knows("欧洲安全与合作组织秘书处")
    assert not standard().knows("联合国某某自愿信托基金")
    assert not standard().knows("某某协会")
