"""Fuzzes all sources: spoilt real files and hostile ones, each within limits of time and memory.

Run as: python tests/fuzz/sources.py [--rounds 2000] [--seed 1] [--bombs SIZE] [--slow SECONDS]
Ends with 1 where a file made the program fail, hang, die, read another file, call the network, or show a text that
its source lacks. A number that is told can be read again with --only NUMBER --seed SEED.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
CANARY_TEXT = "此文只有金丝雀知道"
STEP = 250


@dataclass
class Tally:
    """What came of the files so far."""

    outcomes: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    slow: list[tuple[float, str]] = field(default_factory=list)
    megabytes: int = 0


def main() -> int:
    """Run the fuzzing; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    parser.add_argument("--bombs", type=float, default=1.0, help="size of hostile files; 0 for none")
    parser.add_argument("--slow", type=float, default=5.0, help="seconds after which a file is named")
    options = parser.parse_args()
    tally = Tally()
    if options.only is not None:
        run(["rounds", str(options.seed), str(options.only), str(options.only + 1)], tally)
    else:
        for first in range(0, options.rounds, STEP):
            run(["rounds", str(options.seed), str(first), str(min(options.rounds, first + STEP))], tally)
        if options.bombs:
            run_bombs(tally, options.bombs)
    for outcome, count in tally.outcomes.most_common():
        print(f"{count:6} {outcome}")
    for seconds, name in sorted(tally.slow, reverse=True)[:12]:
        if seconds >= options.slow:
            print(f"slow: {seconds:.1f} s {name}")
    print(f"at most {tally.megabytes} MB")
    for wrong in tally.wrong:
        print(wrong)
    return 1 if tally.wrong else 0


def run_bombs(tally: Tally, size: float) -> None:
    """Read the hostile files beside a file that none may read and a port that none may call."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as server:
        canary = Path(folder) / "canary.txt"
        canary.write_text(CANARY_TEXT, encoding="utf-8")
        server.settimeout(0)
        run(["bombs", str(canary), str(server.getsockname()[1]), str(size)], tally)
        try:
            server.accept()
        except BlockingIOError:
            return
        tally.wrong.append("WRONG the network was called")


def run(arguments: list[str], tally: Tally) -> None:
    """Let a worker read its files; one that dies is started again behind the file that killed it."""
    skipped: list[str] = []
    while True:
        worker = subprocess.Popen(
            [sys.executable, str(HERE / "worker.py"), *arguments],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "SKIP": "\n".join(skipped)},
        )
        begun = _follow(worker, tally, skipped)
        code = worker.wait()
        if begun is None:
            if code != 0:
                tally.wrong.append(f"WRONG the worker ended with {code}")
            return
        tally.wrong.append(f"{begun}: WRONG the program was killed (signal {-code})")
        if arguments[0] == "rounds":
            arguments = [*arguments[:2], str(int(begun) + 1), arguments[3]]
            if arguments[2] == arguments[3]:
                return
        else:
            skipped.append(begun)


def _follow(worker: subprocess.Popen[str], tally: Tally, skipped: list[str]) -> str | None:
    """Take down what a worker says; return the file that it was reading when it ended, if any."""
    begun: str | None = None
    for line in worker.stdout or ():
        word, _, rest = line.strip().partition(" ")
        if word == "begin":
            begun = rest
        elif word == "end" and begun is not None:
            seconds, megabytes, outcome = rest.split(" ", 2)
            tally.outcomes[outcome if not outcome.startswith("WRONG") else "WRONG"] += 1
            tally.slow.append((float(seconds), begun))
            tally.megabytes = max(tally.megabytes, int(megabytes))
            if outcome.startswith("WRONG"):
                tally.wrong.append(f"{begun}: {outcome}")
            if not begun.isdecimal():
                skipped.append(begun)
            begun = None
    return begun


if __name__ == "__main__":
    sys.exit(main())
