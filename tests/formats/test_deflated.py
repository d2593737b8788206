"""A member that is packed before its head is known is the one that is packed whole."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.formats.annotations import deflated
from desktop_app.formats.annotations.deflated import Deflated
from desktop_app.formats.annotations.stored_zip import StoredZip


@given(
    pieces=st.lists(st.binary(max_size=50), max_size=6),
    head=st.binary(max_size=20),
    tail=st.binary(max_size=20),
)
def test_it_is_unpacked_whole_and_signed(pieces: list[bytes], head: bytes, tail: bytes) -> None:
    with Deflated() as rows:
        for piece in pieces:
            rows.write(piece)
        with rows.between(head, tail) as whole:
            whole.packed.seek(0)
            every = head + b"".join(pieces) + tail
            assert zlib.decompress(whole.packed.read(), -zlib.MAX_WBITS) == every
            assert (whole.sign, whole.size) == (zlib.crc32(every), len(every))


def test_more_than_is_gone_through_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deflated, "_ZEROS", bytes(7))
    out = io.BytesIO()
    counted = [b"%d, " % number for number in range(1_000)]
    with Deflated() as rows, StoredZip() as archive:
        for each in counted:
            rows.write(each)
        with rows.between(b"from ", b"to the end") as whole:
            archive.write({"plain": b"as it is", "rows": whole}, out)
    with zipfile.ZipFile(out) as made:
        assert made.testzip() is None
        assert made.read("plain") == b"as it is"
        assert made.read("rows") == b"from " + b"".join(counted) + b"to the end"
