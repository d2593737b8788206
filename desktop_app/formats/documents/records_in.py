"""The rows of a corpus made into documents, whatever kind of file they stand in."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.formats.documents.columns import mapped
from desktop_app.formats.documents.document_format import ROLES, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.pulse import told_of

_LOOKED_AT = 200

Row = tuple[str, Mapping[str, str]]
"""Where a row stands in the file, and what stands in it, by column."""


def brought_rows(
    rows: Sequence[Row],
    columns: Sequence[str],
    reading: Reading,
    gathering: Gathering,
    file: str,
    **more: Any,
) -> Brought:
    """A document a row; columns that are none of the roles become its fields.

    Problem as ``columns.mapped``, and EMPTY_TEXT when no row has a text.
    """
    mapping = mapped(columns, reading.mapping, _lengths(rows), file)
    taken = frozenset(mapping.values())
    for place, row in told_of(iter(rows), len(rows)):
        told = {_field(column): value for column, value in row.items() if column not in taken}
        told |= {role: row.get(column, "") for role, column in mapping.items()}
        gathering.add(told.pop("text", ""), place, told)
    return gathering.brought(columns=tuple(columns), mapping=mapping, **more)


def _field(column: str) -> str:
    # One that is called like a role, and was not taken for it, must not be mistaken for it now.
    return f"column {column}" if column in ROLES else column


def cell(value: object) -> str:
    """A value as the text of a field: a list of words with commas between, what is nested as JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def columns_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """Every column that a row has, in the order in which they are met."""
    return tuple(dict.fromkeys(column for _, row in rows for column in row))


def _lengths(rows: Sequence[Row]) -> dict[str, float]:
    looked_at = rows[:_LOOKED_AT]
    sums: defaultdict[str, float] = defaultdict(float)
    for _, row in looked_at:
        for column, value in row.items():
            sums[column] += len(value) / len(looked_at)
    return sums
