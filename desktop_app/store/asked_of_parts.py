"""What a query asks of claims and stances one by one, where they are counted and not their statements."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from desktop_app.domain.query import ANY, By, Query
from desktop_app.store.asked_of_statements import Ids
from desktop_app.store.lacking import Condition


def asked_of_claims(connection: sqlite3.Connection, query: Query) -> Condition:
    """What holds for a row of ``claims`` that has a type and a topic that are asked for.

    A statement that is found by one of its claims may have others, which nobody asked for.
    """
    ids = Ids(connection)
    conditions: list[Condition] = []
    for prefix, tree in (("claim", "claim_type"), ("topic", "topic")):
        if named := _named(query, prefix):
            conditions.append(
                _among(
                    f"claims.{tree}",
                    (id_ for by in named for id_ in ids.codes(tree, by)),
                )
            )
    return _all(conditions)


def asked_of_stances(connection: sqlite3.Connection, query: Query) -> Condition:
    """What holds for a row of ``stances`` that is towards a target, or a topic, that is asked for.

    Where a topic is asked for, stances towards actors count: they are taken in a statement on that topic.
    """
    ids = Ids(connection)
    conditions: list[Condition] = []
    if named := _named(query, "topic"):
        conditions.append(_towards("topic", (id_ for by in named for id_ in ids.codes("topic", by))))
        conditions = [_either(("target_kind = 'actor'", ()), *conditions)]
    if named := _named(query, "target"):
        topics = _towards("topic", (id_ for by in named for id_ in ids.codes("topic", by)))
        conditions.append(
            _either(
                topics,
                _towards("actor", (id_ for by in named for id_ in ids.actors(by))),
            )
        )
    return _all(conditions)


def _named(query: Query, prefix: str) -> tuple[By, ...]:
    """What is asked for by name; nothing where anything will do."""
    named = tuple(by for by in query.asked(prefix) if not by.negated)
    return () if any(by.value == ANY for by in named) else named


def _towards(kind: str, ids: Iterable[str]) -> Condition:
    among, values = _among("target_id", ids)
    return f"(target_kind = '{kind}' AND {among})", values


def _among(column: str, ids: Iterable[str]) -> Condition:
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)


def _either(*conditions: Condition) -> Condition:
    return f"({' OR '.join(sql for sql, _ in conditions)})", _values(conditions)


def _all(conditions: Iterable[Condition]) -> Condition:
    some = tuple(conditions)
    return " AND ".join(("1", *(sql for sql, _ in some))), _values(some)


def _values(conditions: Iterable[Condition]) -> tuple[str, ...]:
    return tuple(value for _, values in conditions for value in values)
