"""A bundle that is not whole, not safe or not true is refused with the place of the fault."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.bundle import read, write
from desktop_app.formats.fault import Fault
from tests.formats.sample import BUNDLE

Members = dict[str, bytes]


def bytes_of(bundle: Bundle) -> bytes:
    out = BytesIO()
    write(bundle, out)
    return out.getvalue()


WHOLE = bytes_of(BUNDLE)
BEYOND = {"start": 998, "end": 999, "exact": ""}
WORTHY = "claims[0].check_worthy"


def members() -> Members:
    with zipfile.ZipFile(BytesIO(WHOLE)) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def packed(content: Members, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", compression) as zipped:
        for name, data in content.items():
            zipped.writestr(name, data)
    return out.getvalue()


def resealed(content: Members) -> bytes:
    """A zip whose manifest is right about its members."""
    sealed = {
        name: {"count": data.count(b"\n"), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in content.items()
        if name != "manifest.json"
    }
    manifest = json.loads(content["manifest.json"]) | {"members": sealed}
    return packed(content | {"manifest.json": json.dumps(manifest).encode()})


def with_line(member: str, line: int, change: Callable[[dict[str, Any]], object]) -> bytes:
    content = members()
    lines = content[member].split(b"\n")
    entry = json.loads(lines[line - 1])
    change(entry)
    lines[line - 1] = json.dumps(entry).encode()
    return resealed(content | {member: b"\n".join(lines)})


def with_raw(line: bytes) -> bytes:
    return resealed(members() | {"actors.jsonl": line + b"\n"})


def towards(kind: str) -> list[dict[str, Any]]:
    return [{"id": "t", "target": {"kind": kind, "id": "x"}}]


def refusal(data: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        read(data, "a.zip")
    assert caught.value.file == "a.zip"
    return caught.value


def test_a_bundle_zipped_again_by_another_program_is_the_same() -> None:
    assert read(packed(members()), "a.zip") == BUNDLE
    assert read(resealed(members()), "a.zip") == BUNDLE


def test_equal_values_of_other_types_give_equal_bytes() -> None:
    (book,) = BUNDLE.codebooks
    whole = replace(book, scale=(replace(book.scale[0], value=-1.0), replace(book.scale[1], value=0.0)))
    same = replace(book, scale=(replace(book.scale[0], value=-1), replace(book.scale[1], value=-0.0)))
    assert whole == same
    one, other = (Bundle(codebooks=(codebook,)) for codebook in (whole, same))
    assert bytes_of(one) == bytes_of(other)


@pytest.mark.parametrize(
    ("member", "line", "change", "subject", "fault"),
    [
        ("sets", 1, {"annotator_id": "x"}, "x", Fault.UNKNOWN_ANNOTATOR),
        ("sets", 1, {"codebook_id": "x"}, "x", Fault.UNKNOWN_CODEBOOK),
        ("sets", 1, {"kind": "x"}, "kind", Fault.UNKNOWN_WORD),
        ("sets", 1, {"colour": "x"}, "colour", Fault.UNKNOWN_FIELD),
        ("actors", 2, {"id": "a1"}, "a1", Fault.REPEATED_ID),
        ("actors", 2, {"id": ""}, "", Fault.EMPTY_ID),
        ("actors", 2, {"name": 3}, "name", Fault.WRONG_TYPE),
        ("actors", 2, {"aliases": {}}, "aliases", Fault.WRONG_TYPE),
        ("actors", 2, {"attributes": {"a": None}}, "attributes.a", Fault.WRONG_TYPE),
        ("codebooks", 1, {"version": 1.5}, "version", Fault.WRONG_TYPE),
        ("documents", 2, {"sha256": "0"}, "d2", Fault.WRONG_HASH),
        ("documents", 2, {"text": "changed"}, "d2", Fault.WRONG_HASH),
        ("statements", 1, {"document_id": "x"}, "x", Fault.UNKNOWN_DOCUMENT),
        ("statements", 1, {"set_id": "x"}, "x", Fault.UNKNOWN_SET),
        ("statements", 1, {"speaker": "x"}, "x", Fault.UNKNOWN_ACTOR),
        ("statements", 1, {"speaks_for": "x"}, "x", Fault.UNKNOWN_ACTOR),
        ("statements", 1, {"within": "x"}, "x", Fault.UNKNOWN_STATEMENT),
        ("statements", 2, {"within": "s3"}, "s3", Fault.GOES_ROUND),
        ("statements", 1, {"content": []}, "", Fault.NOT_ALLOWED),
        ("statements", 1, {"content": [{"start": 3, "end": 3, "exact": ""}]}, "content[0]", Fault.NO_SPAN),
        ("statements", 1, {"content": [{"start": 0, "end": 3}]}, "content[0].exact", Fault.MISSING_FIELD),
        ("statements", 1, {"content": [{"start": 0, "end": 2, "exact": "De"}]}, "0-2", Fault.WORDS_NOT_THERE),
        ("statements", 1, {"cue": [BEYOND]}, "998-999", Fault.WORDS_NOT_THERE),
        ("statements", 1, {"claims": [{"id": "c", "claim_type": "x"}]}, "x", Fault.UNKNOWN_CLAIM_TYPE),
        ("statements", 1, {"claims": [{"id": "c", "topic": "x"}]}, "x", Fault.UNKNOWN_TOPIC),
        ("statements", 1, {"claims": [{"id": "c"}, {"id": "c"}]}, "c", Fault.REPEATED_ID),
        ("statements", 1, {"claims": [{"id": "c", "memo": 1}]}, "claims[0].memo", Fault.WRONG_TYPE),
        ("statements", 1, {"claims": [{"id": "c", "check_worthy": 1}]}, WORTHY, Fault.WRONG_TYPE),
        ("statements", 1, {"stances": towards("topic")}, "x", Fault.UNKNOWN_TOPIC),
        ("statements", 1, {"stances": towards("actor")}, "x", Fault.UNKNOWN_ACTOR),
        ("statements", 1, {"stances": [{"id": "t"}]}, "stances[0].target", Fault.MISSING_FIELD),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(
    member: str, line: int, change: dict[str, Any], subject: str, fault: Fault
) -> None:
    problem = refusal(with_line(f"{member}.jsonl", line, lambda entry: entry.update(change)))
    assert (problem.wrong, problem.place) == (Wrong.BAD_CONTENT, f"{member}.jsonl:{line}")
    assert (problem.subject, problem.detail) == (subject, fault)


def test_a_level_that_the_codebook_has_not_and_stretches_out_of_order() -> None:
    level = with_line("statements.jsonl", 1, lambda entry: entry["stances"][0].update(level="x"))
    assert refusal(level).detail == Fault.UNKNOWN_LEVEL
    turned = with_line("statements.jsonl", 1, lambda entry: entry["content"].reverse())
    assert refusal(turned).detail == Fault.OUT_OF_ORDER


def test_a_text_that_no_project_would_keep() -> None:
    text = "one\r\ntwo"
    change = {"text": text, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    problem = refusal(with_line("documents.jsonl", 2, lambda entry: entry.update(change)))
    assert (problem.subject, problem.detail) == ("d2", Fault.TEXT_NOT_NORMAL)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"words", Fault.NOT_JSON),
        (b"", Fault.NOT_JSON),
        (b"[]", Fault.WRONG_TYPE),
        (b'{"id":"\xff"}', Fault.NOT_UTF8),
        (b'{"id":"a","id":"b","name":""}', Fault.REPEATED_KEY),
        (b'{"id":"\\ud800","name":""}', Fault.LONE_SURROGATE),
        (b'{"id":NaN,"name":""}', Fault.NOT_A_NUMBER),
        (b'{"id":-Infinity,"name":""}', Fault.NOT_A_NUMBER),
        (b'{"id":' + b"9" * 5000 + b',"name":""}', Fault.BAD_NUMBER),
        (b'{"id":1e999,"name":""}', Fault.WRONG_TYPE),
        (b"[" * 200_000, Fault.TOO_DEEP),
        (b'{"a":' * 100_000, Fault.TOO_DEEP),
    ],
)
def test_json_that_is_none_or_says_too_much(line: bytes, fault: Fault) -> None:
    problem = refusal(with_raw(line))
    assert (problem.wrong, problem.place, problem.detail) == (Wrong.BAD_CONTENT, "actors.jsonl:1", fault)


def test_a_number_out_of_reach_in_a_level() -> None:
    data = members()["codebooks.jsonl"].replace(b"-0.5", b"1e999")
    problem = refusal(resealed(members() | {"codebooks.jsonl": data}))
    assert (problem.subject, problem.detail) == ("scale[0].value", Fault.BAD_NUMBER)


def test_what_could_not_be_read_back_is_not_written() -> None:
    out = BytesIO()
    with pytest.raises(Problem, match=Fault.UNKNOWN_ACTOR):
        write(replace(BUNDLE, actors=()), out)
    (actor, *others) = BUNDLE.actors
    with pytest.raises(Problem, match=Fault.LONE_SURROGATE):
        write(replace(BUNDLE, actors=(replace(actor, notes="\ud800"), *others)), out)
    assert out.getvalue() == b""
