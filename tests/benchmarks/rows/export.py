"""Annotation sets written to files, a row for each format."""

from __future__ import annotations

import gc
import io
import json
import multiprocessing
import statistics
from contextlib import closing
from functools import partial
from pathlib import Path

from desktop_app.domain.bundle import Bundle
from desktop_app.formats.format import Format
from desktop_app.formats.records import record
from desktop_app.formats.registry import FORMATS
from desktop_app.project.gathering import gather
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export
from desktop_app.project.reading import ReadBundle
from desktop_app.store.store import Store
from tests.benchmarks.articles import corpus
from tests.benchmarks.harness import Row, Timed, resident, seconds
from tests.project.sample import new_project

_TIMES = 3


def measure(format: Format, size: int, folder: Path) -> Timed:
    """Write all of a project whose articles have ten statements each: read it, and write the file.

    The memory is that of the first time, when nothing else has been done here.
    """
    # Elsewhere, as what is made so that there is something to be read takes far more memory than reading it.
    maker = multiprocessing.get_context("spawn").Process(target=make, args=(size, folder))
    maker.start()
    maker.join()
    (path,) = folder.glob("*.standpunt")
    if format.write is not None:
        format.write(Bundle(), io.BytesIO())  # what the format needs is loaded
    ours = partial(_written, path, format.name, folder / "out")
    first, memory = seconds(ours), resident()
    with closing(Store(path, write=False)) as store:
        bundle = gather(store)
    records = [record(one) for one in (*bundle.documents, *bundle.statements)]
    del bundle
    gc.freeze()  # what is held for the limit is nothing that our work would look through
    limit = partial(json.dumps, records)
    times = [(seconds(limit), seconds(ours)) for _ in range(_TIMES)]
    return Timed(
        statistics.median([first, *(each for _, each in times)]),
        statistics.median(each for each, _ in times),
        memory=memory,
    )


def make(size: int, folder: Path) -> None:
    """A project of so many statements."""
    project = new_project(folder)
    project.do(ReadBundle(corpus(size)))
    project.close()


def _written(path: Path, name: str, out: Path) -> None:
    run(export(path, name, out, {}))


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
