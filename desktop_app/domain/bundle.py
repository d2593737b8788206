"""What is exchanged with other tools: annotation sets with all that they refer to."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.codebook import Codebook, CodebookVersion
from desktop_app.domain.document import Document
from desktop_app.domain.saved_search import SavedSearch
from desktop_app.domain.statement import Statement
from desktop_app.domain.suggestion import Review


@dataclass(frozen=True, slots=True)
class PastStep:
    """Who changed statements when: ``annotator`` is a name, ``time`` ISO 8601 in UTC."""

    id: str
    name: str
    annotator: str
    time: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a project: ``id`` says about what, ``value`` is as the project keeps it."""

    id: str
    value: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """Annotation sets and all that they refer to, each kind in a fixed order.

    Documents, actors, codebooks, annotators and sets stand in the order of their ids, statements by
    document, place in the text and id, steps by time and id: equal contents are equal values. The last four
    are what a project keeps besides: what was decided on suggestions, codebooks as they stood when somebody
    kept them, searches with a name, and what was chosen, by their ids.
    """

    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    codebooks: tuple[Codebook, ...] = ()
    annotators: tuple[Annotator, ...] = ()
    sets: tuple[AnnotationSet, ...] = ()
    statements: tuple[Statement, ...] = ()
    steps: tuple[PastStep, ...] = ()
    reviews: tuple[Review, ...] = ()
    versions: tuple[CodebookVersion, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Loss:
    """What could not be said, or not be taken over, of one object: told, never silent."""

    kind: str
    id: str
    what: str
