"""Codebooks as REFI-QDA files: ours come back whole, other programs' become topics or claim types."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop_app.domain.bundle import Loss
from desktop_app.domain.codebook import ClaimType, Code, Codebook, Level, Topic, Tree
from desktop_app.domain.codebook_merge import as_claim_types
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.codebook import read_codebook
from desktop_app.formats.codebooks.format import ReadCodebook
from desktop_app.formats.codebooks.qdc import FORMAT
from desktop_app.formats.fault import Fault
from desktop_app.formats.xml_text import sayable
from tests.formats.bundles import codebooks
from tests.formats.sample import BUNDLE

XSD = Path(__file__).parents[4] / "shared" / "schemas" / "refi-qda-codebook.xsd"
(SAMPLE,) = BUNDLE.codebooks
TONE = Field("tone", "Tone", FieldOwner.CLAIM, FieldKind.ONE_OF, True, (Option("a", "Angry", "Is cross."),))
WORDY = st.text('\n \t:{}"Example Counter-example Standpunt\r\x00', max_size=60)


def written(codebook: Codebook) -> tuple[bytes, tuple[Loss, ...]]:
    out = io.BytesIO()
    losses = FORMAT.write(codebook, out)
    return out.getvalue(), losses


def read(data: bytes | str, codes: Tree = Tree.TOPIC) -> ReadCodebook:
    return FORMAT.read(data if isinstance(data, bytes) else data.encode(), "dir/mine.qdc", codes)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(codebooks("x"))
def test_any_codebook_of_ours_comes_back_whole(codebook: Codebook) -> None:
    data, _ = written(replace(codebook, fields=(TONE,)))
    assert FORMAT.sniff(data) > 0.5
    back = read(data)
    assert back == ReadCodebook(replace(codebook, fields=(TONE,)))
    assert written(back.codebook)[0] == data


@settings(max_examples=150, deadline=None)
@given(WORDY, WORDY, WORDY)
def test_texts_that_look_like_our_own_marks_come_back(one: str, two: str, three: str) -> None:
    codebook = Codebook("b", "B", topics=(Topic("t", "T", "", one, two, three),))
    assert read(written(codebook)[0]).codebook == codebook


@settings(max_examples=60, deadline=None)
@given(codebooks("x"))
def test_an_entry_without_a_loss_stands_there_for_every_program(codebook: Codebook) -> None:
    data, losses = written(codebook)
    lost = {loss.id for loss in losses}
    codes = etree.fromstring(data).findall(".//{*}Code[@isCodable='true']")
    shown = [(code.get("name"), code.get("color", ""), code.findtext("{*}Description")) for code in codes]
    for tree in Tree:
        for code in codebook.codes(tree):
            if f"{codebook.id}/{code.id}" not in lost:
                assert any(
                    (name, colour) == (code.name, code.colour)
                    and (description or "").startswith(code.definition.replace("\r", "\n"))
                    for name, colour, description in shown
                )


def test_what_others_do_not_see_is_told_for_each_entry() -> None:
    tolls = Topic("tolls", "Tolls", example="A toll.", key="t")
    codebook = Codebook(
        "b", "B", topics=(tolls, Topic("quay", "Q\x00")), scale=(Level("for", "For", value=1.0),)
    )
    _, losses = written(replace(codebook, fields=(TONE,)))
    assert [(loss.kind, loss.id, loss.what.split(":")[0].split(";")[0]) for loss in losses] == [
        ("codebook entry", "b/tolls", "example, key"),
        ("codebook entry", "b/quay", "letters that XML cannot hold"),
        ("codebook entry", "b/for", "place on the scale"),
        ("field", "b/tone", "no field in other programs"),
    ]


def test_a_name_that_several_have_is_told() -> None:
    codebook = Codebook(
        "b", "B", "", 1, (ClaimType("call", "Call"),), (Topic("call", "Call"), Topic("quay", "Quay"))
    )
    _, losses = written(codebook)
    assert [(loss.id, loss.what.split(";")[0]) for loss in losses] == [
        ("b/call", "several entries are called “Call”")
    ] * 2


def test_guids_stay_the_same_and_are_those_of_the_program_a_code_came_from() -> None:
    theirs = "2a08bddf-4c35-4250-bf77-7de37b50c930"
    codebook = replace(SAMPLE, topics=(*SAMPLE.topics, Topic(theirs, "Theirs")))
    data, _ = written(replace(codebook, claim_types=(ClaimType(theirs, "As well"),)))
    guids = re.findall(rb'guid="(.*?)"', data)
    assert len(set(guids)) == len(guids)
    assert theirs.encode() in guids
    again, _ = written(replace(codebook, claim_types=(), name="Another"))
    assert set(re.findall(rb'guid="(.*?)"', again)) <= {*guids, theirs.encode()}


def test_a_tree_deeper_than_programs_follow_comes_back() -> None:
    topics = tuple(Topic(str(n), str(n), str(n - 1) if n else "") for n in range(150))
    codebook = Codebook("b", "B", topics=topics)
    assert read(written(codebook)[0]).codebook == codebook


def test_what_does_not_hang_together_is_not_written() -> None:
    round_ = (Topic("a", "A", "b"), Topic("b", "B", "a"))
    for broken, fault in (
        (Codebook("b", "B", topics=round_), Fault.GOES_ROUND),
        (Codebook("\ud800", "n"), Fault.LONE_SURROGATE),
    ):
        with pytest.raises(Problem, match=fault):
            written(broken)


@pytest.mark.skipif(not XSD.exists(), reason="the schema is not part of the project")
def test_what_is_written_is_valid() -> None:
    schema = etree.XMLSchema(etree.parse(str(XSD)))
    ours = (Path(__file__).parents[3] / "resources" / "codebooks").glob("*.toml")
    books = [read_codebook(path.read_bytes(), path.name) for path in ours]
    for codebook in (SAMPLE, replace(SAMPLE, fields=(TONE,)), Codebook("b", "B"), *books):
        schema.assertValid(etree.fromstring(written(codebook)[0]))


FOREIGN = """<?xml version="1.0" encoding="utf-8" standalone="no"?>
<CodeBook xmlns="{}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" origin="Another 12">
 <Codes>
  <Code guid="{{2A08BDDF-4C35-4250-BF77-7DE37B50C930}}" name="Water" isCodable="false" color="#abc">
   <Description>
     All that is wet.

