"""Annotation sets made elsewhere taken into a project; what differs from ours is told, never overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle, Loss, PastStep
from desktop_app.domain.codebook import Code, Codebook
from desktop_app.domain.document import Document
from desktop_app.domain.fields import Field
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.saved_search import SavedSearch
from desktop_app.domain.statement import Claim, Stance, Statement
from desktop_app.formats.pulse import paced, tell
from desktop_app.project.covering import TO_DO
from desktop_app.project.gathering import READ_STEP
from desktop_app.project.lookup import CODEBOOK_SETTING
from desktop_app.store.searches import SAVED, saved_value
from desktop_app.store.store import Store

Named = TypeVar("Named", Document, Actor, Annotator, AnnotationSet, Statement, PastStep, SavedSearch)
Part = TypeVar("Part", Claim, Stance)
C = TypeVar("C", bound=Code | Field)


_A_TIME = 200
_KEPT = "differs from the one in the project, which was kept"
_NAME_TAKEN = "its name is another search's in the project; it is left out"
_KEY_TAKEN = "its key is another entry's in the project; it comes without"


@dataclass(frozen=True)
class ReadBundle:
    """Take in all that ``bundle`` holds and the project does not; ``differences`` tells what it keeps out."""

    bundle: Bundle

    @property
    def name(self) -> str:
        """Read annotation set."""
        return READ_STEP

    def apply(self, store: Store) -> None:
        """Put what is missing, those that others refer to first; Problem as for ``differences``."""
        self._require_same(store)
        blank = _is_blank(store)
        ours = {} if blank else {book.id: book for book in store.codebooks()}
        for book in self.bundle.codebooks:
            store.put(_merged(ours[book.id], book) if book.id in ours else book)
        if blank and self.bundle.codebooks:
            store.set_setting(CODEBOOK_SETTING, self.bundle.codebooks[0].id)
        documents = missing(self.bundle.documents, self._documents(store))
        new = {document.id for document in documents}
        for start in range(0, len(documents), _A_TIME):
            tell(start, len(documents))
            store.put_documents(documents[start : start + _A_TIME])
        for actor in missing(self.bundle.actors, store.actors()):
            store.put(actor)
        for annotator in missing(self.bundle.annotators, store.annotators()):
            store.put(annotator)
        for annotation_set in missing(self.bundle.sets, store.annotation_sets()):
            store.put(annotation_set)
        for statement in paced(missing(self._own_parts(store), self._statements(store))):
            store.put(statement)
        known = store.step_ids() | {step.id for step in store.past_steps()}
        for step in self.bundle.steps:
            if step.id not in known:
                store.put(step)
        self._keep(store, {book.id for book in self.bundle.codebooks} - ours.keys(), new)
        if blank:
            for choice in self.bundle.choices:
                if choice.id == TO_DO:
                    store.set_setting(choice.id, choice.value)

    def differences(self, store: Store) -> tuple[Loss, ...]:
        """What the project has under the same id with other contents, and therefore keeps as its own.

        Problem DIFFERS when a document of the same id has another text, for then no anchor could be trusted,
        or a set of the same id another codebook, for then no claim could.
        """
        self._require_same(store)
        told = [
            *_differing("document", self.bundle.documents, self._documents(store)),
            *_differing("actor", self.bundle.actors, store.actors()),
            *_differing("annotator", self.bundle.annotators, store.annotators()),
            *_differing("annotation set", self.bundle.sets, store.annotation_sets()),
            *_differing("statement", self._own_parts(store), self._statements(store)),
        ]
        ours = {} if _is_blank(store) else {book.id: book for book in store.codebooks()}
        for book in self.bundle.codebooks:
            if book.id in ours:
                told += _differing_codes(book, ours[book.id])
        told += _differing("search", self.bundle.searches, store.saved_searches())
        new = {search.id for search in (*_new_searches(self.bundle, store), *store.saved_searches())}
        told += [Loss("search", one.id, _NAME_TAKEN) for one in self.bundle.searches if one.id not in new]
        return tuple(told)

    def _require_same(self, store: Store) -> None:
        texts = {document.id: document.text for document in self._documents(store)}
        for document in self.bundle.documents:
            if texts.get(document.id, document.text) != document.text:
                raise Problem(Wrong.DIFFERS, subject=f"document {document.id}")
        codebooks = {own.id: own.codebook_id for own in store.annotation_sets()}
        for theirs in self.bundle.sets:
            if codebooks.get(theirs.id, theirs.codebook_id) != theirs.codebook_id:
                raise Problem(Wrong.DIFFERS, subject=f"annotation set {theirs.id}")

    def _keep(self, store: Store, codebooks: set[str], documents: set[str]) -> None:
        """What was kept of codebooks and decided in documents that came in, and searches."""
        for version in self.bundle.versions:
            if version.codebook.id in codebooks:
                store.put(version)
        # What somebody else decided in a document that we have ourselves is no decision of ours.
        decided = {review.id for review in store.reviews()}
        for review in self.bundle.reviews:
            if review.document_id in documents and review.id not in decided:
                store.put(review)
        for search in _new_searches(self.bundle, store):
            store.set_setting(SAVED + search.id, saved_value(search))

    def _documents(self, store: Store) -> tuple[Document, ...]:
        found = (store.document(theirs.id) for theirs in self.bundle.documents)
        return tuple(document for document in found if document is not None)

    def _statements(self, store: Store) -> tuple[Statement, ...]:
        return store.statements_by_id(statement.id for statement in self.bundle.statements)

    def _own_parts(self, store: Store) -> tuple[Statement, ...]:
        """The statements with a new id for each claim and stance whose id another statement of ours has."""
        statements = self.bundle.statements
        claims = store.owners("claims", (claim.id for one in statements for claim in one.claims))
        stances = store.owners("stances", (stance.id for one in statements for stance in one.stances))
        if not claims and not stances:
            return statements
        return tuple(
            replace(
                one,
                claims=_renamed(one.id, one.claims, claims),
                stances=_renamed(one.id, one.stances, stances),
            )
            for one in statements
        )


def missing(theirs: Iterable[Named], ours: Sequence[Named]) -> tuple[Named, ...]:
    """Those of ``theirs`` whose id none of ``ours`` has."""
    known = {value.id for value in ours}
    return tuple(value for value in theirs if value.id not in known)


def _new_searches(bundle: Bundle, store: Store) -> tuple[SavedSearch, ...]:
    """The searches that the project does not have, less those whose name another has."""
    ours = store.saved_searches()
    names = {search.name.casefold() for search in ours}
    new: dict[str, SavedSearch] = {}
    for search in missing(bundle.searches, ours):
        if search.name.casefold() not in names:
            new.setdefault(search.name.casefold(), search)
    return tuple(new.values())


def _is_blank(store: Store) -> bool:
    return not store.document_ids() and not store.annotation_sets() and not store.actors()


def _renamed(statement_id: str, parts: tuple[Part, ...], owners: Mapping[str, str]) -> tuple[Part, ...]:
    # The same new id at every reading, so that what was read before is known again.
    return tuple(
        part
        if owners.get(part.id, statement_id) == statement_id
        else replace(part, id=f"{statement_id}:{part.id}")
        for part in parts
    )


def _differing(kind: str, theirs: Iterable[Named], ours: Sequence[Named]) -> list[Loss]:
    known = {value.id: value for value in ours}
    return [Loss(kind, value.id, _KEPT) for value in theirs if value.id in known and known[value.id] != value]


def _merged(ours: Codebook, theirs: Codebook) -> Codebook:
    merged = replace(
        ours,
        claim_types=_joined(ours.claim_types, theirs.claim_types),
        topics=_joined(ours.topics, theirs.topics),
        scale=_joined(ours.scale, theirs.scale),
        fields=_joined(ours.fields, theirs.fields),
    )
    return ours if merged == ours else replace(merged, version=max(ours.version, theirs.version))


def _joined(ours: tuple[C, ...], theirs: tuple[C, ...]) -> tuple[C, ...]:
    known = {code.id for code in ours}
    keys = {code.key for code in ours}
    new = (code for code in theirs if code.id not in known)
    return (*ours, *(replace(code, key="") if code.key in keys else code for code in new))


def _differing_codes(theirs: Codebook, ours: Codebook) -> list[Loss]:
    pairs: tuple[tuple[Sequence[Code | Field], Sequence[Code | Field]], ...] = (
        (theirs.claim_types, ours.claim_types),
        (theirs.topics, ours.topics),
        (theirs.scale, ours.scale),
        (theirs.fields, ours.fields),
    )
    return [
        Loss("codebook entry", f"{theirs.id}/{code.id}", what)
        for their_tree, our_tree in pairs
        for code in their_tree
        if (what := _difference(code, our_tree))
    ]


def _difference(code: Code | Field, ours: Sequence[Code | Field]) -> str:
    for own in ours:
        if own.id == code.id:
            return "" if own == code else _KEPT
    return _KEY_TAKEN if code.key and code.key in {own.key for own in ours} else ""
