"""Annotation sets on their way into a file, an article at a time: no more than one need be held."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.formats.flaws import require_sound
from desktop_app.formats.order import in_order
from desktop_app.formats.pulse import paced, told_of


class Article(NamedTuple):
    """A document and what is said in it, in the order of the text."""

    document: Document
    statements: Sequence[Statement]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What a bundle holds, to be gone through as often as it takes, documents in the order of their ids.

    ``around`` is all but documents and statements, in its order; ``documents`` and ``statements`` are how
    many there are, ``document_fields`` the names of all fields that a document has, in order. What is gone
    through is sound: a Problem BAD_CONTENT is raised where it is not.
    """

    around: Bundle
    documents: int
    statements: int
    again: Callable[[], Iterator[Article]]
    document_fields: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        return told_of(self.again(), self.documents)

    def __bool__(self) -> bool:
        """Whether there is anything at all."""
        return bool(self.documents) or self.around != Bundle()


Exchanged = Bundle | Outgoing
"""What a format writes: a bundle that is held, or one that is read as it is written."""


def articles_of(exchanged: Exchanged) -> Outgoing:
    """What is to be written, in order; Problem BAD_CONTENT for a bundle that could not be read back."""
    if isinstance(exchanged, Outgoing):
        return exchanged
    require_sound(exchanged, "")
    ordered = in_order(exchanged)
    said: dict[str, list[Statement]] = {}
    for statement in ordered.statements:
        said.setdefault(statement.document_id, []).append(statement)
    return Outgoing(
        replace(ordered, documents=(), statements=()),
        len(ordered.documents),
        len(ordered.statements),
        lambda: (Article(document, said.get(document.id, ())) for document in ordered.documents),
        tuple(sorted({name for document in ordered.documents for name in document.fields})),
    )


def held(exchanged: Exchanged) -> Bundle:
    """All of it at once, in order; Problem BAD_CONTENT for a bundle that could not be read back."""
    if isinstance(exchanged, Bundle):
        require_sound(exchanged, "")
        return in_order(exchanged)
    every = list(exchanged)
    return replace(
        exchanged.around,
        documents=paced(document for document, _ in every),
        statements=paced(chain.from_iterable(statements for _, statements in every)),
    )
