"""Names made of a known name and something known behind it: 上海合作组织|秘书处, 联合国|维持和平行动部."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.recognition.candidates import Candidate
from reader.recognition.gazetteer import UNITED_NATIONS, Gazetteer
from reader.recognition.organization_vocabulary import OrganizationVocabulary


class DerivedNames:
    """Joins names that stand together and make one name."""

    def __init__(
        self, gazetteer: Gazetteer, vocabulary: OrganizationVocabulary, surfaces: Mapping[str, str | None]
    ) -> None:
        self._gazetteer = gazetteer
        self._vocabulary = vocabulary
        self._surfaces = surfaces

    def with_organs(self, candidates: Sequence[Candidate], text: str) -> list[Candidate]:
        """Let every organization take the organ that follows it at once: 欧安组织|秘书处."""
        result: list[Candidate] = []
        for candidate in candidates:
            if result and candidate.start < result[-1].end:
                continue
            result.append(self._with_organ(candidate, text))
        return result

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

    def belonging(self, candidates: Sequence[Candidate], text: str) -> list[Candidate]:
        """Add the parts that are named by their tail alone: 反恐委员会及其|执行局.

        The tail counts where a name of the whole and the tail together are a known name.
        """
        result = list(candidates)
        for candidate in candidates:
            tail = self._tail(candidate, text)
            if tail is not None:
                result.append(tail)
        return sorted(result, key=lambda found: found.start)

    def _with_organ(self, candidate: Candidate, text: str) -> Candidate:
        organization = candidate.organization
        organ = next((organ for organ in self._vocabulary.organs if text.startswith(organ, candidate.end)), None)
        if organ is None or organization is None or not self._has_organs(organization):
            return candidate
        name = self._name_of_part(organization, organ)
        if name is None and organization == UNITED_NATIONS:
            # The United Nations has organs of its own names only.
            return candidate
        name = name or organization + organ
        return Candidate(candidate.start, candidate.end + len(organ), candidate.surface + organ, name)

    def _has_organs(self, organization: str) -> bool:
        known = self._gazetteer.organizations.get(organization)
        return known is not None and known.kind not in self._vocabulary.without_organs

    def _name_of_part(self, organization: str, tail: str) -> str | None:
        known = self._gazetteer.organizations.get(organization)
        names = known.names if known is not None else (organization,)
        return next((part for name in names if (part := self._surfaces.get(name + tail)) is not None), None)

    def _is_part(self, candidate: Candidate, whole: Candidate) -> bool:
        if candidate.organization is None or whole.organization is None:
            return False
        return whole.organization in self._gazetteer.ancestors(candidate.organization)

    def _tail(self, candidate: Candidate, text: str) -> Candidate | None:
        if candidate.organization is None:
            return None
        for joint in self._vocabulary.belonging:
            start = candidate.end + len(joint)
            if text.startswith(joint, candidate.end):
                for organ in self._vocabulary.organs:
                    part = (
                        self._name_of_part(candidate.organization, organ) if text.startswith(organ, start) else None
                    )
                    if part is not None:
                        return Candidate(start, start + len(organ), organ, part)
        return None
