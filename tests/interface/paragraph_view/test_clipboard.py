from reader.interface.paragraph_view.clipboard import mime_data, selected_html, selected_text
from reader.interface.paragraph_view.selection import Selection, TextPlace


def select(fixed, caret):
    selection = Selection()
    selection.put(TextPlace(*fixed))
    selection.put(TextPlace(*caret), keep_fixed=True)
    return selection


def test_copied_text_has_a_line_for_each_paragraph_and_no_note_marks(resolution):
    assert selected_text(resolution, select((2, 48), (3, 9))) == "该组织的报告；\n1. 欢迎秘书长的报告。"


def test_the_number_goes_along_only_from_the_paragraphs_start(resolution):
    assert selected_text(resolution, select((3, 2), (3, 5))) == "秘书长"
    assert selected_text(resolution, select((4, 0), (4, 3))) == "(a) 第一项"


def test_a_paragraph_of_which_nothing_is_selected_gives_no_number(resolution):
    assert selected_text(resolution, select((3, 7), (4, 0))) == "告。\n"


def test_html_escapes_the_words_and_keeps_what_is_a_title(resolution):
    from dataclasses import replace  # noqa: PLC0415

    document = replace(resolution, blocks=(replace(resolution.blocks[0], text="甲<乙>&丙"),))
    assert selected_html(document, select((0, 0), (0, 6))) == "<h1>71/12. 甲&lt;乙&gt;&amp;丙</h1>"


def test_a_citation_follows_on_a_line_of_its_own(resolution):
    data = mime_data(resolution, select((3, 0), (3, 2)), "A/RES/71/12，第1段")
    assert data.text() == "1. 欢迎\nA/RES/71/12，第1段"
    assert data.html().endswith("<p>A/RES/71/12，第1段</p>")
