"""Label Studio's tasks: valid for its own validator, read back, amended there, taken in from others."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Kind
from desktop_app.formats.annotations.label_studio import sniff, write
from desktop_app.formats.annotations.label_studio_read import read, read_onto
from desktop_app.formats.fault import Fault
from desktop_app.formats.xml_text import parsed_xml
from tests.formats.bundles import bundles
from tests.formats.sample import BRIDGE, BUNDLE


def tasks(bundle: Bundle = BUNDLE) -> Any:
    out = BytesIO()
    write(bundle, out)
    return json.loads(out.getvalue())


def back(tree: Any) -> Bundle:
    return read(json.dumps(tree).encode(), "x")


def refusal(tree: Any) -> Problem:
    with pytest.raises(Problem) as caught:
        read(tree if isinstance(tree, bytes) else json.dumps(tree).encode(), "a.json")
    assert caught.value.file == "a.json"
    return caught.value


def test_its_own_validator_has_nothing_against_it() -> None:
    sdk = pytest.importorskip("label_studio_sdk.label_interface")
    made = tasks()
    interface = sdk.LabelInterface(made[0]["data"]["labelling_setup"])
    interface.validate()
    for task in made:
        for annotation in task["annotations"]:
            assert interface.validate_annotation(annotation)
            assert interface.validate_prediction(annotation, return_errors=True) == []


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_every_choice_and_label_is_one_of_the_set_up(bundle: Bundle) -> None:
    made = tasks(bundle)
    setup = parsed_xml(made[0]["data"]["labelling_setup"].encode(), "set-up")
    names = {one.get("name"): one for one in setup.iter() if one.get("name")}
    for task in made:
        for annotation in task["annotations"]:
            ids = {one.get("id") for one in annotation["result"]}
            for one in annotation["result"]:
                if one["type"] == "relation":
                    assert {one["from_id"], one["to_id"]} <= ids
                    continue
                assert names[one["from_name"]].tag.lower() == one["type"]
                start, end = one["value"]["start"], one["value"]["end"]
                if one["type"] == "labels":
                    assert task["data"]["text"][start:end] == one["value"]["text"]


def test_what_was_changed_there_stays_so() -> None:
    made = tasks()
    result = made[0]["annotations"][0]["result"]
    result[0]["value"] |= {"start": 1, "text": BRIDGE[1:9]}
    kind = next(one for one in result if one.get("from_name") == "kind")
    kind["value"]["choices"] = ["mixed"]
    next(one for one in result if one.get("from_name") == "memo")["value"]["text"] = ["other"]
    label = {"start": 4, "end": 8, "text": "brug", "labels": ["Statement"]}
    topic = {**label, "choices": ["bridge"]}
    result.append({"id": "n", "from_name": "label", "to_name": "text", "type": "labels", "value": label})
    result.append({"id": "n", "from_name": "topic", "to_name": "text", "type": "choices", "value": topic})
    changed = back(made)
    first = next(one for one in changed.statements if one.id == "s1")
    assert (first.content[0].span.start, first.kind, first.memo) == (1, Kind.MIXED, "other")
    assert first.claims == BUNDLE.statements[0].claims
    new = next(one for one in changed.statements if one.words == "brug")
    assert (new.set_id, [claim.topic for claim in new.claims]) == ("first", ["bridge"])


def region(id: str, start: Any, end: Any, text: str, label: str) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text, "labels": [label]}
    return {"id": id, "from_name": "l", "to_name": "article", "type": "labels", "value": value}


OTHERS: Any = [
    {
        "data": {"article": "The mayor\r\n\U0001f62c denied it.", "outlet": "Bode"},
        "annotations": [
            {
                "completed_by": {"email": "mo@bode.invalid"},
                "result": [
                    region("a", 12, 18, "denied", "Denial"),
                    region("b", "0", "9", "The mayor", "Person"),
                    {"type": "relation", "from_id": "a", "to_id": "b", "labels": ["speaker"]},
                    {"from_name": "c", "to_name": "article", "type": "choices", "value": {"choices": ["y"]}},
                ],
            },
            {"was_cancelled": True, "result": [region("z", 0, 3, "The", "X")]},
        ],
        "predictions": [{"result": [region("p", 0, 3, "The", "X")]}],
    }
]


def test_tasks_of_others() -> None:
    found = back(OTHERS)
    (statement,) = found.statements
    assert (statement.words, statement.source[0].exact) == ("denied", "The mayor")
    assert [claim.topic for claim in statement.claims] == ["denial"]
    assert found.annotators[0].name == "mo@bode.invalid"
    assert found.documents[0].fields == {"outlet": "Bode"}
    text = "The mayor\n\U0001f62c denied it."
    known = Document("d9", text)
    assert read_onto(json.dumps(OTHERS).encode(), "x", (known,)).statements[0].document_id == "d9"
    only = [{**OTHERS[0], "annotations": []}]
    assert back(only).statements[0].words == "The"


@pytest.mark.parametrize(
    ("tree", "wrong", "detail"),
    [
        (b"", Wrong.BAD_CONTENT, Fault.NOT_JSON),
        (b"\xff\xfe", Wrong.BAD_CONTENT, Fault.NOT_UTF8),
        (b"[" * 100_000, Wrong.BAD_CONTENT, Fault.TOO_DEEP),
        ([1], Wrong.WRONG_FORMAT, Fault.MISSING_FIELD),
        ([{"data": 3}], Wrong.WRONG_FORMAT, Fault.MISSING_FIELD),
        ([{"data": {}}], Wrong.BAD_CONTENT, Fault.NO_WORDS),
        ([{"data": {"text": "a"}, "annotations": 3}], Wrong.BAD_CONTENT, Fault.WRONG_TYPE),
        ([{"data": {"text": "a"}, "annotations": [{}]}], Wrong.BAD_CONTENT, Fault.WRONG_TYPE),
        ([{"data": {"text": "a"}, "annotations": [{"result": [3]}]}], Wrong.BAD_CONTENT, Fault.WRONG_TYPE),
        (
            [{"data": {"text": "a"}, "annotations": [{"result": [region("a", None, 3, "x", "y")]}]}],
            Wrong.BAD_CONTENT,
            Fault.NOT_A_NUMBER,
        ),
        (
            [{"data": {"text": "a"}, "annotations": [{"result": [region("a", 0, 9, "x", "y")]}]}],
            Wrong.BAD_CONTENT,
            Fault.WORDS_NOT_THERE,
        ),
        (
            [{"data": {"text": "a"}, "annotations": [{"result": [region("a", 0, 9, "", "y")]}]}],
            Wrong.BAD_CONTENT,
            Fault.NO_SPAN,
        ),
    ],
)
def test_what_is_none(tree: Any, wrong: Wrong, detail: Fault) -> None:
    problem = refusal(tree)
    assert (problem.wrong, problem.detail) == (wrong, detail)


def test_records_that_were_damaged() -> None:
    made = tasks()
    record = made[0]["annotations"][0]["result"][0]["meta"]["standpunt"]
    record["stances"][1]["target"]["id"] = "nobody"
    assert refusal(made).detail == Fault.UNKNOWN_ACTOR
    made = tasks()
    made[0]["data"]["around"]["standpunt"] = 9
    assert refusal(made).detail == Fault.NEWER_VERSION


def test_other_json_is_not_taken_for_it() -> None:
    assert sniff(json.dumps(tasks()).encode()) > 0.9
    assert sniff(b'{"data": 1}') == sniff(b"<data>") == 0.0
