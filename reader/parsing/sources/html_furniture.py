"""What of a web page is the site's and not the text's: navigation, banners, links to share, language links.

Tags and roles decide first, then the words in class and id, then the density of links; what holds much of the page's
text is never left out by its name alone, and notes that the text links to are never left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from lxml import etree

from reader.parsing.genre_detection import FEWEST_LANGUAGES, site_languages
from reader.parsing.vocabulary import vocabulary

_MOST_OF_PAGE = 0.4
"""A part with a larger share of the page's text is not left out by its class."""

_MAIN_SHARE = 0.3
"""The least share of the page's text that what calls itself the main text must have."""

_FIRST_OF_MANY = 0.6
"""The share of one among several articles that makes it the page's, and the others pointers to other pages."""

_LINK_DENSITY = 0.7
_FEWEST_LINKS = 3
_LONGEST_LINK = 14
"""Characters of a link in a list of links, on average; titles of documents are longer."""

_PROSE = 150
_PROSE_LINKS = 0.3
"""Characters that make text outside the main part a text, and the share of links that it may have."""

_LISTS = frozenset({"ul", "ol", "div", "p", "td", "table", "dl", "center"})
_BANNERS = frozenset({"nav", "header", "footer"})
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_MARKS = re.compile(r"[\W_]+")
_WORD = re.compile(r"[A-Za-z]+")
_LABEL = re.compile(r"\s*[\[(（]?\s*(?:\d{1,3}|\*{1,4}|[a-z]|[†‡§])\s*[\])）/]?\s*")
_LONGEST_LABEL = 8


@dataclass(slots=True)
class _Weight:
    """How much text an element holds, how much of it in links, how many links; whether it has a title or a note.

    `target` says that it is itself what a link that looks like a note mark leads to.
    """

    text: int = 0
    linked: int = 0
    links: int = 0
    title: bool = False
    notes: bool = False
    target: bool = False


@dataclass(slots=True)
class PageParts:
    """The outermost elements that are the site's; the element that holds the text, None where that is the page."""

    furniture: set[etree._Element] = field(default_factory=set)
    main: etree._Element | None = None


def part_page(root: etree._Element) -> PageParts:
    """Part a page's elements; `root` is the element that holds all of it."""
    weights = _weigh(root)
    main = _main(root, weights)
    around = {main, *main.iterancestors()}
    whole = max(1, weights[root].text)
    parts = PageParts(main=main if main is not root else None)
    kept: set[etree._Element] = set()
    walk = etree.iterwalk(root, events=("start", "end"))
    within = 0
    for event, element in walk:
        if element is main and main is not root:
            within += 1 if event == "start" else -1
        if event == "end" or element in around:
            continue
        weight = weights.get(element)
        if weight is None:
            walk.skip_subtree()
            continue
        inside = within > 0 or main is root or element.getparent() in kept
        if _is_furniture(element, weight, whole, within=within > 0) or (
            not inside and _is_outside(element, weight, titled=weights[main].title)
        ):
            parts.furniture.add(element)
            walk.skip_subtree()
        elif not within and (element.getparent() in kept or weight.target or not _is_wrapper(element, weight)):
            kept.add(element)
    return parts


def is_silent(element: etree._Element) -> bool:
    """Say whether an element is never shown as text."""
    if element.tag in _tags("silent") or element.get("hidden") is not None:
        return True
    return bool(_HIDDEN.search(element.get("style") or ""))


def _weigh(root: etree._Element) -> dict[etree._Element, _Weight]:
    """Weigh every element that may be shown; what is never shown has no weight."""
    targets = _note_targets(root)
    weights: dict[etree._Element, _Weight] = {}
    stack: list[_Weight] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            weight = _Weight()
            if is_silent(element):
                walk.skip_subtree()
            else:
                weights[element] = weight
                weight.text = _length(element.text)
                weight.title = element.tag == "h1"
                weight.notes = weight.target = not targets.isdisjoint((element.get("id"), element.get("name")))
            stack.append(weight)
            continue
        weight = stack.pop()
        if element.tag == "a":
            weight.linked, weight.links = weight.text, weight.links + 1
        if stack:
            above = stack[-1]
            above.text += weight.text + _length(element.tail)
            above.linked += weight.linked
            above.links += weight.links
            above.title = above.title or weight.title
            above.notes = above.notes or weight.notes
    return weights


