"""What each format writes of a small bundle and of an article coded in full, byte for byte.

After a change that is meant: run once with STANDPUNT_GOLDEN=write and look at what differs.
"""

from __future__ import annotations

import importlib
import io
import os
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.codebook import Tree
from desktop_app.formats.codebooks.format import CodebookFormat
from desktop_app.formats.codebooks.registry import CODEBOOK_FORMATS
from desktop_app.formats.format import Format
from tests.formats.sample import BUNDLE, coded_article
from tests.formats.test_round_trip import LESS, WRITTEN, bytes_of

GOLDEN = Path(__file__).parents[1] / "golden"


def golden(name: str, data: bytes) -> bytes:
    path = GOLDEN / name
    if os.environ.get("STANDPUNT_GOLDEN") == "write":
        path.write_bytes(data)
    return path.read_bytes()


def contents(data: bytes) -> dict[str, bytes]:
    """What is in a file, unpacked where it is packed, as compressors differ, SQLite and Parquet."""
    if data.startswith(b"\x78"):
        return {"": zlib.decompress(data)}
    if data.startswith(b"SQLite"):
        return dict(tables(data))
    if data.startswith(b"PAR1"):
        table = importlib.import_module("pyarrow.parquet").read_table(io.BytesIO(data))
        return {"": f"{table.schema}\n{table.to_pylist()}".encode()}
    if not data.startswith(b"PK") or b"[Content_Types].xml" not in data:
        return {"": data}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tables(data: bytes) -> Iterator[tuple[str, bytes]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        for name, sql in found:
            rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()
            yield name, f"{sql}\n{rows}".encode()


@pytest.mark.parametrize("name", ["sample", "nachtboot"])
@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.name)
def test_the_file_is_the_one_we_know(format: Format, name: str) -> None:
    bundle = BUNDLE if name == "sample" else coded_article()
    data = bytes_of(format, bundle)
    known = golden(f"{name}{format.suffixes[0]}", data)
    assert contents(data) == contents(known)
    assert format.read is None or format.name in LESS or format.read(known, "a file") == bundle


@pytest.mark.parametrize("format", CODEBOOK_FORMATS, ids=lambda format: format.name)
def test_the_codebook_is_the_one_we_know(format: CodebookFormat) -> None:
    (codebook,) = BUNDLE.codebooks
    out = io.BytesIO()
    format.write(codebook, out)
    known = golden(f"sample.codebook{format.suffixes[0]}", out.getvalue())
    assert out.getvalue() == known
    assert format.read(known, "a file", Tree.TOPIC).codebook == codebook
