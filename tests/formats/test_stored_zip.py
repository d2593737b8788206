"""A zip that is written as it comes is the one that the standard library makes of the same members."""

from __future__ import annotations

import io
import zipfile

import pytest

from desktop_app.formats.annotations import stored_zip
from desktop_app.formats.annotations.archive import pack
from desktop_app.formats.annotations.stored_zip import StoredZip

FIRST = {"about.json": b"{}\n", "empty": b""}
LATER = {"0001.txt": "Ça va.".encode(), "ünder/0002.txt": b"x" * 3_000_000, "0003.txt": b""}


def made(first: dict[str, bytes], later: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with StoredZip() as archive:
        for name, data in later.items():
            archive.add(name, data)
        archive.write({name: io.BytesIO(data) if data else data for name, data in first.items()}, out)
    return out.getvalue()


@pytest.mark.parametrize("first", [{}, FIRST])
@pytest.mark.parametrize("later", [{}, LATER])
def test_it_is_byte_for_byte_the_same(first: dict[str, bytes], later: dict[str, bytes]) -> None:
    assert made(first, later) == pack({**first, **later})


def test_more_members_than_a_plain_zip_counts() -> None:
    many = {f"{number:05}": b"." for number in range(65_540)}
    data = made(FIRST, many)
    assert data == pack({**FIRST, **many})


def test_what_begins_far_behind_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored_zip, "_MOST_BYTES", 100)
    with zipfile.ZipFile(io.BytesIO(made(FIRST, LATER))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {**FIRST, **LATER}
        assert archive.testzip() is None
