"""UIMA CAS XMI: cassis and XML agree on what is there; read back, amended, taken in from others."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Kind
from desktop_app.formats.annotations.archive import pack
from desktop_app.formats.annotations.cas_xmi import sniff, write
from desktop_app.formats.annotations.cas_xmi_read import read, read_onto
from desktop_app.formats.fault import Fault
from tests.formats.bundles import bundles
from tests.formats.sample import BRIDGE, BUNDLE


def members(bundle: Bundle = BUNDLE) -> dict[str, bytes]:
    out = io.BytesIO()
    write(bundle, out)
    with zipfile.ZipFile(out) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def changed(old: str, new: str) -> Bundle:
    content = members()
    xmi = content["0001.xmi"].decode()
    assert old in xmi
    return read(pack(content | {"0001.xmi": xmi.replace(old, new, 1).encode()}), "x")


def refusal(data: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        read(data, "a.zip")
    assert caught.value.file == "a.zip"
    return caught.value


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_cassis_finds_the_words_that_were_annotated(bundle: Bundle) -> None:
    cassis: Any = pytest.importorskip("cassis")
    for one in (bundle, BUNDLE):
        content = members(one)
        spans: list[tuple[int, int]] = []
        for name in (name for name in content if name.endswith(".xmi")):
            system = cassis.load_typesystem(io.BytesIO(content["TypeSystem.xml"]))
            cas = cassis.load_cas_from_xmi(io.BytesIO(content[name]), typesystem=system)
            spans += [(each.begin, each.end) for each in cas.select("webanno.custom.Statement")]
        ours = [
            (anchor.span.start, anchor.span.end)
            for statement in one.statements
            for anchor in (*statement.content, *statement.source, *statement.cue)
        ]
        assert sorted(spans) == sorted(ours)


def test_places_are_counted_in_utf16() -> None:
    bundle = Bundle(**{name: getattr(BUNDLE, name) for name in Bundle.__slots__})
    xmi = members(bundle)["0001.xmi"].decode()
    assert 'begin="0" end="9"' in xmi
    text = "\U0001f62c" + BRIDGE
    shifted = re.sub(r"sofaString=\"", 'sofaString="\U0001f62c', xmi)
    assert read_text(shifted) == text


def read_text(xmi: str) -> str:
    return read(xmi.encode(), "x").documents[0].text


def test_what_was_changed_there_stays_so() -> None:
    moved = changed('begin="0" end="9"', 'begin="1" end="9"').statements[0]
    assert (moved.content[0].exact, moved.claims) == ("De brug\u201d", BUNDLE.statements[0].claims)
    assert changed('kind="direct"', 'kind="mixed"').statements[0].kind is Kind.MIXED
    assert changed('memo="Two', 'memo="Three').statements[0].memo.startswith("Three")
    demand = changed("<claim_type>promise</claim_type>", "<claim_type>demand</claim_type>").statements[0]
    assert [claim.claim_type for claim in demand.claims] == ["", "assertion", "demand"]


SYSTEM = b"""<?xml version="1.0"?><typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
<typeDescription><name>custom.Claim</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>value</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
<featureDescription><name>sure</name><rangeTypeName>uima.cas.Boolean</rangeTypeName></featureDescription>
</features></typeDescription>
<typeDescription><name>custom.By</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>Governor</name><rangeTypeName>custom.Claim</rangeTypeName></featureDescription>
<featureDescription><name>Dependent</name><rangeTypeName>custom.Claim</rangeTypeName></featureDescription>
<featureDescription><name>role</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
</features></typeDescription></types></typeSystemDescription>"""
XMI = """<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI"
 xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///custom.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>
<c:Claim xmi:id="2" sofa="1" begin="3" end="9" value="Denial" sure="true"/>
<c:Claim xmi:id="3" sofa="1" begin="0" end="2"/>
<c:By xmi:id="4" sofa="1" begin="0" end="2" Governor="2" Dependent="3" role="source"/>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="&#x1F62C; denied it"/>
<cas:View sofa="1" members="2 3 4"/></xmi:XMI>"""


def others(xmi: str = XMI, system: bytes = SYSTEM) -> bytes:
    return pack({"a/TypeSystem.xml": system, "a/one.xmi": xmi.encode(), "a/readme.txt": b"x"})


def test_a_cas_of_others() -> None:
    back = read(others(), "x")
    (statement,) = back.statements
    assert (statement.words, statement.source[0].exact) == ("denied", "\U0001f62c")
    assert ([claim.topic for claim in statement.claims], statement.memo) == (["denial"], "sure: True")
    assert back.documents[0].title == "one"
    known = Document("d9", "\U0001f62c denied it")
    assert read_onto(others(), "x", (known,)).statements[0].document_id == "d9"


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        ('begin="3" end="9"', 'begin="1" end="9"', Fault.NO_SPAN),  # within a character
        ('begin="3" end="9"', 'begin="3" end="99"', Fault.NO_SPAN),
        ('begin="3" end="9"', 'begin="9" end="3"', Fault.NO_SPAN),
        ('begin="3" end="9"', 'begin="x" end="3"', Fault.NO_SPAN),
        ('begin="3" end="9"', 'begin="3"', Fault.NO_SPAN),
        ('sofa="1" begin="3"', 'sofa="7" begin="3"', Fault.NO_SPAN),
        ("<c:Claim", "<c:Unknown", ""),
        ('Governor="2"', 'Governor="77"', ""),
        ('xmi:id="2"', 'xmi:id="two"', ""),
        ("<xmi:XMI ", "<xmi:Other ", ""),
        ("<?xml", "<xml", ""),
        ('encoding="UTF-8"?>', 'encoding="UTF-8"?><!DOCTYPE a [<!ENTITY b "c">]>', Fault.NOT_ALLOWED),
    ],
)
def test_what_is_none(old: str, new: str, detail: str) -> None:
    assert old in XMI
    problem = refusal(others(XMI.replace(old, new, 1)))
    assert problem.wrong is Wrong.BAD_CONTENT
    assert problem.place.startswith("a/one.xmi")
    assert not detail or problem.detail == detail


def test_archives_that_are_not_to_be_trusted() -> None:
    assert refusal(pack({"a.txt": b""})).wrong is Wrong.WRONG_FORMAT
    assert refusal(pack({"../a.xmi": b""})).detail == Fault.UNKNOWN_MEMBER
    assert refusal(b"").wrong is Wrong.BAD_CONTENT
    assert refusal(others(system=b"<!DOCTYPE a><a/>")).place.startswith("TypeSystem.xml")
    assert refusal(others(system=b"<a/>")).wrong is Wrong.BAD_CONTENT
    assert refusal(pack(members())[:-40]).detail == Fault.DAMAGED_ZIP


def test_it_is_told_by_its_members_or_its_root() -> None:
    assert sniff(others()) > 0.5
    assert sniff(members()["0001.xmi"]) > 0.5
    assert sniff(pack({"a.txt": b""})) == sniff(b"<a/>") == 0.0
