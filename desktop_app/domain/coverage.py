"""How completely articles are coded: what is missing, how much, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.document import Document
from desktop_app.domain.fields import Field, FieldOwner
from desktop_app.domain.query import ANY, asking
from desktop_app.domain.statement import Statement


class Lack(StrEnum):
    """What can be left to do, in the order in which it is come to at one place of the text."""

    ARTICLE = "article"
    """A required field of the article is empty."""
    REVIEW = "review"
    """Nobody has decided on a suggestion."""
    PLACE = "place"
    """Words of a statement stand nowhere in the text since it was corrected."""
    SPEAKER = "speaker"
    """A statement has no speaker, and is not in the journalist's own voice."""
    CLAIM = "claim"
    """A statement has no claim with a type."""
    STANCE = "stance"
    """A statement has no stance with a level."""
    FIELD = "field"
    """A required field of a statement, or of a claim or stance in it, is empty."""


OF_STATEMENTS = (Lack.PLACE, Lack.SPEAKER, Lack.CLAIM, Lack.STANCE, Lack.FIELD)
"""What a statement can lack."""


class Coverage(NamedTuple):
    """How completely a document is coded: how many statements it has, and how much of what it lacks.

    ``review`` is None where quotations were never looked for, ``article`` 1 where the article lacks a
    required field. In a sum over documents ``document_id`` and ``title`` are empty.
    """

    document_id: str
    title: str
    statements: int
    review: int | None
    place: int = 0
    speaker: int = 0
    claim: int = 0
    stance: int = 0
    field: int = 0
    article: int = 0

    def of(self, lack: Lack) -> int:
        """How much of this is missing."""
        return int(getattr(self, lack.value) or 0)

    def left(self, lacks: Iterable[Lack]) -> int:
        """How much of all these is missing."""
        return sum(map(self.of, lacks))


def total(rows: Iterable[Coverage]) -> Coverage:
    """The sum over documents."""
    columns = zip(*(row[2:] for row in rows), strict=True)
    sums = [sum(each or 0 for each in column) for column in columns]
    return Coverage("", "", *sums) if sums else Coverage("", "", 0, 0)


class Quoted(NamedTuple):
    """How many words of a speaker are quoted, by kind of quotation; ``speaker`` an actor's id or empty."""

    speaker: str
    direct: int = 0
    mixed: int = 0
    indirect: int = 0
    unsaid: int = 0
    """In statements of which nobody has said how their words reach the reader."""

    @property
    def words(self) -> int:
        """All of them."""
        return self.direct + self.mixed + self.indirect + self.unsaid


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing that is left to do: what is missing, and of what.

    ``point`` is where in the text, in code points, -1 for what is missing of the article as a whole.
    """

    lack: Lack
    document_id: str
    point: int = -1
    statement_id: str = ""
    suggestion_id: str = ""

    @property
    def place(self) -> tuple[int, str, int]:
        """By which things to do of one document are in order."""
        return self.point, self.statement_id or self.suggestion_id, tuple(Lack).index(self.lack)


class Missing(NamedTuple):
    """A required field that is empty; ``part`` is the id of the claim or stance it stands on, or empty."""

    field: Field
    part: str = ""


def missing_in(statement: Statement, codebook: Codebook) -> Missing | None:
    """The first required field of a statement, or of its claims and stances, that is empty."""
    things = [
        *((FieldOwner.CLAIM, claim.id, claim.fields) for claim in statement.claims),
        *((FieldOwner.STANCE, stance.id, stance.fields) for stance in statement.stances),
        (FieldOwner.STATEMENT, "", statement.fields),
    ]
    return next(
        (
            Missing(field, part)
            for owner, part, told in things
            for field in codebook.fields_of(owner)
            if field.required and not told.get(field.id)
        ),
        None,
    )


def missing_of(document: Document, codebook: Codebook) -> Missing | None:
    """The first required field of a document that is empty."""
    required = (each for each in codebook.fields_of(FieldOwner.DOCUMENT) if each.required)
    return next((Missing(each) for each in required if not document.fields.get(each.id)), None)


_ASKED = {
    Lack.ARTICLE: asking("is", "undescribed"),
    Lack.REVIEW: asking("is", "unreviewed"),
    Lack.PLACE: asking("is", "unplaced"),
    Lack.SPEAKER: f"{asking('speaker', ANY, negated=True)} {asking('kind', 'authorial', negated=True)}",
    Lack.CLAIM: asking("claim", ANY, negated=True),
    Lack.STANCE: asking("stance", ANY, negated=True),
    Lack.FIELD: asking("is", "incomplete"),
}


def query_for(lack: Lack | None, document_id: str = "") -> str:
    """What is typed to find what lacks this, in one document or in all: statements, or articles.

    None finds all statements.
    """
    if lack is None:
        return asking("document", document_id or ANY)
    return " ".join(part for part in (_ASKED[lack], _within(document_id)) if part)


def query_for_speaker(speaker: str, document_id: str = "") -> str:
    """What is typed to find the quotations of an actor, by name or id; those of nobody where it is empty."""
    asked = asking("speaker", speaker) if speaker else asking("speaker", ANY, negated=True)
    return " ".join(part for part in (asked, "-kind:authorial", _within(document_id)) if part)


def _within(document_id: str) -> str:
    return asking("document", document_id) if document_id else ""
