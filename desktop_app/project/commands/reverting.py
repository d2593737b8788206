"""Steps taken back although others were done since, and what is gone brought back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from desktop_app.domain.history import StepState
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.store import Store
from desktop_app.store.trash import GOING


@dataclass(frozen=True)
class RevertStep:
    """Have what one step changed as it was before it, nothing else; ``of`` is what that step is called."""

    step: int
    of: str

    @property
    def name(self) -> str:
        """Revert it."""
        return f"Revert “{self.of}”"

    def apply(self, store: Store) -> None:
        """Put back what it changed.

        Problem NOT_FOUND where it does not stand, CHANGED_SINCE where a later step changed the same, or needs
        what it made.
        """
        with _reverting(store, self.step, self.of):
            store.revert(self.step, self.step)


@dataclass(frozen=True)
class RevertSince:
    """Have everything as it was before a step; ``of`` is what that step is called."""

    step: int
    of: str

    @property
    def name(self) -> str:
        """Revert all since it."""
        return f"Revert all since “{self.of}”"

    def apply(self, store: Store) -> None:
        """Put back all that it and the steps behind it changed; Problem as for ``RevertStep``."""
        with _reverting(store, self.step, self.of):
            # Not this one, which has changed nothing yet.
            store.revert(self.step, store.last_step() - 1)


@dataclass(frozen=True)
class BringBack:
    """Have a document or an actor that is gone as it was, with all that went; ``called`` is its name."""

    kind: str
    id: str
    called: str

    @property
    def name(self) -> str:
        """Bring it back."""
        return f"Bring back “{self.called}”"

    def apply(self, store: Store) -> None:
        """Put back what the step that took it away took away and changed.

        Problem NOT_FOUND where it is not gone, CHANGED_SINCE where what belongs to it cannot be had again.
        """
        if self.kind not in GOING:
            raise Problem(Wrong.BAD_VALUE, place="kind", subject=self.kind, choices=tuple(GOING))
        with _named(self.called):
            store.bring_back(self.kind, self.id)


@contextmanager
def _reverting(store: Store, number: int, of: str) -> Iterator[None]:
    step = store.step_at(number)
    if step is None or step.state is not StepState.DONE or number <= 1:
        raise Problem(Wrong.NOT_FOUND, subject=f"step {number} that could be taken back")
    with _named(of):
        yield


@contextmanager
def _named(name: str) -> Iterator[None]:
    try:
        yield
    except Problem as problem:
        raise replace(problem, subject=problem.subject or f"“{name}”") from problem
