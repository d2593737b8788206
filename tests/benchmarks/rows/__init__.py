"""The rows of the table: to add one, write its file and name it here."""

from __future__ import annotations

from tests.benchmarks.harness import Row
from tests.benchmarks.rows import annotate, import_files, library, search, undo

ROWS: tuple[Row, ...] = (annotate.ROW, undo.ROW, library.ROW, search.ROW, import_files.ROW)
