"""Which part of a project is exchanged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from desktop_app.domain.query import parse
from desktop_app.store.store import Store

EVERY = 1 << 31
"""As many as can be found."""


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
        ids &= store.documents_of(store.statements_asked(parse(scope.query), EVERY))
    return tuple(sorted(ids))


def first_documents(store: Store, scope: Scope, document_ids: Iterable[str], number: int) -> tuple[str, ...]:
    """So many of the documents, in their order, those first in which statements of the scope stand."""
    ids = tuple(document_ids)
    if scope.statements:
        held = store.documents_of(scope.statements)
        full = (id_ for id_ in ids if id_ in held)
    elif scope.sets or scope.query.strip():
        asked = " ".join((scope.query, *(f'set:"{name}"' for name in scope.sets[:1])))
        held = store.documents_of(store.statements_asked(parse(asked), EVERY))
        full = (id_ for id_ in ids if id_ in held)
    else:
        full = (id_ for id_ in ids if store.statement_count(id_))
    return tuple(dict.fromkeys((*islice(full, number), *ids)))[:number]
