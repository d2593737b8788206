"""A statement made two, and several made one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_app.domain.annotation_set import SetKind
from desktop_app.domain.merging import (
    merged_claims,
    merged_fields,
    merged_kind,
    merged_memo,
    merged_stances,
    merged_status,
)
from desktop_app.domain.overlap import same_words
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Statement
from desktop_app.domain.suggestion import Decision, Review
from desktop_app.domain.text import Anchor, Span
from desktop_app.project import lookup
from desktop_app.project.identity import new_id
from desktop_app.store.store import Store

_PEOPLE = {"speaker": "the speaker", "speaks_for": "whom it speaks for", "addressee": "the addressee"}


@dataclass(frozen=True)
class SplitStatement:
    """Make a second statement of those words of one that lie in ``away``; both keep all that was coded.

    What the first reports goes with its words; stretches without a place stay with the first.
    """

    statement_id: str
    away: Span
    id: str = field(default_factory=new_id)

    @property
    def name(self) -> str:
        """Split statement."""
        return "Split statement"

    def apply(self, store: Store) -> None:
        """Put both; Problem NOTHING_TO_SPLIT when either would have no words."""
        statement = lookup.statement(store, self.statement_id)
        text = lookup.document(store, statement.document_id).text
        stretches = [anchor.span for anchor in statement.content if anchor.placed]
        staying = _trimmed(text, (part for span in stretches for part in _without(span, self.away)))
        going = _trimmed(text, (part for span in stretches for part in _within(span, self.away)))
        unplaced = tuple(anchor for anchor in statement.content if not anchor.placed)
        if not going or not (staying or unplaced):
            raise Problem(Wrong.NOTHING_TO_SPLIT)
        first = replace(
            statement, content=tuple(sorted((*(Anchor.of(text, span) for span in staying), *unplaced)))
        )
        second = replace(
            statement,
            id=self.id,
            content=tuple(Anchor.of(text, span) for span in going),
            claims=tuple(replace(claim, id=new_id()) for claim in statement.claims),
            stances=tuple(replace(stance, id=new_id()) for stance in statement.stances),
        )
        store.put(first)
        store.put(second)
        for report_id in store.reports_of(first.id):
            report = lookup.statement(store, report_id)
            if any(span.contains(report.extent) for span in going):
                store.put(replace(report, within=second.id))
        _stay_decided(store, (statement,), (first, second))


@dataclass(frozen=True)
class MergeStatements:
    """Make one of a statement and others of the same document and set: their words and codes become its.

    What the others report is reported by it.
    """

    statement_id: str
    other_ids: tuple[str, ...]

    @property
    def name(self) -> str:
        """Merge so many statements."""
        many = len(set(self.other_ids) | {self.statement_id})
        return f"Merge {many} statements"

    def apply(self, store: Store) -> None:
        """Put it and take the others away.

        Problem NOT_ALIKE when they have different speakers, or two values of one field; BAD_VALUE for one of
        another document or annotation set.
        """
        before = statement = lookup.statement(store, self.statement_id)
        text = lookup.document(store, statement.document_id).text
        ids = tuple(id_ for id_ in dict.fromkeys(self.other_ids) if id_ != statement.id)
        others = tuple(lookup.statement(store, id_) for id_ in ids)
        for other in others:
            statement = _both(store, statement, other, text)
        gone = set(ids)
        statement = replace(statement, within=_above(store, (before, *others)))
        for other in others:
            for report_id in store.reports_of(other.id):
                if report_id not in gone | {statement.id}:
                    report = lookup.statement(store, report_id)
                    store.put(replace(report, within=statement.id))
        for review in store.reviews(statement.document_id):
            if review.statement_id in gone:
                store.put(replace(review, statement_id=statement.id))
        # First, so that the claims that change hands are nobody's by then.
        for other in others:
            store.remove("statements", other.id)
        store.put(statement)
        _stay_decided(store, (before, *others), (statement,))


def _both(store: Store, one: Statement, other: Statement, text: str) -> Statement:
    if (one.document_id, one.set_id) != (other.document_id, other.set_id):
        raise Problem(Wrong.BAD_VALUE, subject="statement", detail=other.id)
    values = merged_fields(one.fields, other.fields)
    if values is None:
        told = next(each for each, value in other.fields.items() if one.fields.get(each, value) != value)
        raise Problem(Wrong.NOT_ALIKE, subject=told, detail=f"{one.fields[told]} / {other.fields[told]}")
    changed: dict[str, Any] = {role: _person(store, role, one, other) for role in _PEOPLE}
    return replace(
        one,
        **changed,
        content=_joined(text, (*one.content, *other.content)),
        source=_joined(text, (*one.source, *other.source)),
        cue=_joined(text, (*one.cue, *other.cue)),
        kind=merged_kind(one.kind, other.kind),
        memo=merged_memo(one.memo, other.memo),
        status=merged_status(one.status, other.status),
        claims=merged_claims(one.claims, other.claims),
        stances=merged_stances(one.stances, other.stances),
        fields=values,
    )


def _person(store: Store, role: str, one: Statement, other: Statement) -> str:
    mine, theirs = getattr(one, role), getattr(other, role)
    if mine and theirs and mine != theirs:
        names = " / ".join(lookup.actor_by_id(store, id_).name for id_ in (mine, theirs))
        raise Problem(Wrong.NOT_ALIKE, subject=_PEOPLE[role], detail=names)
    return str(mine or theirs)


def _joined(text: str, anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """The stretches of both; those with only white space between them are one, as before they were split."""
    unplaced: set[Anchor] = set()
    spans: list[Span] = []
    for anchor in sorted(set(anchors)):
        if not anchor.placed:
            unplaced.add(anchor)
        elif spans and not text[spans[-1].end : anchor.span.start].strip():
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, anchor.span.end))
        else:
            spans.append(anchor.span)
    return tuple(sorted((*lookup.anchors(text, tuple(spans)), *unplaced)))


def _above(store: Store, merged: tuple[Statement, ...]) -> str:
    """The statement that reports the merged one: none of those that it is made of, nor what they report."""
    ids = {one.id for one in merged}
    for one in merged:
        within = above = one.within
        seen: set[str] = set()
        while above and above not in seen:
            seen.add(above)
            reporting = lookup.statement(store, above)
            if above in ids:
                # What lies below it would report itself.
                within = reporting.within
            above = reporting.within
        if within and within not in ids:
            return within
    return ""


def _stay_decided(store: Store, before: tuple[Statement, ...], after: tuple[Statement, ...]) -> None:
    """Have no suggestion come back that statements were made of, only since these have other edges now."""
    first = after[0]
    suggested = {one.id for one in store.annotation_sets() if one.kind is SetKind.SUGGESTED}
    if first.set_id in suggested:
        return
    was, now = tuple(map(_placed, before)), tuple(map(_placed, after))
    reviewed = [review.proposed.content for review in store.reviews(first.document_id)]
    for found in store.found(first.document_id):
        content = found.content
        if not any(same_words(content, other) for other in was):
            continue
        if not any(same_words(content, other) for other in (*now, *reviewed)):
            kept = max(after, key=lambda one: sum(span.overlaps(o) for span in content for o in _placed(one)))
            store.put(Review(new_id(), kept.document_id, Decision.ACCEPTED, found, kept.id))


def _placed(statement: Statement) -> tuple[Span, ...]:
    return tuple(anchor.span for anchor in statement.content if anchor.placed)


def _within(span: Span, part: Span) -> Iterator[Span]:
    start, end = max(span.start, part.start), min(span.end, part.end)
    if start < end:
        yield Span(start, end)


def _without(span: Span, part: Span) -> Iterator[Span]:
    if span.start < min(span.end, part.start):
        yield Span(span.start, min(span.end, part.start))
    if max(span.start, part.end) < span.end:
        yield Span(max(span.start, part.end), span.end)


def _trimmed(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans without white space at their edges; those of nothing else are left out."""
    trimmed = []
    for span in spans:
        words = span.words(text)
        start = span.start + len(words) - len(words.lstrip())
        if words.strip():
            trimmed.append(Span(start, start + len(words.strip())))
    return trimmed
