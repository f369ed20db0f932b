"""How a document was adopted, as the parts of a line and as the sections of a card: only what its source says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from reader.document.adoption import Adoption, Stage, StageKind
from reader.document.model import Document
from reader.export.citation_forms import written_date
from reader.export.stated_places import stated_place
from reader.messages import sentence


@dataclass(frozen=True, slots=True)
class Fact:
    """Words, and behind them a link: to a document (`target`, a canonical symbol), or without one to all the rest."""

    words: str
    link: str = ""
    target: str | None = None
    locator: str | None = None

    @property
    def text(self) -> str:
        """What is read."""
        return " ".join(filter(None, (self.words, self.link)))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the facts of one stage, and the names or terms that belong to it, as the source writes them."""

    title: str
    facts: tuple[Fact, ...] = ()
    names: tuple[str, ...] = ()


def head_line(document: Document, language: str) -> tuple[Fact, ...]:
    """Return how, when and from which papers a document was adopted, in short; nothing where the source is silent."""
    adoption = document.adoption
    facts = []
    if adoption is not None:
        facts = [Fact(words) for words in (_result(adoption, language), _votes(adoption, language)) if words]
        for stage in adoption.stages:
            if stage.symbol is not None:
                facts.append(_paper(stage, sentence(f"adoption.head.{stage.kind.value}", language), language))
    rest = _rest(document, language)
    if rest:
        facts.append(Fact("", rest))
    return tuple(facts)


def sections(document: Document, language: str) -> list[Section]:
    """Return everything that the source says of a document's adoption, in its order, and its keywords."""
    found: list[Section] = []
    adoption = document.adoption
    if adoption is not None:
        for stage in adoption.stages:
            found += _stage_sections(stage, adoption, language)
        for tally in adoption.tallies:
            votes = sentence(f"adoption.positions.{tally.position.value}", language, count=tally.count)
            found.append(Section(votes, names=tally.states))
    ordered = sorted(document.keywords, key=lambda keyword: keyword.thesaurus)
    for thesaurus, keywords in groupby(ordered, key=lambda keyword: keyword.thesaurus):
        title = sentence("adoption.titles.keywords", language, thesaurus=thesaurus)
        found.append(Section(title, names=tuple(keyword.text for keyword in keywords)))
    return found


def _result(adoption: Adoption, language: str) -> str:
    """Say when and how: without a vote, or by one."""
    meeting = next((stage for stage in adoption.stages if stage.kind is StageKind.ADOPTION), None)
    if meeting is None and adoption.recorded_vote is None:
        return ""
    when = _when(meeting.date if meeting is not None else None, language)
    key = {None: "adopted", True: "recorded_vote", False: "without_vote"}[adoption.recorded_vote]
    return sentence(f"adoption.head.{key}", language, when=when)


def _votes(adoption: Adoption, language: str) -> str:
    """Say how many votes the source counts for each position that it names."""
    return sentence("adoption.head.between", language).join(
        sentence(f"adoption.head.{tally.position.value}", language, count=tally.count) for tally in adoption.tallies
    )


def _when(date: str | None, language: str) -> str:
    return sentence("adoption.head.when", language, date=written_date(date, language)) if date else ""


def _paper(stage: Stage, words: str, language: str) -> Fact:
    symbol, place = stage.symbol or "", stated_place(stage.locator or "", language)
    link = sentence("citations.cited_place", language, symbol=symbol, place=place) if place else symbol
    return Fact(words, link, stage.symbol, stage.locator)


def _stage_sections(stage: Stage, adoption: Adoption, language: str) -> Iterator[Section]:
    facts = [_paper(stage, "", language)] if stage.symbol is not None else []
    facts += [Fact(written_date(stage.date, language))] if stage.date else []
    facts += [Fact(stage.words)] if stage.words else []
    if stage.kind is StageKind.ADOPTION and adoption.recorded_vote is not None:
        key = "recorded_vote" if adoption.recorded_vote else "without_vote"
        facts.append(Fact(sentence(f"adoption.head.{key}", language, when="")))
    title = sentence(f"adoption.titles.{stage.kind.value}", language, count=len(stage.sponsors))
    if stage.kind is StageKind.SPONSORS:
        yield Section(title, tuple(facts), stage.sponsors)
        return
    yield Section(title, tuple(facts))
    if stage.sponsors:
        yield Section(
            sentence("adoption.titles.first_sponsors", language, count=len(stage.sponsors)), (), stage.sponsors
        )


def _rest(document: Document, language: str) -> str:
    """Name what the card holds beside the line; empty where there is nothing more."""
    adoption = document.adoption
    has = {
        "votes": adoption is not None and any(tally.states for tally in adoption.tallies),
        "sponsors": adoption is not None and any(stage.sponsors for stage in adoption.stages),
        "keywords": bool(document.keywords),
    }
    names = [sentence(f"adoption.head.rest_{name}", language) for name, is_there in has.items() if is_there]
    if not names:
        return sentence("adoption.head.rest_all", language) if adoption is not None else ""
    listed = sentence("adoption.head.between", language).join(names)
    return sentence("adoption.head.rest", language, names=listed)
