"""Many statements changed at once, row by row only where rows come or go."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import groupby
from typing import Any

from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor
from desktop_app.store.recorder import Recorder
from desktop_app.store.rows import Columns, Row
from desktop_app.store.statement_rows import anchor_columns, anchor_of, rows_otherwise

Kept = dict[tuple[str, str], dict[str, Any]]


def rewrite(recorder: Recorder, pairs: Iterable[tuple[Statement, Statement]]) -> None:
    """Keep the second of each pair in place of the first, as which it is kept; both have the same id."""
    differing: defaultdict[str, dict[str, Columns]] = defaultdict(dict)
    for before, after in pairs:
        if before == after:
            continue
        was, will = map(_by_place, rows_otherwise(before, after))
        for table, row_id in was.keys() - will.keys():
            recorder.remove(table, row_id)
        for place, columns in will.items():
            if place not in was:
                recorder.put(Row(place[0], columns))
            elif was[place] != columns:
                differing[place[0]][place[1]] = columns
    for table, rows in differing.items():
        recorder.change(table, "id", tuple(rows), partial(_with, rows))


def move(
    recorder: Recorder,
    rows: Iterable[sqlite3.Row],
    moved: Callable[[tuple[Anchor, ...]], tuple[Anchor, ...]],
) -> None:
    """Have the stretches of each part of each statement where ``moved`` tells, of which there are no more.

    ``rows`` are those of anchors with their rowids, in the order of their statements, parts and ordinals.
    """
    pairs: list[tuple[Columns, Columns]] = []
    for _, part in groupby(rows, lambda row: (row["statement_id"], row["role"])):
        there = tuple(map(dict, part))
        before = tuple(map(anchor_of, there))
        after = moved(before)
        for row, was, will in zip(there, before, after, strict=False):
            if was != will:
                pairs.append((row, {**row, **anchor_columns(will)}))
        for row in there[len(after) :]:
            recorder.remove("anchors", row["id"])
    recorder.exchange("anchors", pairs)


def _with(rows: Mapping[str, Columns], row: Columns) -> Columns:
    return rows[row["id"]]


def _by_place(rows: Iterable[Row]) -> Kept:
    return {(row.table, row.columns["id"]): row.columns for row in rows}
