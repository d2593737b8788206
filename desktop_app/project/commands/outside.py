"""What another program changed in the file, without the history, made a step."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.store.store import Store


@dataclass(frozen=True)
class TakeInOutside:
    """Record what the sqlite3 command line, or whatever it was, changed: then it can be undone."""

    @property
    def name(self) -> str:
        """Changed by another program."""
        return "Changed by another program"

    def apply(self, store: Store) -> None:
        """Record it; Problem OUTSIDE_CHANGE where that left something without what it needs."""
        store.take_in_outside()
