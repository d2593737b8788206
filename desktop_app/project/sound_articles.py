"""The articles of a project, found sound as they come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.suggestion import Review
from desktop_app.domain.text import is_normal
from desktop_app.formats.fault import Fault
from desktop_app.formats.flaws import review_faults
from desktop_app.formats.outgoing import FIRST, Article, Place
from desktop_app.formats.references import References
from desktop_app.store.store import Store

Counted = Sequence[tuple[str, int]]
"""The ids of documents, in their order, each with how many statements it has."""


class SoundArticles:
    """Articles as they are at one ``moment`` of a store, which begins at the latest when this is made."""

    def __init__(self, store: Store, around: Bundle) -> None:
        self._store = store
        self._references = References(around, store.nested())
        self._decided: defaultdict[str, list[Review]] = defaultdict(list)
        for review in around.reviews:
            self._decided[review.document_id].append(review)

    def of(self, counted: Counted, place: Place = FIRST) -> Iterator[tuple[Place, Article]]:
        """The articles, and where each comes; ``place``: where the first does.

        Problem BAD_CONTENT, with that, for what does not hang together.
        """
        references = self._references
        for document, statements in self._store.coded_articles(counted):
            text = document.text
            if not is_normal(text):
                raise _bad(f"documents[{place.articles}]", document.id, Fault.TEXT_NOT_NORMAL)
            for review in self._decided.get(document.id, ()):
                for subject, fault in review_faults(review, text):
                    raise _bad("reviews", subject, fault)
            for index in references.doubtful(statements, text):
                for subject, fault in references.faults(statements[index], text):
                    raise _bad(f"statements[{place.statements + index}]", subject, fault)
            yield place, Article(document, statements)
            place = place.behind(len(statements))


def _bad(place: str, subject: str, fault: Fault) -> Problem:
    return Problem(Wrong.BAD_CONTENT, "", place, subject, fault)
