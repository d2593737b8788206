"""Statements as the rows of our table: one for each pair of claim and stance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.statement import Claim, Stance, Statement, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.formats.annotations.table_columns import COLUMNS, JOINT, NUMBERS
from desktop_app.formats.annotations.table_fields import TableFields
from desktop_app.formats.outgoing import Article

Row = tuple[str, ...]
"""The cells in the order of the columns, empty where nothing is said."""

_WORTH = {True: "yes", False: "no", None: ""}
_TOO_MANY = "has no column, as there are too many"
_NO_CLAIM = ("",) * 7
_NO_STANCE = ("",) * 6


class TableRows:
    """Looks up by id what a row says by name."""

    def __init__(self, around: Bundle, of_documents: Sequence[str] = ()) -> None:
        self._actors = {"": ("", ""), **{one.id: (one.name, one.kind.value) for one in around.actors}}
        annotators = {annotator.id: annotator.name for annotator in around.annotators}
        self._sets = {one.id: (one.name, annotators[one.annotator_id]) for one in around.sets}
        values = {
            book.id: {level.id: "" if level.value is None else _number(level.value) for level in book.scale}
            for book in around.codebooks
        }
        self._scales = {one.id: values[one.codebook_id] for one in around.sets}
        self._fields = TableFields(around, of_documents)
        self.columns = COLUMNS + self._fields.columns
        """The names of the cells: ours, then those of the codebooks' own fields."""
        self.numbers = NUMBERS | self._fields.numbers
        """Columns of numbers; in those of own fields another program may have put anything else."""

    def losses(self) -> Iterator[Loss]:
        """What there was no column for."""
        return (Loss("document field", name, _TOO_MANY) for name in self._fields.left)

    def of(self, article: Article) -> Iterator[Row]:
        """The rows of an article, statement by statement in their order."""
        document = article.document
        about = (document.id, document.title, document.outlet, document.date, document.language)
        for statement in article.statements:
            head = (statement.id, *about, *self._said(statement))
            memo = (statement.memo,)
            stances = [(each, self._stance(statement, each)) for each in statement.stances]
            for claim in statement.claims or (None,):
                claimed = head + (_NO_CLAIM if claim is None else _claim(claim))
                for stance, told in stances or ((None, _NO_STANCE),):
                    own = self._fields.of(document, statement, claim, stance)
                    yield claimed + told + memo + own

    def _said(self, statement: Statement) -> Row:
        actors = self._actors
        return (
            *self._sets[statement.set_id],
            statement.kind,
            statement.status,
            statement.words,
            *_places([anchor.span for anchor in statement.content if anchor.placed]),
            _words(statement.source) if statement.source else "",
            _words(statement.cue) if statement.cue else "",
            *actors[statement.speaker],
            actors[statement.speaks_for][0],
            actors[statement.addressee][0],
            statement.within,
        )

    def _stance(self, statement: Statement, stance: Stance) -> Row:
        target = stance.target
        return (
            stance.id,
            target.kind,
            self._actors[target.id][0] if target.kind is TargetKind.ACTOR else target.id,
            stance.level,
            self._scales[statement.set_id].get(stance.level, ""),
            stance.memo,
        )


def _number(value: float) -> str:
    return str(value).removesuffix(".0")


def _claim(claim: Claim) -> Row:
    return (
        claim.id,
        claim.claim_type,
        claim.topic,
        claim.paraphrase,
        _WORTH[claim.check_worthy],
        claim.verdict,
        claim.memo,
    )


def _places(spans: Sequence[Span]) -> tuple[str, str, str]:
    """Where the first begins, where the last ends, and all of them."""
    if len(spans) == 1:
        start, end = str(spans[0].start), str(spans[0].end)
        return start, end, f"{start}-{end}"
    if not spans:
        return "", "", ""
    every = ";".join([f"{span.start}-{span.end}" for span in spans])
    return str(min(span.start for span in spans)), str(max(span.end for span in spans)), every


def _words(anchors: Sequence[Anchor]) -> str:
    return JOINT.join(anchor.exact for anchor in anchors)
