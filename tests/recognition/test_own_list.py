from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UnreadableFile
from reader.recognition.gazetteer import COLUMNS, KINDS, Organization, standard
from reader.recognition.organizations import find_organizations
from reader.recognition.own_list import EMPTY, HEADING, Merged, OwnList, read, write

TAB = "\t"
INSTITUTE = Organization("国际某某学会", ("某学会",), "Institute", "IOS", "NGO", None, "Institut", "Институт")


@pytest.fixture
def named(document_of):
    def of(own, *texts):
        made = document_of(*texts)
        return [
            (made.text_at(found.block, None)[found.start : found.end], found.organization)
            for found in find_organizations(made, own)
        ]

    return of


def test_an_added_organization_is_found_by_all_its_names(named):
    text = "请某学会和上合组织研究"
    assert named(EMPTY, text) == [("上合组织", "上海合作组织")]
    assert named(EMPTY.adding(INSTITUTE), text) == [("某学会", "国际某某学会"), ("上合组织", "上海合作组织")]


def test_a_merged_name_stands_for_its_organization(named):
    own = EMPTY.merging("国际某某学会", "上海合作组织")
    assert named(own, "与国际某某学会合作") == [("国际某某学会", "上海合作组织")]


def test_a_name_that_the_list_gives_to_another_can_be_merged(named):
    own = EMPTY.merging("禁毒办", "国际麻醉品管制局")
    assert named(own, "请禁毒办协助") == [("禁毒办", "国际麻醉品管制局")]


@pytest.mark.parametrize("name", ["国际某某学会", "上合组织", "联合国关于协调活动的常设委员会"])
def test_a_rejected_name_is_none_wherever_it_comes_from(name, named):
    assert named(EMPTY, f"，{name}，") != []
    assert [surface for surface, _ in named(EMPTY.rejecting(name), f"，{name}，")] in ([], ["联合国"])


def test_the_later_act_on_a_name_counts():
    own = EMPTY.rejecting("国际某某学会").adding(INSTITUTE)
    assert (own.added, own.rejected) == ((INSTITUTE,), ())
    own = own.merging("国际某某学会", "联合国")
    assert (own.added, own.merged) == ((), (Merged("国际某某学会", "联合国"),))
    assert own.without("国际某某学会") == EMPTY


def test_a_row_of_the_persons_own_goes_before_the_programs():
    own = EMPTY.adding(Organization("上海合作组织", ("上合",), "SCO", None, "NGO", None))
    assert own.applied(standard()).organizations["上海合作组织"].short_forms == ("上合",)


def test_what_is_merged_into_an_organization_that_nobody_knows_waits():
    own = EMPTY.merging("某会", "国际某某学会")
    assert "某会" not in own.applied(standard()).by_name
    assert own.adding(INSTITUTE).applied(standard()).by_name["某会"] == "国际某某学会"


def test_a_colleagues_list_is_joined_and_goes_before_ones_own():
    mine = EMPTY.rejecting("国际某某学会").merging("某会", "联合国")
    theirs = OwnList(added=(INSTITUTE,), unread=("??",))
    joined = mine.joined(theirs)
    assert (joined.added, joined.rejected, joined.unread) == ((INSTITUTE,), (), ("??",))
    assert joined.merged == mine.merged


def test_a_list_comes_back_from_its_file(tmp_path):
    own = EMPTY.adding(INSTITUTE).merging("某会", "联合国").rejecting("某某委员会")
    write(tmp_path / "new" / "own.tsv", own)
    assert read(tmp_path / "new" / "own.tsv") == own
    assert read(tmp_path / "missing.tsv") == EMPTY


def test_what_a_spreadsheet_writes_is_read(tmp_path):
    path = tmp_path / "own.tsv"
    rows = [
        "\t".join(HEADING),
        'add\t国际某某学会\t"某学会|学会"',
        "merge\t联合国\t某会|某组织",
        "reject\t某某委员会\t\t\t",
    ]
    path.write_bytes(("\ufeff" + "\r\n".join(rows) + "\r\n").encode())
    own = read(path)
    assert own.added[0].short_forms == ("某学会", "学会")
    assert own.merged == (Merged("某会", "联合国"), Merged("某组织", "联合国"))
    assert own.rejected == ("某某委员会",)
    assert own.unread == ()


@pytest.mark.parametrize(
    "line",
    [
        "another\t某组织",
        "add\t",
        "merge\t联合国",
        "add\t某组织\t\t\t\t\t\tno such kind",
        "add" + "\t某" * 20,
        "某组织",
    ],
)
def test_a_row_that_is_none_changes_nothing_and_is_kept(line, tmp_path):
    path = tmp_path / "own.tsv"
    path.write_text(f"{line}\nreject\t某会\n", encoding="utf-8")
    own = read(path)
    assert (own.unread, own.rejected) == ((line,), ("某会",))
    write(path, own)
    assert read(path) == own


def test_a_file_in_another_encoding_is_told(tmp_path):
    path = tmp_path / "own.tsv"
    path.write_bytes("reject\t某会".encode("gb18030"))
    with pytest.raises(UnreadableFile, match="own_list_unreadable"):
        read(path)


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UnreadableFile, match="own_list_unwritable"):
        write(tmp_path / "file" / "own.tsv", EMPTY)


@pytest.mark.parametrize("name", ["", " ", "某\t会", "某|会", "某\n会"])
def test_what_cannot_stand_in_the_file_is_no_name(name):
    with pytest.raises(ValueError):  # noqa: PT011
        EMPTY.rejecting(name)
    with pytest.raises(ValueError):  # noqa: PT011
        EMPTY.merging(name, "联合国")


NAMES = st.text(alphabet="国际组织“”（）\"' ,Aé", min_size=1, max_size=6).filter(lambda name: name.strip() == name)


@settings(max_examples=60, deadline=None)
@given(
    acts=st.lists(st.tuples(st.sampled_from(["add", "merge", "reject"]), NAMES, st.sampled_from(KINDS)), max_size=6)
)
def test_every_list_survives_its_file(acts, tmp_path_factory):
    own = EMPTY
    for act, name, kind in acts:
        if act == "add":
            own = own.adding(Organization(name, (), name, None, kind, None))
        else:
            own = own.merging(name, "联合国") if act == "merge" else own.rejecting(name)
    path = tmp_path_factory.mktemp("own") / "own.tsv"
    write(path, own)
    assert read(path) == own
    assert len(HEADING) == len(COLUMNS) + 1
