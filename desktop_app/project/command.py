"""What can be done to a project, as values."""

from __future__ import annotations

from typing import Protocol

from desktop_app.store.store import Store


class Command(Protocol):
    """A frozen value whose fields are its arguments; ``apply`` does it inside one step."""

    @property
    def name(self) -> str:
        """What the step is called in the history and beside undo."""

    def apply(self, store: Store) -> None:
        """Read what it needs, put what changes; Problem, and nothing kept, when it cannot be done."""
