"""Actors and topics as the entities of a DNA database, with their attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.domain.actors import Actor
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Codebook, Topic
from desktop_app.formats.annotations.dna_rows import name_of, variable_of
from desktop_app.formats.annotations.dna_schema import (
    ALIAS,
    ATTRIBUTES,
    CONCEPT,
    NOTES,
    SHORT_TEXTS,
    TYPE,
)

_BETWEEN = "; "
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_Rows = list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class _Entity:
    name: str
    colour: str = ""
    parent: str = ""
    said: tuple[tuple[str, str], ...] = ()


class Entities:
    """The rows of entities, of the attributes that each variable has, and of their values.

    ``used`` are the names that statements use, by variable, in the order in which they came: whom somebody
    speaks for is an organization there, whom about a concept. Each variable has an empty entity first. What
    has the name of another of the same variable is that one.
    """

    def __init__(self, bundle: Bundle, used: Mapping[str, Iterable[str]]) -> None:
        self.rows: _Rows = []
        self.attributes: _Rows = []
        self.values: _Rows = []
        self._numbers: dict[tuple[str, str], int] = {}
        found = {variable: [_Entity("")] for variable in SHORT_TEXTS}
        for actor in bundle.actors:
            found[variable_of(actor)].append(_of_actor(actor))
        for book in bundle.codebooks:
            found[CONCEPT] += _of_topics(book)
        kinds = {name_of(actor.name): actor.kind.value or "actor" for actor in bundle.actors}
        topics = {entity.name for entity in found[CONCEPT]}
        for variable, names in used.items():
            found[variable] += [
                # An actor that is spoken about is a concept, and says that it is none.
                _Entity(name, said=((TYPE, kinds[name]),) if name in kinds and name not in topics else ())
                for name in names
            ]
        for variable, entities in found.items():
            self._add(variable, entities)

    def number(self, variable: str, name: str) -> int:
        """The number of the entity of that name."""
        return self._numbers[variable, name]

    def _add(self, variable: str, entities: Iterable[_Entity]) -> None:
        told: dict[str, dict[str, str]] = {}
        for entity in entities:
            if (variable, entity.name) not in self._numbers:
                number = len(self.rows) + 1
                above = self._numbers.get((variable, entity.parent)) if entity.parent else None
                self.rows.append((number, SHORT_TEXTS[variable], entity.name, *_colour(entity.colour), above))
                self._numbers[variable, entity.name] = number
            told.setdefault(entity.name, {}).update(entity.said)
        names = dict.fromkeys((*ATTRIBUTES, *(name for said in told.values() for name in said)))
        for attribute in names:
            column = len(self.attributes) + 1
            self.attributes.append((column, SHORT_TEXTS[variable], attribute))
            for name, said in told.items():
                number = self._numbers[variable, name]
                self.values.append((len(self.values) + 1, number, column, said.get(attribute, "")))


def _of_actor(actor: Actor) -> _Entity:
    said = {name_of(name): name_of(value) for name, value in sorted(actor.attributes.items())}
    said |= {
        TYPE: actor.kind.value,
        ALIAS: name_of(_BETWEEN.join(actor.aliases)),
        NOTES: name_of(actor.notes),
    }
    return _Entity(name_of(actor.name), actor.colour, said=tuple(said.items()))


def _of_topics(book: Codebook) -> Iterator[_Entity]:
    by_id = {topic.id: topic for topic in book.topics}
    for topic in _upper_first(book.topics, by_id):
        above = by_id.get(topic.parent)
        said = ((TYPE, "topic"), (NOTES, name_of(topic.definition)))
        yield _Entity(name_of(topic.name), topic.colour, name_of(above.name) if above else "", said)


def _upper_first(topics: Iterable[Topic], by_id: Mapping[str, Topic]) -> Iterator[Topic]:
    placed: set[str] = set()
    for topic in topics:
        way: list[Topic] = []
        next_up: Topic | None = topic
        while next_up is not None and next_up.id not in placed:
            placed.add(next_up.id)
            way.append(next_up)
            next_up = by_id.get(next_up.parent)
        yield from reversed(way)


def _colour(colour: str) -> tuple[int, int, int]:
    if not _COLOUR.fullmatch(colour):
        return (0, 0, 0)
    return (int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:], 16))
