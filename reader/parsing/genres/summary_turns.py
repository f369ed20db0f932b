"""Who speaks in a summary record, which tells in the third person: `萨莱女士（斐济）说，…`, `主席说，…`."""

from __future__ import annotations

import re
from functools import cache

from reader.document.model import Speech
from reader.parsing.vocabulary import words
from reader.script import simplified


@cache
def _telling() -> re.Pattern[str]:
    """Return the pattern of a paragraph's beginning that names a speaker and a verb of speaking."""
    honorific = "|".join(map(re.escape, words("record", "honorifics")))
    official = "|".join(map(re.escape, words("record", "officials")))
    verbs = "|".join(map(re.escape, words("record", "telling_verbs")))
    return re.compile(
        rf"(?:(?P<official>{official})|(?P<name>[^，。；：、（）()“”《》？！0-9]{{1,30}}?(?:{honorific})))"
        rf"(?:[（(](?P<affiliation>[^（）()]{{1,40}})[）)])?"
        rf"(?:[，,](?:以|代表|就|在|针对|答复|回应)[^。]{{1,60}}?[，,])?(?:[^，。]{{0,12}}?)(?:{verbs})"
    )


def told_speech(text: str) -> Speech | None:
    """Return the turn of speech that a summary record's paragraph begins to tell, or None."""
    found = _telling().match(simplified(text))
    if found is None:
        return None
    speaker = text[slice(*found.span("official" if found["official"] else "name"))]
    return Speech(speaker, text[slice(*found.span("affiliation"))] or None, None)
