"""Statements of ours as somebody left them in DNA."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.codebook import Codebook, Topic
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Stance, Statement, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.formats.annotations.dna_foreign import SCALE
from desktop_app.formats.annotations.dna_rows import DnaNames, DnaRow, name_of, shown
from desktop_app.formats.annotations.dna_schema import AGREEMENT, CONCEPT, NOTE, ORGANIZATION, PERSON
from desktop_app.formats.annotations.dna_tables import DnaDatabase, DnaStatement
from desktop_app.formats.annotations.enclosed import made_id
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import Record, RecordError, record, restored

T = TypeVar("T")


def row_of(database: DnaDatabase, statement: DnaStatement) -> DnaRow:
    """A statement of the database as a row of ours."""
    if statement.is_note:
        return DnaRow(statement.start, statement.stop, note=statement.texts[NOTE])
    person, organization, concept = (
        database.named(statement, variable) for variable in (PERSON, ORGANIZATION, CONCEPT)
    )
    agreement = statement.booleans.get(AGREEMENT)
    return DnaRow(statement.start, statement.stop, person, organization, concept, agreement)


class Known:
    """Actors, codebooks and sets by the names that DNA shows; those that are new there are added."""

    def __init__(self, around: Record) -> None:
        self._actors = _entries(Actor, around, "actors")
        self._books = {book.id: book for book in _entries(Codebook, around, "codebooks")}
        self._sets = _entries(AnnotationSet, around, "sets")
        self._annotators = _entries(Annotator, around, "annotators")
        self.names = DnaNames(self._actors, self._books.values(), self._sets)

    def parts(self) -> Record:
        """What may have been added to."""
        parts: dict[str, list[Any]] = {
            "actors": self._actors,
            "codebooks": list(self._books.values()),
            "sets": self._sets,
            "annotators": self._annotators,
        }
        return {name: [record(entry, sparse=True) for entry in held] for name, held in parts.items()}

    def amended(
        self,
        database: DnaDatabase,
        statement: Statement,
        rows: Sequence[DnaRow],
        found: Mapping[int, DnaStatement],
        text: str,
    ) -> Statement:
        """``statement`` as it is there now, what DNA does not show as it was."""
        now = {at: row_of(database, one) for at, one in found.items()}
        if all(now.get(at) == row for at, row in enumerate(rows)):
            return statement
        at, first = next(iter(now.items()))
        if (first.start, first.stop) != (rows[at].start, rows[at].stop):
            statement = replace(statement, content=(_anchor(text, found[at]),))
        for at, row in now.items():
            if row.agreement is not None and (row.person, row.organization) != (
                rows[at].person,
                rows[at].organization,
            ):
                statement = self._said_by(statement, row)
                break
        changed = {row.stance: now.get(at) for at, row in enumerate(rows) if row.stance}
        stances = [self._stance(statement, stance, changed, rows) for stance in statement.stances]
        notes = [now.get(at) for at, row in enumerate(rows) if row.agreement is None]
        memo = statement.memo
        if notes and shown(memo) != (note := notes[0].note if notes[0] else ""):
            memo = note
        return replace(statement, stances=tuple(one for one in stances if one is not None), memo=memo)

    def made(self, database: DnaDatabase, found: DnaStatement, document: Document) -> Statement:
        """A statement that was made there, in a set of its coder."""
        row = row_of(database, found)
        id = made_id("dna", found.place, document.id, repr(row))
        statement = Statement(
            id, self._set_of(found.coder), document.id, (_anchor(document.text, found),), memo=row.note
        )
        statement = self._said_by(statement, row)
        if row.concept and row.agreement is not None:
            stance = self._towards(statement, Stance(f"{id}/stance", Target(TargetKind.TOPIC, "")), row)
            statement = replace(statement, stances=(stance,))
        return statement

    def _said_by(self, statement: Statement, row: DnaRow) -> Statement:
        person = self._actor(row.person, ActorKind.PERSON)
        organization = self._actor(row.organization, ActorKind.ORGANISATION)
        if person:
            return replace(statement, speaker=person, speaks_for=organization)
        return replace(statement, speaker=organization, speaks_for="")

    def _stance(
        self,
        statement: Statement,
        stance: Stance,
        changed: Mapping[str, DnaRow | None],
        rows: Sequence[DnaRow],
    ) -> Stance | None:
        """A stance as it is there; None where it was taken away."""
        if stance.id not in changed:
            return stance
        row = changed[stance.id]
        was = next(one for one in rows if one.stance == stance.id)
        if row is None or (row.concept, row.agreement) == (was.concept, was.agreement):
            return stance if row else None
        return self._towards(statement, stance, row)

    def _towards(self, statement: Statement, stance: Stance, row: DnaRow) -> Stance:
        new = not stance.target.id
        if new or self.names.target(statement, stance) != row.concept:
            stance = replace(stance, target=self._target(self._book(statement), row.concept))
        if new or self.names.agreement(statement, stance) != row.agreement:
            stance = replace(stance, level=_level(self._book(statement), stance.level, bool(row.agreement)))
        return stance

    def _book(self, statement: Statement) -> Codebook:
        return self._books[next(one.codebook_id for one in self._sets if one.id == statement.set_id)]

    def _target(self, book: Codebook, name: str) -> Target:
        for topic in book.topics:
            if name_of(topic.name) == name:
                return Target(TargetKind.TOPIC, topic.id)
        for actor in self._actors:
            if name_of(actor.name) == name:
                return Target(TargetKind.ACTOR, actor.id)
        new = Topic(made_id("dna", "topic", name), name or "?")
        self._books[book.id] = replace(book, topics=(*book.topics, new))
        return Target(TargetKind.TOPIC, new.id)

    def _actor(self, name: str, kind: ActorKind) -> str:
        if not name:
            return ""
        for actor in self._actors:
            if name_of(actor.name) == name:
                return actor.id
        self._actors.append(Actor(made_id("dna", "actor", name), name, kind))
        return self._actors[-1].id

    def _set_of(self, coder: str) -> str:
        annotators = {one.id: name_of(one.name) for one in self._annotators}
        for one in self._sets:
            if annotators[one.annotator_id] == coder:
                return one.id
        annotator = Annotator(made_id("dna", coder), coder or "unknown")
        if not self._books:
            self._books["dna"] = Codebook("dna", "Discourse Network Analyzer", scale=SCALE)
        book = next(iter(self._books))
        new = AnnotationSet(made_id("dna", "set", coder), annotator.name, annotator.id, book)
        self._annotators.append(annotator)
        self._sets.append(new)
        return new.id


def _level(book: Codebook, was: str, agrees: bool) -> str:
    """The level as strong as that one on the other side, or else the weakest there; empty for none."""
    before = next((level.value for level in book.scale if level.id == was and level.value), None)
    fitting = [level for level in book.scale if level.value and (level.value > 0) == agrees]
    wanted = abs(before) if before else 0.0
    return min(fitting, key=lambda level: abs(abs(level.value or 0) - wanted)).id if fitting else ""


def _anchor(text: str, found: DnaStatement) -> Anchor:
    if not 0 <= found.start < found.stop <= len(text):
        raise RecordError(f"{found.place}: {found.start}-{found.stop}", Fault.NO_SPAN)
    return Anchor.of(text, Span(found.start, found.stop))


def _entries(cls: type[T], around: Record, part: str) -> list[T]:
    held = around.get(part, [])
    if not isinstance(held, list):
        raise RecordError(part, Fault.WRONG_TYPE)
    return [restored(cls, entry, f"{part}[{index}]") for index, entry in enumerate(held)]
