"""Where documents define their short forms (reader.document.naming_places)."""

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, OrganizationMention, Source
from reader.document.naming_places import NamingManner, NamingPlaces

CIS = "独立国家联合体"
COURT = "国际刑事法院"
COMMITTEE = "安全理事会第1540(2004)号决议所设委员会"


def document(*texts, names, note=""):
    """Make a document of paragraphs in which every listed form (form -> organization) is a mention.

    A longer form hides a shorter one in it; the note's mark, if there is one, stands at the second paragraph's end.
    """
    blocks = tuple(
        Block(f"b{at}", BlockKind.PARAGRAPH, text, notes=(NoteMark("1", len(text)),) if note and at == 1 else ())
        for at, text in enumerate(texts)
    )
    notes = (Footnote("1", note),) if note else ()
    mentions = [mention for block in blocks for mention in _mentions(block.text, names, block=block.id)] + [
        mention for one in notes for mention in _mentions(one.text, names, footnote=one.label)
    ]
    return Document(Source("made.txt"), Genre.DOCUMENT, "", blocks, footnotes=notes, organizations=tuple(mentions))


def _mentions(text, names, block=None, footnote=None):
    at = 0
    while at < len(text):
        form = next((one for one in sorted(names, key=len, reverse=True) if text.startswith(one, at)), None)
        if form is not None:
            yield OrganizationMention(block, footnote, at, at + len(form), names[form])
        at += len(form) if form else 1


def told(made, form, *, occurrence=-1, footnote=None):
    """Return the manner, place and words that tell what one occurrence of a form names."""
    places = NamingPlaces(made)
    mention = [one for one in made.organizations if places.words(one) == form and one.footnote == footnote][
        occurrence
    ]
    found = places.of(mention)
    if found is None:
        return None
    text = made.text_at(found.block, found.footnote)
    return found.manner, found.footnote or found.block, text[found.start : found.end]


@pytest.mark.parametrize(
    ("texts", "names", "form", "expected"),
    [
        (
            ("欢迎独立国家联合体（独联体）的努力。", "独联体成员国。"),
            {CIS: CIS, "独联体": CIS},
            "独联体",
            (NamingManner.DEFINITION, "b0", "独立国家联合体（独联体）"),
        ),
        (
            ("设立国际刑事法院（下称“法院”）；", "请法院院长。"),
            {COURT: COURT, "法院": COURT},
            "法院",
            (NamingManner.DEFINITION, "b0", "国际刑事法院（下称“法院”）"),
        ),
        (
            ("国际刑事法院（以下简称: 刑院)。", "刑院的工作。"),
            {COURT: COURT, "刑院": COURT},
            "刑院",
            (NamingManner.DEFINITION, "b0", "国际刑事法院（以下简称: 刑院)"),
        ),
        (
            ("独联体（独立国家联合体）成立。", "独联体。"),
            {CIS: CIS, "独联体": CIS},
            "独联体",
            (NamingManner.DEFINITION, "b0", "独联体（独立国家联合体）"),
        ),
        (
            ("第1540（2004）号决议所设委员会的报告；", "请委员会继续。"),
            {"第1540（2004）号决议所设委员会": COMMITTEE, "委员会": COMMITTEE},
            "委员会",
            (NamingManner.LONGER_NAME, "b0", "第1540（2004）号决议所设委员会"),
        ),
        (
            ("独立国家联合体和独联体宪章。", "独联体。"),
            {CIS: CIS, "独联体": CIS},
            "独联体",
            (NamingManner.FULL_NAME, "b0", CIS),
        ),
        (
            ("独联体的活动。", "独立国家联合体（独联体）成立。"),
            {CIS: CIS, "独联体": CIS},
            "独联体",
            (NamingManner.DEFINITION, "b1", "独立国家联合体（独联体）"),
        ),
        (("独联体的活动。", "独联体宪章。"), {CIS: CIS, "独联体": CIS}, "独联体", None),
        (("独立国家联合体成立。", "独立国家联合体。"), {CIS: CIS}, CIS, None),
    ],
)
def test_a_form_is_told_by_its_definition_or_by_a_fuller_name(texts, names, form, expected):
    assert told(document(*texts, names=names), form) == expected


@pytest.mark.parametrize(
    "words",
    [
        "独立国家联合体（见独联体）",
        "独立国家联合体（独联体宪章）",
        "独立国家联合体、独联体",
        "独立国家联合体（纽约，独联体）",
    ],
)
def test_what_is_no_definition(words):
    made = document(f"{words}的活动。", "独联体。", names={CIS: CIS, "独联体": CIS})

    assert told(made, "独联体")[0] is NamingManner.FULL_NAME


def test_another_form_of_the_same_organization_is_not_told_by_a_definition():
    made = document("独立国家联合体（独联体）。", "联合体。", names={CIS: CIS, "独联体": CIS, "联合体": CIS})

    assert told(made, "联合体") == (NamingManner.FULL_NAME, "b0", CIS)


def test_the_last_definition_before_the_mention_counts_and_else_the_first_behind_it():
    texts = ("独联体。", "独立国家联合体（独联体）。", "独联体。", "独立国家联合体（独联体）。", "独联体。")
    made = document(*texts, names={CIS: CIS, "独联体": CIS})

    found = [told(made, "独联体", occurrence=at)[1] for at in (0, 2, 4)]

    assert found == ["b1", "b1", "b3"]


def test_a_place_knows_whether_it_is_here_or_later():
    made = document("独联体。", "独立国家联合体（独联体）。", "独联体。", names={CIS: CIS, "独联体": CIS})
    places = NamingPlaces(made)

    found = [places.of(mention) for mention in made.organizations]

    assert [(one.is_here, one.is_later) for one in found] == [
        (False, True),
        (True, False),
        (True, False),
        (False, False),
    ]


def test_a_footnote_stands_where_it_is_called():
    names = {CIS: CIS, "独联体": CIS}
    made = document("独联体。", "成员国", "独联体。", names=names, note="独立国家联合体（独联体）。独联体。")

    assert told(made, "独联体", occurrence=0)[1] == "1"
    assert told(made, "独联体", occurrence=1) == (NamingManner.DEFINITION, "1", "独立国家联合体（独联体）")
    assert told(made, "独联体", footnote="1") == (NamingManner.DEFINITION, "1", "独立国家联合体（独联体）")


def test_a_bare_word_is_led_back_to_the_organization_that_it_is_a_part_of():
    body = "上海合作组织地区反恐怖机构"
    names = {"上海合作组织": "上海合作组织", "区域反恐结构": body}
    made = document("上海合作组织。", "区域反恐结构。", "上海合作组织。", names=names)
    places = NamingPlaces(made)
    mention = made.organizations[1]

    assert places.of(mention) is None
    found = places.of_owner(mention, {"上海合作组织"})
    assert (found.manner, found.block) == (NamingManner.OWNER, "b0")
    assert places.of_owner(made.organizations[0], {body}) is None


def test_the_documents_own_short_forms():
    made = document(
        "国际刑事法院（下称“法院”）和国际刑事法院（国际刑院）。",
        names={COURT: COURT, "法院": COURT, "国际刑院": COURT},
    )

    assert NamingPlaces(made).short_forms(COURT) == ("法院", "国际刑院")
