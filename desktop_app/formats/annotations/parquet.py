"""Parquet as data sets are shared in: one row a document, its statements nested in it."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from desktop_app.domain.actors import Actor
from desktop_app.domain.bundle import Loss, PastStep
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.parquet_rows import (
    CLAIM,
    DOCUMENT,
    FIELD,
    STANCE,
    STATEMENT,
    STRETCH,
    Rows,
)
from desktop_app.formats.fault import Fault
from desktop_app.formats.format import Format
from desktop_app.formats.outgoing import Exchanged, Outgoing, articles_of
from desktop_app.formats.placed import without_place
from desktop_app.formats.records import Record

_BEGINNING = b"PAR1"
_ALMOST_CERTAIN = 0.9
_NO_PLACE = "words that lost their place are told as not placed"
_MOST_DOCUMENTS = 1_000
_MOST_STATEMENTS = 10_000
_SOME = 50


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
    schema = _schema(arrow)
    unplaced: list[Loss] = []
    try:
        with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
            for group in _groups(articles, unplaced):
                # What Arrow holds of some rows is a fraction of what these take as they come.
                tables = [arrow.Table.from_pylist(some, schema=schema) for some in group]
                writer.write_table(
                    arrow.concat_tables(tables).combine_chunks(), row_group_size=_MOST_DOCUMENTS
                )
    except UnicodeEncodeError as error:
        raise Problem(
            Wrong.BAD_VALUE, subject=ascii(error.object)[:40], detail=Fault.LONE_SURROGATE
        ) from error
    return (*_losses(articles.around.actors), *unplaced, *_left_out(articles.around.steps))


def _groups(articles: Outgoing, unplaced: list[Loss]) -> Iterator[Iterator[list[Record]]]:
    """The rows, a group at a time, and of each some at a time; each is gone through before the next."""
    waiting = iter(articles)
    rows = Rows(articles.around)
    first = next(waiting, None)

    def group() -> Iterator[list[Record]]:
        nonlocal first
        number = held = 0
        some: list[Record] = []
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


def _schema(arrow: Any) -> Any:
    types = {"": arrow.string(), "number": arrow.int64(), "value": arrow.float64(), "yes": arrow.bool_()}
    nested = {"field": FIELD, "stretch": STRETCH, "claim": CLAIM, "stance": STANCE, "statement": STATEMENT}

    def fields(columns: Mapping[str, str]) -> list[Any]:
        return [arrow.field(name, typed(kind)) for name, kind in columns.items()]

    def typed(kind: str) -> Any:
        if not kind.startswith("list of "):
            return types[kind]
        of = kind.removeprefix("list of ")
        return arrow.list_(arrow.struct(fields(nested[of])) if of in nested else arrow.string())

    return arrow.schema(fields(DOCUMENT))


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
