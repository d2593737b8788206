"""A quotation that no finder wrote is told as damage, wherever it is read."""

from __future__ import annotations

import json

import pytest

from desktop_app.domain.findings import Quotation, Why
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span
from desktop_app.store.faults import UnreadableRowError
from desktop_app.store.quotation_rows import content_of, packed, quotation_of

QUOTATION = Quotation((Span(3, 9),), Kind.DIRECT, speaker="Ada Vree", why=Why("verb-that", "zeggen"))


def test_what_was_packed_is_read() -> None:
    assert quotation_of(packed(QUOTATION)) == QUOTATION
    assert content_of(packed(QUOTATION)) == QUOTATION.content


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("content", []),
        ("content", [[1.5, 9]]),
        ("content", [[-1, 4]]),
        ("source", [[5, "x"]]),
        ("speaker", 5),
        ("speaks_for", None),
        ("frame", ["verb-that"]),
        ("kind", "song"),
    ],
)
def test_what_is_no_quotation_is_unreadable(key: str, value: object) -> None:
    told = json.dumps(json.loads(packed(QUOTATION)) | {key: value})
    with pytest.raises(UnreadableRowError):
        quotation_of(told)
    if key == "content":
        with pytest.raises(UnreadableRowError):
            content_of(told)
