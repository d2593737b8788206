"""Which statement reports which."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project import lookup
from desktop_app.store.store import Store


@dataclass(frozen=True)
class SetWithin:
    """Say which statement reports a statement; that none does where ``within`` is empty."""

    statement_id: str
    within: str

    @property
    def name(self) -> str:
        """Say what reports the statement."""
        return "Set what reports the statement" if self.within else "Clear what reports the statement"

    def apply(self, store: Store) -> None:
        """Put the statement.

        Problem NOT_FOUND for one that is not there, BAD_VALUE for one of another document or annotation set,
        and for one that this statement itself reports, at whatever remove.
        """
        statement = lookup.statement(store, self.statement_id)
        if self.within:
            reporting = lookup.statement(store, self.within)
            alike = (reporting.document_id, reporting.set_id) == (statement.document_id, statement.set_id)
            if not alike or statement.id in _line(store, reporting.id):
                raise Problem(Wrong.BAD_VALUE, subject="what reports the statement", detail=self.within)
        store.put(replace(statement, within=self.within))


def _line(store: Store, statement_id: str) -> set[str]:
    """A statement, and all that it is within, however far up."""
    line: set[str] = set()
    while statement_id and statement_id not in line:
        line.add(statement_id)
        found = store.statement(statement_id)
        statement_id = found.within if found else ""
    return line
