"""Which part of a project is exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.query import parse
from desktop_app.domain.statement import Statement, TargetKind
from desktop_app.store.store import Store

_ALL = 1 << 31


@dataclass(frozen=True, slots=True)
class Scope:
    """All of a project, or the statements of some documents or sets, or that a query finds.

    What is empty does not narrow. ``documents`` and ``statements`` are ids, ``sets`` ids or names of
    annotation sets or of annotators.
    """

    documents: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    query: str = ""

    def __bool__(self) -> bool:
        return bool(self.documents or self.sets or self.statements or self.query.strip())

    def among(self, documents: Iterable[str], statements: Iterable[str]) -> Scope:
        """What of it lies in these documents, where ``statements`` are the ids of all that stand there."""
        held = frozenset(statements)
        some = tuple(each for each in self.statements if each in held)
        return replace(self, documents=tuple(documents), statements=some)


def documents_within(store: Store, scope: Scope) -> tuple[str, ...]:
    """The ids of the documents that have to be looked at for a scope, in their order."""
    ids = frozenset(store.document_ids())
    if scope.statements:
        ids &= store.documents_of(scope.statements) | frozenset(scope.documents)
    elif scope.documents:
        ids &= frozenset(scope.documents)
    elif scope.query.strip():
        ids &= store.documents_of(store.statements_asked(parse(scope.query), _ALL))
    return tuple(sorted(ids))


def first_documents(store: Store, scope: Scope, document_ids: Iterable[str], number: int) -> tuple[str, ...]:
    """So many of the documents, in their order, those first in which statements of the scope stand."""
    ids = tuple(document_ids)
    if scope.statements:
        held = store.documents_of(scope.statements)
        full = (id_ for id_ in ids if id_ in held)
    elif scope.sets or scope.query.strip():
        asked = " ".join((scope.query, *(f'set:"{name}"' for name in scope.sets[:1])))
        held = store.documents_of(store.statements_asked(parse(asked), _ALL))
        full = (id_ for id_ in ids if id_ in held)
    else:
        full = (id_ for id_ in ids if store.statement_count(id_))
    return tuple(dict.fromkeys((*islice(full, number), *ids)))[:number]


def narrowed(store: Store, bundle: Bundle, scope: Scope) -> tuple[Bundle, tuple[Loss, ...]]:
    """The part of a bundle that is within a scope, and what in it pointed to something that is not.

    Documents go along that are named or that a statement stands in; actors, sets, annotators and codebooks
    that a statement needs; who coded when stays out. Problem NOT_FOUND for a document, a set or a statement
    that is not there.
    """
    if not scope:
        return bundle, ()
    named = _there("document", scope.documents, {document.id for document in bundle.documents})
    ids = _found(store, bundle, scope)
    if named:
        ids &= {each.id for each in bundle.statements if each.document_id in named}
    outside = [each for each in bundle.statements if each.id in ids and each.within not in {"", *ids}]
    losses = tuple(
        Loss("statement", each.id, "is told without the statement that it is within") for each in outside
    )
    statements = tuple(
        each if each.within in ids else replace(each, within="")
        for each in bundle.statements
        if each.id in ids
    )
    named |= {each.document_id for each in statements}
    return _of(bundle, statements, named), losses


def _found(store: Store, bundle: Bundle, scope: Scope) -> set[str]:
    """The ids of the statements that set, list and query ask for."""
    ids = {each.id for each in bundle.statements}
    if scope.statements:
        ids = _there("statement", scope.statements, ids)
    if scope.sets:
        sets = {id_ for wanted in scope.sets for id_ in _sets(bundle, wanted)}
        ids &= {each.id for each in bundle.statements if each.set_id in sets}
    if scope.query.strip():
        ids &= set(store.statements_asked(parse(scope.query), _ALL))
    return ids


def _sets(bundle: Bundle, wanted: str) -> set[str]:
    names = {annotator.id: annotator.name for annotator in bundle.annotators}
    found = {
        one.id
        for one in bundle.sets
        if wanted in (one.id, one.annotator_id)
        or wanted.casefold().strip() in (one.name.casefold(), names[one.annotator_id].casefold())
    }
    if not found:
        choices = tuple(dict.fromkeys(one.name for one in bundle.sets))
        raise Problem(Wrong.NOT_FOUND, subject=f"annotation set {wanted}", choices=choices)
    return found


def _there(kind: str, wanted: Iterable[str], known: set[str]) -> set[str]:
    for each in wanted:
        if each not in known:
            raise Problem(Wrong.NOT_FOUND, subject=f"{kind} {each}")
    return set(wanted)


def _of(bundle: Bundle, statements: tuple[Statement, ...], documents: set[str]) -> Bundle:
    used = {each.set_id for each in statements}
    sets = tuple(one for one in bundle.sets if one.id in used)
    coders = {one.annotator_id for one in sets}
    books = tuple(book for book in bundle.codebooks if book.id in {one.codebook_id for one in sets})
    # Without a statement there is no set that a codebook goes with: then the first tells what could be coded.
    books = books or bundle.codebooks[:1]
    kept = tuple(document for document in bundle.documents if document.id in documents)
    named = {
        *chain.from_iterable(map(_named, statements)),
        *(v for each in kept for v in each.fields.values()),
    }
    return Bundle(
        documents=kept,
        actors=tuple(actor for actor in bundle.actors if actor.id in named),
        codebooks=books,
        annotators=tuple(one for one in bundle.annotators if one.id in coders),
        sets=sets,
        statements=statements,
    )


def _named(statement: Statement) -> Iterator[str]:
    """The ids of the actors that a statement names, and, as they may be some, the values of its fields."""
    yield from (statement.speaker, statement.speaks_for, statement.addressee)
    yield from statement.fields.values()
    for claim in statement.claims:
        yield from claim.fields.values()
    for stance in statement.stances:
        yield from stance.fields.values()
        if stance.target.kind is TargetKind.ACTOR:
            yield stance.target.id
