"""XML from outside is read without following what it points to."""

import pytest

from reader.parsing.sources.untrusted_xml import is_deeper_than, local_name, parsed


def test_an_element_goes_by_its_name_without_the_namespace():
    root = parsed(b"<a xmlns='http://example.org/x'><!-- no --><?no part?><p>x</p></a>")

    assert [local_name(element) for element in root.iter()] == ["a", "p"]


def test_no_entity_of_another_file_is_put_in(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    declared = f"<!DOCTYPE a [<!ENTITY x SYSTEM '{secret.as_uri()}'>]><a>&x;</a>"

    assert "secret" not in "".join(parsed(declared.encode()).itertext())


@pytest.mark.parametrize(("depth", "deeper"), [(3, False), (4, True)])
def test_depth_counts_the_root(depth, deeper):
    root = parsed(b"<a>" * depth + b"</a>" * depth)

    assert is_deeper_than(root, 3) is deeper
