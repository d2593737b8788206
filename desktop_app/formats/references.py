"""What a statement refers to, and whether that is there: texts and their words, actors, codes, statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from desktop_app.domain.annotation_set import AnnotationSet
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Statement, TargetKind
from desktop_app.domain.text import Anchor
from desktop_app.formats.codebook_flaws import goes_round
from desktop_app.formats.fault import Fault

Found = Iterator[tuple[str, Fault]]


@dataclass(frozen=True, slots=True)
class _Codes:
    """The ids of a codebook's entries; the empty one, which says nothing, among them."""

    claim_types: frozenset[str]
    topics: frozenset[str]
    levels: frozenset[str]

    @classmethod
    def of(cls, codebook: Codebook) -> _Codes:
        return cls(
            frozenset(("", *(code.id for code in codebook.claim_types))),
            frozenset(("", *(code.id for code in codebook.topics))),
            frozenset(("", *(code.id for code in codebook.scale))),
        )


class References:
    """What the statements of a bundle may refer to; ``above``: within which statement each of them is."""

    def __init__(self, bundle: Bundle, above: Mapping[str, str]) -> None:
        self._actors = frozenset(actor.id for actor in bundle.actors)
        self._codebooks = {codebook.id: _Codes.of(codebook) for codebook in bundle.codebooks}
        self._sets = {one.id: one for one in bundle.sets}
        self._codes = {one.id: self._codebooks.get(one.codebook_id) for one in bundle.sets}
        self._people = {"", *self._actors}
        self._above = above

    def faults(self, statement: Statement, text: str | None) -> Found:
        """What is wrong with a statement in the document with that text; None: there is no such document."""
        return chain(
            _anchors(statement, text),
            _people(statement, self._actors),
            _reported(statement, self._above),
            _codes(statement, self._sets, self._codebooks, self._actors),
        )

    def doubtful(self, statements: Sequence[Statement], text: str) -> list[int]:
        """The numbers of those of which one look does not show that nothing is wrong: ``faults`` has to tell.

        ``text`` is that in which they all stand; of hundreds of thousands nearly none is doubtful.
        """
        people, codes_of = self._people, self._codes
        found = []
        for number, one in enumerate(statements):
            codes, content = codes_of.get(one.set_id), one.content
            if (
                codes is None
                or one.within
                or len(content) > 1
                or one.speaker not in people
                or one.speaks_for not in people
                or one.addressee not in people
                or not _stand(content, text)
                or (one.source and not _stand(one.source, text))
                or (one.cue and not _stand(one.cue, text))
                or not self._coded(one, codes)
            ):
                found.append(number)
        return found

    def _coded(self, statement: Statement, codes: _Codes) -> bool:
        """Whether its claims and stances name nothing but what there is."""
        for claim in statement.claims:
            if claim.claim_type not in codes.claim_types or claim.topic not in codes.topics:
                return False
        for stance in statement.stances:
            target = stance.target
            among = codes.topics if target.kind is TargetKind.TOPIC else self._actors
            if not target.id or target.id not in among or stance.level not in codes.levels:
                return False
        return True


def _stand(anchors: tuple[Anchor, ...], text: str) -> bool:
    for anchor in anchors:
        span = anchor.span
        if not anchor.placed or text[span.start : span.end] != anchor.exact or span.end > len(text):
            return False
    return True


def _anchors(statement: Statement, text: str | None) -> Found:
    if text is None:
        yield statement.document_id, Fault.UNKNOWN_DOCUMENT
        return
    if list(statement.content) != sorted(statement.content, key=lambda anchor: anchor.span):
        yield statement.id, Fault.OUT_OF_ORDER
    for anchor in (*statement.content, *statement.source, *statement.cue):
        if anchor.span.end > len(text) or (anchor.placed and not anchor.holds(text)):
            yield f"{anchor.span.start}-{anchor.span.end}", Fault.WORDS_NOT_THERE


def _people(statement: Statement, actors: frozenset[str]) -> Found:
    for actor in (statement.speaker, statement.speaks_for, statement.addressee):
        if actor and actor not in actors:
            yield actor, Fault.UNKNOWN_ACTOR


def _reported(statement: Statement, above: Mapping[str, str]) -> Found:
    if statement.within and statement.within not in above:
        yield statement.within, Fault.UNKNOWN_STATEMENT
    if goes_round(statement.id, above):
        yield statement.within, Fault.GOES_ROUND


def _codes(
    statement: Statement,
    sets: Mapping[str, AnnotationSet],
    codebooks: Mapping[str, _Codes],
    actors: frozenset[str],
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
        if stance.target.kind is TargetKind.TOPIC and (
            not stance.target.id or stance.target.id not in codes.topics
        ):
            yield stance.target.id, Fault.UNKNOWN_TOPIC
        if stance.level and stance.level not in codes.levels:
            yield stance.level, Fault.UNKNOWN_LEVEL
