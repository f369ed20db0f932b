from reader.interface.paragraph_view.selection import Selection, TextPlace


def select(fixed, caret):
    selection = Selection()
    selection.put(TextPlace(*fixed))
    selection.put(TextPlace(*caret), keep_fixed=True)
    return selection


def test_a_selection_reads_alike_from_either_end(resolution):
    forth, back = select((2, 3), (4, 1)), select((4, 1), (2, 3))
    assert list(forth.ranges(resolution)) == list(back.ranges(resolution))
    assert (back.start, back.end) == (TextPlace(2, 3), TextPlace(4, 1))


def test_whole_blocks_lie_between_the_first_and_the_last(resolution):
    length = len(resolution.blocks[2].text)
    assert list(select((2, 3), (4, 1)).ranges(resolution)) == [(2, 3, length), (3, 0, 9), (4, 0, 1)]


def test_an_empty_selection_has_no_ranges_and_no_anchors(resolution):
    assert list(select((2, 3), (2, 3)).ranges(resolution)) == []
    assert select((2, 3), (2, 3)).anchors(resolution) == ()


def test_anchors_quote_the_words_with_what_stands_beside_them(resolution):
    first, second = select((2, 30), (3, 2)).anchors(resolution)
    assert first.quote.startswith("集体安全条约组织")
    assert first.before.endswith("其中大会授予")
    assert (second.block, second.quote, second.after, second.number) == ("b3", "欢迎", "秘书长的报告。", "1")


def test_a_block_of_which_no_character_is_selected_gets_no_anchor(resolution):
    assert [anchor.block for anchor in select((3, 0), (4, 0)).anchors(resolution)] == ["b3"]
