"""Annotation sets written to files, a row for each format."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from desktop_app.formats.format import Format
from desktop_app.formats.records import record
from desktop_app.formats.registry import FORMATS
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export
from desktop_app.project.reading import ReadBundle
from tests.benchmarks.articles import corpus
from tests.benchmarks.harness import Row, Timed, seconds
from tests.project.sample import new_project


def measure(format: Format, size: int, folder: Path) -> Timed:
    """Write all of a project whose articles have ten statements each: read it, and write the file."""
    project = new_project(folder)
    bundle = corpus(size)
    project.do(ReadBundle(bundle))
    path = project.path
    project.close()
    records = [record(one) for one in (*bundle.documents, *bundle.statements)]
    del bundle
    limit = seconds(partial(json.dumps, records))
    records.clear()
    ours = seconds(lambda: run(export(path, format.name, folder / "out", {})))
    return Timed(ours, limit)


ROWS = tuple(
    Row(
        f"export {format.name}",
        f"statements exported to {format.suffixes[0]}",
        "json.dumps of the same records",
        3,
        2_000,
        100_000,
        partial(measure, format),
    )
    for format in FORMATS
    if format.write is not None
)
