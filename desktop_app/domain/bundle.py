"""What is exchanged with other tools: annotation sets with all that they refer to."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class PastStep:
    """Who changed statements when: ``annotator`` is a name, ``time`` ISO 8601 in UTC."""

    id: str
    name: str
    annotator: str
    time: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """Annotation sets and all that they refer to, each kind in a fixed order.

    Documents, actors, codebooks, annotators and sets stand in the order of their ids, statements by
    document, place in the text and id, steps by time and id: equal contents are equal values.
    """

    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    codebooks: tuple[Codebook, ...] = ()
    annotators: tuple[Annotator, ...] = ()
    sets: tuple[AnnotationSet, ...] = ()
    statements: tuple[Statement, ...] = ()
    steps: tuple[PastStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Loss:
    """What could not be said, or not be taken over, of one object: told, never silent."""

    kind: str
    id: str
    what: str
