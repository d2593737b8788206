"""Whether for whom a statement speaks was said of a speaker whom it has no more."""

from __future__ import annotations

from desktop_app.domain.statement import Statement
from desktop_app.store.store import Store


def spoke_for_another(store: Store, statement: Statement, speaker: str) -> bool:
    """Whether ``statement`` speaks for whom its suggestion named beside a speaker other than ``speaker``.

    The same one under a fuller or shorter name (Dekker, Hans Dekker) is no other.
    """
    if not statement.speaks_for or speaker == statement.speaker or _same(store, statement.speaker, speaker):
        return False
    proposed = next(
        (
            review.proposed
            for review in store.reviews(statement.document_id)
            if review.statement_id == statement.id
        ),
        None,
    )
    spoken_for = store.actor(statement.speaks_for)
    if proposed is None or spoken_for is None or not proposed.speaks_for:
        return False
    return spoken_for.is_called(proposed.speaks_for)


def _same(store: Store, one: str, other: str) -> bool:
    """Whether all that one of two actors is called is in the name of the other."""
    actors = store.actor(one), store.actor(other)
    first, second = (set(actor.name.casefold().split()) if actor else set() for actor in actors)
    return bool(first and second) and (first <= second or second <= first)
