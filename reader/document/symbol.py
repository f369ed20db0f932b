"""The symbol of a United Nations document as a value: parse, parts, printed forms and web address.

    symbol   = series "/" [ body "/" ]* [ session or year "/" ]? [ nature ]? number [ "/" modifier ]*

after the Dag Hammarskjöld Library's guide (research.un.org/en/docs/symbols). Two keys of the program's own look like
symbols: A/DEC/71/501 for a decision of the Assembly, which has no separate document, and A/71/agenda/126(u) for an
agenda item; `is_official` tells them apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.document.folding import fold
from reader.document.numerals import roman_number
from reader.document.spoken_numbers import numbered_symbols

SERIES = (
    *("A", "S", "E", "T", "ST"),
    *("CCPR", "CEDAW", "CERD", "CAT", "CRC", "CRPD", "CED", "CMW", "HRI"),
    *("CD", "DC", "NPT", "BWC", "CCW", "APLC", "CCM", "ATT"),
    *("DP", "UNEP", "UNEA", "TD", "UNW", "HSP", "ID", "IDB", "JIU", "PBC", "PC", "WFP", "ITC", "ICEF", "FP"),
    *("FCCC", "CBD", "ICCD", "SPLOS", "ISBA", "LOS", "CTOC", "CAC", "CLCS", "UNODC", "AT", "TRADE", "ECE", "LC"),
    *("ESCAP", "IT", "MICT", "BUR", "CEB", "GC", "IPBES", "SAICM", "ITTC", "IOC", "FC", "HS", "PCNICC"),
    *("GOV", "INFCIRC", "ICC-ASP", "WT"),
)
"""First parts of symbols: principal organs, treaty bodies, disarmament, funds and programmes, conventions.

The last row are organizations that the United Nations' texts cite: the International Atomic Energy Agency, the
International Criminal Court and the World Trade Organization.
"""

_ELSEWHERE = re.compile(r"(?:GOV|INFCIRC|ICC-ASP|WT|IOC)/|GC\(\d")
"""What the United Nations' own site does not have; GC.15/Res.1 is UNIDO's, GC(64)/RES/9 is not."""

_ORGANS = {
    "A": "General Assembly",
    "S": "Security Council",
    "E": "Economic and Social Council",
    "T": "Trusteeship Council",
    "ST": "Secretariat",
}
_HUMAN_RIGHTS_COUNCIL = "Human Rights Council"

_NATURES = (
    "RES",
    "DEC",
    "PRST",
    "PV",
    "SR",
    "L",
    "INF",
    "CRP",
    "WP",
    "NGO",
    "PET",
    "R",
    "RT",
    "MIN",
    "Agenda",
    "agenda",
    "CO",
)

_SERIES_CHOICE = "|".join(sorted(SERIES, key=len, reverse=True))

MODIFIER = r"(?:Add|Corr|Rev|Amend)\.?\d+|Summary"
"""What is printed behind a symbol for an addendum, corrigendum, revision or amendment."""

_CHUNK = rf"(?:(?!(?:-|(?<=\d)\.)(?:{_SERIES_CHOICE})(?:\(\d{{1,2}}\))?/)[0-9A-Za-z.\-])+"
"""One part between solidi; a hyphen before another series and a solidus ends the symbol (A/71/160-S/2016/621).

So does a stop, which scanning makes of 、 (S/3309.S/3310).
"""

_BRACKETED = (
    r"\((?:[IVXLC]+|E?S-[IVXLC]+|\d{1,4}|(?:[Pp]arts?|PARTS?) ?[IVX]+(?:(?:和| ?and ?|-)[IVX]+)?|Vol\. ?[IVX]+"
    r"|SUPP|SES\. ?\d{1,3}(?:/\d{1,4})?|Introduction|Sect\. ?\d{1,2}[A-Z]?|Resumption ?\d|[a-z]{1,3})\)"
)
"""A roman session, a year or session, a part, volume or section, a resumed meeting, an agenda letter."""

SYMBOL = (
    rf"(?:{_SERIES_CHOICE})(?:\.\d+|\((?:[A-Z]+|\d{{1,2}})\))?"
    rf"(?:/(?:{_CHUNK}(?:{_BRACKETED})*|\(\d{{3,4}}\)(?=/)))+(?<![.\-])"
)
"""A bare symbol in folded text; takes A/71/L.7, S/RES/1631(2005), CEDAW/C/GEO/CO/4-5, A/75/6(Sect.19), GC.18/INF/4,
GC(64)/RES/9.

