from __future__ import annotations

import io
import sys

from reader.commandline.console import Console, speak_utf8
from reader.errors import NotFound


def test_results_and_messages_go_to_different_streams(capsys):
    console = Console("zh")

    console.write("结果")
    console.tell("commands.hits_none", words="甲")
    console.fail(NotFound("document_unknown", "99/99"))

    said = capsys.readouterr()
    assert said.out == "结果\n"
    assert said.err.splitlines()[0] == "没有找到“甲”。"
    assert said.err.splitlines()[1].startswith("99/99：文件库里没有这份文件。")


def test_both_streams_are_made_to_speak_utf8(monkeypatch):
    streams = {name: io.TextIOWrapper(io.BytesIO(), encoding="ascii") for name in ("stdout", "stderr")}
    for name, stream in streams.items():
        monkeypatch.setattr(sys, name, stream)

    speak_utf8()
    for stream in streams.values():
        stream.write("案头 \udcff")
        stream.flush()

    assert {stream.buffer.getvalue().decode() for stream in streams.values()} == {"案头 \\udcff"}


def test_a_stream_of_another_kind_is_left_alone(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())

    speak_utf8()
    Console("en").write("x")

    assert sys.stdout.getvalue() == "x\n"
