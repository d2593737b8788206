"""doccano's JSON Lines: what its importer asks for, read back, amended there, taken in from others."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.doccano import sniff, write
from desktop_app.formats.annotations.doccano_read import read, read_onto
from desktop_app.formats.fault import Fault
from tests.formats.sample import BUNDLE


def lines(bundle: Bundle = BUNDLE) -> list[Any]:
    out = BytesIO()
    write(bundle, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def back(made: list[Any]) -> Bundle:
    return read("\n".join(json.dumps(line) for line in made).encode(), "x")


def refusal(data: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        read(data, "a.jsonl")
    assert caught.value.file == "a.jsonl"
    return caught.value


def test_the_lines_are_what_its_importer_asks_for() -> None:
    for line in lines():
        ids = [one["id"] for one in line["entities"]]
        assert len(set(ids)) == len(ids)
        for one in line["entities"]:
            assert set(one) == {"id", "label", "start_offset", "end_offset"}
            assert 0 <= one["start_offset"] < one["end_offset"] <= len(line["text"])
        for one in line["relations"]:
            assert set(one) == {"id", "from_id", "to_id", "type"}
            assert {one["from_id"], one["to_id"]} <= set(ids)
    labels = {one["label"] for line in lines() for one in line["entities"]}
    assert {"Statement", "Source", "Cue", "claim_type:promise", "topic:bridge", "level:for"} <= labels


def test_new_numbers_do_no_harm() -> None:
    made = lines()
    for line in made:
        for one in line["entities"]:
            one["id"] += 1000
        for one in line["relations"]:
            one |= {"from_id": one["from_id"] + 1000, "to_id": one["to_id"] + 1000}
    assert back(made) == BUNDLE


def test_what_was_changed_there_stays_so() -> None:
    made = lines()
    entities, relations = made[0]["entities"], made[0]["relations"]
    entities[0]["start_offset"] = 1
    next(one for one in entities if one["label"] == "claim_type:promise")["label"] = "claim_type:demand"
    entities.append({"id": 99, "label": "Statement", "start_offset": 4, "end_offset": 8})
    entities.append({"id": 98, "label": "topic:bridge", "start_offset": 4, "end_offset": 8})
    relations.append({"id": 9, "from_id": 99, "to_id": 98, "type": "topic"})
    changed = back(made)
    first = next(one for one in changed.statements if one.id == "s1")
    assert first.content[0].span.start == 1
    assert [claim.claim_type for claim in first.claims] == ["", "assertion", "demand"]
    assert first.speaker == "a1"
    new = next(one for one in changed.statements if one.words == "brug")
    assert (new.set_id, [claim.topic for claim in new.claims]) == ("first", ["bridge"])
    made[0]["entities"] = [one for one in lines()[0]["entities"] if one["label"] == "Cue"]
    assert {one.id for one in back(made).statements} == {"s4"}


def test_lines_of_others() -> None:
    text = "The mayor\r\n\U0001f62c denied it."
    entities = [
        {"id": 5, "start_offset": 13, "end_offset": 19, "label": "Denial"},
        {"id": 6, "start_offset": 0, "end_offset": 9, "label": "Person"},
    ]
    relations = [{"id": 1, "from_id": 5, "to_id": 6, "type": "Speaker"}]
    line = {"text": text, "entities": entities, "relations": relations, "Comments": ["odd"], "outlet": "Bode"}
    found = back([line, {"text": "One two", "label": [[4, 7, "Number"]]}, {"text": "All", "label": ["News"]}])
    by_words = {one.words: one for one in found.statements}
    assert set(by_words) == {"denied", "two", "All"}
    assert by_words["denied"].source[0].exact == "The mayor"
    assert [topic.id for topic in found.codebooks[0].topics] == ["denial", "number", "news"]
    first = next(one for one in found.documents if one.notes)
    assert (first.notes, first.fields) == ("odd", {"outlet": "Bode"})
    known = Document("d9", "One two")
    onto = read_onto(b'{"text": "One two", "labels": [[0, 3, "N"]]}', "x", (known,))
    assert onto.statements[0].document_id == "d9"


@pytest.mark.parametrize(
    ("data", "wrong", "detail"),
    [
        (b"{", Wrong.BAD_CONTENT, Fault.NOT_JSON),
        (b"\xff\xfe{", Wrong.BAD_CONTENT, Fault.NOT_UTF8),
        (b"[" * 100_000, Wrong.BAD_CONTENT, Fault.TOO_DEEP),
        (b"3", Wrong.WRONG_FORMAT, Fault.MISSING_FIELD),
        (b'{"text": 3}', Wrong.WRONG_FORMAT, Fault.MISSING_FIELD),
        (b'{"text": "a", "label": [[0, 5, "x"]]}', Wrong.BAD_CONTENT, Fault.NO_SPAN),
        (b'{"text": "a", "label": [["0", 1, "x"]]}', Wrong.BAD_CONTENT, Fault.NO_SPAN),
        (b'{"text": "a", "label": [[true, 1, "x"]]}', Wrong.BAD_CONTENT, Fault.NO_SPAN),
        (b'{"text": "a", "label": [3]}', Wrong.BAD_CONTENT, Fault.WRONG_TYPE),
        (b'{"text": "", "label": ["x"]}', Wrong.BAD_CONTENT, Fault.WRONG_TYPE),
        (b'{"text": "a", "label": [], "relations": [3]}', Wrong.BAD_CONTENT, Fault.WRONG_TYPE),
    ],
)
def test_what_is_none(data: bytes, wrong: Wrong, detail: Fault) -> None:
    problem = refusal(b'{"text": "fine", "label": []}\n' + data)
    assert (problem.wrong, problem.detail) == (wrong, detail)
    assert problem.place.startswith("line 2")


def test_records_that_were_damaged() -> None:
    made = lines()
    made[0]["standpunt"]["statements"][0]["stances"][1]["target"]["id"] = "nobody"
    assert refusal("\n".join(map(json.dumps, made)).encode()).detail == Fault.UNKNOWN_ACTOR
    made = lines()
    made[0]["standpunt"]["around"]["standpunt"] = 9
    assert refusal("\n".join(map(json.dumps, made)).encode()).detail == Fault.NEWER_VERSION


def test_other_lines_are_not_taken_for_it() -> None:
    assert sniff(json.dumps(lines()[0]).encode()) > 0.9
    assert sniff(b'{"text": "a", "label": []}') > 0.5
    assert sniff(b'{"text": "a"}') == sniff(b"[]") == 0.0


def test_without_a_document_the_rest_is_told_as_lost() -> None:
    assert write(Bundle(), BytesIO()) == ()
    assert [loss.kind for loss in write(Bundle(actors=BUNDLE.actors), BytesIO())] == ["file"]
