"""How far a document is, who is to code it, what it is sorted by: all of it but the article."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.document import DocumentStatus
from desktop_app.store.faults import of_row
from desktop_app.store.rows import Columns, as_json


@dataclass(frozen=True, slots=True)
class DocumentState:
    """What a coder's office says of a document, read and written without its text."""

    status: DocumentStatus
    assigned: str
    tags: tuple[str, ...]


@of_row
def state_of(row: Columns) -> DocumentState:
    """The state that a row of ``documents`` keeps."""
    return DocumentState(DocumentStatus(row["status"]), row["assigned"], tuple(json.loads(row["tags"])))


def state_columns(state: DocumentState) -> dict[str, Any]:
    """The columns of ``documents`` that keep a state."""
    return {"status": state.status.value, "assigned": state.assigned, "tags": as_json(state.tags)}
