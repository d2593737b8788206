"""One change made to many statements."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.changes import Change, What
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project import lookup
from desktop_app.project.meaning import Meaning
from desktop_app.store.store import Store

_NAMES = {
    What.SPEAKER: "speaker",
    What.SPEAKS_FOR: "speaks for",
    What.ADDRESSEE: "addressee",
    What.KIND: "kind",
    What.STATUS: "status",
    What.LEVEL: "stance",
}
_SENTENCES = {
    What.ADD_CLAIM_TYPE: "Add claim: {value}",
    What.REMOVE_CLAIM_TYPE: "Remove claim type {value}",
    What.REPLACE_CLAIM_TYPE: "Set claim type {was} to {value}",
    What.ADD_TOPIC: "Add topic {value}",
    What.REMOVE_TOPIC: "Remove topic {value}",
    What.REPLACE_TOPIC: "Set topic {was} to {value}",
    What.MEMO: "Add to memo",
    What.ADD_STANCE: "Add stance: {towards}",
    What.TARGET: "Set target {was} to {value}",
}
_LONGEST = 60


@dataclass(frozen=True)
class ChangeStatements:
    """Change the same of many statements; a new actor or topic is made.

    ``called`` is what the field that is changed is called in the history.
    """

    statement_ids: tuple[str, ...]
    change: Change
    called: str = ""

    @property
    def name(self) -> str:
        """What is changed, in so many statements."""
        number = len(self.statement_ids)
        return (
            f"{_told(self.change, self.called)} in {'1 statement' if number == 1 else f'{number} statements'}"
        )

    def apply(self, store: Store) -> None:
        """Put the statements that differ; Problem when one is not there or its codebook lacks a code."""
        meaning = Meaning(store, self.change, make=True)
        there = store.change_statements(self.statement_ids, meaning.changed)
        for statement_id in self.statement_ids:
            if statement_id not in there:
                raise Problem(Wrong.NOT_FOUND, subject=f"statement {statement_id}")


def _told(change: Change, called: str) -> str:
    value, was, towards = (_named(each) for each in (change.value, change.was, change.towards))
    if change.what in _SENTENCES:
        said = _SENTENCES[change.what].format(value=value, was=was, towards=towards)
        return " ".join(said.split())
    if change.what is What.FIELD:
        return f"{'Set' if value else 'Clear'} “{called or change.field}”"
    name = _NAMES[change.what]
    return f"Set {name} to {value}" if value else f"Clear {name}"


def _named(text: str) -> str:
    line = " ".join(text.removeprefix(lookup.TOPIC_PREFIX).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
