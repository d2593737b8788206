"""Quotations and their speakers found in articles, on one core."""

from __future__ import annotations

import re
from pathlib import Path

from desktop_app.analysis.quotations.marks import stretches
from desktop_app.project.finding import found
from desktop_app.project.resources import resource
from tests.benchmarks.harness import Row, Timed, side_by_side

_TOKEN = re.compile(r"\w+(?:['’.&/-]\w+)*|[^\w\s]")
_TIMES = 7


def measure(size: int, folder: Path) -> Timed:
    """Find the quotations of ``size`` Dutch articles of 3,000 to 4,000 code points, one after the other."""
    sample = next(resource("samples").glob("*.nl.txt")).read_text(encoding="utf-8")
    articles = [f"{sample}\n\n{number}." for number in range(size)]
    return side_by_side(
        _TIMES,
        lambda: [found(article, "nl") for article in articles],
        lambda: [(stretches(article), _TOKEN.findall(article)) for article in articles],
    )


ROW = Row(
    "find quotations",
    "sentences, cues, sources, speakers",
    "its marks paired and its words split",
    20,
    20,
    200,
    measure,
)
