"""What DNA can say of a statement: one row for each stance that is for or against something."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.annotation_set import AnnotationSet
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Stance, Statement, TargetKind
from desktop_app.formats.annotations.dna_schema import LONGEST, ORGANIZATION, PERSON

# DNA counts some places in UTF-16 units and others in characters; and it ends a text at a NUL.
_UNSHOWN = re.compile("[\x00\ud800-\udfff\U00010000-\U0010ffff]")
_PEOPLE = (ActorKind.PERSON, ActorKind.UNKNOWN)


def shown(text: str) -> str:
    """``text`` with the replacement character for what DNA cannot count, in the same number of characters."""
    if text.isascii() and "\0" not in text:
        return text
    return _UNSHOWN.sub("\ufffd", text)


def name_of(text: str) -> str:
    """A name or title as DNA can keep it."""
    return shown(text)[:LONGEST]


@dataclass(slots=True)  # not frozen, which takes several times as long to make
class DnaRow:
    """A statement of DNA's own, or an annotation where nothing is agreed or disagreed with.

    ``agreement`` is None for an annotation, which has a note; ``stance`` the id of the stance it tells.
    """

    start: int
    stop: int
    person: str = ""
    organization: str = ""
    concept: str = ""
    agreement: int | None = None
    note: str = ""
    stance: str = field(default="", compare=False)


class DnaNames:
    """What actors and topics are called, and in which of DNA's variables an actor stands."""

    def __init__(
        self, actors: Iterable[Actor], codebooks: Iterable[Codebook], sets: Iterable[AnnotationSet]
    ) -> None:
        known = {actor.id: actor for actor in actors}
        self._named = {id: name_of(actor.name) for id, actor in known.items()}
        self._people = frozenset(id for id, actor in known.items() if variable_of(actor) == PERSON)
        self._codebooks = {book.id: book for book in codebooks}
        self._coded_with = {one.id: one.codebook_id for one in sets}
        self._topics = {
            book.id: {topic.id: name_of(topic.name) for topic in book.topics}
            for book in self._codebooks.values()
        }
        self._values = {
            book.id: {level.id: level.value for level in book.scale} for book in self._codebooks.values()
        }

    def rows(self, statement: Statement) -> tuple[DnaRow, ...]:
        """The rows of a statement: those of its stances, then a note where it has a memo or nothing else."""
        extent = statement.extent
        start, stop = extent.start, extent.end
        person, organization = self.speaker(statement)
        rows = [
            DnaRow(start, stop, person, organization, concept, agreement, "", stance.id)
            for stance in statement.stances
            if (agreement := self.agreement(statement, stance)) is not None
            and (concept := self.target(statement, stance))
        ]
        if statement.memo or not rows:
            rows.append(DnaRow(start, stop, note=shown(statement.memo)))
        return tuple(rows)

    def speaker(self, statement: Statement) -> tuple[str, str]:
        """The names of person and organization; of a speaker that is none, whom it speaks for is not said."""
        speaker, other = statement.speaker, self._named.get(statement.speaks_for, "")
        if speaker not in self._named:
            return "", other
        return (self._named[speaker], other) if speaker in self._people else ("", self._named[speaker])

    def agreement(self, statement: Statement, stance: Stance) -> int | None:
        """1 for a stance that is for its target, 0 against; None for all that is neither."""
        value = self._values[self._coded_with[statement.set_id]].get(stance.level)
        return None if not value else int(value > 0)

    def target(self, statement: Statement, stance: Stance) -> str:
        """What a stance is taken towards, topic or actor, under the name of the concept."""
        if stance.target.kind is TargetKind.ACTOR:
            return self._named[stance.target.id]
        return self._topics[self._coded_with[statement.set_id]][stance.target.id]


def variable_of(actor: Actor) -> str:
    """Whether an actor is a person or, of whatever sort, an organization."""
    return PERSON if actor.kind in _PEOPLE else ORGANIZATION


def seconds(date: str) -> int | None:
    """A date of ISO 8601 in seconds since 1970, what is not said of it the first; None for none."""
    for form in (date, f"{date}-01", f"{date}-01-01"):
        try:
            moment = datetime.fromisoformat(form)
        except ValueError:
            continue
        return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    return None
