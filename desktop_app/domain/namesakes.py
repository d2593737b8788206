"""Actors that may be one and the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from desktop_app.domain.actors import Actor
from desktop_app.domain.folding import folded

_SHORTEST = 3


def namesakes(actors: Iterable[Actor]) -> dict[str, tuple[str, ...]]:
    """For the id of each actor that has any: the ids of those with a name like one of its own.

    Alike are names that differ in letter case, accents and punctuation only, and a single word that ends
    another's name ("Calloway", "Ruth Calloway"); words of fewer than three letters are like nothing.
    """
    there = tuple(actors)
    whole: defaultdict[str, list[str]] = defaultdict(list)
    last: defaultdict[str, list[str]] = defaultdict(list)
    for actor in there:
        for name in _names(actor):
            whole[name].append(actor.id)
            if " " in name:
                last[name.rpartition(" ")[2]].append(actor.id)
    alike: dict[str, dict[str, None]] = defaultdict(dict)
    for name, ids in whole.items():
        near = [*ids, *(last.get(name, ()) if " " not in name else ())]
        for one in near:
            alike[one] |= dict.fromkeys(
                other for other in near if other != one and (one in ids or other in ids)
            )
    return {actor.id: tuple(alike[actor.id]) for actor in there if alike.get(actor.id)}


def _names(actor: Actor) -> set[str]:
    return {name for name in map(folded, (actor.name, *actor.aliases)) if len(name) >= _SHORTEST}
