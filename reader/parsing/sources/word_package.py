"""The zip package of a Word file: which parts it has and how they point to each other (ECMA-376, parts 1 and 2).

The file comes from outside and may be hostile: what a part may unpack to is limited, document type declarations (and
so entities) are refused, nothing is fetched, and depth is limited.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib

from lxml import etree

from reader.errors import UnreadableFile
from reader.parsing.sources.known_formats import refuse_package
from reader.parsing.sources.untrusted_xml import is_deeper_than, parsed

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

LARGEST_PART_BYTES = 40_000_000
"""What one part may unpack to: a report of two thousand pages takes some twenty megabytes."""

LARGEST_PACKAGE_BYTES = 60_000_000
"""What all parts that are read may unpack to together."""

DEEPEST = 200
"""The deepest nesting that is followed; a table in a table in a text box has about forty levels."""

MAIN_PART = "word/document.xml"
_SIGNATURE = b"PK\x03\x04"
_PACKAGE_RELATIONS = "_rels/.rels"
_MAIN_RELATION = "/officeDocument"
# Files saved as "Strict Open XML" name the same elements in another space (ISO/IEC 29500-1).
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.strip("{}").encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATION.strip("{}").encode()),
)
_DECLARATIONS = tuple(
    text.encode(code) for text in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")
)
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
)


def is_zip(data: bytes) -> bool:
    """Say whether a file's bytes begin as a zip file does."""
    return data.startswith(_SIGNATURE)


def word(name: str) -> str:
    """Return the name of an element or attribute of WordprocessingML with its namespace."""
    return WORD + name


def value(element: etree._Element | None, attribute: str = "val") -> str | None:
    """Return an attribute of a WordprocessingML element, None where either is missing."""
    if element is None:
        return None
    found = element.get(WORD + attribute)
    return str(found) if found is not None else None


def is_on(element: etree._Element | None) -> bool:
    """Say whether a switch (w:b, w:vanish) is there and not turned off."""
    return element is not None and value(element) not in ("0", "false", "off", "none")


class WordPackage:
    """The parts of one Word file. `name` is the file's name for messages."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = LARGEST_PACKAGE_BYTES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._names = {info.filename.lstrip("/").lower(): info.filename for info in self._zip.infolist()}
        except _ZIP_ERRORS as error:
            raise UnreadableFile("word_damaged", name) from error
        self.main = self._main_part()

    def part(self, path: str) -> etree._Element | None:
        """Return the root of a part's XML, or None where the package has no such part.

        Raises UnreadableFile where the part is damaged, encrypted, too large or too deeply nested.
        """
        data = self._bytes(path)
        if data is None:
            return None
        if any(declaration in data for declaration in _DECLARATIONS):
            raise UnreadableFile("word_unsafe", self._name)
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
        try:
            root = parsed(data)
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            raise UnreadableFile("word_damaged", self._name) from error
        if is_deeper_than(root, DEEPEST):
            raise UnreadableFile("word_damaged", self._name)
        return root

    def related(self, kind: str) -> etree._Element | None:
        """Return the root of the first part that the main part relates to as `kind` ("/footnotes"), or None."""
        return next((self.part(target) for end, target in self.relations.values() if end.endswith(kind)), None)

    @property
    def relations(self) -> dict[str, tuple[str, str]]:
        """Return the main part's relations: kind and path of the target by id."""
        folder, file = posixpath.split(self.main)
        return self._relations(f"{folder}/_rels/{file}.rels", folder)

    def _main_part(self) -> str:
        """Return the path of the part that holds the text: where the package says, else where it always is."""
        targets = [
            target
            for kind, target in self._relations(_PACKAGE_RELATIONS, "").values()
            if kind.endswith(_MAIN_RELATION)
        ]
        found = next((path for path in [*targets, MAIN_PART] if path.lower() in self._names), None)
        if found is None:
            if any(path.startswith("word/") for path in self._names):
                raise UnreadableFile("word_damaged", self._name)
            refuse_package(self._names, self._name)
            raise UnreadableFile("word_damaged", self._name)
        return found

    def _relations(self, path: str, folder: str) -> dict[str, tuple[str, str]]:
        root = self.part(path)
        found: dict[str, tuple[str, str]] = {}
        for relation in root if root is not None else ():
            target = relation.get("Target")
            if target is None or relation.get("TargetMode") == "External":
                continue
            inside = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
            found[relation.get("Id") or ""] = (relation.get("Type") or "", inside)
        return found

    def _bytes(self, path: str) -> bytes | None:
        stored = self._names.get(path.lower())
        if stored is None:
            return None
        limit = min(LARGEST_PART_BYTES, self._left)
        try:
            with self._zip.open(stored) as file:
                data = file.read(limit + 1)
        except _ZIP_ERRORS as error:
            encrypted = bool(self._zip.getinfo(stored).flag_bits & 1)
            raise UnreadableFile("word_encrypted" if encrypted else "word_damaged", self._name) from error
        if len(data) > limit:
            raise UnreadableFile("word_too_large", self._name, limit_megabytes=LARGEST_PART_BYTES // 1_000_000)
        self._left -= len(data)
        return data
