"""Rows of the library as values."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from desktop_app.domain.document import DocumentStatus, DocumentSummary
from desktop_app.store.faults import of_row


@of_row
def summaries_of(rows: Iterable[tuple[Any, ...]]) -> tuple[DocumentSummary, ...]:
    """The summaries of rows whose columns stand in the order of ``DocumentSummary``."""
    # Of tens of thousands of documents most share their state and their tags with others.
    states = {state.value: state for state in DocumentStatus}
    tags: dict[str, tuple[str, ...]] = {}
    made = []
    for *columns, status, assigned, told in rows:
        if told not in tags:
            tags[told] = tuple(json.loads(told))
        made.append(DocumentSummary(*(*columns, states[status], assigned, tags[told])))
    return tuple(made)
