"""What those things are called of which a file could not say all."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.bundle import Loss
from desktop_app.domain.lost import Lost, Names, shortened, told_together
from desktop_app.store.store import Store

_NAMED = 50
"""So many of those that lost the same are looked up; of more nobody reads the names."""


def lost_by_name(store: Store, losses: Iterable[Loss]) -> tuple[Lost, ...]:
    """Losses told together, what they befell under its name: statements, and their parts, by their words."""
    told = tuple(losses)
    wanted: dict[tuple[str, str], dict[str, None]] = {}
    for loss in told:
        some = wanted.setdefault((loss.kind, loss.what), {})
        if loss.id and len(some) < _NAMED:
            some[loss.id] = None
    ids: dict[str, dict[str, None]] = {}
    for (kind, _), some in wanted.items():
        ids.setdefault(kind, {}).update(some)
    return told_together(told, _names(store, ids))


def _names(store: Store, ids: dict[str, dict[str, None]]) -> Names:
    names: dict[tuple[str, str], str] = {}
    for id_ in ids.get("document", ()):
        if (document := store.summary(id_)) is not None:
            names["document", id_] = document.title
    for id_ in ids.get("actor", ()):
        if (actor := store.actor(id_)) is not None:
            names["actor", id_] = actor.name
    if "annotation set" in ids:
        names |= {("annotation set", one.id): one.name for one in store.annotation_sets()}
    whose = {("statement", id_): id_ for id_ in ids.get("statement", ())}
    for kind, table in (("claim", "claims"), ("stance", "stances")):
        if kind in ids:
            whose |= {(kind, id_): owner for id_, owner in store.owners(table, ids[kind]).items()}
    words = {one.id: shortened(one.words) for one in store.statements_by_id(dict.fromkeys(whose.values()))}
    return names | {key: words[owner] for key, owner in whose.items() if owner in words}
