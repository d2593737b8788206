"""What comes in with an annotation set made elsewhere, beside what the project has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Codebook
from desktop_app.project.duplicates import Duplicate, duplicates
from desktop_app.project.job import Job
from desktop_app.store.store import Store


class What(StrEnum):
    """What an annotation set is made of."""

    DOCUMENTS = "documents"
    STATEMENTS = "statements"
    ACTORS = "actors"
    CODES = "codes"
    SETS = "sets"
    ANNOTATORS = "annotators"


@dataclass(frozen=True, slots=True)
class Incoming:
    """How many of something there are in a file, and how many of those the project does not have."""

    what: What
    number: int
    new: int


def incoming(bundle: Bundle, store: Store) -> tuple[Incoming, ...]:
    """What a bundle has of each kind, in the order of ``What``; the same is what has the same id."""
    statements = {one.id for one in bundle.statements}
    known = {one.id for one in store.statements_by_id(statements)}
    return (
        _counted(What.DOCUMENTS, (one.id for one in bundle.documents), store.document_ids()),
        Incoming(What.STATEMENTS, len(statements), len(statements - known)),
        _counted(What.ACTORS, (one.id for one in bundle.actors), (one.id for one in store.actors())),
        _counted(What.CODES, _codes(bundle.codebooks), _codes(store.codebooks())),
        _counted(What.SETS, (one.id for one in bundle.sets), (s.id for s in store.annotation_sets())),
        _counted(
            What.ANNOTATORS, (one.id for one in bundle.annotators), (one.id for one in store.annotators())
        ),
    )


def known_texts(bundle: Bundle, store: Store) -> Job[tuple[Duplicate, ...]]:
    """The documents that are new by their id but whose text the project has, or one that is nearly so."""
    known = frozenset(store.document_ids())
    new = (one for one in bundle.documents if one.id not in known)
    return (yield from duplicates(new, store))


def _counted(what: What, theirs: Iterable[str], ours: Iterable[str]) -> Incoming:
    ids = set(theirs)
    return Incoming(what, len(ids), len(ids.difference(ours)))


def _codes(books: Iterable[Codebook]) -> Iterator[str]:
    """The entries of codebooks; ids are of one codebook, so its own goes before them."""
    for book in books:
        for tree, codes in enumerate((book.claim_types, book.topics, book.scale)):
            yield from (f"{book.id}/{tree}/{code.id}" for code in codes)
