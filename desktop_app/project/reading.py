"""Annotation sets made elsewhere taken into a project; what differs from ours is told, never overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle, Loss, PastStep
from desktop_app.domain.codebook import Code, Codebook
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Statement
from desktop_app.project.gathering import READ_STEP
from desktop_app.project.lookup import CODEBOOK_SETTING
from desktop_app.store.store import Store

Named = TypeVar("Named", Document, Actor, Annotator, AnnotationSet, Statement, PastStep)
C = TypeVar("C", bound=Code)


@dataclass(frozen=True)
class ReadBundle:
    """Take in all that ``bundle`` holds and the project does not; see ``differences`` for what it keeps out."""

    bundle: Bundle

    @property
    def name(self) -> str:
        """Read annotation set."""
        return READ_STEP

    def apply(self, store: Store) -> None:
        """Put what is missing, those that others refer to first."""
        blank = not store.document_ids() and not store.annotation_sets() and not store.actors()
        ours = {book.id: book for book in store.codebooks()}
        for book in self.bundle.codebooks:
            store.put(book if blank or book.id not in ours else _merged(ours[book.id], book))
        if blank and self.bundle.codebooks:
            store.set_setting(CODEBOOK_SETTING, self.bundle.codebooks[0].id)
        for document in missing(self.bundle.documents, self._documents(store)):
            store.put(document)
        for actor in missing(self.bundle.actors, store.actors()):
            store.put(actor)
        for annotator in missing(self.bundle.annotators, store.annotators()):
            store.put(annotator)
        for annotation_set in missing(self.bundle.sets, store.annotation_sets()):
            store.put(annotation_set)
        for statement in missing(self.bundle.statements, self._statements(store)):
            store.put(statement)
        for step in missing(self.bundle.steps, store.past_steps()):
            if step.id not in {own.id for own in store.journal.history()}:
                store.put(step)

    def differences(self, store: Store) -> tuple[Loss, ...]:
        """What the project has under the same id with other contents, and therefore keeps as its own.

        Problem when a document of the same id has another text: then no anchor could be trusted.
        """
        told = [
            *_differing("document", self.bundle.documents, self._documents(store)),
            *_differing("actor", self.bundle.actors, store.actors()),
            *_differing("annotation set", self.bundle.sets, store.annotation_sets()),
            *_differing("statement", self.bundle.statements, self._statements(store)),
        ]
        ours = {book.id: book for book in store.codebooks()}
        for book in self.bundle.codebooks:
            if book.id in ours:
                told += _differing_codes(book, ours[book.id])
        return tuple(told)

    def _documents(self, store: Store) -> tuple[Document, ...]:
        found = []
        for theirs in self.bundle.documents:
            document = store.document(theirs.id)
            if document is not None:
                if document.text != theirs.text:
                    raise Problem(Wrong.DIFFERS, subject=f"document {theirs.id}")
                found.append(document)
        return tuple(found)

    def _statements(self, store: Store) -> tuple[Statement, ...]:
        return store.statements_by_id(statement.id for statement in self.bundle.statements)


def missing(theirs: Iterable[Named], ours: Sequence[Named]) -> tuple[Named, ...]:
    """Those of ``theirs`` whose id none of ``ours`` has."""
    known = {value.id for value in ours}
    return tuple(value for value in theirs if value.id not in known)


def _differing(kind: str, theirs: Iterable[Named], ours: Sequence[Named]) -> list[Loss]:
    known = {value.id: value for value in ours}
    return [
        Loss(kind, value.id, "differs from the one in the project, which was kept")
        for value in theirs
        if value.id in known and known[value.id] != value
    ]


def _merged(ours: Codebook, theirs: Codebook) -> Codebook:
    merged = replace(
        ours,
        claim_types=_joined(ours.claim_types, theirs.claim_types),
        topics=_joined(ours.topics, theirs.topics),
        scale=_joined(ours.scale, theirs.scale),
    )
    return ours if merged == ours else replace(merged, version=max(ours.version, theirs.version) + 1)


def _joined(ours: tuple[C, ...], theirs: tuple[C, ...]) -> tuple[C, ...]:
    known = {code.id for code in ours}
    return (*ours, *(code for code in theirs if code.id not in known))


def _differing_codes(theirs: Codebook, ours: Codebook) -> list[Loss]:
    pairs = ((theirs.claim_types, ours.claim_types), (theirs.topics, ours.topics), (theirs.scale, ours.scale))
    return [
        Loss(
            "codebook entry", f"{theirs.id}/{code.id}", "differs from the one in the project, which was kept"
        )
        for their_tree, our_tree in pairs
        for code in their_tree
        if any(own.id == code.id and own != code for own in our_tree)
    ]
