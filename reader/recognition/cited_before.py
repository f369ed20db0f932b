"""What a document has said about the numbers that it cites, for the places where it says less."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.recognition.organ_evidence import Evidence
from reader.recognition.resolution_targets import LAST_SESSION_OF_JOINT_PARTS, CitedNumber
from reader.recognition.vocabulary import Organ


@dataclass(slots=True)
class CitedBefore:
    """The organs named for numbers (人权理事会第34/24号决议), and the parts adopted together (第72/90 A和B号决议)."""

    organs: dict[str, Organ] = field(default_factory=dict)
    joint_parts: dict[str, str] = field(default_factory=dict)

    def organ_of(self, number: CitedNumber, evidence: Evidence) -> Evidence:
        """Note the organ that is named in the number's phrase; where none is, give the one named before."""
        if evidence.near and evidence.organ is not None:
            self.organs.setdefault(number.text, evidence.organ)
            return evidence
        before = self.organs.get(number.text)
        return evidence if before is None else Evidence(before, near=True)

    def whole_of(self, number: CitedNumber) -> CitedNumber:
        """Note parts that are cited together; give a part cited alone as the document that holds them both."""
        if number.kind != "slash" or not number.part:
            return number
        if "-" in number.part:
            if int(number.text.partition("/")[0]) > LAST_SESSION_OF_JOINT_PARTS:
                self.joint_parts[number.text] = number.part
            return number
        return CitedNumber(number.kind, number.text, self.joint_parts.get(number.text, number.part))
