from __future__ import annotations

import json


def test_the_list_of_imports_and_one_report(run, library, seed, tmp_path):
    changed = tmp_path / "in" / "changed.txt"
    changed.parent.mkdir()
    text = seed("001").read_text("utf-8").replace("3. 建议联合国系统", "3. 再次建议本系统")
    changed.write_text(text, encoding="utf-8")
    (changed.parent / "seal.png").write_bytes(b"\x89PNG")
    (changed.parent / "empty.txt").write_bytes(b"")
    run("import", changed.parent, "--library", library)

    code, lines, _ = run("reports", "--library", library)

    assert code == 0
    assert [line.split("  ")[0] for line in lines] == ["2", "1"]
    assert lines[0].split("  ")[2] == "replaced: 1, failed: 1, skipped: 1"

    code, lines, said = run("reports", "--number", 2, "--library", library)

    assert code == 0
    assert [line.split("  ")[0] for line in lines if not line.startswith(" ")] == ["replaced", "failed", "skipped"]
    assert "    This is a picture. " in "\n".join(lines)
    assert f"{changed}: Notes that await review: 1." in said


def test_a_report_as_json(run, library):
    code, lines, _ = run("reports", "--format", "json", "--library", library)
    assert code == 0
    (summary,) = map(json.loads, lines)
    assert summary["counts"] == {"imported": 2}

    code, lines, _ = run("reports", "--number", summary["number"], "--format", "json", "--library", library)
    assert [json.loads(line)["outcome"] for line in lines] == ["imported"] * 2


def test_a_report_that_is_not_there_is_told(run, library):
    code, lines, said = run("reports", "--number", 99, "--library", library)
    assert (code, lines) == (1, [])
    assert "no report" in said


def test_of_many_files_the_line_of_an_import_names_the_first(run, tmp_path):
    files = [tmp_path / f"{number}.txt" for number in range(9)]
    for file in files:
        file.write_text("大会，\n\n1. 决定继续审查这一问题。\n", encoding="utf-8")
    library = tmp_path / "own" / "library.db"
    run("import", *files, "--library", library)

    _, (line,), _ = run("reports", "--library", library)

    assert line.endswith(f"{files[0]} {files[1]} {files[2]} … and 6 more")
