"""Corpora in Parquet files: a row an article."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import normalise
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import TEXTS_LIMIT, Gathering
from desktop_app.formats.documents.records_in import Row, brought_rows, cell, columns_of
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import breath

_A_TIME = 500
_UNPACKED = 2 * TEXTS_LIMIT


def read(data: bytes, file: str, reading: Reading) -> Brought:
    """The articles of a table.

    Problem NOT_READABLE without the library that reads it (the extra ``parquet``), BAD_CONTENT for what is
    damaged, TOO_LARGE for what would unpack to too much, and as ``brought_rows``.
    """
    rows = list(_rows(data, file))
    return brought_rows(rows, columns_of(rows), reading, Gathering(file), file)


FORMAT = DocumentFormat(
    "parquet",
    "Parquet, a row an article",
    (".parquet", ".pq"),
    lambda data: 1.0 if data.startswith(b"PAR1") else 0.0,
    read,
    table=True,
)


def _rows(data: bytes, file: str) -> Iterator[Row]:
    try:
        # An extra: half of all that is installed would be this.
        pa, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise Problem(Wrong.NOT_READABLE, file, detail=Fault.NO_PARQUET) from error
    try:
        table = parquet.ParquetFile(pa.BufferReader(data))
        _require_small(table.metadata, file)
        size = number = 0
        for batch in table.iter_batches(batch_size=_A_TIME):
            size += batch.nbytes
            if size > _UNPACKED:
                raise Problem(Wrong.TOO_LARGE, file, subject=str(_UNPACKED))
            breath()
            for entry in batch.to_pylist():
                number += 1
                yield f"row {number}", {name: normalise(cell(value)) for name, value in entry.items()}
    except (pa.ArrowException, OSError, ValueError, UnicodeDecodeError, OverflowError) as error:
        detail = " ".join(str(error).split())[:200]
        raise Problem(Wrong.BAD_CONTENT, file, detail=detail.rstrip(".") or Fault.WRONG_TYPE) from error


def _require_small(metadata: object, file: str) -> None:
    groups = range(getattr(metadata, "num_row_groups", 0))
    unpacked = sum(metadata.row_group(group).total_byte_size for group in groups)  # type: ignore[attr-defined]
    if unpacked > _UNPACKED:
        raise Problem(Wrong.TOO_LARGE, file, subject=str(unpacked))
