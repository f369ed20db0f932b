from __future__ import annotations

from reader.document.block_kinds import Genre
from reader.library.document_store import DocumentEntry
from reader.workspace import tree
from reader.workspace.tree import NodeKind


def entry(number: int, symbol: str | None, organ: str | None, session: int | None, date: str | None) -> DocumentEntry:
    return DocumentEntry(number, symbol, f"题{number}", date, organ, session, Genre.RESOLUTION, "made", "", "")


ENTRIES = [
    entry(1, "A/RES/71/12", "General Assembly", 71, "2016-11-21"),
    entry(2, "A/RES/71/9", "General Assembly", 71, "2016-11-21"),
    entry(3, "A/RES/72/1", "General Assembly", 72, "2017-09-01"),
    entry(4, "S/PV.7796", "Security Council", None, "2016-10-28"),
    entry(5, None, None, None, None),
    entry(6, "S/RES/1325(2000)", "Security Council", None, None),
    entry(7, "X/1", "Another Body", None, "2001-01-01"),
]


def shape(nodes: tuple[tree.TreeNode, ...]) -> list[object]:
    return [(node.label, shape(node.children)) if node.children else node.label for node in nodes]


def test_documents_stand_under_organ_and_session_or_year_the_newest_first() -> None:
    assert shape(tree.library_tree(ENTRIES, "zh")) == [
        (
            "大会",
            [("第七十二届会议", ["A/RES/72/1  题3"]), ("第七十一届会议", ["A/RES/71/9  题2", "A/RES/71/12  题1"])],
        ),
        (
            "安全理事会",
            [("第七十一年（2016年）", ["S/PV.7796  题4"]), ("第五十五年（2000年）", ["S/RES/1325(2000)  题6"])],
        ),
        ("Another Body", [("2001年", ["X/1  题7"])]),
        ("其他文件", [("日期不明", ["题5"])]),
    ]


def test_keys_stay_the_same_in_every_language() -> None:
    def keys(nodes: tuple[tree.TreeNode, ...]) -> list[str]:
        return [key for node in nodes for key in (node.key, *keys(node.children))]

    chinese, english = keys(tree.library_tree(ENTRIES, "zh")), keys(tree.library_tree(ENTRIES, "en"))
    assert chinese == english
    assert len(set(chinese)) == len(chinese)


def test_a_documents_node_has_its_entry() -> None:
    documents = [
        node for organ in tree.library_tree(ENTRIES, "zh") for period in organ.children for node in period.children
    ]
    assert {node.entry.id for node in documents if node.entry} == {1, 2, 3, 4, 5, 6, 7}
    assert {node.kind for node in documents} == {NodeKind.DOCUMENT}


def test_an_empty_library_is_an_empty_tree() -> None:
    assert tree.library_tree([]) == ()


def test_the_outline_is_read_from_the_document(workspace, add) -> None:
    assert tree.outline_of(workspace, add("决定")) == []


def test_organs_have_names_in_both_languages_and_unknown_ones_keep_theirs() -> None:
    assert [tree.organ_name(organ, "zh") for organ in tree.ORGANS[:2]] == ["大会", "安全理事会"]
    assert all(tree.organ_name(organ, "zh") != organ for organ in tree.ORGANS)
    assert tree.organ_name("Another Body", "zh") == "Another Body"


def test_a_part_with_letters_stands_behind_its_number() -> None:
    symbols = ["A/RES/75/101A-B", "A/RES/75/102", "A/RES/75/9", "A/RES/75/10"]
    entries = [entry(at, symbol, "General Assembly", 75, None) for at, symbol in enumerate(symbols)]
    [organ] = tree.library_tree(entries, "zh")
    [period] = organ.children
    assert [node.entry.symbol for node in period.children if node.entry] == [
        "A/RES/75/9",
        "A/RES/75/10",
        "A/RES/75/101A-B",
        "A/RES/75/102",
    ]