It must not stand behind a Latin letter, a digit or a solidus, which the caller checks, and must hold a digit.
"""

_SYMBOL = re.compile(SYMBOL, re.IGNORECASE)
_MODIFIER = re.compile(rf"/(?:{MODIFIER})$", re.IGNORECASE)
_LETTERED_PART = re.compile(r"(?<=/\d) (?=[A-Z]$)|(?<=/\d\d) (?=[A-Z]$)|(?<=/\d\d\d) (?=[A-Z]$)")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document symbol in its canonical form: A/RES/59/50, S/RES/1631(2005), S/PRST/2010/1."""

    canonical: str

    @classmethod
    def parse(cls, text: str) -> Symbol | None:
        """Read one symbol in any printed form: spaces, full width, small letters, brackets around it.

        Also takes the Chinese forms that say all that is needed (第71/12号决议, 第1631(2005)号决议). Returns None for
        anything else, a double symbol included; never raises.
        """
        folded = unquoted(fold(text).text)
        found = _SYMBOL.fullmatch(folded)
        if found is None:
            folded = _LETTERED_PART.sub("", folded)
            found = _SYMBOL.fullmatch(folded)
        if found is not None and re.search(r"\d", folded):
            return cls(_canonical(folded))
        if folded.startswith("第") and folded.endswith(("决议", "决定")):
            return next((cls(candidate) for candidate in numbered_symbols(folded)), None)
        return None

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts between solidi, modifiers included."""
        return tuple(self.canonical.split("/"))

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The trailing modifiers (Rev.1, Add.2) in the order of the symbol."""
        return tuple(self.parts[len(self.without_modifiers.parts) :])

    @property
    def without_modifiers(self) -> Symbol:
        """The symbol of the document that this one revises, corrects or adds to; itself where there is none."""
        base = self.canonical
        while found := _MODIFIER.search(base):
            base = base[: found.start()]
        return Symbol(base)

    @property
    def organ(self) -> str | None:
        """The principal organ in English (as in Document.organ), or the Human Rights Council; None for others."""
        parts = self.parts
        if parts[:2] == ("A", "HRC"):
            return _HUMAN_RIGHTS_COUNCIL
        return _ORGANS.get(parts[0])

    @property
    def nature(self) -> str | None:
        """What the symbol says that the document is: RES, DEC, PRST, PV, SR, L, INF …; None for a plain document."""
        for part in self.without_modifiers.parts[1:]:
            head = part.split(".", 1)[0]
            if head in _NATURES and (head == part or "." in part):
                return head
        return None

    @property
    def special_session(self) -> str | None:
        """The special or emergency special session as printed: S-30, ES-11."""
        return next((part for part in self.parts[1:] if re.fullmatch(r"E?S-\d+", part)), None)

    @property
    def session(self) -> int | None:
        """The regular session of the organ that works by sessions: 71 for A/71/L.7, 25 for A/RES/2625(XXV)."""
        roman = re.search(r"\(([IVXLC]+)\)$", self.canonical)
        if roman and self.nature == "RES":
            return roman_number(roman[1])
        if self.parts[0] != "A" or self.special_session:
            return None
        parts = self.without_modifiers.parts[1:]
        numbers = [int(part) for part in parts[:-1] if part.isdecimal()]
        return numbers[0] if numbers and 0 < numbers[0] < _FIRST_YEAR else None

    @property
    def year(self) -> int | None:
        """The year that the symbol names: 2005 for S/RES/1631(2005), 2016 for S/2016/867."""
        bracketed = re.search(r"\((\d{4})\)$", self.canonical)
        if bracketed:
            return int(bracketed[1])
        numbers = [int(part) for part in self.parts[1:] if re.fullmatch(r"(?:19|20)\d\d", part)]
        return numbers[0] if numbers and self.parts[1] != "PV" and len(self.parts) > _SERIAL_PARTS else None

    @property
    def number(self) -> str:
        """The last part before the modifiers, without its nature: 50, 1631, 7 for A/71/L.7."""
        last = self.without_modifiers.parts[-1].split("(", 1)[0]
        return last.rsplit(".", 1)[-1]

    @property
    def is_official(self) -> bool:
        """Whether the United Nations' site has the symbol; False for the program's keys (decisions, agenda items)."""
        own = "/agenda/" in self.canonical or self.canonical.startswith("A/DEC/")
        return not own and _ELSEWHERE.match(self.canonical) is None

    def web_address(self, language: str = "zh") -> str:
        """Give the official address, https://docs.un.org/zh/A/RES/71/12; empty where it has none.

        Solidi and brackets stay as they are. `language` is ar, en, es, fr, ru or zh; the site answers any other
        with English, so that a ValueError is raised here.
        """
        if language not in {"ar", "en", "es", "fr", "ru", "zh"}:
            raise ValueError(language)
        return f"https://docs.un.org/{language}/{self.canonical}" if self.is_official else ""

    def chinese(self) -> str:
        """Give the form of running text (第71/12号决议, 第71/501号决定, 第1631(2005)号决议), or else the symbol."""
        parts = self.parts
        noun = {"RES": "决议", "DEC": "决定"}.get(self.nature or "")
        if noun is None or self.modifiers:
            return self.canonical
        place = parts.index(self.nature or "")
        return f"第{'/'.join(parts[place + 1 :])}号{noun}"

    def __str__(self) -> str:
        return self.canonical


