"""Whatever happened to a file on its way, it is read or refused, and never anything else."""

from __future__ import annotations

import io
import random
import zipfile

import pytest

from desktop_app.domain.problem import Problem
from desktop_app.formats.annotations.archive import pack
from desktop_app.formats.format import Format
from desktop_app.formats.registry import FORMATS
from tests.formats.sample import BUNDLE
from tests.formats.test_round_trip import bytes_of

READ_ONTO = tuple(one for one in FORMATS if one.write is not None and one.read_onto is not None)
TIMES = 120
BYTES = b'0123456789"{}[]<>,:;-\x00\xff\n\t abcT'
WORDS = (b"null", b"-1", b"1e999", b"[]", b'""', b"9" * 12, b"true", b"]]>")


def damaged(data: bytes, chance: random.Random) -> bytes:
    if data.startswith(b"PK") and chance.random() < 0.9:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        name = chance.choice(list(members))
        return pack(members | {name: damaged(members[name], chance)})
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at, other = chance.randrange(len(made) + 1), chance.randrange(len(made) + 1)
        match chance.randrange(4):
            case 0:
                made[at : at + 1] = bytes([chance.choice(BYTES)])
            case 1:
                del made[at : at + chance.choice((1, 2, 10, 200))]
            case 2:
                made[at:at] = made[other : other + chance.choice((1, 5, 40))]
            case _:
                made[at : at + 1] = chance.choice(WORDS)
    return bytes(made)


def named_in(format: Format, data: bytes) -> str | None:
    """The file that the refusal names, None where the file is read."""
    assert format.read_onto is not None
    try:
        format.read_onto(data, "a file", BUNDLE.documents)
    except Problem as problem:
        return problem.file
    return None


@pytest.mark.parametrize("format", READ_ONTO, ids=lambda format: format.name)
def test_a_damaged_file_is_read_or_refused(format: Format) -> None:
    data, chance = bytes_of(format, BUNDLE), random.Random(7)
    files = [named_in(format, damaged(data, chance)) for _ in range(TIMES)]
    refused = [file for file in files if file is not None]
    assert set(refused) == {"a file"}
    assert len(refused) > TIMES // 10


@pytest.mark.parametrize("format", READ_ONTO, ids=lambda format: format.name)
def test_a_file_that_was_cut_off_is_read_or_refused(format: Format) -> None:
    data = bytes_of(format, BUNDLE)
    files = [named_in(format, data[:end]) for end in range(0, len(data), len(data) // 25)]
    assert set(files) <= {None, "a file"}
