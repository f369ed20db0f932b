"""A short title is learned from its definition and used afterwards."""

from __future__ import annotations

from reader.recognition.instruments import find_titles
from reader.recognition.passages import passage_of
from reader.recognition.short_titles import ShortTitles


def test_a_definition_holds_from_where_it_stands():
    titles = ShortTitles()
    before, after = passage_of("《公约》"), passage_of("《公约》和《议定书》")

    first = titles.complete(find_titles(before))
    titles.learn(passage_of("《联合国海洋法公约》（以下简称“《公约》”）"))
    second = titles.complete(find_titles(after))

    assert [finding.target for finding in first] == ["《公约》"]
    assert [(finding.target, finding.inferred) for finding in second] == [
        ("《联合国海洋法公约》", True),
        ("《议定书》", False),
    ]


def test_a_longer_name_in_brackets_is_no_short_title():
    titles = ShortTitles()
    titles.learn(passage_of("《京都宣言》(《关于促进预防犯罪的宣言》)"))

    assert titles.complete(find_titles(passage_of("《关于促进预防犯罪的宣言》")))[0].inferred is False
