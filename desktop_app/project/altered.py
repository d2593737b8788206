"""What a step did, object by object, in the names that people know things by."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from desktop_app.domain.history import Altered, Deed, Part
from desktop_app.store.reverting import Net
from desktop_app.store.rows import Columns, pairs_of
from desktop_app.store.store import Store
from desktop_app.store.tables import BY_NAME

_HEADS = {table.kind: table.name for table in reversed(BY_NAME.values()) if table.owner == "id"}
"""The table in which an object of a kind itself stands; others hold its parts."""
_CALLED = {"documents": "title", "reviews": "decision"}
_LAST_KINDS = ("annotation_set", "annotator", "setting")
"""What comes about beside the thing that somebody did is told behind it."""
_LISTS = frozenset({"tags", "aliases", "affiliations", "options"})
"""Columns that keep a list; what begins with a bracket elsewhere is somebody's words."""
_WORTHY = {0: "not check-worthy", 1: "check-worthy"}
_SILENT = frozenset({"id", "rowid", "text_id", "length", "ordinal", "prefix", "suffix", "proposed"})
"""Columns that say nothing to a person, or say what another says."""
_LABELS = {
    "document_id": "article",
    "set_id": "annotation set",
    "annotator_id": "annotator",
    "codebook_id": "codebook",
    "code": "id",
}


def altered(store: Store, step: int, limit: int) -> tuple[tuple[Altered, ...], bool]:
    """What a step, by its number, did with each object, and whether that is all.

    At most ``limit`` changes are looked at. Objects come by kind, in the order of ``TABLES``, but sets,
    annotators and settings last.
    """
    rows, whole = store.alterations(step, limit)
    told = _Words(store, rows)
    by_object: dict[tuple[str, str], list[Net]] = {}
    for row in sorted(rows, key=_order):
        table = BY_NAME[row.table]
        owner = (row.after or row.before or {}).get(table.owner, row.row_id)
        by_object.setdefault((table.kind, str(owner)), []).append(row)
    return tuple(told.object(*key, some) for key, some in by_object.items()), whole


def _order(row: Net) -> tuple[bool, int]:
    return BY_NAME[row.table].kind in _LAST_KINDS, tuple(BY_NAME).index(row.table)


