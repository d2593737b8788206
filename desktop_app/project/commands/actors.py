"""Actors described, merged, split, taken away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace

from desktop_app.domain.actors import Actor, Affiliation
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project import lookup
from desktop_app.project.identity import new_id
from desktop_app.store.store import Store


@dataclass(frozen=True)
class PutActor:
    """Add an actor, or change what is known of one.

    ``was``, if known, is the actor that was being described: then only what differs from it is changed, and
    one that somebody has taken away meanwhile stays away.
    """

    actor: Actor
    was: Actor | None = None

    @property
    def name(self) -> str:
        """Describe the actor."""
        return f"Describe {self.actor.name}"

    def apply(self, store: Store) -> None:
        """Put the actor; Problem without a name, or when the one that was described is not there."""
        if not self.actor.name.strip():
            raise Problem(Wrong.BAD_VALUE, subject="name")
        if self.was is None:
            store.put(self.actor)
            return
        told = {each.name: getattr(self.actor, each.name) for each in fields(Actor)}
        changed = {name: value for name, value in told.items() if value != getattr(self.was, name)}
        store.put(replace(lookup.actor_by_id(store, self.was.id), **changed))


@dataclass(frozen=True)
class MergeActors:
    """Have one actor in place of several: whatever names the others names it, and by their names it is known.

    What is known of the others fills in what is not known of the one that is kept.
    """

    keep: str
    gone: tuple[str, ...]

    @property
    def name(self) -> str:
        """Merge actors."""
        return "Merge actors"

    def apply(self, store: Store) -> None:
        """Put the one, rename the others everywhere, remove them; Problem for one that is not there."""
        kept = lookup.actor_by_id(store, self.keep)
        others = [lookup.actor_by_id(store, id_) for id_ in dict.fromkeys(self.gone)]
        if kept in others or not others:
            raise Problem(Wrong.BAD_VALUE, subject="actors to merge", detail=kept.name)
        for other in others:
            kept = _joined(kept, other)
        store.put(kept)
        for other in others:
            store.rename_actor(other.id, kept.id)
            store.remove("actors", other.id)
        names = {other.name for other in others}
        for actor in store.actors():
            moved = tuple(_moved(one, names, kept.name) for one in actor.affiliations)
            store.put(replace(actor, affiliations=_once(moved)))


@dataclass(frozen=True)
class SplitActor:
    """Make another actor of some of the statements that name one.

    In those statements it takes the place of the one, whatever the role. An alias of that name goes along;
    an actor that has the name already is the one that is meant.
    """

    actor_id: str
    new_name: str
    statement_ids: tuple[str, ...]
    id: str = field(default_factory=new_id)

    @property
    def name(self) -> str:
        """Split off the new one."""
        return f"Split off {self.new_name}"

    def apply(self, store: Store) -> None:
        """Put both and rename in the statements; Problem for a name that is empty or the actor's own."""
        actor = lookup.actor_by_id(store, self.actor_id)
        name = " ".join(self.new_name.split())
        if not name or name.casefold() == actor.name.casefold():
            raise Problem(Wrong.BAD_VALUE, subject="name of the new actor", detail=name)
        others = tuple(alias for alias in actor.aliases if alias.casefold() != name.casefold())
        store.put(replace(actor, aliases=others))
        known = next((one for one in store.actors() if one.is_called(name)), None)
        other = known or Actor(self.id, name, actor.kind)
        if known is None:
            store.put(other)
        store.rename_actor_in(actor.id, other.id, self.statement_ids)


@dataclass(frozen=True)
class DeleteActors:
    """Take away actors whom no statement and no field names: all of them, or none."""

    actor_ids: tuple[str, ...]

    @property
    def name(self) -> str:
        """Delete so many actors."""
        return "Delete actor" if len(self.actor_ids) == 1 else f"Delete {len(self.actor_ids)} actors"

    def apply(self, store: Store) -> None:
        """Remove the actors; Problem while one of them is named."""
        for actor_id in dict.fromkeys(self.actor_ids):
            actor = lookup.actor_by_id(store, actor_id)
            naming = store.naming(actor_id)
            if naming:
                raise Problem(Wrong.IN_USE, subject=actor.name, detail=str(naming))
            store.remove("actors", actor_id)


def _joined(kept: Actor, gone: Actor) -> Actor:
    own = kept.name.casefold()
    names = {name.casefold(): name for name in (*gone.aliases[::-1], gone.name, *kept.aliases[::-1])}
    return replace(
        kept,
        kind=kept.kind or gone.kind,
        aliases=tuple(name for folded, name in reversed(names.items()) if folded != own),
        affiliations=_once((*kept.affiliations, *gone.affiliations)),
        colour=kept.colour or gone.colour,
        wikidata=kept.wikidata or gone.wikidata,
        notes="\n".join(dict.fromkeys(note for note in (kept.notes, gone.notes) if note)),
        attributes={**gone.attributes, **kept.attributes},
    )


def _moved(affiliation: Affiliation, names: set[str], name: str) -> Affiliation:
    return replace(affiliation, organisation=name) if affiliation.organisation in names else affiliation


def _once(affiliations: Iterable[Affiliation]) -> tuple[Affiliation, ...]:
    return tuple(dict.fromkeys(affiliations))
