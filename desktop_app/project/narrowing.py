"""The part of a project within a scope, to be gone through an article at a time."""

from __future__ import annotations

from collections.abc import Container, Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.query import parse
from desktop_app.domain.statement import Statement, TargetKind
from desktop_app.formats.outgoing import FIRST, Article, Outgoing, Place, Shared, Telling
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

    part = _Part(within, reached.places, there)

    def again() -> Iterator[Article]:
        return (part.of(article) for article in whole.again() if article.document.id in part.places)

    around = reached.around(whole.around)
    shared = None if whole.shared is None else partial(_told_of_part, whole.shared, around, part)
    fields = tuple(sorted(reached.fields))
    return Outgoing(around, len(reached.places), reached.statements, again, fields, shared), outside


@dataclass(frozen=True, slots=True)
class _Part:
    """What of articles is within a scope: ``places`` of those that are, ``there`` of outer statements."""

    within: _Within
    places: Mapping[str, Place]
    there: Container[str]

    def of(self, article: Article) -> Article:
        """What is within of one that is."""
        kept = (each for each in article.statements if self.within.holds(each))
        return Article(article.document, tuple(map(self._alone, kept)))

    def _alone(self, statement: Statement) -> Statement:
        if not statement.within or statement.within in self.there:
            return statement
        return replace(statement, within="")


def _told_of_part(
    shared: Shared, around: Bundle, part: _Part, telling: Telling[Any]
) -> Generator[Any, None, None]:
    with closing(shared(partial(_PartTold, part, around, telling))) as told:
        for each in told:
            yield from each


class _PartTold:
    """Tells of the articles that are within a scope, in a process that reads others, too."""

    def __init__(self, part: _Part, around: Bundle, telling: Telling[Any], _whole: Bundle) -> None:
        self._part = part
        self._tell = telling(around)

    def __call__(self, article: Article, _place: Place) -> tuple[Any, ...]:
        place = self._part.places.get(article.document.id)
        return () if place is None else (self._tell(self._part.of(article), place),)


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
        self.places: dict[str, Place] = {}
        self._next = FIRST
        self.fields: set[str] = set()
        self.nested: list[tuple[str, str]] = []
        self._seen: dict[str, set[str]] = {"document": set(), "statement": set()}
        self._sets: set[str] = set()
        self._named: set[str] = set()

    @property
    def statements(self) -> int:
        """How many statements there are."""
        return self._next.statements

    def add(self, article: Article, within: _Within) -> None:
        document, statements = article
        self._seen["document"].add(document.id)
        self._seen["statement"].update(each.id for each in statements if each.id in within.statements)
        kept = [each for each in statements if within.holds(each)]
        if not kept and document.id not in within.documents:
            return
        self.places[document.id] = self._next
        self._next = self._next.behind(len(kept))
        self.fields.update(document.fields)
        self._named.update(document.fields.values())
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
