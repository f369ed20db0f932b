"""Reads spoilt and hostile files one by one within limits, and says on its output how each went.

A process of its own, since a library in C may end it.
Usage: worker.py (bombs CANARY PORT SIZE | rounds SEED FIRST END)
Writes a line "begin NAME" before a file and "end SECONDS MEGABYTES OUTCOME" behind it. A file whose name is given in
the environment variable SKIP (parted by line breaks) is left out.
"""

from __future__ import annotations

import html
import io
import json
import os
import random
import re
import resource
import signal
import sys
import time
import zipfile
import zlib
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import bombs  # noqa: E402
import mutations  # noqa: E402
import samples  # noqa: E402

from reader.document.json_form import from_json, to_json  # noqa: E402
from reader.document.model import Document  # noqa: E402
from reader.errors import LecternError  # noqa: E402
from reader.export.akn4un import document_as_akn4un  # noqa: E402
from reader.export.markdown_document import document_as_markdown  # noqa: E402
from reader.messages import error_parts  # noqa: E402
from reader.parsing.document_reader import read_bytes  # noqa: E402
from reader.recognition.recogniser import recognise  # noqa: E402

MOST_MEMORY = 2_500_000_000
MOST_SECONDS = 60
CANARY_TEXT = "此文只有金丝雀知道"
CHECKED_LENGTH = 3_000_000


class Broken(Exception):
    """A property does not hold."""


def main() -> None:
    """Read the files that the arguments name."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    kind, *arguments = sys.argv[1:]
    skipped = set(os.environ.get("SKIP", "").splitlines())
    if kind == "bombs":
        files = bombs.all_bombs(arguments[0], int(arguments[1]), float(arguments[2]))
        for name, data in files.items():
            if name not in skipped:
                _limited(name, data, name.partition(":")[0], checked=False)
        return
    seed, first, end = map(int, arguments)
    made = samples.samples()
    for number in range(first, end):
        source, data = spoilt(made, seed, number)
        _limited(str(number), data, source, checked=True)


def spoilt(made: dict[str, list[bytes]], seed: int, number: int) -> tuple[str, bytes]:
    """Return the spoilt file with a number, and the source that it began as; the same seed gives the same file."""
    choose = random.Random(seed * 1_000_003 + number)
    source = choose.choice(["text", "html", "html", "word", "xml", "pdf"])
    data, other = choose.choice(made[source]), choose.choice(made[source])
    if choose.random() < 0.03:
        return source, choose.randbytes(choose.randint(0, 4_000))
    if source == "word" and choose.random() < 0.85:
        return source, mutations.mutate_package(choose, data, other)
    if source == "xml" and choose.random() < 0.6:
        return source, mutations.mutate_tree(choose, data)
    if choose.random() < 0.05:
        other = choose.choice(made[choose.choice(sorted(made))])
    return source, mutations.mutate(choose, data, other)


def _limited(name: str, data: bytes, source: str, *, checked: bool) -> None:
    print("begin", name, flush=True)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, hard))
    signal.alarm(MOST_SECONDS)
    started = time.perf_counter()
    outcome = _outcome(data, source, checked=checked)
    seconds = time.perf_counter() - started
    signal.alarm(0)
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
    print(f"end {seconds:.2f} {peak} {outcome}", flush=True)


def _outcome(data: bytes, source: str, *, checked: bool) -> str:
    """Read a file; return "read", "refused KEY", or what is wrong."""
    try:
        document = read_bytes(data, f"spoilt.{source}")
    except LecternError as error:
        for language in ("zh", "en"):
            if "errors." in "".join(error_parts(error, language)):
                return f"WRONG no message for {error.key}"
        return f"refused {error.key}"
    except BaseException as error:  # noqa: BLE001 - any other exception is what is looked for
        return f"WRONG {type(error).__name__}: {error}".replace("\n", " ")[:300] + _place(error)
    try:
        _check(document, data, checked=checked)
        _use(recognise(document) if checked else document)
    except Broken as broken:
        return f"WRONG {broken}"[:300]
    except BaseException as error:  # noqa: BLE001 - likewise
        return f"WRONG afterwards {type(error).__name__}: {error}".replace("\n", " ")[:300] + _place(error)
    return "read"


def _use(document: Document) -> None:
    """Do with a document what is done with every one."""
    document_as_akn4un(document)
    document_as_markdown(document)
    if from_json(json.loads(json.dumps(to_json(document)))) != document:
        raise Broken("is another document after its JSON")


def _place(error: BaseException) -> str:
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    if traceback is None:
        return ""
    return f" at {Path(traceback.tb_frame.f_code.co_filename).name}:{traceback.tb_lineno}"


def _check(document: Document, data: bytes, *, checked: bool) -> None:
    """Raise Broken where a document has text that its source lacks, or marks outside their texts."""
    texts = [block.text for block in document.blocks] + [note.text for note in document.footnotes]
    shown = "".join(texts)
    if CANARY_TEXT in shown or CANARY_TEXT in "".join(document.furniture):
        raise Broken("reads another file")
    for block in document.blocks:
        if any(not 0 <= mark.offset <= len(block.text) for mark in block.notes):
            raise Broken(f"mark outside of {block.id}")
    _check_runs(document)
    if not (document.blocks or document.footnotes or document.furniture):
        raise Broken("a document of nothing")
    if not checked or len(data) > CHECKED_LENGTH:
        return
    has = _characters(document, data)
    if has is not None:
        lacking = Counter("".join(shown.split())) - has
        if lacking:
            raise Broken(f"shows what the source lacks: {dict(lacking.most_common(5))!r}")


def _check_runs(document: Document) -> None:
    """Raise Broken where italic or bold runs lie outside of their text or over each other, or hold nothing."""
    for holder in (*document.blocks, *document.footnotes):
        edges = [edge for run in holder.emphasis for edge in (run.start, run.end)]
        if edges != sorted(edges) or not all(0 <= edge <= len(holder.text) for edge in edges):
            raise Broken(f"runs outside of a text or over each other: {holder.emphasis}")
        if any(not holder.text[run.start : run.end].strip() for run in holder.emphasis):
            raise Broken(f"a run of nothing: {holder.emphasis}")


def _characters(document: Document, data: bytes) -> Counter[str] | None:
    """Return the characters of a source, tags taken off by a rule of its own; None where that is not to be told."""
    encoding = document.source.encoding
    if encoding in ("pdf", "doc"):
        return None
    if encoding == "docx":
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                parts = [package.read(name).decode("utf-8", errors="replace") for name in package.namelist()]
        except (zipfile.BadZipFile, OSError, ValueError, zlib.error):
            return None
        return Counter(html.unescape("".join(parts)) * 2 + "".join(map(chr, range(0x2190, 0x22FF))))
    text = data.decode(encoding, errors="replace")
    if data[:60].lower().find(b"mime-version") >= 0 or b"\nMIME-Version" in data[:600]:
        return None
    if "<" in text[:5_000]:
        text = html.unescape(re.sub(r"&(?![#A-Za-z])", "&amp;", text)) + text
    return Counter(text)


if __name__ == "__main__":
    main()
