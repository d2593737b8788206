"""What a project holds, read while it is written for other tools."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.suggestion import Review
from desktop_app.domain.text import is_normal
from desktop_app.formats.fault import Fault
from desktop_app.formats.flaws import require_sound, review_faults
from desktop_app.formats.order import in_order
from desktop_app.formats.outgoing import Article, Outgoing
from desktop_app.formats.references import References
from desktop_app.project.gathering import surroundings
from desktop_app.store.store import Store


def outgoing(store: Store, document_ids: Collection[str] | None = None) -> Outgoing:
    """All that a project holds, as it is at one ``moment`` of the store, to be gone through inside that.

    With ``document_ids`` these documents and what is said in them, and no others.

    The store keeps ids apart and references whole; all else that a bundle is asked before it is written is
    asked of each article as it comes. Problem BAD_CONTENT, where it is not so, reaches whoever writes.
    """
    around = in_order(surroundings(store))
    # Of what was decided it is asked as its article comes.
    require_sound(replace(around, reviews=()), "")
    decided: defaultdict[str, list[Review]] = defaultdict(list)
    for review in around.reviews:
        decided[review.document_id].append(review)
    counted = store.statements_in_each()
    if document_ids is not None:
        wanted = frozenset(document_ids)
        counted = tuple(each for each in counted if each[0] in wanted)
    references = References(around, store.nested())

    def again() -> Iterator[Article]:
        number = 0
        for at, (document, statements) in enumerate(store.coded_articles(counted)):
            if not is_normal(document.text):
                raise _bad(f"documents[{at}]", document.id, Fault.TEXT_NOT_NORMAL)
            text = document.text
            for review in decided.get(document.id, ()):
                for subject, fault in review_faults(review, text):
                    raise _bad("reviews", subject, fault)
            for index in references.doubtful(statements, text):
                for subject, fault in references.faults(statements[index], text):
                    raise _bad(f"statements[{number + index}]", subject, fault)
            number += len(statements)
            yield Article(document, statements)

    total = sum(count for _, count in counted)
    return Outgoing(around, len(counted), total, again, store.document_fields())


def _bad(place: str, subject: str, fault: Fault) -> Problem:
    return Problem(Wrong.BAD_CONTENT, "", place, subject, fault)
