"""One change made to many statements."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.changes import Change, What
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.meaning import Meaning
from desktop_app.store.store import Store

_NAMES = {
    What.SPEAKER: "speaker",
    What.SPEAKS_FOR: "speaks for",
    What.ADDRESSEE: "addressee",
    What.KIND: "kind",
    What.STATUS: "status",
    What.LEVEL: "stance",
    What.FIELD: "field",
}
_SENTENCES = {
    What.ADD_CLAIM_TYPE: "Add claim: {value}",
    What.REMOVE_CLAIM_TYPE: "Remove claim type {value}",
    What.REPLACE_CLAIM_TYPE: "Set claim type {was} to {value}",
    What.ADD_TOPIC: "Add topic {value}",
    What.REMOVE_TOPIC: "Remove topic {value}",
    What.REPLACE_TOPIC: "Set topic {was} to {value}",
    What.MEMO: "Add to memo",
}
_LONGEST = 60


@dataclass(frozen=True)
class ChangeStatements:
    """Change the same of many statements; a new actor or topic is made."""

    statement_ids: tuple[str, ...]
    change: Change

    @property
    def name(self) -> str:
        """What is changed, in so many statements."""
        number = len(self.statement_ids)
        return f"{_told(self.change)} in {'1 statement' if number == 1 else f'{number} statements'}"

    def apply(self, store: Store) -> None:
        """Put the statements that differ; Problem when one is not there or its codebook lacks a code."""
        meaning = Meaning(store, self.change, make=True)
        there = store.change_statements(self.statement_ids, meaning.changed)
        for statement_id in self.statement_ids:
            if statement_id not in there:
                raise Problem(Wrong.NOT_FOUND, subject=f"statement {statement_id}")


def _told(change: Change) -> str:
    value = " ".join(change.value.split())
    value = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
    if change.what in _SENTENCES:
        return " ".join(_SENTENCES[change.what].format(value=value, was=change.was).split())
    name = change.field if change.what is What.FIELD else _NAMES[change.what]
    return f"Set {name} to {value}" if value else f"Clear {name}"
