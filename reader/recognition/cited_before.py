"""What a document has said about the numbers that it cites, for the places where it says less."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reader.recognition.organ_evidence import Evidence
from reader.recognition.resolution_targets import LAST_SESSION_OF_JOINT_PARTS, CitedNumber, is_resumed
from reader.recognition.vocabulary import Organ, vocabulary

_LAST_SESSION_LINKED_AS_A_WHOLE = 67
"""Where a text cites several parts of a resolution up to this session, most of the links in the Assembly's own files
go to the resolution for each of them (21 of 33 for the parts that came late)."""


@dataclass(slots=True)
class CitedBefore:
    """The organs named for numbers (人权理事会第34/24号决议), and the parts of which a document has spoken.

    `joint_parts` are those adopted together (第72/90 A和B号决议), `parts` the single letters cited of each number.
    """

    organs: dict[str, Organ] = field(default_factory=dict)
    joint_parts: dict[str, str] = field(default_factory=lambda: dict(vocabulary().joint_parts))
    resumed: set[str] = field(default_factory=set)
    parts: dict[str, set[str]] = field(default_factory=dict)

    def organ_of(self, number: CitedNumber, evidence: Evidence) -> Evidence:
        """Note the organ that is named in the number's phrase; where none is, give the one named before."""
        if evidence.near and evidence.organ is not None:
            self.organs.setdefault(number.text, evidence.organ)
            return evidence
        before = self.organs.get(number.text)
        return evidence if before is None else Evidence(before, near=True)

    def whole_of(self, number: CitedNumber, date: str) -> CitedNumber:
        """Note the parts cited, together or alone, and numbers of which a part came when the session was resumed.

        A part cited alone is given as the document that holds both parts, where they were cited together. A part that
        came with a resumed session is given as separate, and without its letter where an older resolution's other
        parts are cited too. `date` holds the words before the number.
        """
        if number.kind != "slash" or not number.part:
            return number
        cited = self.parts.setdefault(number.text, set())
        cited.add(number.part)
        if "-" not in number.part and number.part != "A" and is_resumed(number, date):
            self.resumed.add(number.text)
        if number.session <= LAST_SESSION_OF_JOINT_PARTS:
            return replace(number, separate=number.text in self.resumed and len(cited) == 1)
        if "-" in number.part:
            self.joint_parts[number.text] = number.part
            return number
        if number.text in self.joint_parts:
            return replace(number, part=self.joint_parts[number.text])
        if number.session <= _LAST_SESSION_LINKED_AS_A_WHOLE and len(cited) > 1:
            return replace(number, part="")
        return number

    def adopted_apart(self, number: CitedNumber) -> bool:
        """Say whether one of the parts cited together was adopted when the session was resumed."""
        late = number.text in self.resumed and number.session > LAST_SESSION_OF_JOINT_PARTS
        return late and number.text not in self.joint_parts
