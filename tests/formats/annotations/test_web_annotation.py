"""Web annotations: nothing is dropped on expansion, and those of other tools are taken in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.web_annotation import read, read_onto
from desktop_app.formats.annotations.web_annotation_terms import W3C_CONTEXT
from desktop_app.formats.annotations.web_annotation_write import write
from desktop_app.formats.fault import Fault
from tests.formats.bundles import bundles
from tests.formats.sample import BUNDLE

SCHEMA = Path(__file__).parents[3] / "../shared/schemas/w3c-anno.jsonld"
DOCUMENT = "urn:standpunt:document:d1"
SPEAKER = {"standpunt:role": "speaker"}
STANCE = {"standpunt:role": "stance", "id": "urn:standpunt:stance:t"}
BODY, KIND = "items[0].body[0].source", "items[0].stances[0].target.kind"


def data_of(bundle: Bundle) -> Any:
    out = BytesIO()
    write(bundle, out)
    return json.loads(out.getvalue())


def refusal(data: Any) -> Problem:
    with pytest.raises(Problem) as caught:
        read(data if isinstance(data, bytes) else json.dumps(data).encode(), "a.jsonld")
    assert caught.value.file == "a.jsonld"
    return caught.value


def nodes(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, list):
        for entry in tree:
            yield from nodes(entry)
    elif isinstance(tree, dict):
        if not tree.keys() & {"@value", "@list"}:
            yield tree
        for held in tree.values():
            yield from nodes(held)


def counted(tree: Any) -> tuple[int, int]:
    """How many objects there are, and how many keys they have."""
    found = list(nodes(tree))
    return len(found), sum(len(node) for node in found)


@pytest.mark.skipif(not SCHEMA.exists(), reason="the W3C's context is not at hand")
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.just(BUNDLE), bundles()))
def test_nothing_is_dropped_when_the_file_is_expanded(bundle: Bundle) -> None:
    jsonld = pytest.importorskip("pyld.jsonld")
    context = json.loads(SCHEMA.read_text(encoding="utf-8"))

    def loader(url: str, _: Any) -> Any:
        assert url == W3C_CONTEXT
        return {
            "contextUrl": None,
            "documentUrl": url,
            "document": context,
            "contentType": "application/ld+json",
        }

    data = data_of(bundle)
    expanded = jsonld.expand(data, {"documentLoader": loader})
    del data["@context"]
    # An id that stands for a node elsewhere is an object of its own once expanded.
    assert counted(expanded)[1] - counted(data)[1] == counted(expanded)[0] - counted(data)[0]
    keys = {key for node in nodes(expanded) for key in node}
    assert all(key in ("@id", "@type") or key.startswith(("http://", "https://")) for key in keys)
    types = {name for node in nodes(expanded) for name in node.get("@type", ())}
    assert all(name.startswith("http://www.w3.org/") or "dcmitype" in name for name in types)
    purposes = {str(node.get("http://www.w3.org/ns/oa#hasPurpose")) for node in nodes(expanded)}
    assert all("http://www.w3.org/ns/oa#" in purpose for purpose in purposes - {"None"})


def test_texts_left_out_are_found_among_the_documents_given() -> None:
    data = data_of(BUNDLE)
    del data["standpunt:documents"]
    assert refusal(data).detail == Fault.UNKNOWN_DOCUMENT
    extra = Document("other", "Something else")
    back = read_onto(json.dumps(data).encode(), "a", (extra, *BUNDLE.documents))
    assert back == BUNDLE


def test_a_page_elsewhere_is_not_fetched_and_one_that_is_here_is_read() -> None:
    data = data_of(BUNDLE)
    items = data["first"]["items"]
    data["first"]["items"], data["first"]["next"] = items[:1], {"type": "AnnotationPage", "items": items[1:]}
    assert read(json.dumps(data).encode(), "a") == BUNDLE
    data["first"]["next"] = "https://havenbode.invalid/page2"
    assert (refusal(data).subject, refusal(data).detail) == (
        "https://havenbode.invalid/page2",
        Fault.BAD_ADDRESS,
    )


@pytest.mark.parametrize(
    ("change", "place", "fault"),
    [
        ({"id": "urn:x"}, "items[0].id", Fault.BAD_ADDRESS),
        ({"id": "urn:standpunt:statement:%FF"}, "items[0].id", Fault.BAD_ADDRESS),
        ({"standpunt:set": 3}, "items[0].standpunt:set", Fault.BAD_ADDRESS),
        ({"standpunt:set": {"id": "urn:standpunt:set:x"}}, "statements[0]", Fault.UNKNOWN_SET),
        ({"standpunt:kind": "x"}, "items[0].kind", Fault.UNKNOWN_WORD),
        ({"standpunt:colour": "x"}, "items[0].standpunt:colour", Fault.UNKNOWN_FIELD),
        ({"standpunt:within": "urn:standpunt:statement:x"}, "statements[0]", Fault.UNKNOWN_STATEMENT),
        ({"target": []}, "items[0].target", Fault.NO_WORDS),
        ({"target": DOCUMENT}, "items[0].target[0]", Fault.WRONG_TYPE),
        ({"target": [{"source": DOCUMENT}]}, "items[0].target[0].selector.start", Fault.MISSING_FIELD),
        ({"body": [{"standpunt:role": "x"}]}, "items[0].body[0].standpunt:role", Fault.UNKNOWN_WORD),
        ({"body": [{"standpunt:role": ["claim"]}]}, "items[0].body[0].standpunt:role", Fault.UNKNOWN_WORD),
        ({"body": [{"standpunt:role": "memo"}]}, "items[0].memo", Fault.WRONG_TYPE),
        ({"body": [SPEAKER | {"source": "urn:standpunt:actor:x"}]}, "statements[0]", Fault.UNKNOWN_ACTOR),
        ({"body": [SPEAKER | {"source": "Bo"}]}, BODY, Fault.BAD_ADDRESS),
        ({"body": [{"standpunt:role": "claim"}]}, "items[0].body[0].id", Fault.BAD_ADDRESS),
        ({"body": [STANCE | {"source": "urn:standpunt:topic:x"}]}, BODY, Fault.BAD_ADDRESS),
        ({"body": [STANCE | {"source": "urn:standpunt:set:x"}]}, KIND, Fault.UNKNOWN_WORD),
        ({"body": [STANCE | {"source": "Bo"}]}, BODY, Fault.BAD_ADDRESS),
    ],
)  # fmt: skip
def test_a_fault_in_one_of_ours_is_told_with_its_place(
    change: dict[str, Any], place: str, fault: Fault
) -> None:
    data = data_of(BUNDLE)
    data["first"]["items"][0] |= change
    problem = refusal(data)
    assert (problem.wrong, problem.place, problem.detail) == (Wrong.BAD_CONTENT, place, fault)


@pytest.mark.parametrize(
    ("part", "held", "fault"),
    [
        ("documents", 3, Fault.WRONG_TYPE),
        ("documents", [3], Fault.WRONG_TYPE),
        ("documents", [{"id": "urn:standpunt:document:d1"}], Fault.WRONG_TYPE),
        ("actors", [{"id": "a1"}], Fault.BAD_ADDRESS),
        ("actors", [{"id": "urn:standpunt:actor:a1:b"}], Fault.BAD_ADDRESS),
        ("actors", [{"id": "urn:standpunt:actor:a1"}], Fault.MISSING_FIELD),
        ("actors", [{"id": "urn:standpunt:actor:a1", "name": "x"}], Fault.UNKNOWN_FIELD),
        ("actors", [{"id": "urn:standpunt:actor:a1", "standpunt:attributes": {}}], Fault.WRONG_TYPE),
        ("actors", [{"id": "urn:standpunt:actor:a1", "standpunt:attributes": [{}]}], Fault.WRONG_TYPE),
        ("sets", [], Fault.UNKNOWN_SET),
    ],
)
def test_a_fault_in_what_the_statements_refer_to(part: str, held: Any, fault: Fault) -> None:
    assert refusal(data_of(BUNDLE) | {f"standpunt:{part}": held}).detail == fault


def test_files_that_hold_no_annotations() -> None:
    for data in (b"{}", b"3", b'"words"', b'{"name": "x"}', b"null"):
        assert refusal(data).wrong is Wrong.WRONG_FORMAT
    for data in (b"", b"words", b"[" * 100_000, b'{"a":1,"a":2}', b"[NaN]", b'["\\ud800"]', b"\xff\xfe"):
        assert refusal(data).wrong is Wrong.BAD_CONTENT
    for data in (b"[3]", b"[null]", b'{"first":3}', b'{"first":{}}', b'{"items":[[]]}', b'[{"target":3}]'):
        assert refusal(data).wrong is Wrong.BAD_CONTENT
    newer = refusal(data_of(BUNDLE) | {"standpunt:version": 2})
    assert (newer.wrong, newer.subject, newer.detail) == (Wrong.WRONG_FORMAT, "2", Fault.NEWER_VERSION)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from(("", "x", "urn:standpunt:set:first")),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(("id", "source", "value")), inner, max_size=2)
    ),
    max_leaves=4,
)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_value_anywhere_is_read_or_a_problem(data: st.DataObject) -> None:
    tree = data_of(BUNDLE)
    del tree["@context"]
    spots = [(node, key) for node in nodes(tree) for key in node]
    node, key = data.draw(st.sampled_from(spots))
    node[key] = data.draw(JSON)
    try:
        read(json.dumps(tree).encode(), "a")
    except Problem:
        return


def test_what_could_not_be_read_back_is_not_written() -> None:
    out = BytesIO()
    with pytest.raises(Problem, match=Fault.UNKNOWN_CODEBOOK):
        write(replace(BUNDLE, codebooks=()), out)
    assert out.getvalue() == b""
