"""Where actors and entries of the codebook are used, and what has lost its place."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.codebook import CodebookVersion, Tree
from desktop_app.domain.statement import Statement
from desktop_app.project import lookup
from desktop_app.project.searches import Searches


class Uses(Searches):
    """What a project tells of the uses of its actors and of its codebook."""

    def actor_uses(self) -> Mapping[str, int]:
        """In how many statements each actor, by id, speaks, is spoken for, is addressed or is a target."""
        return self._store.actor_uses()

    def statements_naming(self, actor_id: str) -> tuple[Statement, ...]:
        """The statements in which an actor speaks, is spoken for, is addressed, or is a target."""
        return self._store.statements_naming(actor_id)

    def code_uses(self) -> Mapping[tuple[Tree, str], int]:
        """How many claims and stances name each entry of the codebook that is named at all."""
        return self._store.code_uses(lookup.codebook(self._store).id)

    def code_statements(self) -> Mapping[tuple[Tree, str], int]:
        """In how many statements each entry of the codebook is named that is named at all."""
        return self._store.code_statements(lookup.codebook(self._store).id)

    def field_uses(self) -> Mapping[str, int]:
        """How many values each field has, by its id."""
        return self._store.field_uses()

    def option_uses(self, field: str) -> Mapping[str, int]:
        """In how many values of a field each of its options is chosen, by its id."""
        return self._store.option_uses(field)

    def codebook_versions(self) -> tuple[CodebookVersion, ...]:
        """The versions of the codebook that somebody kept, the oldest first."""
        return self._store.codebook_versions(lookup.codebook(self._store).id)

    def unplaced(self, document_id: str = "") -> tuple[Statement, ...]:
        """The statements of a document, or of all, of which some words no longer stand in the text."""
        return self._store.unplaced(document_id)
