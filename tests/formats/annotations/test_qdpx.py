"""REFI-QDA projects: valid by the schema, read back, amended elsewhere, taken in from other programs."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Kind
from desktop_app.formats.annotations.archive import pack
from desktop_app.formats.annotations.qdpx import read, read_onto, sniff
from desktop_app.formats.annotations.qdpx_write import MEMBER, write
from desktop_app.formats.fault import Fault
from tests.formats.bundles import bundles
from tests.formats.sample import BRIDGE, BUNDLE

SCHEMA = Path(__file__).parents[3] / "../shared/schemas/refi-qda-project.xsd"
HEAD = '<?xml version="1.0"?><Project name="p" xmlns="urn:QDA-XML:project:1.0">'
CODE = "11111111-0000-0000-0000-00000000000"
USER = "22222222-0000-0000-0000-000000000000"


def members(bundle: Bundle = BUNDLE) -> dict[str, bytes]:
    out = BytesIO()
    write(bundle, out)
    with zipfile.ZipFile(out) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def refusal(data: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        read(data, "a.qdpx")
    assert caught.value.file == "a.qdpx"
    return caught.value


def changed(old: str, new: str) -> bytes:
    content = members()
    project = content[MEMBER].decode()
    assert old in project
    return pack(content | {MEMBER: project.replace(old, new).encode()})


@pytest.mark.skipif(not SCHEMA.exists(), reason="REFI-QDA's schema is not at hand")
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_what_is_written_is_valid(bundle: Bundle) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    for one in (bundle, BUNDLE, Bundle()):
        schema.assertValid(etree.fromstring(members(one)[MEMBER]))


def test_a_selection_carries_the_codes_of_its_statement() -> None:
    root = etree.fromstring(members()[MEMBER])
    names = {one.get("guid"): one.get("name") for one in root.iter("{*}Code")}
    selections = list(root.iter("{*}PlainTextSelection"))
    coded = [[names[ref.get("targetGUID")] for ref in one.iter("{*}CodeRef")] for one in selections]
    assert coded[0] == coded[1]  # two stretches of one statement
    assert {"Promise", "The bridge", "For", "Ilse Veldkamp", "direct"} <= set(coded[0])
    assert ["Words of the source"] in coded
    for one in selections:
        start, end = int(one.get("startPosition", "")), int(one.get("endPosition", ""))
        assert one.get("name") in (BRIDGE[start:end], BUNDLE.documents[1].text[start:end])


def test_what_was_moved_or_recoded_elsewhere_stays_so() -> None:
    moved = read(changed('startPosition="0" endPosition="9"', 'startPosition="1" endPosition="9"'), "x")
    assert moved.statements[0].content[0].exact == "De brug\u201d"
    assert moved.statements[0].claims == BUNDLE.statements[0].claims
    root = etree.fromstring(members()[MEMBER])
    names = {one.get("name"): one.get("guid", "") for one in root.iter("{*}Code")}
    mixed = read(changed(f'targetGUID="{names["direct"]}"', f'targetGUID="{names["mixed"]}"'), "x")
    assert mixed.statements[0].kind is Kind.MIXED
    demand = read(changed(f'targetGUID="{names["Promise"]}"', f'targetGUID="{names["Demand"]}"'), "x")
    first, *_, last = demand.statements[0].claims
    assert (first.claim_type, first.paraphrase, last.claim_type) == (
        "",
        "The bridge is ready in March",
        "demand",
    )


def test_new_names_for_the_codes_do_no_harm() -> None:
    content = members()
    root = etree.fromstring(content[MEMBER])
    project = content[MEMBER].decode()
    for number, code in enumerate(root.iter("{*}Code")):
        project = project.replace(code.get("guid", ""), f"00000000-0000-0000-0000-{number:012}")
    assert read(pack(content | {MEMBER: project.encode()}), "x") == BUNDLE


def test_a_statement_made_elsewhere_is_in_the_first_set() -> None:
    end = "</PlainTextSelection>"
    new = f'<PlainTextSelection guid="{CODE}9" startPosition="4" endPosition="8"/>'
    content = members()
    project = content[MEMBER].decode().replace(end, end + new, 1)
    back = read(pack(content | {MEMBER: project.encode()}), "x")
    (added,) = [one for one in back.statements if one.id not in {s.id for s in BUNDLE.statements}]
    assert (added.words, added.set_id) == ("brug", "first")


FOREIGN = (
    HEAD
    + f'<Users><User guid="{USER}" name="Mo"/></Users><CodeBook><Codes>'
    + f'<Code guid="{CODE}1" name="Claim types" isCodable="false"><Code guid="{CODE}2" name="Demand" '
    + 'isCodable="true" color="#f00"><Description>To want</Description></Code></Code>'
    + f'<Code guid="{{{CODE}3}}" name="Harbour" isCodable="true"/></Codes></CodeBook>'
    + f'<Variables><Variable guid="{CODE}4" name="Outlet" typeOfVariable="Text"/>'
    + f'<Variable guid="{CODE}5" name="Page" typeOfVariable="Integer"/></Variables>'
    + f'<Sources><TextSource guid="{CODE}6" name="One" plainTextPath="internal://{CODE}6.txt">'
    + "{selections}"
    + f'<VariableValue><VariableRef targetGUID="{CODE}4"/><TextValue>Bode</TextValue></VariableValue>'
    + f'<VariableValue><VariableRef targetGUID="{CODE}5"/><IntegerValue>3</IntegerValue></VariableValue>'
    + f'</TextSource><PictureSource guid="{CODE}7" path="internal://a.png"/></Sources>'
    + f'<Notes><Note guid="{CODE}8"><PlainTextContent>Look here</PlainTextContent></Note></Notes></Project>'
)


def foreign(text: bytes, *places: str) -> bytes:
    selections = "".join(
        f'<PlainTextSelection guid="{CODE}9" {place}><Description>why</Description>'
        f'<Coding guid="{CODE}a" creatingUser="{USER}"><CodeRef targetGUID="{CODE}{code}"/>'
        f'<NoteRef targetGUID="{CODE}8"/></Coding></PlainTextSelection>'
        for code, place in zip("232", places, strict=False)
    )
    project = FOREIGN.replace("{selections}", selections)
    return pack({"project.qde": project.encode(), f"Sources/{CODE}6.txt": text, "Sources/a.png": b"\x89"})


def test_a_project_of_another_program() -> None:
    place = 'startPosition="4" endPosition="9"'
    back = read(foreign(b"\xef\xbb\xbfThe ferry\r\nstays", place, place), "x")
    (document,), (statement,), (book,) = back.documents, back.statements, back.codebooks
    assert (document.title, document.outlet, document.fields) == ("One", "Bode", {"Page": "3"})
    assert (statement.words, statement.memo) == ("ferry", "why\nwhy\nLook here\nLook here")
    assert [(claim.claim_type, claim.topic) for claim in statement.claims] == [
        ("demand", ""),
        ("", "harbour"),
    ]
    assert [(one.name, one.definition, one.colour) for one in book.claim_types] == [
        ("Claim types", "", ""),
        ("Demand", "To want", "#ff0000"),
    ]
    assert back.annotators[0].name == "Mo"
    known = Document("d9", "The ferry\nstays")
    assert read_onto(foreign(b"The ferry\r\nstays", place), "x", (known,)).statements[0].document_id == "d9"


@pytest.mark.parametrize(
    "place",
    [
        'startPosition="11" endPosition="16" name="stays"',  # counts both characters of a line end
        'startPosition="10" endPosition="15" name="stays…"',  # counts one
        'startPosition="11" endPosition="16"',
    ],
)
def test_line_ends_are_counted_as_the_program_does(place: str) -> None:
    back = read(foreign(b"The ferry\r\nstays still", place), "x")
    assert back.statements[0].words == "stays"


def test_projects_that_are_not_to_be_trusted() -> None:
    content = members()
    assert refusal(pack({"a.txt": b""})).detail == Fault.MISSING_MEMBER
    assert refusal(pack(content | {"../x.txt": b""})).detail == Fault.UNKNOWN_MEMBER
    assert refusal(pack(content | {"sources/x.txt": bytes(5), "C:\\x": b""})).detail == Fault.UNKNOWN_MEMBER
    evil = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + content[MEMBER].split(b"\n", 1)[1]
    for project in (evil, evil.decode().encode("utf-16")):
        assert refusal(pack(content | {MEMBER: project})).subject == "DOCTYPE"
    problem = refusal(pack(content | {MEMBER: content[MEMBER][:-40]}))
    assert (problem.wrong, problem.place.split(":")[0]) == (Wrong.BAD_CONTENT, MEMBER)
    assert refusal(pack(content | {MEMBER: b"<a/>"})).wrong is Wrong.WRONG_FORMAT
    text = next(name for name in content if name.endswith(".txt"))
    assert refusal(pack({k: v for k, v in content.items() if k != text})).detail == Fault.MISSING_MEMBER
    assert refusal(pack(content | {text: b"\xff\xfe\x00"})).detail == Fault.NOT_UTF8
    assert refusal(b"").wrong is Wrong.WRONG_FORMAT
    assert refusal(pack(content)[:-30]).detail == Fault.DAMAGED_ZIP
    for place in ('startPosition="9" endPosition="900"', 'startPosition="5" endPosition="5"'):
        assert refusal(foreign(b"The ferry", place)).detail == Fault.NO_SPAN
    for place in ('startPosition="-1" endPosition="2"', 'startPosition="1e3" endPosition="2"', ""):
        problem = refusal(foreign(b"The ferry", place))
        assert problem.place.startswith("project.qde: Sources/TextSource[0]/PlainTextSelection[0]/@start")
    assert refusal(changed('"standpunt":1,"steps"', '"standpunt":2,"steps"')).detail == Fault.NEWER_VERSION


def test_a_project_is_told_by_its_member() -> None:
    assert sniff(pack(members())) > 0.8
    assert sniff(pack({"sources/a.txt": b"x", "Project.qde": b""})) > 0.5
    assert sniff(pack({"manifest.json": b""})) == 0.0
