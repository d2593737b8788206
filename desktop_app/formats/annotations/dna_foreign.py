"""Statements from a DNA database that DNA made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from desktop_app.domain.actors import ActorKind
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Level
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Stance, Target, TargetKind
from desktop_app.formats.annotations.counted_text import CountedText, Unit
from desktop_app.formats.annotations.dna_rows import shown
from desktop_app.formats.annotations.dna_schema import (
    AGREEMENT,
    ALIAS,
    CONCEPT,
    NOTE,
    NOTES,
    ORGANIZATION,
    PERSON,
)
from desktop_app.formats.annotations.dna_tables import DnaDatabase, DnaEntity, DnaStatement
from desktop_app.formats.annotations.foreign import Foreign, said
from desktop_app.formats.annotations.seen_statement import Label, Role, Seen
from desktop_app.formats.databases import Row

SCALE = (Level("against", "Against", value=-1.0), Level("for", "For", value=1.0))
"""What a yes or no says."""

_SPELT = {"organisation": ORGANIZATION}
_KINDS = {PERSON: ActorKind.PERSON, ORGANIZATION: ActorKind.ORGANISATION}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = 86_400


@dataclass(slots=True)
class _Group:
    """Rows that say of the same words that the same people said them."""

    place: str
    labels: set[Label] = field(default_factory=set)
    stances: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def foreign(database: DnaDatabase, documents: Sequence[Document], file: str) -> Bundle:
    """Documents, coders as annotators, statements with speaker and stances, entities as actors and topics.

    Several of DNA's statements of the same words by the same speaker and coder are one with several stances;
    an annotation of the same words is its memo. RecordError, with the table and the row, for what is no
    stretch of a text.
    """
    made = Foreign("dna", "Discourse Network Analyzer", documents, shown, SCALE)
    texts = {number: _document(made, number, row) for number, row in database.documents.items()}
    topics = _Entities(database, made)
    groups: dict[tuple[Any, ...], _Group] = {}
    notes: dict[tuple[Any, ...], list[DnaStatement]] = {}
    for statement in database.statements.values():
        document, counted = texts[statement.document]
        span = counted.span(statement.start, statement.stop, statement.place)
        key = (statement.document, span, statement.coder)
        if statement.is_note:
            notes.setdefault(key, []).append(statement)
            continue
        values = _names(database, statement)
        group = groups.setdefault(
            (*key, values.get(PERSON), values.get(ORGANIZATION)), _Group(statement.place)
        )
        _add(group, statement, values, topics)
    _add_notes(groups, notes)
    for (number, span, coder, *_), group in groups.items():
        document, _ = texts[number]
        stances = [Stance("", Target(TargetKind.TOPIC, topic), level) for topic, level in group.stances]
        seen = Seen((span,), labels=frozenset(group.labels))
        made.add(group.place, document, seen, coder, said(group.remarks), stances=stances)
    return made.bundle(file)


def _document(made: Foreign, number: int, row: Row) -> tuple[Document, CountedText]:
    # What shows the text counts every line end as one, and in UTF-16 units.
    raw = row.texts["Text"].replace("\r\n", "\n").replace("\r", "\n")
    document = made.document(
        raw,
        str(number),
        title=row.texts["Title"],
        byline=row.texts["Author"],
        outlet=row.texts["Source"],
        section=row.texts["Section"],
        notes=row.texts["Notes"],
        date=date_of(row.numbers.get("Date", 0)),
        fields={"type": row.texts["Type"]} if row.texts["Type"] else {},
    )
    return document, CountedText(raw, Unit.UTF16)


def date_of(seconds: int) -> str:
    """Seconds since 1970 as a date, with the time where it is not midnight; empty for none."""
    if not seconds:
        return ""
    try:
        moment = _EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        return ""
    return moment.date().isoformat() if seconds % _DAY == 0 else moment.replace(tzinfo=None).isoformat()


def _names(database: DnaDatabase, statement: DnaStatement) -> Mapping[str, str]:
    return {_SPELT.get(name, name): database.named(statement, name) for name in statement.entities}


class _Entities:
    """Actors and topics, each made when it is first asked for, and all of those that nobody asks for."""

    def __init__(self, database: DnaDatabase, made: Foreign) -> None:
        self._entities = database.entities
        self._made = made
        for number, name in database.variable_of_entities().items():
            entity = database.entities[number]
            variable = _SPELT.get(name, name)
            if variable in _KINDS and entity.name:
                self._actor(entity, _KINDS[variable])
            if variable == CONCEPT and entity.name:
                self.topic(number)

    def topic(self, number: int) -> Label:
        """The topic that an entity is, made after those above it."""
        for one in _upper_first(number, self._entities):
            self._made.label(
                one.name,
                str(one.number),
                parent=str(one.above),
                definition=one.attributes.get(NOTES, ""),
                colour=one.colour,
            )
        return self._made.label("", str(number))

    def actor(self, name: str) -> str:
        """The id of an actor of that name."""
        return self._made.actor(name).id

    def _actor(self, entity: DnaEntity, kind: ActorKind) -> None:
        known = dict(entity.attributes)
        alias = known.pop(ALIAS, "")
        notes = known.pop(NOTES, "")
        aliases = tuple(name for name in alias.split("; ") if name)
        self._made.actor(
            entity.name, kind=kind, aliases=aliases, notes=notes, colour=entity.colour, attributes=known
        )


def _upper_first(number: int, entities: Mapping[int, DnaEntity]) -> list[DnaEntity]:
    way: dict[int, DnaEntity] = {}
    while number in entities and number not in way:
        way[number] = entities[number]
        number = entities[number].above
    return list(reversed(way.values()))


def _add(group: _Group, statement: DnaStatement, values: Mapping[str, str], made: _Entities) -> None:
    person, organization = values.get(PERSON, ""), values.get(ORGANIZATION, "")
    if person and organization:
        group.labels.add(Label(Role.SPEAKS_FOR, made.actor(organization)))
    if person or organization:
        group.labels.add(Label(Role.SPEAKER, made.actor(person or organization)))
    booleans = {_SPELT.get(name, name): value for name, value in statement.booleans.items()}
    agreement = booleans.pop(AGREEMENT, None)
    concept = next((n for name, n in statement.entities.items() if _SPELT.get(name, name) == CONCEPT), 0)
    if values.get(CONCEPT):
        topic = made.topic(concept)
        if agreement is None or topic.role is not Role.TOPIC:
            group.labels.add(topic)
        else:
            group.stances.append((topic.id, SCALE[agreement > 0].id))
    group.remarks += _others(statement, values, booleans)


def _others(statement: DnaStatement, values: Mapping[str, str], booleans: Mapping[str, int]) -> Iterator[str]:
    known = (PERSON, ORGANIZATION, CONCEPT)
    yield from (f"{name}: {value}" for name, value in values.items() if name not in known and value)
    yield from (f"{name}: {'yes' if value else 'no'}" for name, value in booleans.items())
    yield from (f"{name}: {value}" for name, value in statement.integers.items())
    for name, text in statement.texts.items():
        if text:
            yield text if name == NOTE else f"{name}: {text}"


def _add_notes(
    groups: dict[tuple[Any, ...], _Group], notes: Mapping[tuple[Any, ...], list[DnaStatement]]
) -> None:
    first: dict[tuple[Any, ...], _Group] = {}
    for key, group in groups.items():
        first.setdefault(key[:3], group)
    for key, statements in notes.items():
        group = first.get(key) or groups.setdefault((*key, None, None), _Group(statements[0].place))
        group.remarks += [statement.texts[NOTE] for statement in statements]
