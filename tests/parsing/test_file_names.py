"""Symbols that file names tell."""

from __future__ import annotations

import pytest

from reader.parsing.document_reader import read_bytes
from reader.parsing.file_names import symbol_of


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("A_RES_71_12-ZH.pdf", "A/RES/71/12"),
        ("downloads/S_PV.7796-ZH.docx", "S/PV.7796"),
        (r"C:\papers\A_ES-11_L.1_C.DOC", "A/ES-11/L.1"),
        ("A_RES_76_149-2119193C.xml", "A/RES/76/149"),
        ("S_2016_867_C", "S/2016/867"),
        ("S_RES_1631_2005.pdf", "S/RES/1631(2005)"),
        ("S_RES_1631(2005)-ZH.pdf", "S/RES/1631(2005)"),
        ("a52r214.htm", "A/RES/52/214"),
        ("E_2005_25 (1).pdf", "E/2005/25"),
        ("A_RES_71_12.mht", "A/RES/71/12"),
        ("A_RES_71_12-ZH.pdf.txt", "A/RES/71/12"),
        ("A-RES-71-12.html", "A/RES/71/12"),
        ("S-RES-2254-2015-zh.htm", "S/RES/2254(2015)"),
        ("A%2FRES%2F71%2F12.pdf", "A/RES/71/12"),
        ("undocs.org_zh_A_RES_71_12.html", "A/RES/71/12"),
        ("CEDAW_C_CHN_CO_7-8.pdf", "CEDAW/C/CHN/CO/7-8"),
        ("A_RES_S-30_1-ZH.pdf", "A/RES/S-30/1"),
    ],
)
def test_a_name_as_the_united_nations_write_it_tells_the_symbol(name, symbol):
    found = symbol_of(name)
    assert found is not None
    assert found.canonical == symbol


@pytest.mark.parametrize(
    "name",
    [
        "N1636812.pdf",
        "report_1.pdf",
        "A_b.txt",
        "IMG_2016.jpg",
        "Photo_2020_1.txt",
        "",
        "/",
        "A_4.pdf",
        "A_B_1.txt",
        "N1642341.pdf",
        "G1603412.pdf",
        "WORD_2.txt",
        "T_1.txt",
    ],
)
def test_any_other_name_tells_nothing(name):
    assert symbol_of(name) is None


def test_the_name_serves_only_where_the_text_has_no_symbol_and_the_doubt_is_told():
    named = read_bytes("说明\n\n今天下了雨。".encode(), "A_71_L.7_C.txt")
    assert (named.symbol, named.session, named.organ) == ("A/71/L.7", 71, "General Assembly")
    assert ("symbol_from_file_name", "A/71/L.7") in [(problem.kind, problem.detail) for problem in named.problems]
    own = read_bytes("A/71/L.8\n\n说明\n\n今天下了雨。".encode(), "A_71_L.7_C.txt")
    assert own.symbol == "A/71/L.8"
    assert not own.problems
