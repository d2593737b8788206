"""The part of a project within a scope, to be gone through an article at a time."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.query import parse
from desktop_app.domain.statement import Statement, TargetKind
from desktop_app.formats.outgoing import Article, Outgoing
from desktop_app.project.scope import EVERY, Scope
from desktop_app.store.store import Store


def narrowed(store: Store, whole: Outgoing, scope: Scope) -> tuple[Outgoing, tuple[Loss, ...]]:
    """The part of what is exchanged that is within a scope, and what in it pointed to something that is not.

    Documents go along that are named or that a statement stands in; actors, sets, annotators and codebooks
    that a statement needs; who coded when stays out. All is gone through to find out what that is, and
    nothing of it is held. Problem NOT_FOUND for a document, a set or a statement that is not there.
    """
    if not scope:
        return whole, ()
    within = _Within(store, whole.around, scope)
    reached = _Reached()
    for article in whole:
        reached.add(article, within)
    reached.require_all(scope)
    there = reached.outer(whole, within)
    outside = tuple(
        Loss("statement", id_, "is told without the statement that it is within")
        for id_, outer in reached.nested
        if outer not in there
    )

    def again() -> Iterator[Article]:
        for document, statements in whole.again():
            if document.id in reached.documents:
                kept = (each for each in statements if within.holds(each))
                yield Article(document, tuple(_alone(each, there) for each in kept))

    return (
        Outgoing(
            reached.around(whole.around),
            len(reached.documents),
            reached.statements,
            again,
            tuple(sorted(reached.fields)),
        ),
        outside,
    )


def _alone(statement: Statement, there: Container[str]) -> Statement:
    if not statement.within or statement.within in there:
        return statement
    return replace(statement, within="")


class _Within:
    """Tells of each statement whether list, set, document and query of a scope all ask for it."""

    def __init__(self, store: Store, around: Bundle, scope: Scope) -> None:
        self.documents = frozenset(scope.documents)
        self.statements = frozenset(scope.statements)
        self._sets = frozenset(id_ for wanted in scope.sets for id_ in _sets(around, wanted))
        query = scope.query.strip()
        self._asked = frozenset(store.statements_asked(parse(scope.query), EVERY)) if query else None

    def holds(self, statement: Statement) -> bool:
        return (
            (not self.statements or statement.id in self.statements)
            and (not self._sets or statement.set_id in self._sets)
            and (not self.documents or statement.document_id in self.documents)
            and (self._asked is None or statement.id in self._asked)
        )


class _Reached:
    """What articles have within a scope, and what goes along with that."""

    def __init__(self) -> None:
        self.documents: set[str] = set()
        self.fields: set[str] = set()
        self.statements = 0
        self.nested: list[tuple[str, str]] = []
        self._seen: dict[str, set[str]] = {"document": set(), "statement": set()}
        self._sets: set[str] = set()
        self._named: set[str] = set()

    def add(self, article: Article, within: _Within) -> None:
        document, statements = article
        self._seen["document"].add(document.id)
        self._seen["statement"].update(each.id for each in statements if each.id in within.statements)
        kept = [each for each in statements if within.holds(each)]
        if not kept and document.id not in within.documents:
            return
        self.documents.add(document.id)
        self.fields.update(document.fields)
        self._named.update(document.fields.values())
        self.statements += len(kept)
        self._sets.update(each.set_id for each in kept)
        self.nested += ((each.id, each.within) for each in kept if each.within)
        for each in kept:
            self._named.update(_named(each))

    def require_all(self, scope: Scope) -> None:
        """Problem NOT_FOUND for a document or statement that is asked for and was not come by."""
        for kind, wanted in (("document", scope.documents), ("statement", scope.statements)):
            for each in wanted:
                if each not in self._seen[kind]:
                    raise Problem(Wrong.NOT_FOUND, subject=f"{kind} {each}")

    def outer(self, whole: Outgoing, within: _Within) -> frozenset[str]:
        """Of the statements within which others are, those that are within the scope as well."""
        wanted = {outer for _, outer in self.nested}
        if not wanted:
            return frozenset()
        every = (each for _, statements in whole for each in statements if each.id in wanted)
        return frozenset(each.id for each in every if within.holds(each))

    def around(self, whole: Bundle) -> Bundle:
        """What statements and documents need of all that stands around them."""
        sets = tuple(one for one in whole.sets if one.id in self._sets)
        coders = {one.annotator_id for one in sets}
        books = tuple(book for book in whole.codebooks if book.id in {one.codebook_id for one in sets})
        return Bundle(
            actors=tuple(actor for actor in whole.actors if actor.id in self._named),
            # Without a statement no codebook goes with a set: then the first tells what could be coded.
            codebooks=books or whole.codebooks[:1],
            annotators=tuple(one for one in whole.annotators if one.id in coders),
            sets=sets,
        )


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
