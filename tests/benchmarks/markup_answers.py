"""What a resolution in AKN4UN XML says, read by itself: the answers that the benchmark of the reader compares with.

Shares no code with the reader. White space is left out everywhere, so that offsets count printed characters. A kind
is None where the XML does not say it: whether an unnumbered line of an annex is a heading, for example.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

Element = ET.Element

CHINESE = "一二三四五六七八九十百"
SPACE = re.compile(r"[\s\u200b\ufeff]+")
ADDRESS = re.compile(r"(?:https?:/+)?(?:www\.)?(?:undocs\.org|docs\.un\.org)/+(?:[a-z]{2}/+)?(.+)", re.IGNORECASE)
TYPED = re.compile(
    rf"""\s*(?:
      (?P<item>[(（](?:[a-z]{{1,3}}|[{CHINESE}]{{1,3}}|[甲乙丙丁戊己庚辛])[)）]|[\u3220-\u3229])
    | (?P<number>\d{{1,3}}(?:\.\d{{1,2}})*[.．、]?\t
      | \d{{1,2}}[.．](?!\d) | [{CHINESE}]{{1,3}}[.．、] | [A-Z][.．]\t)
    | (?P<section>[{CHINESE}]{{1,3}}|[A-Z])(?=[ \t\u2002\u2003]+\S.{{0,59}}$)
    | (?P<below>[a-z*]{{1,2}})\t
    )""",
    re.VERBOSE,
)
REPEATED = r"\s*{}(?:\t|\s{{2,}})"
LEFT_OUT = {"meta", "img", "coverPage", "documentRef"}
LEAVES = {"p", "heading", "subheading", "crossHeading", "listIntroduction", "listWrapUp", "formula", "caption"}
STYLED = {"HCh", "H1", "H23", "H4", "H56", "FootnoteText", "a5"}
"""The classes whose look in print, a heading's or a note's, the element does not tell."""

HEADS = {"heading", "subheading", "crossHeading", "caption"}


@dataclass
class Answer:
    """A block: kind (None where the XML leaves it open), number without stop and brackets, text, note calls."""

    kind: str | None
    number: str
    text: str
    notes: list[tuple[str, int]] = field(default_factory=list)


@dataclass
class Answers:
    """All that is compared: blocks from the title on, notes in the order of their calls, symbol, linked symbols."""

    symbol: str = ""
    blocks: list[Answer] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def bare(number: str) -> str:
    """Return a printed number without stop, brackets and white space."""
    return SPACE.sub("", number).strip(".．、()（）")


def squashed(text: str) -> str:
    """Return a text without white space."""
    return SPACE.sub("", text)


def name_of(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


class Reading:
    """Walks one file."""

    def __init__(self) -> None:
        self.answers = Answers()
        self.number = ""
        self.early: list[tuple[str, int]] = []

    def read(self, path: Path) -> Answers:
        """Return the answers of a file."""
        root = ET.parse(path).getroot()  # noqa: S314 - the benchmark's own corpus
        numbers = (e for e in root.iter() if name_of(e) == "docNumber" and e.get("refersTo") == "#symbol")
        self.answers.symbol = squashed("".join(next(numbers).itertext()))
        self.walk(root, None)
        return self.answers

    def walk(self, element: Element, kind: str | None) -> None:
        """Go through an element of structure; `kind` is what its paragraphs are."""
        name = name_of(element)
        kinds = {"preamble": "preambular", "mainBody": "operative", "attachments": None, "conclusions": "note"}
        if name in LEFT_OUT:
            return
        if name == "mainBody" and kind == "annex":
            pass
        elif name == "attachments":
            kind = "annex"
        else:
            kind = kinds.get(name, kind)
        if name == "num":
            self.spend()
            raw, self.early = self.content(element)
            self.number = raw.strip()
        elif name == "tr":
            self.row(element)
        elif name == "p" and any(name_of(child) in {"docNumber", "docTitle"} for child in element):
            self.titles(element)
        elif name in LEAVES and not any(name_of(child) in LEAVES for child in element if name != "formula"):
            self.leaf(element, "opening" if name == "formula" else "heading" if name in HEADS else kind)
        else:
            open_kind = name in {"point", "item"} or element.get("class", "") in STYLED
            for child in element:
                self.walk(child, None if open_kind else kind)
            if name in {"paragraph", "point", "item", "section"}:
                self.spend()

    def content(self, element: Element) -> tuple[str, list[tuple[str, int]]]:
        """Return an element's text with its white space, and its note calls by their offset in the squashed text."""
        parts: list[str] = [element.text or ""]
        calls: list[tuple[str, int]] = []
        for child in element:
            name = name_of(child)
            so_far = squashed("".join(parts))
            if name == "authorialNote":
                calls.append((self.note(child), len(so_far)))
            elif name == "sup" and self.calls_again(child, so_far):
                calls.append((squashed(child.text or ""), len(so_far)))
            elif name == "eol":
                parts.append("\n")
            elif name not in LEFT_OUT:
                raw, inner = self.content(child)
                parts.append(raw)
                calls += [(label, len(so_far) + offset) for label, offset in inner]
            parts.append(child.tail or "")
        self.links(element)
        return "".join(parts), calls

    def links(self, element: Element) -> None:
        """Count the links among an element's children; one that is broken over several elements is one."""
        going_on = ""
        for child in element:
            target = (
                symbol_in(child.get("href", ""))
                if name_of(child) == "a" and "".join(child.itertext()).strip()
                else ""
            )
            if target and target != going_on:
                self.answers.links.append(target)
            going_on = target if not (child.tail or "").strip() else ""

    def note(self, element: Element) -> str:
        """Keep a note and return its label; a label repeated, raised, at its beginning is no text."""
        label = (element.get("marker") or "").strip()
        place = len(self.answers.notes)
        self.answers.notes.append((label, ""))
        raised = next((e for e in element.iter() if name_of(e) == "sup"), None)
        inner = self.content(element)[0]
        text = squashed(inner)
        if raised is not None and squashed(raised.text or "") == label and text.startswith(label):
            text = text[len(label) :]
        self.answers.notes[place] = (label, text)
        return label

    def calls_again(self, element: Element, before: str) -> bool:
        """Say whether a raised number repeats the call of an earlier note: no power, no label inside a note."""
        label = squashed(element.text or "")
        known = {known for known, text in self.answers.notes if text}
        return label in known and not re.search(r"[0-9A-Za-z]$", before)

    def leaf(self, element: Element, kind: str | None) -> None:
        """Keep a paragraph, parted where a line break parts the lines of the conclusions."""
        raw, calls = self.content(element)
        if kind == "note":
            for line in raw.split("\n"):
                self.keep(kind, line, [])
            return
        self.keep(kind, raw, calls)

    def row(self, element: Element) -> None:
        """Keep a table's row."""
        cells = [self.content(cell) for cell in element]
        calls, length = [], 0
        for raw, inner in cells:
            calls += [(label, length + offset) for label, offset in inner]
            length += len(squashed(raw))
        self.add("table", "", "".join(squashed(raw) for raw, _ in cells), calls)

    def titles(self, element: Element) -> None:
        """Keep a title with its number; a second number or title begins another, a part's."""
        number = text = ""
        calls: list[tuple[str, int]] = []
        for child in element:
            name = name_of(child)
            raw, inner = ("", [(self.note(child), 0)]) if name == "authorialNote" else self.content(child)
            if (name == "docNumber" and (number or text)) or (name == "docTitle" and text):
                self.title(number, text, calls)
                number, text, calls = "", "", []
            calls = calls + [(label, len(text) + offset if name != "docNumber" else 0) for label, offset in inner]
            number, text = (raw, text) if name == "docNumber" else (number, text + squashed(raw))
        self.title(number, text, calls)

    def title(self, number: str, text: str, calls: list[tuple[str, int]]) -> None:
        """Keep one title; a part's letter that has no title of its own is the text."""
        first = not any(block.kind == "title" for block in self.answers.blocks)
        kind = "title" if first else "heading"
        if not text:
            calls = [(label, len(squashed(number))) for label, _ in calls]
        self.add(kind, bare(number) if text else "", text or squashed(number), calls)

    def keep(self, kind: str | None, raw: str, calls: list[tuple[str, int]]) -> None:
        """Keep a paragraph with the number before it, in <num> or typed."""
        number, self.number = self.number, ""
        early, self.early = self.early, []
        if number:
            again = re.match(REPEATED.format(re.escape(number)), raw)
            stop = None if re.search(r"[.．、]$", number) else re.match(r"\s*[.．、](?=\s)", raw)
            cut = (again or stop).end() if again or stop else 0  # type: ignore[union-attr]
        else:
            typed = TYPED.match(raw) if kind not in {"note", "opening"} else None
            number, cut = (typed[0], typed.end()) if typed else ("", 0)
        lost = len(squashed(raw[:cut]))
        text = squashed(raw[cut:])
        moved = [(label, 0) for label, _ in early] + [(label, max(0, offset - lost)) for label, offset in calls]
        self.add(kind_of(kind, number, text), bare(number), text, moved)

    def spend(self) -> None:
        """Keep a number that nothing followed: it is text."""
        if self.number:
            number, self.number = self.number, ""
            self.add(None, "", squashed(number), [])

    def add(self, kind: str | None, number: str, text: str, calls: list[tuple[str, int]]) -> None:
        """Keep a block; note calls without any text belong to the block before."""
        if text:
            self.answers.blocks.append(Answer(kind, number, text, calls))
        elif calls and self.answers.blocks:
            last = self.answers.blocks[-1]
            last.notes += [(label, len(last.text)) for label, _ in calls]


def kind_of(kind: str | None, number: str, text: str) -> str | None:
    """Return what a paragraph is; None where only its look in print could tell."""
    if kind in {"note", "opening"}:
        return kind
    ended = re.search(r"[。；，：]$", text) is not None
    if kind == "heading":
        return None if ended else kind
    if re.match(r"\s*[(（\u3220-\u3229]", number):
        return "item"
    if re.match(rf"\s*[{CHINESE}A-Za-z]", number) or not ended:
        return None
    if kind == "annex":
        return "paragraph"
    return "operative" if kind == "preambular" and number else kind


def symbol_in(address: str) -> str:
    """Return the symbol in a web address of the United Nations' documents, or ""."""
    found = ADDRESS.fullmatch(unquote(address).strip())
    return re.sub(r"\s", "", found[1]).rstrip("/") if found else ""
