"""Searches kept under a name, renamed, let go."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.saved_search import SavedSearch
from desktop_app.store.searches import SAVED, saved_value
from desktop_app.store.store import Store


@dataclass(frozen=True)
class SaveSearch:
    """Keep a search, in place of the one with its id."""

    search: SavedSearch

    @property
    def name(self) -> str:
        """Save search, by its name."""
        return f"Save search “{self.search.name}”"

    def apply(self, store: Store) -> None:
        """Put it; Problem where it has no name, or another has that name."""
        search = replace(self.search, name=" ".join(self.search.name.split()))
        if not search.name or not search.words.strip():
            raise Problem(Wrong.BAD_VALUE, subject="search")
        others = (saved for saved in store.saved_searches() if saved.id != search.id)
        if any(saved.name.casefold() == search.name.casefold() for saved in others):
            raise Problem(Wrong.IN_USE, subject=search.name)
        store.set_setting(SAVED + search.id, saved_value(search))


@dataclass(frozen=True)
class DeleteSearch:
    """Keep a search no longer."""

    search_id: str

    @property
    def name(self) -> str:
        """Delete saved search."""
        return "Delete saved search"

    def apply(self, store: Store) -> None:
        """Remove it; Problem when there is none."""
        if all(saved.id != self.search_id for saved in store.saved_searches()):
            raise Problem(Wrong.NOT_FOUND, subject=f"search {self.search_id}")
        store.remove("settings", SAVED + self.search_id)
