"""Actors described and taken away."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.actors import Actor
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.store import Store


@dataclass(frozen=True)
class PutActor:
    """Add an actor, or change all that is known of one."""

    actor: Actor

    @property
    def name(self) -> str:
        """Describe the actor."""
        return f"Describe {self.actor.name}"

    def apply(self, store: Store) -> None:
        """Put the actor; Problem without a name."""
        if not self.actor.name.strip():
            raise Problem(Wrong.BAD_VALUE, subject="name")
        store.put(self.actor)


@dataclass(frozen=True)
class DeleteActor:
    """Take away an actor whom no statement names."""

    actor_id: str

    @property
    def name(self) -> str:
        """Delete actor."""
        return "Delete actor"

    def apply(self, store: Store) -> None:
        """Remove the actor; Problem while a statement names it."""
        actor = store.actor(self.actor_id)
        if actor is None:
            raise Problem(Wrong.NOT_FOUND, subject=f"actor {self.actor_id}")
        naming = store.statements_naming(self.actor_id)
        if naming:
            raise Problem(Wrong.IN_USE, subject=actor.name, detail=str(len(naming)))
        store.remove("actors", self.actor_id)
