"""The lines of a brat standoff file (.ann)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.domain.text import Span
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import RecordError

_ENTITY = re.compile(r"(\S+) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)")
_NAMED = re.compile(r"(\S+):(\S+)")
_NUMBERED = re.compile(r"(.*?\D)\d*")
_MOST_DIGITS = 12


@dataclass(slots=True)
class Entity:
    """A typed stretch of text in one or more fragments."""

    kind: str
    fragments: tuple[Span, ...]


@dataclass(slots=True)
class Event:
    """A typed trigger, an entity, with what takes part in it: pairs of a role and an id."""

    kind: str
    trigger: str
    arguments: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Standoff:
    """What a file says, by the ids that it gives; attributes and notes by what they are of."""

    entities: dict[str, Entity] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    relations: dict[str, Event] = field(default_factory=dict)
    attributes: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    notes: dict[str, list[tuple[str, str]]] = field(default_factory=dict)


def parsed_standoff(text: str, member: str) -> Standoff:
    """What the lines of a file say; RecordError, with ``member:line`` from 1, for one that is none."""
    found = Standoff()
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            _add(found, line.rstrip("\r"), f"{member}:{number}")
    _require_known(found, member)
    return found


def _add(found: Standoff, line: str, place: str) -> None:
    id, _, rest = line.partition("\t")
    said, _, text = rest.partition("\t")
    match id[:1]:
        case "T":
            found.entities[id] = _entity(said, place)
        case "E":
            (kind, trigger), *arguments = _pairs(said.split(), place)
            found.events[id] = Event(kind, trigger, tuple(arguments))
        case "R":
            kind, *ends = said.split() or [""]
            found.relations[id] = Event(kind, "", tuple(_pairs(ends, place)))
        case "A" | "M":
            name, target, *value = _words(said, place)
            found.attributes.setdefault(target, []).append((name, " ".join(value).strip()))
        case "N" | "#":
            kind, target, *reference = _words(said, place)
            remark = " ".join(part for part in (*reference, text) if part)
            found.notes.setdefault(target, []).append((kind, remark))
        case "*":  # things that are the same: nothing of what is said
            pass
        case _:
            raise RecordError(f"{place}: {id[:20]}", Fault.UNKNOWN_WORD)


def _words(said: str, place: str) -> list[str]:
    words = said.split()
    if len(words) < 2:
        raise RecordError(place, Fault.MISSING_FIELD)
    return words


def _entity(said: str, place: str) -> Entity:
    parts = _ENTITY.fullmatch(said)
    if parts is None:
        raise RecordError(place, Fault.NO_SPAN)
    fragments = []
    for fragment in parts[2].split(";"):
        start, end = (int(number[:_MOST_DIGITS]) for number in fragment.split())
        if start >= end:
            raise RecordError(f"{place}: {fragment}", Fault.NO_SPAN)
        fragments.append(Span(start, end))
    return Entity(parts[1], tuple(fragments))


def _pairs(words: Iterable[str], place: str) -> list[tuple[str, str]]:
    pairs = []
    for word in words:
        pair = _NAMED.fullmatch(word)
        if pair is None:
            raise RecordError(f"{place}: {word[:40]}", Fault.WRONG_TYPE)
        numbered = _NUMBERED.fullmatch(pair[1])  # Theme, Theme2, Theme3
        pairs.append((numbered[1] if numbered else pair[1], pair[2]))
    if not pairs:
        raise RecordError(place, Fault.MISSING_FIELD)
    return pairs


def _require_known(found: Standoff, member: str) -> None:
    known = {*found.entities, *found.events}
    for id, event in (*found.events.items(), *found.relations.items()):
        named = [target for _, target in event.arguments]
        for target in (*named, *([event.trigger] if event.trigger else [])):
            if target not in known:
                raise RecordError(f"{member}: {id}: {target}", Fault.MISSING_FIELD)
