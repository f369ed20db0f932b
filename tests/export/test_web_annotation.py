from __future__ import annotations

import json
from urllib.parse import parse_qs

from reader.document.annotation import Anchor, AnchorState, Annotation
from reader.export.web_annotation import BLOCK_FRAGMENTS, collection, excerpts_as_json


def anchor_from(target):
    """Read an anchor back from what is exported, as an import would."""
    fragment = next(selector for selector in target["selector"] if selector["type"] == "FragmentSelector")
    place = {name: values[0] for name, values in parse_qs(fragment["value"], keep_blank_values=True).items()}
    refined = {selector["type"]: selector for selector in fragment["refinedBy"]}
    position, quote = refined["TextPositionSelector"], refined["TextQuoteSelector"]
    return Anchor(
        block=place["block"],
        start=position["start"],
        end=position["end"],
        quote=quote["exact"],
        before=quote["prefix"],
        after=quote["suffix"],
        number=target.get("lectern:number"),
        footnote=place.get("footnote"),
    )


def annotation_from(item, document):
    bodies = {
        purpose: [b["value"] for b in item["body"] if b["purpose"] == purpose]
        for purpose in ("commenting", "tagging")
    }
    return Annotation(
        id=item["id"].removeprefix("urn:uuid:"),
        document=document,
        anchors=tuple(anchor_from(target) for target in item["target"]),
        colour=item["lectern:colour"],
        note="".join(bodies["commenting"]),
        tags=tuple(bodies["tagging"]),
        created=item.get("created", ""),
        modified=item.get("modified", ""),
        state=AnchorState(item["lectern:state"]),
    )


def test_excerpts_as_web_annotations(excerpts, golden_text):
    golden_text("excerpts.json", excerpts_as_json(excerpts("zh"), "摘录"))


def test_nothing_of_an_annotation_is_lost(excerpts):
    found = excerpts("zh")
    items = json.loads(excerpts_as_json(found, "摘录"))["first"]["items"]

    for item, excerpt in zip(items, found, strict=True):
        assert annotation_from(item, excerpt.annotation.document) == excerpt.annotation


def test_the_collection_has_the_form_of_the_standard(excerpts):
    found = excerpts("en")
    values = collection(found, "Excerpts")

    assert values["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (values["type"], values["total"]) == ("AnnotationCollection", len(found))
    assert (values["first"]["type"], values["first"]["startIndex"]) == ("AnnotationPage", 0)
    assert len({values["id"], values["first"]["id"], *(item["id"] for item in values["first"]["items"])}) == 2 + len(
        found
    )
    for item in values["first"]["items"]:
        assert item["type"] == "Annotation"
        assert item["motivation"] == (
            "commenting" if any(b["purpose"] == "commenting" for b in item["body"]) else "highlighting"
        )
        for target in item["target"]:
            assert [selector["type"] for selector in target["selector"]] == ["FragmentSelector", "TextQuoteSelector"]
            assert target["selector"][0]["conformsTo"] == BLOCK_FRAGMENTS


def test_a_source_is_named_by_its_address_or_else_by_its_content(excerpts):
    sources = {excerpt["target"][0]["source"]["id"] for excerpt in collection(excerpts("zh"), "x")["first"]["items"]}

    assert sources == {
        "https://docs.un.org/zh/A/RES/71/12",
        "https://docs.un.org/zh/S/PV.7796",
        "urn:sha256:cd34",
    }


def test_the_same_annotations_make_the_same_file(excerpts):
    assert excerpts_as_json(excerpts("zh"), "x") == excerpts_as_json(excerpts("zh"), "x")
