"""DocBin: spaCy loads it and finds the stretches where they are."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.docbin import GROUPS, USER_DATA, sniff, write
from desktop_app.formats.fault import Fault
from tests.formats.bundles import bundles
from tests.formats.sample import BRIDGE, BUNDLE


def docs(bundle: Bundle) -> Iterator[Any]:
    spacy: Any = pytest.importorskip("spacy")
    tokens: Any = importlib.import_module("spacy.tokens")
    out = BytesIO()
    write(bundle, out)
    packed = tokens.DocBin(store_user_data=True).from_bytes(out.getvalue())
    yield from packed.get_docs(spacy.blank("xx").vocab)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_spacy_finds_texts_and_stretches(bundle: Bundle) -> None:
    loaded = list(docs(bundle))
    assert [doc.text for doc in loaded] == [document.text for document in bundle.documents]
    lost = {loss.id for loss in write(bundle, BytesIO())}
    for doc, document in zip(loaded, bundle.documents, strict=True):
        found = {(span.id_, span.start_char, span.end_char) for span in doc.spans["content"]}
        for statement in bundle.statements:
            if statement.document_id == document.id and statement.id not in lost:
                places = {(statement.id, one.span.start, one.span.end) for one in statement.content}
                assert places <= found


def test_the_groups_of_the_sample() -> None:
    first, second = docs(BUNDLE)
    assert set(first.spans) == {"content", "source", "cue", *GROUPS.values()}
    content = [(span.label_, span.text, span.id_) for span in first.spans["content"]]
    assert content[:2] == [("direct", "“De brug”", "s1"), ("direct", "“is in maart klaar.”", "s1")]
    assert {span.label_ for span in first.spans["claims"]} == {"promise", "assertion"}
    assert {span.label_ for span in first.spans["stances"]} == {"for", "against"}
    held = json.loads(first.user_data[USER_DATA])
    assert held["statements"][0]["claims"][0]["paraphrase"] == "The bridge is ready in March"
    assert [span.label_ for span in second.spans["content"]] == ["statement"]


def test_languages_that_spacy_does_not_have_are_no_trouble() -> None:
    for language in ("", "qq", "ja", "nl-BE", "../x", "\x00"):
        document = replace(BUNDLE.documents[0], language=language)
        (doc,) = docs(replace(BUNDLE, documents=(document,), statements=()))
        assert doc.text == BRIDGE


def test_without_spacy_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", none)
    out = BytesIO()
    with pytest.raises(Problem) as caught:
        write(BUNDLE, out)
    assert (caught.value.wrong, caught.value.detail) == (Wrong.NOT_WRITABLE, Fault.NO_SPACY)
    assert out.getvalue() == b""


def test_other_bytes_are_not_taken_for_it() -> None:
    pytest.importorskip("spacy")
    out = BytesIO()
    write(BUNDLE, out)
    assert sniff(out.getvalue()[:300]) > 0.5
    assert sniff(b"\x78\x9cnonsense") == sniff(b"x") == sniff(b"") == 0.0
