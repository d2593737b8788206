"""What was read of a project for its views, so that after a step only what it changed is read again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, groupby
from operator import attrgetter

from desktop_app.domain.network import Position
from desktop_app.domain.query import parse
from desktop_app.domain.statement import TargetKind
from desktop_app.store.store import Store

_MOST = 8
"""So many queries, with their kinds of target, are kept."""


@dataclass(slots=True)
class _Kept:
    """Positions by document, in the order of the documents, and the documents to be read again."""

    by_document: dict[str, tuple[Position, ...]] = field(default_factory=dict)
    stale: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Held:
    """Positions by query and kind of target.

    One job at a time reads, and nothing is forgotten while it does: a job that began before a step must not
    take what it read for what is there after it.
    """

    _kept: dict[tuple[str, TargetKind], _Kept] = field(default_factory=dict)

    def positions(self, store: Store, query: str, towards: TargetKind) -> tuple[Position, ...]:
        """As ``Store.positions``, of which only what is not held is read."""
        kept = self._kept.pop((query, towards), None)
        if kept is None:
            kept = _Kept(_by_document(store.positions(parse(query), towards)))
        elif kept.stale:
            again = _by_document(store.positions(parse(query), towards, kept.stale))
            left = {
                document: some for document, some in kept.by_document.items() if document not in kept.stale
            }
            kept = _Kept(
                {id_: some for id_ in store.document_ids() if (some := again.get(id_) or left.get(id_))}
            )
        self._kept[query, towards] = kept
        while len(self._kept) > _MOST:
            del self._kept[next(iter(self._kept))]
        return tuple(chain.from_iterable(kept.by_document.values()))

    def forget(self, documents: Iterable[str]) -> None:
        """What stands in these documents is another by now."""
        some = frozenset(documents)
        for kept in self._kept.values():
            kept.stale |= some

    def forget_all(self) -> None:
        """Anything may be another by now."""
        self._kept.clear()


def _by_document(positions: Iterable[Position]) -> dict[str, tuple[Position, ...]]:
    return {document: tuple(some) for document, some in groupby(positions, key=attrgetter("document_id"))}
