"""Suggestions that nobody has decided on, as an annotation set to be exchanged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from typing import Protocol, TypeVar

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator, SetKind
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.domain.suggestion import Suggestion
from desktop_app.project import lookup


class _Named(Protocol):
    @property
    def id(self) -> str:
        """Under which it is known."""


N = TypeVar("N", bound=_Named)

ANNOTATOR = Annotator("standpunt", "Standpunt")
"""Who suggests: the program itself."""


def with_suggestions(bundle: Bundle, suggestions: Iterable[Suggestion], codebook: Codebook) -> Bundle:
    """The bundle with the suggestions as statements of a set of their own, under the same ids each time.

    Those that the bundle holds already, since somebody read them in, are as they are in it.
    """
    own = AnnotationSet(
        f"suggested-{codebook.id}", ANNOTATOR.name, ANNOTATOR.id, codebook.id, SetKind.SUGGESTED
    )
    documents = {document.id: document for document in bundle.documents}
    known = {statement.id for statement in bundle.statements}
    cast = _Cast(bundle.actors)
    made = tuple(
        _statement(suggestion, own.id, documents[suggestion.document_id], cast)
        for suggestion in suggestions
        if suggestion.id not in known
    )
    if not made:
        return bundle
    order = {document.id: number for number, document in enumerate(bundle.documents)}
    return replace(
        bundle,
        actors=cast.actors,
        codebooks=_with(bundle.codebooks, codebook),
        annotators=_with(bundle.annotators, ANNOTATOR),
        sets=_with(bundle.sets, own),
        statements=tuple(
            sorted(
                (*bundle.statements, *made),
                key=lambda one: (order[one.document_id], one.extent.start, one.extent.end, one.id),
            )
        ),
    )


class _Cast:
    """The actors of a project, and those that its suggestions name besides."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._ids: dict[str, str] = {}
        for actor in self._actors.values():
            for name in (actor.name, *actor.aliases):
                self._ids.setdefault(name.casefold(), actor.id)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All of them, by id."""
        return tuple(self._actors[id_] for id_ in sorted(self._actors))

    def id_of(self, name: str) -> str:
        """The id of the actor of that name or alias, a new one with an id made of the name."""
        name = " ".join(name.split())
        if not name:
            return ""
        folded = name.casefold()
        if folded not in self._ids:
            made = Actor(sha256(folded.encode()).hexdigest()[:16], name)
            self._ids[folded] = self._actors.setdefault(made.id, made).id
        return self._ids[folded]


def _statement(suggestion: Suggestion, set_id: str, document: Document, cast: _Cast) -> Statement:
    proposed = suggestion.quotation

    return Statement(
        suggestion.id,
        set_id,
        document.id,
        lookup.anchors(document.text, proposed.content),
        lookup.anchors(document.text, proposed.source),
        lookup.anchors(document.text, proposed.cue),
        proposed.kind,
        cast.id_of(proposed.speaker),
        cast.id_of(proposed.speaks_for),
    )


def _with(known: tuple[N, ...], value: N) -> tuple[N, ...]:
    ids = {one.id for one in known}
    return known if value.id in ids else tuple(sorted([*known, value], key=lambda one: one.id))
