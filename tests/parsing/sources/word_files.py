"""Makes Word files for tests: from pieces of WordprocessingML, or from a document, its numbers counted by Word."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from html import escape

from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Document, NoteMark

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEADINGS = "".join(
    f'<w:style w:type="paragraph" w:styleId="H{level}"><w:name w:val="heading {level}"/>'
    f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
    for level in range(1, 7)
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:styleId="Call"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' + HEADINGS
)


def run(text: str, properties: str = "") -> str:
    """Return a run with this text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def raised(text: str) -> str:
    """Return a run of raised characters."""
    return run(text, '<w:vertAlign w:val="superscript"/>')


def paragraph(content: str = "", properties: str = "") -> str:
    """Return a paragraph; what is no mark-up becomes a run."""
    inside = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def numbered(content: str, number_id: int = 1, level: int = 0) -> str:
    """Return a paragraph of a list."""
    return paragraph(content, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>')


def call(note_id: int, kind: str = "footnote") -> str:
    """Return the call of a note."""
    return f'<w:r><w:rPr><w:rStyle w:val="Call"/></w:rPr><w:{kind}Reference w:id="{note_id}"/></w:r>'


def table(*rows: list[str]) -> str:
    """Return a table of rows of texts."""
    cells = ["".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def box(content: str) -> str:
    """Return a run with a text box, as Word writes it twice: new and for old programs."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def level(style: str, form: str, *, start: int = 1, at: int = 0, more: str = "") -> str:
    """Return a level of a list."""
    counting = f'<w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{form}"/>'
    return f'<w:lvl w:ilvl="{at}">{counting}</w:lvl>'


def lists(*levels: str) -> str:
    """Return a numbering part with one list for each argument, instance n for list n."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{text}</w:abstractNum>' for at, text in enumerate(levels)
    )
    numbers = "".join(
        f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(levels))
    )
    return abstract + numbers


