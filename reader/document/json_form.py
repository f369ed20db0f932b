"""The document JSON: the machine-readable form that `lectern parse` prints and the library keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reader.document.adoption import Adoption, Keyword, Position, Stage, StageKind, Tally
from reader.document.block_kinds import BlockKind, Genre
from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.document.model import (
    Block,
    Document,
    Footnote,
    NoteMark,
    OrganizationMention,
    Problem,
    Reference,
    Source,
    Speech,
)

JsonObject = dict[str, Any]


def to_json(document: Document, messages: Mapping[int, str] | None = None) -> JsonObject:
    """Give the document as plain values; `messages` holds a sentence for each problem by its index."""
    sentences = messages or {}
    return {
        "source": document.source.path,
        "symbol": document.symbol,
        "genre": document.genre.value,
        "title": document.title,
        "date": document.date,
        "organ": document.organ,
        "session": document.session,
        "agenda_items": list(document.agenda_items),
        "language": document.language,
        "blocks": [_block_to_json(block) for block in document.blocks],
        "footnotes": [_footnote_to_json(note) for note in document.footnotes],
        "speeches": [_speech_to_json(speech) for speech in document.speeches],
        "references": [_reference_to_json(reference) for reference in document.references],
        "organizations": [_mention_to_json(mention) for mention in document.organizations],
        "problems": [
            {
                "kind": problem.kind,
                "block": problem.block,
                "message": sentences.get(index, problem.detail),
                "detail": problem.detail,
            }
            for index, problem in enumerate(document.problems)
        ],
        "furniture": list(document.furniture),
        "adoption": _adoption_to_json(document.adoption) if document.adoption else None,
        "keywords": [{"text": keyword.text, "thesaurus": keyword.thesaurus} for keyword in document.keywords],
        "source_facts": {
            "sha256": document.source.sha256,
            "size_bytes": document.source.size_bytes,
            "encoding": document.source.encoding,
        },
    }


def from_json(data: Mapping[str, Any]) -> Document:
    """Make a document of the values that `to_json` gave.

    Raises KeyError or ValueError where the values are not a document.
    """
    facts = data.get("source_facts", {})
    return Document(
        source=Source(
            path=data["source"],
            sha256=facts.get("sha256", ""),
            size_bytes=facts.get("size_bytes", 0),
            encoding=facts.get("encoding", "utf-8"),
        ),
        genre=Genre(data["genre"]),
        title=data["title"],
        blocks=tuple(_block_from_json(block) for block in data["blocks"]),
        symbol=data["symbol"],
        date=data["date"],
        organ=data["organ"],
        session=data["session"],
        agenda_items=tuple(data["agenda_items"]),
        language=data["language"],
        footnotes=tuple(_footnote_from_json(note) for note in data["footnotes"]),
        speeches=tuple(Speech(s["speaker"], s["affiliation"], s["language"]) for s in data["speeches"]),
        references=tuple(_reference_from_json(reference) for reference in data["references"]),
        organizations=tuple(
            OrganizationMention(m["block"], m["footnote"], m["start"], m["end"], m["organization"])
            for m in data["organizations"]
        ),
        problems=tuple(
            Problem(p["kind"], p["block"], p.get("detail", p.get("message", ""))) for p in data["problems"]
        ),
        furniture=tuple(data.get("furniture", ())),
        adoption=_adoption_from_json(data["adoption"]) if data.get("adoption") else None,
        keywords=tuple(Keyword(k["text"], k["thesaurus"]) for k in data.get("keywords", ())),
    )


def _block_to_json(block: Block) -> JsonObject:
    values: JsonObject = {
        "id": block.id,
        "kind": block.kind.value,
        "number": block.number,
        "level": block.level,
        "text": block.text,
        "speech": block.speech,
        "notes": [_mark_to_json(mark) for mark in block.notes],
    }
    if block.number_printed is not None:
        values["number_printed"] = block.number_printed
    if block.emphasis:
        values["emphasis"] = _emphasis_to_json(block.emphasis)
    return values


def _mark_to_json(mark: NoteMark) -> JsonObject:
    values: JsonObject = {"label": mark.label, "offset": mark.offset}
    if mark.printed is not None:
        values["printed"] = mark.printed
    return values


def _footnote_to_json(note: Footnote) -> JsonObject:
    values: JsonObject = {"label": note.label, "text": note.text}
    if note.printed is not None:
        values["printed"] = note.printed
    if note.emphasis:
        values["emphasis"] = _emphasis_to_json(note.emphasis)
    return values


def _emphasis_to_json(emphasis: Sequence[Emphasis]) -> list[JsonObject]:
    return [{"start": run.start, "end": run.end, "style": run.style.value} for run in emphasis]


def _speech_to_json(speech: Speech) -> JsonObject:
    return {"speaker": speech.speaker, "affiliation": speech.affiliation, "language": speech.language}


def _reference_to_json(reference: Reference) -> JsonObject:
    return {
        "block": reference.block,
        "footnote": reference.footnote,
        "start": reference.start,
        "end": reference.end,
        "target": reference.target,
        "locator": reference.locator,
        "inferred": reference.inferred,
        "reason": reference.reason,
        "verb": reference.verb,
    }


def _mention_to_json(mention: OrganizationMention) -> JsonObject:
    return {
        "block": mention.block,
        "footnote": mention.footnote,
        "start": mention.start,
        "end": mention.end,
        "organization": mention.organization,
    }


def _block_from_json(data: Mapping[str, Any]) -> Block:
    return Block(
        id=data["id"],
        kind=BlockKind(data["kind"]),
        text=data["text"],
        number=data["number"],
        number_printed=data.get("number_printed"),
        level=data["level"],
        notes=tuple(NoteMark(m["label"], m["offset"], m.get("printed")) for m in data["notes"]),
        speech=data["speech"],
        emphasis=_emphasis_from_json(data),
    )


def _footnote_from_json(data: Mapping[str, Any]) -> Footnote:
    return Footnote(data["label"], data["text"], data.get("printed"), _emphasis_from_json(data))


def _emphasis_from_json(data: Mapping[str, Any]) -> tuple[Emphasis, ...]:
    """Read the runs of a block or footnote; none where the key is left out, as in what earlier versions stored."""
    return tuple(Emphasis(e["start"], e["end"], EmphasisStyle(e["style"])) for e in data.get("emphasis", ()))


def _reference_from_json(data: Mapping[str, Any]) -> Reference:
    return Reference(
        block=data["block"],
        footnote=data["footnote"],
        start=data["start"],
        end=data["end"],
        target=data["target"],
        locator=data["locator"],
        inferred=data.get("inferred", False),
        reason=data.get("reason"),
        verb=data.get("verb"),
    )


def _adoption_to_json(adoption: Adoption) -> JsonObject:
    return {
        "stages": [
            {
                "kind": stage.kind.value,
                "symbol": stage.symbol,
                "date": stage.date,
                "locator": stage.locator,
                "sponsors": list(stage.sponsors),
                "words": stage.words,
            }
            for stage in adoption.stages
        ],
        "recorded_vote": adoption.recorded_vote,
        "tallies": [
            {"position": tally.position.value, "count": tally.count, "states": list(tally.states)}
            for tally in adoption.tallies
        ],
    }


def _adoption_from_json(data: Mapping[str, Any]) -> Adoption:
    return Adoption(
        stages=tuple(
            Stage(
                StageKind(s["kind"]),
                s["symbol"],
                s["date"],
                s["locator"],
                tuple(s["sponsors"]),
                s["words"],
            )
            for s in data["stages"]
        ),
        recorded_vote=data["recorded_vote"],
        tallies=tuple(Tally(Position(t["position"]), t["count"], tuple(t["states"])) for t in data["tallies"]),
    )
