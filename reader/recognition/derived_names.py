"""Names made of a known name and something known behind it: 上海合作组织|秘书处, 联合国|维持和平行动部."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.recognition.candidates import Candidate
from reader.recognition.gazetteer import UNITED_NATIONS, Gazetteer
from reader.recognition.organization_vocabulary import OrganizationVocabulary
from reader.recognition.part_names import tails

CLOSING_BRACKET = ")"
SHORTEST_ALONE = 4
_ASSEMBLY = re.compile("大会(?!观察员|的观察员)")


class DerivedNames:
    """Joins names that stand together and make one name."""

    def __init__(
        self, gazetteer: Gazetteer, vocabulary: OrganizationVocabulary, surfaces: Mapping[str, str | None]
    ) -> None:
        self._gazetteer = gazetteer
        self._vocabulary = vocabulary
        self._surfaces = surfaces
        self._organs = re.compile("|".join(map(re.escape, vocabulary.organs)))
        self._parts = tails(gazetteer, surfaces)
        self._tails = {whole: re.compile("|".join(map(re.escape, parts))) for whole, parts in self._parts.items()}

    def with_organs(self, candidates: Sequence[Candidate], text: str) -> list[Candidate]:
        """Let every organization take the organ that follows it at once: 欧安组织|秘书处."""
        result: list[Candidate] = []
        for candidate in candidates:
            if result and candidate.start < result[-1].end:
                continue
            result.append(self._with_organ(candidate, text))
        return result

    def alone(self, titled: Sequence[Candidate]) -> dict[str, str]:
        """Return what parts are called alone where the title names their whole or another part: 技术秘书处."""
        named = {candidate.organization for candidate in titled if candidate.organization is not None}
        parents = {parent for name in named for parent in self._gazetteer.ancestors(name)[:1]}
        wholes = (named | parents) - self._vocabulary.too_large
        return {
            tail: part
            for whole in sorted(wholes)
            for tail, part in self._parts.get(whole, {}).items()
            if len(tail) >= SHORTEST_ALONE and self._surfaces.get(tail) is None
        }

    def joined(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Make one of a whole and its part that stand side by side: 联合国秘书处|维持和平行动部."""
        result: list[Candidate] = []
        for candidate in candidates:
            whole = result[-1] if result else None
            if whole is not None and whole.end == candidate.start and self._is_part(candidate, whole):
                result[-1] = Candidate(
                    whole.start, candidate.end, whole.surface + candidate.surface, candidate.organization
                )
            else:
                result.append(candidate)
        return result

    def with_parts(self, candidates: Sequence[Candidate], text: str) -> list[Candidate]:
        """Add the parts that are named by their tail alone behind their whole or another part of it.

        反恐委员会及其|执行局; 独联体国家元首理事会、|政府首脑理事会和|外长理事会.
        """
        result: list[Candidate] = []
        for index, candidate in enumerate(candidates):
            limit = candidates[index + 1].start if index + 1 < len(candidates) else len(text)
            found: Candidate | None = candidate
            while found is not None:
                result.append(found)
                found = self._next_part(found, text, limit)
        return result

    def _with_organ(self, candidate: Candidate, text: str) -> Candidate:
        organ = self._organ(text, candidate.end) or self._assembly(candidate, text)
        if organ is None or candidate.organization is None:
            return candidate
        name = self._name_of_organ(candidate.organization, organ)
        if name is None:
            return candidate
        return Candidate(candidate.start, candidate.end + len(organ), candidate.surface + organ, name)

    def _assembly(self, candidate: Candidate, text: str) -> str | None:
        own = candidate.organization in self._vocabulary.own_assembly
        found = _ASSEMBLY.match(text, candidate.end) if own else None
        return found[0] if found is not None else None

    def _organ(self, text: str, start: int) -> str | None:
        found = self._organs.match(text, start)
        return found[0] if found is not None else None

    def _name_of_organ(self, organization: str, organ: str) -> str | None:
        """Return the name of an organization's organ; one that the list lacks is called by both names."""
        known = self._gazetteer.organizations.get(organization)
        if known is None or known.kind in self._vocabulary.without_organs:
            return None
        named = self._name_of_part(organization, organ)
        # The United Nations has organs of its own names only.
        return named or (organization + organ if organization != UNITED_NATIONS else None)

    def _name_of_part(self, organization: str, tail: str) -> str | None:
        known = self._gazetteer.organizations.get(organization)
        names = known.names if known is not None else (organization,)
        return next((part for name in names if (part := self._surfaces.get(name + tail)) is not None), None)

    def _is_part(self, candidate: Candidate, whole: Candidate) -> bool:
        if candidate.organization is None or whole.organization is None:
            return False
        return whole.organization in self._gazetteer.ancestors(candidate.organization)

    def _next_part(self, candidate: Candidate, text: str, limit: int) -> Candidate | None:
        """Return the part whose tail follows, if it ends before the limit."""
        organization = candidate.organization
        if organization is None:
            return None
        return self._part_behind(organization, self._vocabulary.belonging, candidate.end, text, limit) or (
            self._part_behind(whole, self._vocabulary.sharing, candidate.end, text, limit)
            if (whole := self._whole(organization)) is not None
            else None
        )

    def _part_behind(self, whole: str, joints: Sequence[str], end: int, text: str, limit: int) -> Candidate | None:
        pattern = self._tails.get(whole)
        for joint in joints:
            if not text.startswith(joint, end):
                continue
            start = end + len(joint)
            tail = pattern.match(text, start, limit) if pattern is not None else None
            if tail is not None:
                return Candidate(start, tail.end(), tail[0], self._parts[whole][tail[0]])
            if joint == CLOSING_BRACKET:
                return self._organ_behind(whole, start, text, limit)
        return None

    def _organ_behind(self, whole: str, start: int, text: str, limit: int) -> Candidate | None:
        """Return the organ behind a name and its short form in brackets: 欧洲经济委员会(欧洲经委会)|秘书处."""
        organ = self._organ(text, start)
        if organ is None or start + len(organ) > limit:
            return None
        name = self._name_of_organ(whole, organ)
        return Candidate(start, start + len(organ), organ, name) if name is not None else None

    def _whole(self, organization: str) -> str | None:
        known = self._gazetteer.organizations.get(organization)
        return known.parent if known is not None else None
