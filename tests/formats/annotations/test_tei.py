"""Articles as TEI: valid for any annotation set, and with every word where it was."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from desktop_app.domain.bundle import Bundle
from desktop_app.formats.annotations.tei import write
from desktop_app.formats.xml_text import sayable
from tests.formats.bundles import bundles
from tests.formats.sample import BUNDLE

SCHEMA = Path(__file__).parents[4] / "shared" / "schemas" / "tei_all.rng"
NAMES = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"


def corpus(bundle: Bundle) -> etree._Element:
    out = io.BytesIO()
    write(bundle, out)
    return etree.fromstring(out.getvalue())


def words_of(element: etree._Element) -> str:
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema is not beside this checkout")
@pytest.mark.skipif(shutil.which("jing") is None, reason="jing is not installed")
def test_any_annotation_set_is_valid(tmp_path: Path) -> None:
    made: list[Path] = []

    @settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(bundles())
    def keep(bundle: Bundle) -> None:
        path = tmp_path / f"{len(made)}.xml"
        with path.open("wb") as out:
            write(bundle, out)
        made.append(path)

    keep()
    for name, bundle in (("sample", BUNDLE), ("empty", Bundle())):
        path = tmp_path / f"{name}.xml"
        with path.open("wb") as out:
            write(bundle, out)
        made.append(path)
    judged = subprocess.run(
        ["jing", str(SCHEMA), *map(str, made)], capture_output=True, text=True, check=False
    )
    assert judged.returncode == 0, judged.stdout[:2000]


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_the_words_of_every_line_stay(bundle: Bundle) -> None:
    texts = corpus(bundle).findall("t:TEI/t:text", NAMES)
    documents = sorted(bundle.documents, key=lambda document: document.id)
    for document, text in zip(documents, texts, strict=False):
        lines = [words_of(line) for line in text.findall("t:body/t:p", NAMES)]
        assert [line for line in lines if line.strip()] == [
            sayable(line) for line in document.text.split("\n") if line.strip()
        ]


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_the_parts_of_a_statement_hold_its_words(bundle: Bundle) -> None:
    root = corpus(bundle)
    by_id = {element.get(ID): element for element in root.iter() if element.get(ID)}
    for number, statement in enumerate(
        sorted(bundle.statements, key=lambda s: (s.document_id, s.extent.start, s.extent.end, s.id)), 1
    ):
        part, words = by_id.get(f"s{number}-1"), ""
        letters = {
            place
            for anchor in statement.content
            if anchor.placed
            for place in range(anchor.span.start, anchor.span.end)
        }
        seen, kept = 0, ""
        while part is not None:
            own = words_of(part)
            words += own
            seen += 1
            following = part.get("next")
            part = by_id[following[1:]] if following else None
        text = next(one.text for one in bundle.documents if one.id == statement.document_id)
        if len(letters) == sum(len(anchor.span) for anchor in statement.content if anchor.placed):
            kept = "".join(text[place] for place in sorted(letters))
            assert "".join(words.split()) == "".join(sayable(kept).split())
        assert seen or not kept.strip()


def test_what_crosses_is_parted_and_joined() -> None:
    root = corpus(BUNDLE)
    first = root.find(".//t:said[@n='s1']", NAMES)
    assert first is not None
    assert first.get("next") == "#s1-2"
    assert first.get("who") == "#a1"
    (inner,) = root.findall(".//t:said[@n='s2']/t:said", NAMES)
    assert inner.text == "een ramp"
    stances = root.findall(".//t:spanGrp[@type='stance']/t:span", NAMES)
    assert [each.get("target") for each in stances] == ["#s1-1 #s1-2", "#s1-1 #s1-2", "#s3-1"]
    assert [each.get("corresp") for each in stances] == ["#b1-topic-2", "#a2", "#b1-topic-2"]
