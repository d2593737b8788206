"""A zip that is not to be trusted is refused, whatever was done to it."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations import archive
from desktop_app.formats.annotations.bundle import read
from desktop_app.formats.fault import Fault
from tests.formats.annotations.test_bundle import WHOLE, members, packed, refusal, resealed
from tests.formats.sample import BUNDLE


def test_members_that_are_not_what_the_manifest_says() -> None:
    content = members()
    spoilt = packed(content | {"actors.jsonl": content["actors.jsonl"].replace(b"Bo", b"Ko")})
    assert refusal(spoilt).detail == Fault.WRONG_HASH
    half = content["actors.jsonl"].rstrip(b"\n")
    assert refusal(resealed(content | {"actors.jsonl": half})).detail == Fault.WRONG_COUNT


@pytest.mark.parametrize(
    ("manifest", "wrong"),
    [
        (b"{}", Wrong.WRONG_FORMAT),
        (b"[]", Wrong.WRONG_FORMAT),
        (b"words", Wrong.BAD_CONTENT),
        (b'{"format":"standpunt-bundle","version":3,"more":1}', Wrong.WRONG_FORMAT),
        (b'{"format":"standpunt-bundle","version":"1"}', Wrong.BAD_CONTENT),
        (b'{"format":"standpunt-bundle","version":0}', Wrong.BAD_CONTENT),
        (b'{"format":"standpunt-bundle","version":1}', Wrong.BAD_CONTENT),
        (b'{"format":"standpunt-bundle","version":1,"members":{}}', Wrong.BAD_CONTENT),
    ],
)
def test_a_manifest_of_something_else(manifest: bytes, wrong: Wrong) -> None:
    assert refusal(packed(members() | {"manifest.json": manifest})).wrong is wrong


def test_a_newer_bundle_is_called_newer_whatever_is_in_it() -> None:
    content = members()
    manifest = content["manifest.json"].replace(b'"version": 1', b'"version": 3')
    problem = refusal(packed(content | {"manifest.json": manifest, "relations.jsonl": b""}))
    assert (problem.subject, problem.detail, problem.choices) == ("3", Fault.NEWER_VERSION, ("2",))


def test_zips_that_are_not_to_be_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    content = members()
    for name in ("../actors.jsonl", "/etc/passwd", "folder/", "C:\\a", "notes.txt"):
        problem = refusal(packed(content | {name: b""}))
        assert (problem.wrong, problem.detail) == (Wrong.BAD_CONTENT, Fault.UNKNOWN_MEMBER), name
    without = {name: data for name, data in content.items() if name != "steps.jsonl"}
    assert refusal(packed(without)).detail == Fault.MISSING_MEMBER
    del without["manifest.json"]
    assert refusal(packed(without)).wrong is Wrong.WRONG_FORMAT
    bomb = refusal(packed(content | {"actors.jsonl": bytes(20_000_000)}))
    assert (bomb.wrong, bomb.place) == (Wrong.TOO_LARGE, "actors.jsonl")
    assert refusal(packed({str(number): b"" for number in range(100)})).detail == Fault.TOO_MANY_MEMBERS
    monkeypatch.setattr(archive, "TOTAL_LIMIT", 1000)
    assert refusal(WHOLE).wrong is Wrong.TOO_LARGE


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_is_there_twice() -> None:
    out = BytesIO(WHOLE)
    with zipfile.ZipFile(out, "a") as zipped:
        zipped.writestr("actors.jsonl", b"")
    assert refusal(out.getvalue()).detail == Fault.REPEATED_MEMBER


def test_an_encrypted_member() -> None:
    data = bytearray(WHOLE)
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(data)).wrong is Wrong.BAD_CONTENT


def test_files_that_are_no_zip() -> None:
    for data in (b"", b"words", b"\x89PNG\r\n", b"{}"):
        assert refusal(data).wrong is Wrong.WRONG_FORMAT
    for length in (4, 100, len(WHOLE) // 2, len(WHOLE) - 1):
        assert refusal(WHOLE[:length]).wrong is Wrong.BAD_CONTENT


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=4),
    st.booleans(),
)
def test_spoilt_bytes_are_a_problem_or_make_no_difference(spots: list[tuple[int, int]], tail: bool) -> None:
    data = bytearray(WHOLE)
    for place, byte in spots:
        # The directory at the end is where most of a zip's traps lie.
        data[-1 - place % 700 if tail else place] = byte
    try:
        bundle = read(bytes(data), "a.zip")
    except Problem:
        return
    assert bundle == BUNDLE
