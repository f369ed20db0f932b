from __future__ import annotations

import json


def test_a_correction_is_kept_and_shown_as_the_persons_own(run, library, seed):
    code, _, said = run("correct", "71/12", "--symbol", "71/13", "--title", "合作", "--library", library)
    assert code == 0
    assert said.splitlines() == [
        "symbol: A/RES/71/13 (read: A/RES/71/12)",
        "title: 合作 (read: 联合国同集体安全条约组织的合作)",
    ]

    run("import", seed("000"), "--library", library)
    _, lines, _ = run("list", "--format", "json", "--library", library)
    entry = next(json.loads(line) for line in lines if "A/RES/71/13" in line)
    assert (entry["title"], entry["corrected"]) == ("合作", ["symbol", "title"])
    _, lines, _ = run("list", "--library", library)
    assert any(line.endswith("合作  (your own: symbol, title)") for line in lines)
    _, lines, _ = run("show", "71/13", "--format", "json", "--library", library)
    shown = json.loads(lines[0])
    assert (shown["title"], shown["corrected"]["symbol"]) == ("合作", "A/RES/71/12")

    code, _, said = run("correct", "71/13", "--take-back", "symbol", "--take-back", "title", "--library", library)
    assert (code, said) == (0, "Everything stands as the program read it.\n")
    assert run("show", "71/12", "--library", library)[0] == 0


def test_a_value_that_cannot_be_is_told(run, library):
    code, _, said = run("correct", "71/12", "--date", "soon", "--library", library)
    assert code == 1
    assert "“soon” is no date" in said
