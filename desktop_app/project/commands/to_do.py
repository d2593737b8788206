"""What counts as left to do."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.coverage import Lack
from desktop_app.project.covering import TO_DO
from desktop_app.store.store import Store

_NOTHING = "nothing"


@dataclass(frozen=True)
class SetToDo:
    """Have these count as left to do in the project, and nothing else."""

    lacks: frozenset[Lack]

    @property
    def name(self) -> str:
        """Choose what is to do."""
        return "Choose what is to do"

    def apply(self, store: Store) -> None:
        """Put the setting."""
        words = " ".join(lack.value for lack in Lack if lack in self.lacks)
        store.set_setting(TO_DO, words or _NOTHING)
