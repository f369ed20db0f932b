"""Python's search for cyclic garbage, kept short so that the window does not stop for it."""

from __future__ import annotations

import gc


def spare_what_lives() -> None:
    """Have later searches pass over everything that there is now.

    A full search looks at every object: a tenth of a second with the dictionaries in memory, and no thread goes on
    meanwhile. What lives at the end of a start, or when an import begins, stays; values without cycles, as documents
    are, are still given back at once when nothing names them any more.
    """
    gc.freeze()
