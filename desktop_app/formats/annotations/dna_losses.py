"""What DNA cannot say of an annotation set, object by object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.domain.actors import Actor
from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.dna_rows import DnaNames, DnaRow, name_of, seconds, shown, variable_of
from desktop_app.formats.annotations.dna_schema import LONGEST, ORGANIZATION

_DAY = len("2031-03-14")


class DnaLosses:
    """What of articles DNA does not show; all of it comes back here with the file."""

    def __init__(self, around: Bundle, names: DnaNames) -> None:
        self._names = names
        self._kinds = {actor.id: variable_of(actor) for actor in around.actors}

    def of_document(self, document: Document) -> Iterator[Loss]:
        """What of a document."""
        return (Loss("document", document.id, what) for what in _of_document(document))

    def of_statement(self, statement: Statement, rows: Iterable[DnaRow]) -> Iterator[Loss]:
        """What of a statement that is told in these rows."""
        for what in self._of_statement(statement, sum(row.agreement is not None for row in rows)):
            yield Loss("statement", statement.id, what)

    def _of_statement(self, statement: Statement, told: int) -> Iterator[str]:
        """``told``: how many of its stances are."""
        if len(statement.content) > 1:
            yield "DNA shows its stretches as one, from the first to the last"
        if statement.unplaced:
            yield "words of it that lost their place stand where they were"
        if statement.speaks_for and self._kinds.get(statement.speaker) == ORGANIZATION:
            yield "whom the organization speaks for is left out"
        for stance in statement.stances if told < len(statement.stances) else ():
            if self._names.agreement(statement, stance) is None:
                yield "a stance that is neither for nor against is left out"
            elif not self._names.target(statement, stance):
                yield "a stance towards what has no name is left out"


def of_actors(actors: Iterable[Actor]) -> Iterator[Loss]:
    """What of actors."""
    taken: set[tuple[str, str]] = set()
    for actor in actors:
        key = (variable_of(actor), name_of(actor.name))
        if key in taken:
            yield Loss("actor", actor.id, "is one with another of the same name")
        taken.add(key)


def _of_document(document: Document) -> Iterator[str]:
    if shown(document.text) != document.text:
        yield "signs such as emoji, which DNA counts in two ways, stand there as U+FFFD"
    for name in ("title", "byline", "outlet", "section"):
        if len(getattr(document, name)) > LONGEST:
            yield f"its {name} is cut to {LONGEST} characters"
    if seconds(document.date) is None:
        yield "it has no date; DNA shows the first of January 1970"
    elif len(document.date) < _DAY:
        yield "its date is not exact; DNA shows the first day of it"
