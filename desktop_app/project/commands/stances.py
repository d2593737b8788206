"""Stances of a statement taken, changed, taken back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop_app.domain.statement import Stance
from desktop_app.project import lookup
from desktop_app.project.identity import new_id
from desktop_app.store.store import Store


@dataclass(frozen=True)
class AddStance:
    """Add a stance towards a target by name (``topic:NAME`` for a topic; a new name is added)."""

    statement_id: str
    target: str
    level: str = ""
    id: str = field(default_factory=new_id)

    @property
    def name(self) -> str:
        """Add stance."""
        return f"Add stance: {self.target.removeprefix(lookup.TOPIC_PREFIX)}"

    def apply(self, store: Store) -> None:
        """Look the names up and put the statement."""
        statement = lookup.statement(store, self.statement_id)
        stance = Stance(
            self.id,
            lookup.target(store, statement.set_id, self.target),
            lookup.level(store, statement.set_id, self.level),
        )
        store.put(replace(statement, stances=(*statement.stances, stance)))


@dataclass(frozen=True)
class SetTarget:
    """Say towards whom or what a stance is taken."""

    statement_id: str
    stance_id: str
    target: str

    @property
    def name(self) -> str:
        """Set target."""
        return f"Set target to {self.target.removeprefix(lookup.TOPIC_PREFIX)}"

    def apply(self, store: Store) -> None:
        """Look the target up and put the statement."""
        statement = lookup.statement(store, self.statement_id)
        target = lookup.target(store, statement.set_id, self.target)
        store.put(
            lookup.with_stance(statement, replace(lookup.stance(statement, self.stance_id), target=target))
        )


@dataclass(frozen=True)
class SetLevel:
    """Say how strong a stance is; empty takes it back. ``called`` is the level's name in the history."""

    statement_id: str
    stance_id: str
    level: str
    called: str = ""

    @property
    def name(self) -> str:
        """Set level."""
        return f"Set stance to {self.called or self.level}" if self.level else "Clear stance level"

    def apply(self, store: Store) -> None:
        """Look the level up and put the statement."""
        statement = lookup.statement(store, self.statement_id)
        level = lookup.level(store, statement.set_id, self.level)
        store.put(
            lookup.with_stance(statement, replace(lookup.stance(statement, self.stance_id), level=level))
        )


@dataclass(frozen=True)
class DeleteStance:
    """Take a stance back."""

    statement_id: str
    stance_id: str

    @property
    def name(self) -> str:
        """Delete stance."""
        return "Delete stance"

    def apply(self, store: Store) -> None:
        """Put the statement without it."""
        statement = lookup.statement(store, self.statement_id)
        gone = lookup.stance(statement, self.stance_id)
        store.put(replace(statement, stances=tuple(stance for stance in statement.stances if stance != gone)))


@dataclass(frozen=True)
class SetStanceMemo:
    """Write what the coder notes of a stance."""

    statement_id: str
    stance_id: str
    memo: str

    @property
    def name(self) -> str:
        """Write memo."""
        return "Write memo of stance"

    def apply(self, store: Store) -> None:
        """Put the statement with its stance."""
        statement = lookup.statement(store, self.statement_id)
        stance = replace(lookup.stance(statement, self.stance_id), memo=self.memo)
        store.put(lookup.with_stance(statement, stance))
