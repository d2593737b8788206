"""Parquet as data sets are shared in: one row a document, its statements nested in it."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from typing import Any, BinaryIO

from desktop_app.domain.actors import Actor
from desktop_app.domain.bundle import Loss, PastStep
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.parquet_rows import (
    DOCUMENT,
    NESTED,
    Row,
    Rows,
)
from desktop_app.formats.fault import Fault
from desktop_app.formats.format import Format
from desktop_app.formats.outgoing import Exchanged, Outgoing, articles_of
from desktop_app.formats.placed import without_place

_BEGINNING = b"PAR1"
_ALMOST_CERTAIN = 0.9
_NO_PLACE = "words that lost their place are told as not placed"
_MOST_DOCUMENTS = 1_000
_MOST_STATEMENTS = 10_000
_SOME = 50
_LIST = "list of "


def sniff(head: bytes) -> float:
    """Any Parquet file begins so."""
    return _ALMOST_CERTAIN if head.startswith(_BEGINNING) else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a row for each document, with its text, metadata and nested statements, claims and stances.

    Places are code points. Row groups are written as they fill, so that no more than one is held. Problem
    NOT_WRITABLE where pyarrow is not installed (the extra ``parquet``), BAD_CONTENT, before anything is
    written, for an unsound bundle, BAD_VALUE for half a character.
    """
    try:
        arrow = importlib.import_module("pyarrow")
        parquet = importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise Problem(Wrong.NOT_WRITABLE, detail=Fault.NO_PARQUET) from error
    articles = articles_of(exchanged)
    make = _Arrays(arrow)
    unplaced: list[Loss] = []
    try:
        with parquet.ParquetWriter(out, make.schema, compression="zstd") as writer:
            for group in _groups(articles, unplaced):
                # What Arrow holds of some rows is a fraction of what these take as they come.
                tables = [make.table(some) for some in group]
                writer.write_table(
                    arrow.concat_tables(tables).combine_chunks(), row_group_size=_MOST_DOCUMENTS
                )
    except UnicodeEncodeError as error:
        raise Problem(
            Wrong.BAD_VALUE, subject=ascii(error.object)[:40], detail=Fault.LONE_SURROGATE
        ) from error
    return (*_losses(articles.around.actors), *unplaced, *_left_out(articles.around.steps))


def _groups(articles: Outgoing, unplaced: list[Loss]) -> Iterator[Iterator[list[Row]]]:
    """The rows, a group at a time, and of each some at a time; each is gone through before the next."""
    waiting = iter(articles)
    rows = Rows(articles.around)
    first = next(waiting, None)

    def group() -> Iterator[list[Row]]:
        nonlocal first
        number = held = 0
        some: list[Row] = []
        while first is not None:
            document, statements = first
            if number and (number == _MOST_DOCUMENTS or held + len(statements) > _MOST_STATEMENTS):
                break
            some.append(rows.document(document, statements))
            unplaced.extend(without_place(statements, _NO_PLACE))
            number, held = number + 1, held + len(statements)
            first = next(waiting, None)
            if len(some) == _SOME:
                yield some
                some = []
        if some:
            yield some

    while first is not None:
        yield group()


class _Arrays:
    """Makes arrays of rows column by column: of rows by name, Arrow makes them in several times the time."""

    def __init__(self, arrow: Any) -> None:
        self._arrow = arrow
        self._types = {
            "": arrow.string(),
            "number": arrow.int64(),
            "value": arrow.float64(),
            "yes": arrow.bool_(),
        }
        self.schema = arrow.schema(self._fields(DOCUMENT))

    def table(self, rows: Sequence[Row]) -> Any:
        """Documents as a table; at least one."""
        return self._arrow.Table.from_arrays(self._columns(DOCUMENT, rows), schema=self.schema)

    def _fields(self, columns: Mapping[str, str]) -> list[Any]:
        return [self._arrow.field(name, self._type(kind)) for name, kind in columns.items()]

    def _type(self, kind: str) -> Any:
        if not kind.startswith(_LIST):
            return self._types[kind]
        of = kind.removeprefix(_LIST)
        arrow = self._arrow
        return arrow.list_(arrow.struct(self._fields(NESTED[of])) if of in NESTED else arrow.string())

    def _columns(self, columns: Mapping[str, str], rows: Sequence[Row]) -> list[Any]:
        values: Iterable[Sequence[Any]] = zip(*rows, strict=True) if rows else ((),) * len(columns)
        return [self._array(kind, each) for kind, each in zip(columns.values(), values, strict=True)]

    def _array(self, kind: str, values: Sequence[Any]) -> Any:
        arrow = self._arrow
        if not kind.startswith(_LIST):
            return arrow.array(values, self._types[kind])
        of = kind.removeprefix(_LIST)
        ends = arrow.array([0, *accumulate(map(len, values))], arrow.int32())
        every = list(chain.from_iterable(values))
        if of not in NESTED:
            return arrow.ListArray.from_arrays(ends, arrow.array(every, arrow.string()))
        nested = NESTED[of]
        entries = arrow.StructArray.from_arrays(self._columns(nested, every), fields=self._fields(nested))
        return arrow.ListArray.from_arrays(ends, entries)


def _losses(actors: Iterable[Actor]) -> Iterator[Loss]:
    for actor in actors:
        if actor.aliases or actor.affiliations or actor.notes or actor.attributes or actor.wikidata:
            yield Loss("actor", actor.id, "name and kind alone are written")


def _left_out(steps: Iterable[PastStep]) -> Iterator[Loss]:
    return (Loss("step", step.id, "is left out") for step in steps)


FORMAT = Format(
    name="parquet",
    title="Parquet, one row a document (Hugging Face data sets)",
    suffixes=(".parquet",),
    loses="Codebook entries beyond id and name, of actors all but names and kinds, steps; needs the extra "
    "parquet.",
    sniff=sniff,
    read=None,
    write=write,
)
