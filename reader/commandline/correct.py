"""`lectern correct`: the person's own facts of a document; lists what else they corrected there."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from reader.commandline.command import OK, Argument, Command
from reader.commandline.console import Console
from reader.commandline.opened_library import find_document, open_to_read
from reader.document.block_kinds import Genre
from reader.document.model import Document, OrganizationMention, Reference
from reader.document.note_labels import shown_label
from reader.document.organization_corrections import OrganizationCorrection
from reader.export.place_forms import place_names
from reader.export.stated_places import stated_place
from reader.workspace.corrected_mentions import CorrectedMention, MentionCorrection, corrected_mentions
from reader.workspace.correcting import CorrectedField, correct, corrections_of, take_back

NONE = "-"


def run(arguments: Namespace, console: Console) -> int:
    """Correct what is named, then print every correction of the document, of names and citations too.

    Raises LecternError.
    """
    given = {field: getattr(arguments, field.value) for field in CorrectedField}
    values = {field: value for field, value in given.items() if value is not None}
    with open_to_read(arguments) as workspace:
        document = find_document(workspace, arguments.document)
        if arguments.take_back:
            take_back(workspace, document, frozenset(map(CorrectedField, arguments.take_back)))
        if values:
            correct(workspace, document, values)
        corrections = corrections_of(workspace, document)
        text = workspace.library.documents.load(document)
        mentions = corrected_mentions(workspace, document)
    if not corrections and not mentions:
        console.tell("commands.correct.none")
    for correction in corrections.values():
        console.tell(
            "commands.correct.line",
            field=console.sentence(f"commands.fields.{correction.field.value}"),
            value=correction.value or NONE,
            found=correction.found or NONE,
        )
    _tell_mentions(text, mentions, console)
    return OK


def _tell_mentions(document: Document, mentions: Sequence[CorrectedMention], console: Console) -> None:
    """Print the corrections of names and citations, each with its place."""
    blocks = [one.place.block for one in mentions if one.place is not None and one.place.block is not None]
    names = place_names(document, blocks, console.language)
    for one in mentions:
        place = one.place
        if place is None:
            where = console.sentence("commands.correct.lost")
        elif place.footnote is not None:
            where = console.sentence("commands.correct.note", label=shown_label(place.footnote))
        else:
            where = names.get(place.block or "") or NONE
        found = ", ".join(dict.fromkeys(_meaning(mention, console) for mention in one.read))
        console.tell(
            "commands.correct.mention",
            place=where,
            words=one.correction.place.quote,
            value=_own(one.correction, console),
            found=found or NONE,
        )


def _own(correction: MentionCorrection, console: Console) -> str:
    if isinstance(correction, OrganizationCorrection):
        return correction.organization or console.sentence("commands.correct.no_organization")
    if correction.target is None:
        return console.sentence("commands.correct.cites_nothing")
    return _cited(correction.target, correction.locator, console)


def _meaning(mention: OrganizationMention | Reference, console: Console) -> str:
    if isinstance(mention, OrganizationMention):
        return mention.organization
    return _cited(mention.target, mention.locator, console)


def _cited(target: str, locator: str | None, console: Console) -> str:
    place = stated_place(locator or "", console.language)
    return console.sentence("citations.cited_place", symbol=target, place=place) if place else target


COMMAND = Command(
    name="correct",
    arguments=(
        Argument("document"),
        Argument("--symbol"),
        Argument("--title"),
        Argument("--date"),
        Argument("--genre", choices=tuple(genre.value for genre in Genre)),
        Argument("--take-back", choices=tuple(field.value for field in CorrectedField), repeated=True),
    ),
    run=run,
)
