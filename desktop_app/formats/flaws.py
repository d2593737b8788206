"""What is wrong between the parts of a bundle: names that name nothing, words that do not stand there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from desktop_app.domain.annotation_set import AnnotationSet
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Statement, TargetKind
from desktop_app.domain.text import normalise
from desktop_app.formats.codebook_flaws import codebook_flaws, goes_round
from desktop_app.formats.fault import Fault

KINDS = ("documents", "actors", "codebooks", "annotators", "sets", "statements", "steps")
"""The parts of a bundle, each after what it refers to."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A fault with the ``subject`` (an id, a value) in entry ``index`` of a part of a bundle."""

    kind: str
    index: int
    subject: str
    fault: Fault


def require_sound(bundle: Bundle, file: str, place: Callable[[str, int], str] = "{}[{}]".format) -> None:
    """Problem BAD_CONTENT for the first flaw of ``bundle``; ``place`` words where a part's entry stands."""
    for flaw in flaws(bundle):
        raise Problem(Wrong.BAD_CONTENT, file, place(flaw.kind, flaw.index), flaw.subject, flaw.fault)


def flaws(bundle: Bundle) -> Iterator[Flaw]:
    """Every fault of ``bundle``: ids empty or used twice, references to nothing, anchors that do not hold."""
    for kind in KINDS:
        ids = [entry.id for entry in getattr(bundle, kind)]
        yield from _ids(kind, enumerate(ids))
    yield from _ids("statements", _inner_ids(bundle, "claims"))
    yield from _ids("statements", _inner_ids(bundle, "stances"))
    for index, document in enumerate(bundle.documents):
        # A normalised text may itself begin with what looks like a byte-order mark.
        if normalise("\ufeff" + document.text) != document.text:
            yield Flaw("documents", index, document.id, Fault.TEXT_NOT_NORMAL)
    for index, codebook in enumerate(bundle.codebooks):
        for flaw in codebook_flaws(codebook):
            yield Flaw("codebooks", index, flaw.subject or flaw.path, flaw.fault)
    yield from _sets(bundle)
    yield from _statements(bundle)


def _inner_ids(bundle: Bundle, part: str) -> Iterator[tuple[int, str]]:
    for index, statement in enumerate(bundle.statements):
        for entry in getattr(statement, part):
            yield index, entry.id


def _ids(kind: str, ids: enumerate[str] | Iterator[tuple[int, str]]) -> Iterator[Flaw]:
    seen: set[str] = set()
    for index, id in ids:
        if not id:
            yield Flaw(kind, index, "", Fault.EMPTY_ID)
        if id in seen:
            yield Flaw(kind, index, id, Fault.REPEATED_ID)
        seen.add(id)


def _sets(bundle: Bundle) -> Iterator[Flaw]:
    annotators = {annotator.id for annotator in bundle.annotators}
    codebooks = {codebook.id for codebook in bundle.codebooks}
    for index, one in enumerate(bundle.sets):
        if one.annotator_id not in annotators:
            yield Flaw("sets", index, one.annotator_id, Fault.UNKNOWN_ANNOTATOR)
        if one.codebook_id not in codebooks:
            yield Flaw("sets", index, one.codebook_id, Fault.UNKNOWN_CODEBOOK)


@dataclass(frozen=True, slots=True)
class _Codes:
    claim_types: frozenset[str]
    topics: frozenset[str]
    levels: frozenset[str]

    @classmethod
    def of(cls, codebook: Codebook) -> _Codes:
        return cls(
            frozenset(code.id for code in codebook.claim_types),
            frozenset(code.id for code in codebook.topics),
            frozenset(code.id for code in codebook.scale),
        )


def _statements(bundle: Bundle) -> Iterator[Flaw]:
    texts = {document.id: document.text for document in bundle.documents}
    actors = {actor.id for actor in bundle.actors}
    codebooks = {codebook.id: _Codes.of(codebook) for codebook in bundle.codebooks}
    sets = {one.id: one for one in bundle.sets}
    above = {statement.id: statement.within for statement in bundle.statements}
    for index, statement in enumerate(bundle.statements):
        found = chain(
            _anchors(statement, texts),
            _people(statement, actors),
            _reported(statement, above),
            _codes(statement, sets, codebooks, actors),
        )
        for subject, fault in found:
            yield Flaw("statements", index, subject, fault)


Found = Iterator[tuple[str, Fault]]


def _anchors(statement: Statement, texts: Mapping[str, str]) -> Found:
    text = texts.get(statement.document_id)
    if text is None:
        yield statement.document_id, Fault.UNKNOWN_DOCUMENT
        return
    if list(statement.content) != sorted(statement.content, key=lambda anchor: anchor.span):
        yield statement.id, Fault.OUT_OF_ORDER
    for anchor in (*statement.content, *statement.source, *statement.cue):
        if anchor.span.end > len(text) or (anchor.placed and not anchor.holds(text)):
            yield f"{anchor.span.start}-{anchor.span.end}", Fault.WORDS_NOT_THERE


def _people(statement: Statement, actors: set[str]) -> Found:
    for actor in (statement.speaker, statement.speaks_for, statement.addressee):
        if actor and actor not in actors:
            yield actor, Fault.UNKNOWN_ACTOR


def _reported(statement: Statement, above: dict[str, str]) -> Found:
    if statement.within and statement.within not in above:
        yield statement.within, Fault.UNKNOWN_STATEMENT
    if goes_round(statement.id, above):
        yield statement.within, Fault.GOES_ROUND


def _codes(
    statement: Statement,
    sets: Mapping[str, AnnotationSet],
    codebooks: Mapping[str, _Codes],
    actors: set[str],
) -> Found:
    if statement.set_id not in sets:
        yield statement.set_id, Fault.UNKNOWN_SET
        return
    codes = codebooks.get(sets[statement.set_id].codebook_id)
    if codes is None:
        return  # the set's own flaw
    for claim in statement.claims:
        if claim.claim_type and claim.claim_type not in codes.claim_types:
            yield claim.claim_type, Fault.UNKNOWN_CLAIM_TYPE
        if claim.topic and claim.topic not in codes.topics:
            yield claim.topic, Fault.UNKNOWN_TOPIC
    for stance in statement.stances:
        if stance.target.kind is TargetKind.ACTOR and stance.target.id not in actors:
            yield stance.target.id, Fault.UNKNOWN_ACTOR
        if stance.target.kind is TargetKind.TOPIC and stance.target.id not in codes.topics:
            yield stance.target.id, Fault.UNKNOWN_TOPIC
        if stance.level and stance.level not in codes.levels:
            yield stance.level, Fault.UNKNOWN_LEVEL
