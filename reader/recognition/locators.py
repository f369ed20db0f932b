"""Places inside a cited document: 附件, 第2页, 第一章，C节, 第26至29段, 执行部分第1(a)段."""

from __future__ import annotations

import re

_NUMBER = r"(?:\d{1,5}|[IVX]+|[〇零一二三四五六七八九十百]+)"
_STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
"""What the Chinese texts of the Charter and of older treaties count points with: 第七十三条(辰)款."""

_POINT = (
    rf"(?: ?\([0-9a-z一二三四五六七八九十{_STEMS}]{{1,4}}\)|[㈠-㈩]| ?[A-Z](?![A-Za-z])|\.[A-Z0-9]{{1,2}}"
    r"|之[一二三四五六七八九十])*"
)
_MORE = rf"(?:(?:、|和|及|以及|至|-|或|与)(?:第)?(?:{_NUMBER}{_POINT}|\([a-z]\)))*"
_UNIT = r"(?:部分|分节|分段|段|节|章|页|条|款|项|卷(?:，第\d{1,6}(?:(?:-|至|、|和)\d{1,6})*号)?|编|目|栏|表)"

_ORDINAL_PLACE = (
    rf"第(?:{_NUMBER}|[㈠-㈩]){_POINT}{_MORE}{_UNIT}"
    rf"(?:(?:\([0-9a-z一二三四五六七八九十{_STEMS}]{{1,4}}\)|[㈠-㈩])[项款目分段]*)*"
)
"""第26至29段, 第五十三、第七十七和第一百零七条, 第13条(a)款, 第4(a)段, 第九条第㈡款, 第729卷，第10485号."""

_SECTION = r"[A-Z](?:\.\d{1,2})?(?: ?\([a-z]\))?"
_LETTERED_PLACE = rf"{_SECTION}(?:(?:、|和|至|-){_SECTION})*(?:节|编|部分?)"
"""C节, C.2节, B.2-B.5节, B.4 (b)节."""

_APPENDED_PLACE = (
    r"(?:附件|附录|附文|附表|附图|增编)"
    rf"(?:[〇一二三四五六七八九十]+|(?!{_LETTERED_PLACE})(?:[A-Z](?![A-Za-z/.\-])|[IVX]+(?![A-Za-z]))|\d{{1,2}})?"
    r"(?:(?:、|和|至)[一二三四五六七八九十]+)*"
)
"""附件, 附件二, 附录二至四, 附件B; the letter in 附件C节 is the section's."""

_NAMED_RESOLUTION = (
    r"(?:(?:决议|决定|建议)(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?![0-9/(号项个])"
    r"|(?:第\d{1,3}(?:/[A-Z]{2,5}\.\d{1,2})?|第[IVX]{1,5}/\d{1,3}(?: ?[A-Z])?|SS\.[IVX]{1,5}/\d{1,2})号(?:决定|建议))"
)
"""Parts of the report of a conference: 第一章，决议1，附件二; 第1/CP.21号决定，附件; 第IX/11号决定."""

_LATER_RESOLUTION = r"(?<=[章节][，,])第\d{1,3}号决议"
"""第四节，第43号决议; behind a title it is a citation of its own: 根据《联合国宪章》、第242号决议."""

_NAMED_PLACE = r"(?:执行部分|序言部分|序言|导言)"

_PLACE = rf"(?:{_ORDINAL_PLACE}|{_APPENDED_PLACE}|{_LETTERED_PLACE}|{_NAMED_PLACE}|{_NAMED_RESOLUTION})"

_AND_PLACE = rf"(?:和|及|以及)(?:{_APPENDED_PLACE}|第\d{{1,4}}(?:至\d{{1,4}})?段)"
"""第24段和附件, 第5段和第10段; an article behind 和 is a citation of its own."""

_LEAD = r"(?:[，,、]?(?:特别是|尤其是|包括|见|其中|的)?)"

_LOCATOR = re.compile(rf"{_LEAD}(?P<locator>{_PLACE}(?:[，,]?的?{_PLACE}|{_AND_PLACE}|[，,]{_LATER_RESOLUTION})*)")

_PUBLICATION = r"\((?:联合国)?出版物[^()]{0,60}(?:\([^()]{0,30}\)[^()]{0,30})?\)"

_SKIPPED = re.compile(rf"(?:号?(?:决议|决定|文件)|{_PUBLICATION}|[)”》])*")
"""What may stand between the end of a citation and its place: 号文件, 决议, a closing bracket or mark.

So does the sales number of a publication: (联合国出版物，出售品编号：C.96.IV.13).
"""


def locator_behind(text: str, position: int) -> tuple[str, int] | None:
    """Give the place named directly behind a citation that ends at the position, and the offset behind the place.

    The text is folded; the locator is given without the punctuation before it.
    """
    skipped = _SKIPPED.match(text, position)
    found = _LOCATOR.match(text, skipped.end() if skipped else position)
    return (found["locator"].replace(",", "，"), found.end()) if found else None