Example: The quay floods.
   </Description>
   <Code guid="2d969af8-c875-4fae-bcd8-f0162bc27396" name="Ferries" isCodable="true" color="blue">
    <Code guid="g1" name="Night ferries" isCodable="true"/>
   </Code>
   <Code name="Ferries" isCodable="true"/>
  </Code>
 </Codes>
 <Sets><Set guid="g9" name="Wet ones"><MemberCode guid="g1"/></Set></Sets>
 <Notes/>
</CodeBook>"""


@pytest.mark.parametrize("codes", [Tree.TOPIC, Tree.CLAIM_TYPE])
@pytest.mark.parametrize("namespace", ["urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:1:0", ""])
def test_codes_of_another_program_are_read_as_what_was_asked_for(codes: Tree, namespace: str) -> None:
    told = read(FOREIGN.format(namespace), codes)
    assert told.foreign
    assert (told.codebook.id, told.codebook.name) == ("mine", "mine")
    water, ferries, night, others = told.codebook.codes(codes)
    kind = type(water)
    water_id, ferries_id = "2a08bddf-4c35-4250-bf77-7de37b50c930", "2d969af8-c875-4fae-bcd8-f0162bc27396"
    assert water == kind(water_id, "Water", "", "All that is wet.", "The quay floods.", colour="#aabbcc")
    assert ferries == kind(ferries_id, "Ferries", water_id)
    assert (night.name, night.parent) == ("Night ferries", ferries_id)
    assert (others.name, others.parent) == ("Ferries", water_id)
    assert sum(len(told.codebook.codes(tree)) for tree in Tree) == 4
    assert [(loss.kind, loss.id) for loss in told.losses] == [
        ("code", "Water"),
        ("code", "Ferries"),
        ("set of codes", "Wet ones"),
        ("element", "Notes"),
    ]
    assert read(FOREIGN.format(namespace), codes) == told
    topics = read(FOREIGN.format(namespace), Tree.TOPIC).codebook
    assert as_claim_types(topics) == read(FOREIGN.format(namespace), Tree.CLAIM_TYPE).codebook


def test_what_was_changed_in_another_program_is_taken_over() -> None:
    text = written(SAMPLE)[0].decode()
    text = text.replace('name="Demand"', 'name="Call"').replace("Says that something is so.", "Says it.")
    text = text.replace("</Codes>", '<Code guid="g7" name="New" isCodable="true"/></Codes>')
    told = read(text)
    assert not told.foreign
    assertion, _, demand = told.codebook.claim_types
    assert (assertion.definition, demand.name, demand.parent) == ("Says it.", "Call", "assertion")
    assert [topic.name for topic in told.codebook.topics] == ["Traffic", "The bridge", "New"]
    assert told.codebook.scale == SAMPLE.scale


def test_a_level_that_was_dragged_among_the_topics_is_a_topic() -> None:
    root = etree.fromstring(written(SAMPLE)[0])
    _, topics, levels = root[0]
    topics.append(levels[1])
    told = read(etree.tostring(root))
    assert told.codebook.topics[-1] == Topic("against", "Against")
    assert [loss.what for loss in told.losses] == ["its place on the scale is left out"]


def _one(attributes: str, inside: str = "") -> str:
    code = f"<Code {attributes}>{inside}</Code>"
    return f"<CodeBook>\n<Codes>\n{code}\n<Code name='B' guid='b'/></Codes></CodeBook>"


@pytest.mark.parametrize(
    ("text", "place", "detail"),
    [
        ("<Project xmlns='urn:QDA-XML:project:1.0'/>", "line 1", Fault.WRONG_ROOT),
        ("<CodeBook xmlns='urn:else'/>", "line 1", Fault.WRONG_ROOT),
        ("<!DOCTYPE CodeBook><CodeBook/>", "line 1", Fault.NOT_ALLOWED),
        (_one("guid='a'"), "line 3", Fault.MISSING_FIELD),
        (_one("guid='a' name=''"), "line 3", Fault.EMPTY_NAME),
        (_one("guid='b' name='A'"), "line 4", Fault.REPEATED_ID),
        (_one("name='A'", "<Description>Standpunt: {x}</Description>"), "line 3", Fault.NOT_JSON),
        (_one("name='A'", '<Description>Standpunt: {"key": 3}</Description>'), "line 3", Fault.WRONG_TYPE),
        (_one("name='A'", '<Description>Standpunt: {"tree": 3}</Description>'), "line 3", Fault.UNKNOWN_WORD),
        (_one("name='A'", '<Description>Standpunt: {"new": 3}</Description>'), "line 3", Fault.UNKNOWN_FIELD),
        (
            _one("name='A'", '<Description>Standpunt: {"key": "ab"}</Description>'),
            "topics[0].key",
            Fault.BAD_SHORTCUT,
        ),
        (
            _one("name='A'", '<Description>Standpunt: {"parent": "z"}</Description>'),
            "topics[0].parent",
            Fault.UNKNOWN_PARENT,
        ),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, place: str, detail: str) -> None:
    with pytest.raises(Problem) as caught:
        read(text)
    problem = caught.value
    assert (problem.wrong, problem.file, problem.place, problem.detail) == (
        Wrong.BAD_CONTENT,
        "dir/mine.qdc",
        place,
        detail,
    )


def test_a_codebook_without_codes_is_one() -> None:
    assert read("<CodeBook><Codes/></CodeBook>").codebook == Codebook("mine", "mine")


@given(st.text("<>/CodeBook guidname='\"=\n{}", max_size=80))
def test_anything_is_a_codebook_or_a_problem(inside: str) -> None:
    told: ReadCodebook | None = None
    wrong = Wrong.BAD_CONTENT
    try:
        told = read(f"<CodeBook><Codes>{inside}</Codes></CodeBook>")
    except Problem as problem:
        wrong = problem.wrong
    assert told is not None or wrong is Wrong.BAD_CONTENT


def test_names_have_a_sign_for_letters_that_xml_cannot_hold() -> None:
    codebook = Codebook("b", "B", topics=(Topic("t", "a\x01b"),))
    data, _ = written(codebook)
    assert sayable("a\x01b").encode() in data
    back: tuple[Code, ...] = read(data).codebook.topics
    assert back == codebook.topics