class _Words:
    """Names of what rows refer to, looked up once each."""

    def __init__(self, store: Store, rows: tuple[Net, ...]) -> None:
        self._store = store
        self._last = {(row.table, row.row_id): row.after or row.before or {} for row in rows}
        self._codebooks: dict[str, str] = {}

    def object(self, kind: str, id_: str, rows: list[Net]) -> Altered:
        """An object and all that was done with its parts."""
        head = next((row for row in rows if row.table == _HEADS.get(kind)), None)
        deed = Deed.CHANGED
        if head is not None and head.before is None:
            deed = Deed.ADDED
        elif head is not None and head.after is None:
            deed = Deed.DELETED
        parts = [part for row in rows for part in self._parts(row, of_head=row is head)]
        return Altered(kind, id_, self._called(kind, id_), deed, tuple(parts))

    def _called(self, kind: str, id_: str) -> str:
        if kind == "statement":
            return self._words_of(id_)
        table = _HEADS.get(kind, "")
        row = self._row(table, id_)
        return str(row.get(_CALLED.get(table, "name"), "")) or id_

    def _words_of(self, statement_id: str) -> str:
        for (table, _), row in self._last.items():
            if table == "anchors" and row["statement_id"] == statement_id and row["role"] == "content":
                return str(row["exact"])
        found = self._store.statements_by_id([statement_id])
        return found[0].words if found else statement_id

    def _parts(self, row: Net, *, of_head: bool) -> list[Part]:
        before, after = row.before or {}, row.after or {}
        whole = _WHOLE.get(row.table)
        if whole is not None:
            label = whole(self, after or before)[0]
            one, other = (whole(self, each)[1] if each else "" for each in (before, after))
            return [Part(label, one, other)] if one != other else []
        table = BY_NAME[row.table]
        named = "" if of_head else self._name(before or after)
        parts = []
        for column in table.columns:
            if column in _SILENT or column == table.owner:
                continue
            if before.get(column) == after.get(column):
                continue
            label = _LABELS.get(column, column.replace("_", " "))
            for own, one, other in self._values(table.name, column, before, after):
                if one != other:
                    parts.append(Part(": ".join(filter(None, (named, own or label))), one, other))
        return parts

    def _values(self, table: str, column: str, before: Columns, after: Columns) -> list[tuple[str, str, str]]:
        """A column as it was and is; of the fields of a codebook each by itself, with its name."""
        one, other = before.get(column), after.get(column)
        if column in ("fields", "attributes"):
            was, will = _pairs(one), _pairs(other)
            return [
                (self._field(key), self._field_value(was.get(key, "")), self._field_value(will.get(key, "")))
                for key in sorted({*was, *will})
            ]
        return [("", self._value(table, column, one), self._value(table, column, other))]

    def _value(self, table: str, column: str, value: Any) -> str:
        if value is None or value == "":
            return ""
        if column == "within":
            return self._words_of(str(value))
        refers = BY_NAME[table].refers.get(column)
        if refers is not None:
            return self._name(self._row(refers, str(value))) or str(value)
        if column in _LISTS:
            return _listed(value)
        return str(value)

    def _name(self, row: Columns) -> str:
        return str(row.get("name") or row.get("title") or row.get("id") or "")

    def _row(self, table: str, id_: str) -> Columns:
        if not table:
            return {}
        key = table, id_
        if key not in self._last:
            self._last[key] = self._store.row_last(table, id_)
        return self._last[key]

    def _field(self, key: str) -> str:
        for book in self._store.codebooks():
            for field in book.fields:
                if field.id == key:
                    return field.name
        return key

    def _field_value(self, value: str) -> str:
        row = self._row("actors", value) if value and "\n" not in value else {}
        return str(row.get("name", "")) or value.replace("\n", ", ")

    def code(self, tree: str, code: str, statement_id: str) -> str:
        """What an entry of the codebook is called that a statement is coded with."""
        if not code:
            return ""
        set_id = str(self._row("statements", statement_id).get("set_id", ""))
        if set_id not in self._codebooks:
            self._codebooks[set_id] = str(self._row("annotation_sets", set_id).get("codebook_id", ""))
        return self._name(self._row("codes", f"{self._codebooks[set_id]}/{tree}/{code}")) or code

    def actor(self, id_: str) -> str:
        """What an actor is called."""
        return self._name(self._row("actors", id_)) or id_


def _anchor(_: _Words, row: Columns) -> tuple[str, str]:
    lost = "" if row.get("placed", 1) else " (not in the text any more)"
    return str(row["role"]), f"“{row['exact']}” {row['start']}–{row['end']}{lost}"


def _claim(words: _Words, row: Columns) -> tuple[str, str]:
    parts = (
        words.code("claim_type", row["claim_type"], row["statement_id"]),
        words.code("topic", row["topic"], row["statement_id"]),
        row["paraphrase"],
        _WORTHY.get(row["check_worthy"], ""),
        row["verdict"],
        row["memo"],
        _listed(row.get("fields", "{}")),
    )
    return "claim", " · ".join(filter(None, parts)) or "(empty)"


def _stance(words: _Words, row: Columns) -> tuple[str, str]:
    towards, statement = row["target_id"], row["statement_id"]
    if row["target_kind"] == "topic":
        target = words.code("topic", towards, statement)
    else:
        target = words.actor(towards)
    level = words.code("level", row["level"], statement)
    parts = (f"{target}: {level}" if level else target, row["memo"], _listed(row.get("fields", "{}")))
    return "stance", " · ".join(filter(None, parts))


_WHOLE: Mapping[str, Callable[[_Words, Columns], tuple[str, str]]] = {
    "anchors": _anchor,
    "claims": _claim,
    "stances": _stance,
}
"""Parts that are told in one line."""


def _pairs(told: Any) -> dict[str, str]:
    return pairs_of(told) if told else {}


def _listed(told: str) -> str:
    """A list or a mapping that a column keeps, on one line."""
    value = json.loads(told)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {each}" for key, each in value.items() if each)
    return ", ".join(_listed(json.dumps(each)) if isinstance(each, dict) else str(each) for each in value)
