"""The rows of the table: to add one, write its file and name it here."""

from __future__ import annotations

from tests.benchmarks.harness import Row
from tests.benchmarks.rows import (
    annotate,
    annotate_painted,
    coverage,
    export,
    find_quotations,
    import_files,
    library,
    open_article,
    scroll,
    search,
    start,
    undo,
    views,
)

ROWS: tuple[Row, ...] = (
    start.ROW,
    open_article.ROW,
    open_article.HUGE,
    annotate_painted.ANNOTATE,
    annotate_painted.UNDO,
    scroll.ROW,
    annotate.ROW,
    undo.ROW,
    library.ROW,
    coverage.ROW,
    *views.ROWS,
    search.ROW,
    import_files.ROW,
    import_files.UNTOLD,
    find_quotations.ROW,
    *export.ROWS,
)
