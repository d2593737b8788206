"""What a project holds as one value to be exchanged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.annotation_set import AnnotationSet
from desktop_app.domain.bundle import Bundle, Choice, PastStep
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.project.covering import TO_DO
from desktop_app.project.job import Job, Progress, run
from desktop_app.project.lookup import CODEBOOK_SETTING, codebook
from desktop_app.project.suggested import with_suggestions
from desktop_app.store.store import Store

READING = "reading the project"
"""What the job that gathers is at."""

_A_TIME = 50

READ_STEP = "Read annotation set"
"""The name of the steps that take in what others coded: they are nobody's coding."""


def gather(store: Store, *, suggestions: bool = False) -> Bundle:
    """All documents, actors and annotation sets, the codebooks they are coded with, and who coded when.

    A codebook that no set is coded with goes along only when there is no set at all. With ``suggestions``
    those that nobody has decided on go along as a set of their own.
    """
    return run(gathering(store, store.document_ids(), suggestions=suggestions))


def gathering(store: Store, document_ids: Iterable[str], *, suggestions: bool = False) -> Job[Bundle]:
    """As ``gather``, with these documents and their statements and no others."""
    wanted = frozenset(document_ids)
    documents: list[Document] = []
    statements: list[Statement] = []
    with store.moment():
        counted = tuple(each for each in store.statements_in_each() if each[0] in wanted)
        for number, (document, said) in enumerate(store.coded_articles(counted)):
            if number % _A_TIME == 0:
                yield Progress(number, len(counted), READING)
            documents.append(document)
            statements += said
        around = surroundings(store)
        reviews = tuple(review for review in around.reviews if review.document_id in wanted)
        bundle = replace(around, documents=tuple(documents), statements=tuple(statements), reviews=reviews)
        if not suggestions:
            return bundle
        found = (one for document in bundle.documents for one in store.suggestions(document.id))
        return with_suggestions(bundle, found, codebook(store))


def surroundings(store: Store) -> Bundle:
    """All but the documents and statements, in order."""
    sets = store.annotation_sets()
    codebooks = _codebooks(store, sets)
    to_do = store.setting(TO_DO)
    return Bundle(
        actors=tuple(sorted(store.actors(), key=lambda actor: actor.id)),
        codebooks=codebooks,
        annotators=store.annotators(),
        sets=sets,
        steps=_steps(store),
        reviews=tuple(sorted(store.reviews(), key=lambda review: review.id)),
        versions=tuple(kept for book in codebooks for kept in store.codebook_versions(book.id)),
        searches=tuple(sorted(store.saved_searches(), key=lambda saved: saved.id)),
        choices=(Choice(TO_DO, to_do),) if to_do else (),
    )


def _codebooks(store: Store, sets: tuple[AnnotationSet, ...]) -> tuple[Codebook, ...]:
    wanted = {known.codebook_id for known in sets} or {store.setting(CODEBOOK_SETTING)}
    return tuple(book for book in store.codebooks() if book.id in wanted)


def _steps(store: Store) -> tuple[PastStep, ...]:
    own = (
        PastStep(step.id, step.name, step.annotator, step.time)
        for step in store.steps_touching("statement")
        if step.name != READ_STEP
    )
    return tuple(sorted((*store.past_steps(), *own), key=lambda step: (step.time, step.id)))
