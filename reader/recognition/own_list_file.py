"""The file of the person's list: like organizations.tsv with one column in front that says what a row does.

Spreadsheets edit it and colleagues share it, so that it is read as they write it: with or without a byte order mark,
with tabs, commas or semicolons, in UTF-8, UTF-16 or GB18030. It is written as UTF-8 with a mark, by which a
spreadsheet knows it. A row that cannot be understood changes nothing, is told, and is kept.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import LecternError, UnreadableFile
from reader.recognition.gazetteer import COLUMNS, KINDS, from_columns, to_columns
from reader.recognition.own_list import DEFAULT_KIND, EMPTY, Act, OwnList

HEADING = ("act", *COLUMNS)
KEPT_ENDING = ".before"
"""What stands behind the name of a file that another program wrote and that is written anew."""

LONGEST_FOUND = 40
"""How much of what was found in the place of something else is told."""

_SEPARATORS = "\t,;"
_CHINESE = "gb18030"
_COMMON_CHINESE = "gb2312"
_COMMON_SHARE = 0.9
"""Any bytes are some text in the first; it is taken for one where so many characters are of the second's."""

_SPELT_OTHERWISE = frozenset("·—")
"""Characters that both have, and that Python reads otherwise in the one than in the other."""


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row that changes nothing: its line in the file, from 1, and why, as a key of the errors and what it names."""

    line: int
    key: str
    found: str

    def error(self, path: Path) -> LecternError:
        """Return the fault as an error of the file, to be told in three parts."""
        kinds = ", ".join(KINDS)
        return LecternError(self.key, str(path), line=self.line, found=self.found, columns=len(HEADING), kinds=kinds)


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as its file has it, and the rows that were not understood."""

    own: OwnList
    faults: tuple[RowFault, ...] = ()


class _Fault(Exception):
    def __init__(self, key: str, found: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.found = found


def read(path: Path) -> OwnList:
    """Read the person's list; a missing file is an empty list. Raises as read_with_faults does."""
    return read_with_faults(path).own


def read_with_faults(path: Path) -> ReadList:
    """Read the person's list and say which rows were not understood; a missing file is an empty list.

    Raises UnreadableFile where the file cannot be read or its encoding is not known for certain.
    """
    try:
        return read_shared(path)
    except UnreadableFile:
        if not path.exists():
            return ReadList(EMPTY)
        raise


def read_shared(path: Path) -> ReadList:
    """Read a list as read_with_faults does, one that must be there."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile("own_list_unreadable", str(path), detail=error.strerror or str(error)) from error
    text = _characters(data)
    if text is None:
        raise UnreadableFile("own_list_encoding", str(path))
    own, faults = EMPTY, []
    for number, line in enumerate(text.splitlines(), start=1):
        values = _cells(line)
        if not any(values) or [value.casefold() for value in values[:2]] == list(HEADING[:2]):
            continue
        try:
            own = _with_row(own, values)
        except _Fault as fault:
            own = replace(own, unread=(*own.unread, line))
            faults.append(RowFault(number, fault.key, fault.found[:LONGEST_FOUND]))
    return ReadList(own, tuple(faults))


def write(path: Path, own: OwnList) -> None:
    """Write the person's list, whole or not at all; a file that another program wrote is kept beside it.

    Raises UnreadableFile where the file cannot be written.
    """
    beside = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _keep_foreign(path)
        beside.write_bytes(_written(own))
        beside.replace(path)
    except OSError as error:
        raise UnreadableFile("own_list_unwritable", str(path), detail=error.strerror or str(error)) from error


def _keep_foreign(path: Path) -> None:
    with suppress(FileNotFoundError):
        data = path.read_bytes()
        if data != _written(read(path)):
            path.with_name(f"{path.name}{KEPT_ENDING}").write_bytes(data)


def _written(own: OwnList) -> bytes:
    rows = [
        *((Act.ADD.value, *to_columns(one)) for one in own.added),
        *(_row(Act.MERGE, one.organization, one.name) for one in own.merged),
        *(_row(Act.REJECT, name) for name in own.rejected),
    ]
    table = io.StringIO()
    csv.writer(table, delimiter=_SEPARATORS[0], lineterminator="\n").writerows((HEADING, *rows))
    text = table.getvalue() + "".join(f"{line}\n" for line in own.unread)
    return text.encode("utf-8-sig")


def _characters(data: bytes) -> str | None:
    """Return the text of a file; None where its encoding is not known for certain."""
    encodings = ["utf-16"] if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ["utf-8-sig"]
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    with suppress(UnicodeDecodeError):
        text = data.decode(_CHINESE)
        foreign = [character for character in text if not character.isascii()]
        if sum(map(_is_common, foreign)) >= _COMMON_SHARE * len(foreign):
            return text
    return None


def _is_common(character: str) -> bool:
    return character in _SPELT_OTHERWISE or bool(character.encode(_COMMON_CHINESE, errors="ignore"))


def _cells(line: str) -> list[str]:
    """Return the cells of a line, without the empty ones that a spreadsheet puts behind the last column."""
    # The first one in the line stands behind the act; a comma in a name stands further behind.
    found = next((character for character in line if character in _SEPARATORS), _SEPARATORS[0])
    separator = _SEPARATORS[0] if _SEPARATORS[0] in line else found
    try:
        cells = [value.strip() for value in next(csv.reader([line], delimiter=separator), [])]
    except csv.Error:
        return [line.strip()]
    while len(cells) > len(HEADING) and not cells[-1]:
        cells.pop()
    return cells


def _with_row(own: OwnList, values: Sequence[str]) -> OwnList:
    """Do what a row says; cells missing at its end are empty. Raises _Fault for what is no row."""
    if len(values) > len(HEADING):
        raise _Fault("own_list_columns", str(len(values)))
    act, *cells = values
    organization = from_columns([*cells, *[""] * (len(COLUMNS) - len(cells))])
    act = act.casefold()
    try:
        if act == Act.ADD:
            return own.adding(replace(organization, kind=_kind(organization.kind)))
        if act == Act.MERGE:
            if not organization.short_forms:
                raise _Fault("own_list_merge", organization.name)
            for name in organization.short_forms:
                own = own.merging(name, organization.name)
            return own
        if act == Act.REJECT:
            for name in organization.names:
                own = own.rejecting(name)
            return own
    except ValueError as error:
        raise _Fault("own_list_name", str(error)) from error
    raise _Fault("own_list_act", act)


def _kind(written: str) -> str:
    """Return a kind as the list spells it; raises _Fault for one that there is not."""
    kinds = {kind.casefold(): kind for kind in KINDS}
    found = kinds.get(written.casefold()) if written else DEFAULT_KIND
    if found is None:
        raise _Fault("own_list_kind", written)
    return found


def _row(act: Act, name: str, short_form: str = "") -> tuple[str, ...]:
    return (act.value, name, short_form, *[""] * (len(COLUMNS) - 2))
