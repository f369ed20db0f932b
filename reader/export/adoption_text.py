"""How a document came to be adopted, and its keywords, told in lines for people."""

from __future__ import annotations

from itertools import groupby

from reader.document.adoption import Adoption, Stage
from reader.document.model import Document
from reader.export.stated_places import stated_place
from reader.messages import sentence

_BETWEEN = {"zh": "、"}
_BEHIND = {"zh": "，"}


def adoption_lines(document: Document, language: str) -> list[str]:
    """Return a line for each stage, the vote with the states of each position, and the keywords of each thesaurus.

    Names and keywords stand as the source writes them. A source that says nothing of it gives one line that says so.
    """
    lines = _adoption(document.adoption, language) if document.adoption is not None else []
    for thesaurus, keywords in groupby(
        sorted(document.keywords, key=lambda keyword: keyword.thesaurus), key=lambda keyword: keyword.thesaurus
    ):
        terms = _listed([keyword.text for keyword in keywords], language)
        lines.append(sentence("adoption.keywords", language, thesaurus=thesaurus, terms=terms))
    return lines or [sentence("adoption.unknown", language)]


def _adoption(adoption: Adoption, language: str) -> list[str]:
    lines = [
        sentence(f"adoption.{stage.kind.value}", language, told=_stage(stage, language)) for stage in adoption.stages
    ]
    if adoption.recorded_vote is not None:
        lines.append(sentence(f"adoption.{'recorded' if adoption.recorded_vote else 'without'}_vote", language))
    for tally in adoption.tallies:
        key = f"adoption.{tally.position.value}{'' if tally.states else '_unnamed'}"
        lines.append(sentence(key, language, count=tally.count, states=_listed(tally.states, language)))
    return lines


def _stage(stage: Stage, language: str) -> str:
    """Return symbol and place, day, sponsors and words, as far as the source says them."""
    place = stated_place(stage.locator or "", language)
    named = (
        sentence("citations.cited_place", language, symbol=stage.symbol, place=place)
        if stage.symbol and place
        else ""
    )
    parts = [named or stage.symbol or place, stage.date, _listed(stage.sponsors, language), stage.words]
    return _BEHIND.get(language, ", ").join(filter(None, parts))


def _listed(names: list[str] | tuple[str, ...], language: str) -> str:
    return _BETWEEN.get(language, "; ").join(names)
