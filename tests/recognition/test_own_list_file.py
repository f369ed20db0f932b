from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UnreadableFile
from reader.messages import describe
from reader.recognition.gazetteer import COLUMNS, KINDS, Organization
from reader.recognition.own_list import EMPTY, Merged
from reader.recognition.own_list_file import HEADING, KEPT_ENDING, read, read_with_faults, write

INSTITUTE = Organization("国际某某学会", ("某学会",), "Institute", "IOS", "NGO", None, "Institut", "Институт")


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


ROWS = "merge,联合国,某会\nreject,“某某”委员会·—\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("separator", ["\t", ",", ";"])
def test_a_list_is_read_however_a_spreadsheet_saves_it(encoding, separator, tmp_path):
    path = tmp_path / "own.csv"
    heading = separator.join(HEADING) + "\r\n"
    path.write_bytes((heading + ROWS.replace(",", separator).replace("\n", "\r\n")).encode(encoding))
    read_list = read_with_faults(path)
    assert read_list.own == EMPTY.merging("某会", "联合国").rejecting("“某某”委员会·—")
    assert read_list.faults == ()


@pytest.mark.parametrize(
    ("line", "key", "named"),
    [
        ("another\t某组织", "own_list_act", "another"),
        ("add\t", "own_list_name", "second column"),
        ("merge\t联合国", "own_list_merge", "联合国"),
        ("add\t某组织\t\t\t\t\t\tno such kind", "own_list_kind", "armed group"),
        ("add" + "\t某" * 20, "own_list_columns", "21"),
        ("某组织", "own_list_act", "某组织"),
        ('"' + "某" * 200_000, "own_list_act", ""),
    ],
)
def test_a_row_that_is_none_changes_nothing_is_told_with_its_line_and_kept(line, key, named, tmp_path):
    path = tmp_path / "own.tsv"
    path.write_text(f"reject\t某会\n\n{line}\nreject\t另一会\n", encoding="utf-8")
    read_list = read_with_faults(path)
    assert (read_list.own.unread, read_list.own.rejected) == ((line,), ("某会", "另一会"))
    (fault,) = read_list.faults
    assert (fault.line, fault.key) == (3, key)
    said = describe(fault.error(path), "en")
    assert all(words in said for words in ("Line 3", str(path), named))
    write(path, read_list.own)
    assert read(path) == read_list.own


def test_cells_are_read_whatever_their_case_and_what_a_spreadsheet_adds(tmp_path):
    path = tmp_path / "own.tsv"
    path.write_text("Add\t某组织\t\t\t\t\t\tngo" + "\t" * 9 + "\n\t\t\t\n", encoding="utf-8")
    assert read_with_faults(path).faults == ()
    assert read(path).added == (Organization("某组织", (), "", None, "NGO", None),)


@pytest.mark.parametrize(
    "data", ["reject\t國際組織的委員會".encode("big5"), b"\xff\xff\xff", "reject\tété".encode("cp1252")]
)
def test_a_file_in_an_encoding_that_is_not_certain_is_told_and_left(data, tmp_path):
    path = tmp_path / "own.tsv"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match="own_list_encoding"):
        read(path)
    with pytest.raises(UnreadableFile):
        write(path, EMPTY)
    assert path.read_bytes() == data


def test_what_another_program_wrote_is_kept_beside_it(tmp_path):
    path = tmp_path / "own.tsv"
    write(path, EMPTY.rejecting("某会"))
    write(path, EMPTY)
    before = path.with_name(path.name + KEPT_ENDING)
    assert not before.exists()
    theirs = "reject,某会\nadd,某组织,,,,,,,,,,,,remark\n".encode()
    path.write_bytes(theirs)
    write(path, read(path).rejecting("另一会"))
    assert before.read_bytes() == theirs


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UnreadableFile, match="own_list_unwritable"):
        write(tmp_path / "file" / "own.tsv", EMPTY)


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
