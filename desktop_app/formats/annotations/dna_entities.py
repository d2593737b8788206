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

    Each variable has an empty entity first; actors and topics come next, then names that statements use as
    what these are not: whom somebody speaks for is an organization there, whom about a concept. What has
    the name of another of the same variable is that one.
    """

    def __init__(self, bundle: Bundle) -> None:
        self.rows: _Rows = []
        self._numbers: dict[str, dict[str, int]] = {variable: {} for variable in SHORT_TEXTS}
        self._said: dict[str, dict[str, dict[str, str]]] = {variable: {} for variable in SHORT_TEXTS}
        for variable in SHORT_TEXTS:
            self._add(variable, _Entity(""))
        for actor in bundle.actors:
            self._add(variable_of(actor), _of_actor(actor))
        for book in bundle.codebooks:
            for entity in _of_topics(book):
                self._add(CONCEPT, entity)
        self._kinds = {name_of(actor.name): actor.kind.value or "actor" for actor in bundle.actors}

    def number(self, variable: str, name: str) -> int:
        """The number of the entity of that name; there is a new one where none has it."""
        return self._numbers[variable].get(name) or self._used(variable, name)

    def attributes_and_values(self) -> tuple[_Rows, _Rows]:
        """The attributes of each variable, and what each entity has of them."""
        attributes: _Rows = []
        values: _Rows = []
        for variable, told in self._said.items():
            names = dict.fromkeys((*ATTRIBUTES, *(name for said in told.values() for name in said)))
            for attribute in names:
                column = len(attributes) + 1
                attributes.append((column, SHORT_TEXTS[variable], attribute))
                for name, said in told.items():
                    number = self._numbers[variable][name]
                    values.append((len(values) + 1, number, column, said.get(attribute, "")))
        return attributes, values

    def _used(self, variable: str, name: str) -> int:
        # An actor that is spoken about is a concept, and says that it is none.
        said = ((TYPE, self._kinds[name]),) if name in self._kinds else ()
        self._add(variable, _Entity(name, said=said))
        return self._numbers[variable][name]

    def _add(self, variable: str, entity: _Entity) -> None:
        numbers = self._numbers[variable]
        if entity.name not in numbers:
            number = len(self.rows) + 1
            above = numbers.get(entity.parent) if entity.parent else None
            self.rows.append((number, SHORT_TEXTS[variable], entity.name, *_colour(entity.colour), above))
            numbers[entity.name] = number
        self._said[variable].setdefault(entity.name, {}).update(entity.said)


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
