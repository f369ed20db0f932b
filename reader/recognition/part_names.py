"""What the parts of an organization are called without its name: 秘书处, 政府首脑理事会, 危机应对中心."""

from __future__ import annotations

from collections.abc import Mapping

from reader.recognition.gazetteer import Gazetteer

SHORTEST_TAIL = 3


def tails(gazetteer: Gazetteer, surfaces: Mapping[str, str | None]) -> dict[str, dict[str, str]]:
    """Return, for every organization that has parts, the tails of their names and the parts that they name.

    A tail is what a spelling of the part has behind a name of the whole; longest tails come first.
    """
    table: dict[str, dict[str, str]] = {}
    for surface, part in surfaces.items():
        known = gazetteer.organizations.get(part) if part is not None else None
        whole = gazetteer.organizations.get(known.parent) if known is not None and known.parent is not None else None
        if known is None or whole is None:
            continue
        for name in whole.names:
            tail = surface.removeprefix(name)
            if tail != surface and len(tail) >= SHORTEST_TAIL:
                table.setdefault(whole.name, {}).setdefault(tail, known.name)
    return {whole: dict(sorted(parts.items(), key=lambda item: -len(item[0]))) for whole, parts in table.items()}
