"""How a resolution came to be adopted, and what libraries file it under: what its file says beside its text.

Names of states and bodies, and keywords, stand as the source writes them: the United Nations' own files name them in
English, whatever the language of the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class StageKind(StrEnum):
    """The stages that a resolution passes through; the values are those of the document JSON."""

    DRAFT = "draft"
    SPONSORS = "sponsors"
    REPORT = "report"
    ADOPTION = "adoption"


class Position(StrEnum):
    """How a state voted; the values are those of the document JSON."""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAINING = "abstaining"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: the draft, states that joined its sponsors, the committee's report, the meeting that adopted it.

    `symbol` is canonical: the draft's, the report's, the meeting record's. `locator` is the place in the report
    (第93段), `date` ISO 8601. `sponsors` are the states and bodies that sponsored; `words` is what the source says in
    words instead ("submitted by the Chair of the Committee").
    """

    kind: StageKind
    symbol: str | None = None
    date: str | None = None
    locator: str | None = None
    sponsors: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """The states of one position in a recorded vote; `count` is the number that the source prints."""

    position: Position
    count: int
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Adoption:
    """The stages in their order; `recorded_vote` is None where the source does not say how it was adopted."""

    stages: tuple[Stage, ...] = ()
    recorded_vote: bool | None = None
    tallies: tuple[Tally, ...] = ()


@dataclass(frozen=True, slots=True)
class Keyword:
    """A term under which the document is filed, and the thesaurus that it is from (UNBIS, EuroVoc, SDGO)."""

    text: str
    thesaurus: str
