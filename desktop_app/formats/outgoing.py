"""Annotation sets on their way into a file, an article at a time: no more than one need be held."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.formats.flaws import require_sound
from desktop_app.formats.order import in_order
from desktop_app.formats.pulse import paced, told_of

T = TypeVar("T")


class Article(NamedTuple):
    """A document and what is said in it, in the order of the text."""

    document: Document
    statements: Sequence[Statement]


class Place(NamedTuple):
    """How many articles and statements come before an article."""

    articles: int = 0
    statements: int = 0

    def behind(self, statements: int) -> Place:
        """The place of the next article, where this one has so many statements."""
        return Place(self.articles + 1, self.statements + statements)


FIRST = Place()

Telling = Callable[[Bundle], Callable[[Article, Place], T]]
"""Of all that stands around the articles makes what tells of each by itself, remembering nothing of others.

It is made anew in each process that takes part: so it, and what it makes of an article, can be pickled.
"""


Shared = Callable[[Telling[Any]], Generator[Any, None, None]]
"""What is told of each article, by several processes."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What a bundle holds, to be gone through as often as it takes, documents in the order of their ids.

    ``around`` is all but documents and statements, in its order; ``documents`` and ``statements`` are how
    many there are, ``document_fields`` the names of all fields that a document has, in order. What is gone
    through is sound: a Problem BAD_CONTENT is raised where it is not. ``shared`` has several processes tell
    of the articles, where there are any to do so.
    """

    around: Bundle
    documents: int
    statements: int
    again: Callable[[], Iterator[Article]]
    document_fields: tuple[str, ...] = ()
    shared: Shared | None = None

    def told(self, telling: Telling[T]) -> Iterator[T]:
        """What is told of each article, in their order."""
        entries = (self.shared or self._told_here)(telling)
        # Given up, the processes end now, and not when nobody remembers the error any more.
        with closing(entries):
            yield from told_of(entries, self.documents)

    def _told_here(self, telling: Telling[T]) -> Generator[T, None, None]:
        tell, place = telling(self.around), FIRST
        for article in self.again():
            yield tell(article, place)
            place = place.behind(len(article.statements))

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
