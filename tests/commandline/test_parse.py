from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.commandline import parse
from reader.document.json_form import from_json

ROOT = Path(__file__).resolve().parents[2]


def environment(home, **more):
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT")}
    return {**kept, "HOME": str(home), "PYTHONPATH": str(ROOT), **more}


def test_one_object_a_line_in_the_order_of_the_files(run, seed):
    code, lines, said = run("parse", seed("001"), seed("000"))

    assert (code, said) == (0, "")
    assert [json.loads(line)["symbol"] for line in lines] == ["A/RES/71/14", "A/RES/71/12"]
    assert json.loads(lines[0])["source"] == str(seed("001"))
    assert from_json(json.loads(lines[1])).organizations


def test_a_file_that_fails_is_told_and_the_others_go_on(run, seed, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()

    code, lines, said = run("parse", tmp_path / "missing.txt", empty, tmp_path, "-", seed("000"))

    assert code == 1
    assert [json.loads(line)["symbol"] for line in lines] == ["A/RES/71/12"]
    told = said.splitlines()
    subjects = [str(tmp_path / "missing.txt"), str(empty), str(tmp_path), "-"]
    assert [line.partition(": ")[0] for line in told] == subjects
    assert "is not there" in told[0]
    assert "has no text" in told[1]
    assert "is a folder" in told[2]
    assert "Standard input" in told[3]


def test_a_fault_of_the_program_in_one_file_does_not_stop_the_others(run, seed, monkeypatch):
    whole = parse.parse_source

    def stumble(path, given):
        if given == "bad":
            raise ZeroDivisionError("oh")
        return whole(path, given)

    monkeypatch.setattr(parse, "parse_source", stumble)

    code, lines, said = run("parse", "bad", seed("000"))

    assert (code, len(lines)) == (1, 1)
    assert "ZeroDivisionError: oh" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("form", "first", "between"), [("text", "A/RES/71/12", "─" * 40), ("markdown", "2016", "---")]
)
def test_the_forms_for_people(run, seed, form, first, between):
    code, lines, _ = run("parse", seed("000"), seed("000"), "--format", form)

    assert code == 0
    assert lines[0].startswith(first)
    assert lines.count(between) == 1


def test_problems_are_told_in_the_language_that_is_asked_for(run, tmp_path):
    damaged = tmp_path / "x.txt"
    damaged.write_text("大会，\n\n回顾\ufffd其决议，\n\n1. 请秘书长报告；\n\n4. 决定。", encoding="utf-8")

    problems = {}
    for language in ("zh", "en"):
        _, lines, _ = run("parse", damaged, "--language", language)
        problems[language] = [problem["message"] for problem in json.loads(lines[0])["problems"]]

    assert problems["zh"]
    assert problems["zh"] != problems["en"]


def test_parsing_needs_no_display_no_library_and_no_qt(seed, tmp_path):
    program = (
        "import sys; from reader.__main__ import main; code = main(sys.argv[1:]);"
        "qt = [name for name in sys.modules if name.startswith('PySide6')];"
        "print(code, qt, file=sys.stderr)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, "parse", str(seed("000"))],
        env=environment(tmp_path),
        capture_output=True,
        check=True,
    )

    assert done.stderr.decode() == "0 []\n"
    assert json.loads(done.stdout)["symbol"] == "A/RES/71/12"
    assert not [path for path in tmp_path.rglob("*") if path.suffix == ".db"]


def test_the_output_is_utf8_whatever_the_system_says(seed, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "reader", "parse", str(seed("000")), "--format", "text"],
        env=environment(tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0"),
        capture_output=True,
        check=True,
    )

    assert "集体安全条约组织" in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_a_file_name_that_is_no_utf8_is_read_and_written(seed, tmp_path):
    name = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(name)).write_bytes(seed("000").read_bytes())

    done = subprocess.run(
        [os.fsencode(sys.executable), b"-m", b"reader", b"parse", name],
        env=environment(tmp_path),
        capture_output=True,
        check=True,
    )

    assert json.loads(done.stdout)["source"].endswith("\udcff.txt")


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
def test_a_reader_that_goes_away_is_no_error(seed, tmp_path):
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "parse", *[str(seed("000"))] * 30],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        code = process.wait()

    assert (code, said) == (0, b"")
