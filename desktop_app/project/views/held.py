"""What was read of a project for its views, so that after a step only what it changed is read again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from typing import Any, Protocol, TypeVar

from desktop_app.domain.network import Position
from desktop_app.domain.query import Query, parse
from desktop_app.domain.statement import TargetKind
from desktop_app.store.store import Store

_MOST = 8
"""So many queries, with what was read for them, are kept."""


class InDocument(Protocol):
    """A row that stands in a document."""

    @property
    def document_id(self) -> str:
        """Which one."""


R = TypeVar("R", bound=InDocument)
Read = Callable[[Store, Query, Iterable[str] | None], Sequence[R]]
"""Reads rows in the order of the documents: of all of them for None."""


@dataclass(slots=True)
class _Kept:
    """Rows by document, in the order of the documents, and the documents to be read again."""

    by_document: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    stale: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Held:
    """Rows by query and by what they are.

    One job at a time reads, and nothing is forgotten while it does: a job that began before a step must not
    take what it read for what is there after it. ``places`` are where the nodes of a network stood last, by
    what it joins.
    """

    places: dict[str, dict[str, tuple[float, float]]] = field(default_factory=dict)
    _kept: dict[tuple[str, Hashable], _Kept] = field(default_factory=dict)

    def positions(self, store: Store, query: str, towards: TargetKind) -> tuple[Position, ...]:
        """As ``Store.positions``, of which only what is not held is read."""

        def read(store: Store, query: Query, documents: Iterable[str] | None) -> tuple[Position, ...]:
            return store.positions(query, towards, documents)

        return self.rows(store, query, towards, read)

    def rows(self, store: Store, query: str, what: Hashable, read: Read[R]) -> tuple[R, ...]:
        """What ``read`` reads, of which only what is not held is read; ``what`` tells it from other rows."""
        kept = self._kept.pop((query, what), None)
        if kept is None:
            kept = _Kept(_by_document(read(store, parse(query), None)))
        elif kept.stale:
            again = _by_document(read(store, parse(query), kept.stale))
            left = {
                document: some for document, some in kept.by_document.items() if document not in kept.stale
            }
            kept = _Kept(
                {id_: some for id_ in store.document_ids() if (some := again.get(id_) or left.get(id_))}
            )
        self._kept[query, what] = kept
        while len(self._kept) > _MOST:
            del self._kept[next(iter(self._kept))]
        return tuple(chain.from_iterable(kept.by_document.values()))

    def forget(self, documents: Iterable[str]) -> None:
        """What stands in these documents is another by now."""
        some = frozenset(documents)
        for kept in self._kept.values():
            kept.stale |= some

    def forget_asked(self) -> None:
        """A query may find others by now, in whichever documents: a name that it asks for is another."""
        for asked in [asked for asked in self._kept if asked[0].strip()]:
            del self._kept[asked]

    def forget_all(self) -> None:
        """Anything may be another by now."""
        self._kept.clear()
        self.places.clear()


def _by_document(rows: Iterable[R]) -> dict[str, tuple[R, ...]]:
    return {document: tuple(some) for document, some in groupby(rows, key=lambda row: row.document_id)}
