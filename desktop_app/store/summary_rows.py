"""Rows of the library as values."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from typing import Any

from desktop_app.domain.document import DocumentStatus, DocumentSummary
from desktop_app.store.faults import of_row
from desktop_app.store.uncollected import uncollected

_AT_ONCE = 500
"""Rows made values together: enough that they cost little each, few enough to be at hand meanwhile."""


@of_row
def summaries_of(rows: Iterable[tuple[Any, ...]]) -> tuple[DocumentSummary, ...]:
    """The summaries of rows whose columns stand in the order of ``DocumentSummary``."""
    # Of tens of thousands of documents most share their state and their tags with others.
    state = {state.value: state for state in DocumentStatus}
    told: dict[str, tuple[str, ...]] = {}
    made: list[DocumentSummary] = []
    left = iter(rows)
    with uncollected():
        # By column, not by row: the steps between are then not Python's.
        while some := tuple(islice(left, _AT_ONCE)):
            *columns, states, assigned, tags = zip(*some, strict=True)
            for tag in set(tags).difference(told):
                told[tag] = tuple(json.loads(tag))
            tagged = map(told.__getitem__, tags)
            made.extend(map(DocumentSummary, *columns, map(state.__getitem__, states), assigned, tagged))
    return tuple(made)