_FIRST_YEAR = 1900
_SERIAL_PARTS = 2
"""S/1994 is a serial number of 1949; S/1994/99 has a year."""


def split_double(text: str) -> list[Symbol]:
    """Give the symbols of a double symbol (A/71/160-S/2016/621), or of a single one, as printed; [] for neither."""
    folded = unquoted(fold(text).text)
    symbols: list[Symbol] = []
    position = 0
    while found := _SYMBOL.match(folded, position):
        symbol = Symbol.parse(found[0])
        if symbol is None:
            return []
        symbols.append(symbol)
        position = found.end()
        if position == len(folded):
            return symbols
        if folded[position] != "-":
            return []
        position += 1
    return []


def unquoted(text: str) -> str:
    """Take off what stands around a symbol in a text: brackets, quotation marks, stops."""
    text = text.strip("“”\"'《》[],;，；。、 ")
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


_JOINED_PARTS = re.compile(r"\(Parts?([IVX]+)(?:和|and|-)([IVX]+)\)", re.IGNORECASE)
"""(Part I和II) and (Parts I and II) are one document."""


def _canonical(folded: str) -> str:
    """Spell a matched symbol in the official way: capitals, Add.1 and agenda, no spaces."""
    parts = _JOINED_PARTS.sub(r"(Parts\1and\2)", folded.replace(" ", "")).split("/")
    spelled = "/".join(_canonical_part(part) for part in parts)
    return spelled.replace("/Agenda/", "/agenda/") if spelled.startswith("A/") else spelled


def _canonical_part(part: str) -> str:
    modifier = re.fullmatch(r"(Add|Corr|Rev|Amend)\.?(\d.*)", part, re.IGNORECASE)
    if modifier:
        return f"{modifier[1].capitalize()}.{modifier[2]}"
    if part.lower() in {"agenda", "summary", "corrigendum"}:
        return part.capitalize()
    head, bracket, tail = part.partition("(")
    if re.fullmatch(r"\d+[a-z]?", head, re.IGNORECASE) and re.fullmatch(r"[a-z]{1,3}\)", tail):
        return head + bracket + tail
    named = re.fullmatch(r"(Parts?|Vol\.|Sect\.|Resumption|Introduction)(.*)", tail, re.IGNORECASE)
    if named:
        return head.upper() + bracket + named[1].capitalize() + named[2].upper().replace("AND", "and")
    if part.upper() in _NATURES or part == part.lower():
        return part.upper()
    return part