def _note_targets(root: etree._Element) -> set[str]:
    """Return the ids that links which look like note marks lead to."""
    found: set[str] = set()
    for link in root.iter("a"):
        target = (link.get("href") or "").partition("#")[2]
        if target and _LABEL.fullmatch("".join(_first_texts(link))):
            found.add(target)
    return found


def _first_texts(element: etree._Element) -> list[str]:
    texts: list[str] = []
    for text in element.itertext():
        texts.append(str(text))
        if sum(map(len, texts)) > _LONGEST_LABEL:
            break
    return texts


def _length(text: str | None) -> int:
    """Return how many letters and figures a text has: bars and brackets between links are not the text's."""
    return len(_MARKS.sub("", text)) if text else 0


def _main(root: etree._Element, weights: dict[etree._Element, _Weight]) -> etree._Element:
    """Return the element that says that it is the main text and holds enough of it; the whole page for none."""
    least = _MAIN_SHARE * weights[root].text
    names = frozenset(vocabulary("html")["furniture"]["main"])
    mains: list[etree._Element] = []
    articles: list[etree._Element] = []
    named: list[etree._Element] = []
    for element, weight in weights.items():
        if element.tag == "main" or element.get("role") == "main":
            mains.append(element)
        elif element.tag == "article":
            articles.append(element)
        elif weight.text >= least and names & {element.get("id"), *(element.get("class") or "").split()}:
            named.append(element)
    first = max(articles, key=lambda element: weights[element].text, default=None)
    total = sum(weights[element].text for element in articles)
    alone = [first] if first is not None and weights[first].text >= _FIRST_OF_MANY * total else []
    for found in (mains, alone, named):
        best = max(found, key=lambda element: weights[element].text, default=None)
        if best is not None and weights[best].text >= least:
            return best
    return root


def _is_outside(element: etree._Element, weight: _Weight, *, titled: bool) -> bool:
    """Say whether an element beside the main text is the site's: all but notes, the page's title and prose."""
    if weight.notes or (weight.title and not titled and element.tag not in _BANNERS):
        return False
    return weight.text - weight.linked < _PROSE or weight.linked > _PROSE_LINKS * weight.text


def _is_wrapper(element: etree._Element, weight: _Weight) -> bool:
    """Say whether an element beside the main text only holds others, each of which is judged by itself."""
    return element.tag != "h1" and (weight.notes or weight.title)


def _is_furniture(element: etree._Element, weight: _Weight, whole: int, *, within: bool) -> bool:
    tag = element.tag
    share = weight.text / whole
    if weight.notes:
        return False
    if tag in _tags("furniture") or element.get("role") in vocabulary("html")["furniture"]["roles"]:
        return share <= _MOST_OF_PAGE or tag == "nav"
    if share > _MOST_OF_PAGE or weight.title:
        return False
    if (tag == "header" and not within) or _is_named(element):
        return True
    if tag not in _LISTS or weight.links < _FEWEST_LINKS or weight.linked < _LINK_DENSITY * weight.text:
        return False
    languages = site_languages(" ".join(link.text or "" for link in element.iter("a")))
    return languages >= FEWEST_LANGUAGES or (not within and weight.linked <= _LONGEST_LINK * weight.links)


def _is_named(element: etree._Element) -> bool:
    words = _furniture_words("words" if element.tag in _tags("blocks") else "inline")
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return not words.isdisjoint(_WORD.findall(named))


@cache
def _tags(name: str) -> frozenset[str]:
    return frozenset(vocabulary("html")["tags"][name])


@cache
def _furniture_words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in vocabulary("html")["furniture"][name])