def word_file(
    body: str,
    *,
    notes: dict[int, str] | None = None,
    endnotes: dict[int, str] | None = None,
    numbering: str = "",
    styles: str = STYLES,
    settings: str = "",
    headers: dict[str, str] | None = None,
    extra: dict[str, bytes] | None = None,
) -> bytes:
    """Return a Word file; `notes` are texts by id, `headers` paragraphs by type: default, first, even, footer."""
    parts = {
        "styles": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
        "settings": f"<w:settings {NAMESPACES}>{settings}</w:settings>",
        "numbering": f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>",
        "footnotes": _notes("footnote", notes),
        "endnotes": _notes("endnote", endnotes),
    }
    references = ""
    for name, content in (headers or {}).items():
        kind = "footer" if name == "footer" else "header"
        parts[f"{kind}_{name}"] = f"<w:{kind} {NAMESPACES}>{content}</w:{kind}>"
        shown = "default" if name == "footer" else name
        references += f'<w:{kind}Reference w:type="{shown}" r:id="{kind}_{name}"/>'
    section = f"<w:sectPr>{references}<w:titlePg/></w:sectPr>" if headers else ""
    links = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{name.partition("_")[0]}" Target="{name}.xml"/>'
        for name, text in parts.items()
        if text
    )
    files = {
        "[Content_Types].xml": _content_types([name for name, text in parts.items() if text]),
        "_rels/.rels": _relationships(
            f'<Relationship Id="m" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _relationships(links),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
        **{f"word/{name}.xml": text for name, text in parts.items() if text},
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in {**files, **(extra or {})}.items():
            file.writestr(name, text)
    return packed.getvalue()


def _content_types(names: list[str]) -> str:
    """Return the list of the package's parts, without which office programs open nothing."""
    parts = ["document.main", *names]
    kinds = {name.partition(".")[0]: name.partition("_")[0] for name in parts}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    relations = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    defaults = f'{relations}<Default Extension="xml" ContentType="application/xml"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{defaults}{overrides}</Types>'


def _relationships(links: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def _notes(kind: str, notes: dict[int, str] | None) -> str:
    if notes is None:
        return ""
    separator = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    texts = "".join(
        f'<w:{kind} w:id="{number}">{paragraph(f"<w:r><w:{kind}Ref/></w:r>" + run(" " + text))}</w:{kind}>'
        for number, text in notes.items()
    )
    return f"<w:{kind}s {NAMESPACES}>{separator}{texts}</w:{kind}s>"


@dataclass
class DocumentSetter:
    """Sets a document as a Word file: numbers counted by Word, notes real, headings by styles, tables as tables."""

    notes: dict[str, str]
    body: list[str] = field(default_factory=list)
    instances: list[str] = field(default_factory=list)
    called: dict[str, int] = field(default_factory=dict)
    rows: list[list[str]] = field(default_factory=list)

    FORMS = (
        ("decimal", "%1.", r"(\d+)\."),
        ("lowerLetter", "(%1)", r"\(([a-z])\)"),
        ("lowerRoman", "(%1)", r"\(([ivx]+)\)"),
    )
    ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")

    def add(self, block: Block) -> None:
        """Set one block."""
        if block.kind is BlockKind.TABLE:
            self.rows.append(block.text.split("\t"))
            return
        self._end_table()
        printed = block.number_printed or block.number or ""
        if printed[-1:].isalnum() and block.kind in (BlockKind.HEADING, BlockKind.OPERATIVE):
            printed += "."
        properties, typed = self._number(printed)
        if block.kind is BlockKind.HEADING:
            properties = f'<w:pStyle w:val="H{block.level}"/>' + properties
        self.body.append(paragraph(run(typed) + self._content(block.text, block.notes), properties))

    def finish(self) -> bytes:
        """Return the file."""
        self._end_table()
        abstract = "".join(
            f'<w:abstractNum w:abstractNumId="{at}">{level(style, form)}</w:abstractNum>'
            for at, (style, form, _) in enumerate(self.FORMS)
        )
        notes = {number: self.notes[label] for label, number in self.called.items()}
        return word_file("".join(self.body), notes=notes, numbering=abstract + "".join(self.instances))

    def _number(self, printed: str) -> tuple[str, str]:
        """Return a paragraph's properties for a number that Word counts, or the number to be typed."""
        for at, (style, _, pattern) in enumerate(self.FORMS):
            found = re.fullmatch(pattern, printed)
            if found is None:
                continue
            count = int(found[1]) if style == "decimal" else 0
            if style == "lowerLetter":
                count = ord(found[1]) - ord("a") + 1
            elif style == "lowerRoman":
                count = self.ROMAN.index(found[1])
            number = len(self.instances) + 1
            override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{count}"/></w:lvlOverride>'
            self.instances.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{at}"/>{override}</w:num>')
            return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>', ""
        return "", printed + " " if printed else ""

    def _content(self, text: str, marks: tuple[NoteMark, ...]) -> str:
        content, last = "", 0
        for mark in sorted(marks, key=lambda found: found.offset):
            content += run(text[last : mark.offset]) + self._call(mark.label)
            last = mark.offset
        return content + run(text[last:])

    def _call(self, label: str) -> str:
        if label in self.called or label not in self.notes:
            return raised(label)
        number = self.called[label] = len(self.called) + 1
        if label == str(number):
            return call(number)
        return f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="{number}"/><w:t>{label}</w:t></w:r>'

    def _end_table(self) -> None:
        if self.rows:
            width = max(map(len, self.rows))
            self.body.append(table(*[row + [""] * (width - len(row)) for row in self.rows]))
            self.rows = []


def set_document(document: Document) -> bytes:
    """Return a document as a Word file."""
    setter = DocumentSetter({note.label: note.text for note in document.footnotes})
    for block in document.blocks:
        setter.add(block)
    return setter.finish()
