"""brat standoff: every line means what brat takes it for; read back, amended there, taken in from others."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Kind
from desktop_app.formats.annotations.archive import pack
from desktop_app.formats.annotations.brat import read, read_onto
from desktop_app.formats.annotations.brat_write import write
from desktop_app.formats.fault import Fault
from tests.formats.bundles import bundles
from tests.formats.sample import BUNDLE

# As brat's own documentation gives them, not as our reader has them.
ENTITY = re.compile(r"T\d+\t[\w-]+ \d+ \d+(;\d+ \d+)*\t.*")
EVENT = re.compile(r"E\d+\tStatement:T\d+( (Source|Cue):T\d+)*( Within:E\d+)?")
ATTRIBUTE = re.compile(r"A\d+\t[A-Za-z0-9_-]+ E\d+")
NOTE = re.compile(r"#\d+\t(AnnotatorNotes|Standpunt) E\d+\t.*")


def members(bundle: Bundle = BUNDLE) -> dict[str, bytes]:
    out = BytesIO()
    write(bundle, out)
    with zipfile.ZipFile(out) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def changed(old: str, new: str) -> Bundle:
    content = members()
    lines = content["0001.ann"].decode()
    assert old in lines
    return read(pack(content | {"0001.ann": lines.replace(old, new, 1).encode()}), "x")


def refusal(data: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        read(data, "a.zip")
    assert caught.value.file == "a.zip"
    return caught.value


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_every_line_is_one_that_brat_knows(bundle: Bundle) -> None:
    for one in (bundle, BUNDLE):
        content = members(one)
        declared = content["annotation.conf"].decode()
        for name in (name for name in content if name.endswith(".ann")):
            text = content[name.replace(".ann", ".txt")].decode()
            for line in content[name].decode().split("\n")[:-1]:
                pattern = {"T": ENTITY, "E": EVENT, "A": ATTRIBUTE, "#": NOTE}[line[0]]
                assert pattern.fullmatch(line), line
                if line[0] == "T":
                    _, said, words = line.split("\t", 2)
                    places = [tuple(map(int, place.split())) for place in said.partition(" ")[2].split(";")]
                    assert words == " ".join(text[a:b].replace("\n", " ") for a, b in places)
                    assert all(one[1] <= other[0] for one, other in pairwise(places))
                if line[0] == "A":
                    assert f"\n{line.split()[1]}\tArg:Statement\n" in declared


def test_what_cannot_be_shown_is_told() -> None:
    losses = write(BUNDLE, BytesIO())
    assert {(loss.kind, loss.id) for loss in losses} == {("statement", "s1")}  # a memo of two lines


def test_what_was_changed_in_brat_stays_so() -> None:
    moved = changed("T1\tStatement 0 9;", "T1\tStatement 1 9;").statements[0]
    assert (moved.content[0].exact, moved.claims) == ("De brug\u201d", BUNDLE.statements[0].claims)
    assert changed("Kind-direct E1", "Kind-mixed E1").statements[0].kind is Kind.MIXED
    assert (
        changed("AnnotatorNotes E1\tTwo", "AnnotatorNotes E1\tThree").statements[0].memo.startswith("Three")
    )
    assert changed(" Within:E2", "").statements[-2].within == ""
    added = changed("E1\t", "T99\tStatement 4 8\tbrug\nE99\tStatement:T99\nA99\tTopic-bridge E99\nE1\t")
    (new,) = [one for one in added.statements if one.words == "brug"]
    assert (new.set_id, [claim.topic for claim in new.claims]) == ("first", ["bridge"])
    gone = re.sub(r"(?m)^(E3\t.*|[A#]\d+\t\S+ E3\b.*)\n", "", members()["0001.ann"].decode())
    back = read(pack(members() | {"0001.ann": gone.encode()}), "x")
    assert {one.id for one in back.statements} == {"s1", "s2", "s4"}


FOREIGN = """T1\tDenial 10 16\tdenied
T2\tPerson 0 9\tThe mayor
T3\tPlace 21 27;30 34\tharbour two
E1\tDenial:T1 Source:T2 Theme:T3 Theme2:T3
A1\tNegated E1
A2\tConfidence E1 high
N1\tReference T3 Wikidata:Q42\tHarbour
#1\tAnnotatorNotes E1\tlook again
*\tEquiv T1 T2
"""
TEXT = "The mayor denied the harbo(u)r two\r\n\U0001f62c plan."


def zipped(ann: str, text: str = TEXT) -> bytes:
    return pack({"set/a.ann": ann.encode(), "set/a.txt": text.encode(), "set/notes.md": b"x"})


def test_a_folder_of_others() -> None:
    back = read(zipped(FOREIGN), "x")
    first, second = back.statements
    assert (first.words, first.source[0].exact) == ("denied", "The mayor")
    assert first.memo.split("\n")[2:] == ["Negated", "Confidence: high", "look again"]
    assert first.memo.startswith("Theme: harbo(")
    assert [claim.topic for claim in first.claims] == ["denial"]
    assert (len(second.content), second.memo) == (2, "Wikidata:Q42 Harbour")
    assert back.documents[0].title == "a"


def test_relations_name_source_and_cue() -> None:
    entities = "T1\tQuote 10 16\tx\nT2\tPerson 0 9\tx\nT3\tPlan 38 42\tx\n"
    ann = entities + "R1\tSpeaker Arg1:T1 Arg2:T2\nR2\tOn Arg1:T1 Arg2:T3\n"
    first, second = read(zipped(ann), "x").statements
    assert (first.source[0].exact, first.memo, second.words) == ("The mayor", "On: plan", "plan")
    known = Document("d9", TEXT.replace("\r", ""))
    assert read_onto(zipped(ann), "x", (known,)).statements[1].document_id == "d9"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("T1\tA 5 5\t", Fault.NO_SPAN),
        ("T1\tA 5 500\tx", Fault.NO_SPAN),
        ("T1\tA -1 5\tx", Fault.NO_SPAN),
        ("T1\tA 5\tx", Fault.NO_SPAN),
        (f"T1\tA 1 {'9' * 5000}\tx", Fault.NO_SPAN),
        ("E1\tA:T9", Fault.MISSING_FIELD),
        ("E1\t", Fault.MISSING_FIELD),
        ("R1\tA Arg1:T1 Arg2", Fault.WRONG_TYPE),
        ("hello", Fault.UNKNOWN_WORD),
        ("\x00\x01", Fault.UNKNOWN_WORD),
    ],
)
def test_lines_that_are_none(line: str, fault: Fault) -> None:
    problem = refusal(zipped(line))
    assert (problem.wrong, problem.detail) == (Wrong.BAD_CONTENT, fault)
    assert problem.place.startswith("set/a.ann:") or problem.place.startswith("a.ann:")


def test_folders_that_are_not_to_be_trusted() -> None:
    assert refusal(b"").wrong is Wrong.WRONG_FORMAT
    assert refusal(pack({"a.txt": b"x"})).wrong is Wrong.WRONG_FORMAT
    assert refusal(pack({"a.ann": b""})).detail == Fault.MISSING_MEMBER
    assert refusal(pack({"../a.ann": b"", "../a.txt": b""})).detail == Fault.UNKNOWN_MEMBER
    assert refusal(pack({"a.ann": b"\xff", "a.txt": b""})).detail == Fault.NOT_UTF8
    assert refusal(pack(members())[:-40]).detail == Fault.DAMAGED_ZIP
    newer = members()["standpunt.json"].replace(b'"standpunt": 1,\n "steps"', b'"standpunt": 2,\n "steps"')
    assert refusal(pack(members() | {"standpunt.json": newer})).detail == Fault.NEWER_VERSION
