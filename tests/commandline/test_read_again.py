from __future__ import annotations

from reader.commandline import read_again
from reader.library.document_store import Reading
from reader.workspace import rereading


def test_what_the_present_parser_read_is_left_alone(run, library):
    assert run("read-again", "--library", library) == (0, [], "Documents of an earlier reading: 0.\n")


def test_what_an_earlier_parser_read_is_read_again_and_the_change_is_told(run, library, monkeypatch):
    present = rereading.current_reading()
    better = Reading(present.parser + 1, present.recogniser)
    monkeypatch.setattr(rereading, "current_reading", lambda: better)
    monkeypatch.setattr(rereading, "_texts", lambda document: (document, object()))

    code, lines, said = run("read-again", "--library", library)

    assert code == 0
    assert [line.split("  ")[0] for line in lines] == ["text changed"] * 2
    assert said == "Documents of an earlier reading: 2.\n"
    assert run("read-again", "--library", library)[1] == []


def test_stopping_is_told_by_the_exit_code(run, library, monkeypatch):
    stopped = rereading.RereadReport(cancelled=True)
    monkeypatch.setattr(read_again, "read_again_in_own_library", lambda *_: stopped)
    assert run("read-again", "--library", library)[0] == 130
