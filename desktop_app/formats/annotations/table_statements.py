"""Statements put together again from the rows of a table of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import ClaimType, Codebook, Level, Topic
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Status, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.formats.annotations.enclosed import made_id
from desktop_app.formats.annotations.quoted_words import NotFoundError, QuotedWords
from desktop_app.formats.annotations.table_columns import JOINT
from desktop_app.formats.fault import Fault
from desktop_app.formats.flaws import require_sound
from desktop_app.formats.json_text import one_line
from desktop_app.formats.order import in_order
from desktop_app.formats.records import RecordError, record

_TOOL = "csv"
_WORTH = {"yes": True, "no": False, "": None}
_DIGITS = 12

Cells = Mapping[str, str]


class Gathering:
    """Statements, and all that they refer to, gathered from one row after another."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._known = {document.id: document for document in documents}
        self._documents: dict[str, Document] = {}
        self._statements: dict[str, Statement] = {}
        self._actors: dict[tuple[str, str], Actor] = {}
        self._sets: dict[tuple[str, str], AnnotationSet] = {}
        self._annotators: dict[str, Annotator] = {}
        self._claim_types: dict[str, ClaimType] = {}
        self._topics: dict[str, Topic] = {}
        self._levels: dict[str, Level] = {}

    def add(self, cells: Cells, place: str) -> None:
        """Take over a row: a statement, or a further claim or stance of one.

        RecordError, with the place, for a document that is not there, words that do not stand in it, and
        words for kinds that are none.
        """
        id = cells.get("statement_id", "")
        if not id:
            raise RecordError(f"{place}: statement_id", Fault.EMPTY_ID)
        statement = self._statements.get(id) or self._statement(id, cells, place)
        claims = {claim.id: claim for claim in statement.claims}
        stances = {stance.id: stance for stance in statement.stances}
        if claim := self._claim(cells, place):
            claims.setdefault(claim.id, claim)
        if stance := self._stance(cells, place):
            stances.setdefault(stance.id, stance)
        self._statements[id] = replace(
            statement, claims=tuple(claims.values()), stances=tuple(stances.values())
        )

    def bundle(self, file: str) -> Bundle:
        """All that was gathered; Problem BAD_CONTENT for what does not hang together."""
        if not self._statements:
            return Bundle()
        codes = Codebook(
            "",
            "CSV",
            claim_types=tuple(self._claim_types.values()),
            topics=tuple(self._topics.values()),
            scale=tuple(self._levels.values()),
        )
        codebook = replace(codes, id=f"{_TOOL}-{made_id(one_line(record(codes)))}")
        bundle = Bundle(
            documents=tuple(self._documents.values()),
            actors=tuple(self._actors.values()),
            codebooks=(codebook,),
            annotators=tuple(self._annotators.values()),
            sets=tuple(replace(one, codebook_id=codebook.id) for one in self._sets.values()),
            statements=tuple(self._statements.values()),
        )
        require_sound(bundle, file)
        return in_order(bundle)

    def _statement(self, id: str, cells: Cells, place: str) -> Statement:
        document = self._known.get(cells.get("document_id", ""))
        if document is None:
            raise RecordError(f"{place}: {cells.get('document_id', '')}", Fault.UNKNOWN_DOCUMENT)
        self._documents[document.id] = document
        content = _content(cells, document.text, place)
        try:
            kind, status = Kind(cells.get("kind", "")), Status(cells.get("status", "") or "open")
        except ValueError as error:
            raise RecordError(f"{place}: kind, status", Fault.UNKNOWN_WORD) from error
        return Statement(
            id,
            self._set(cells),
            document.id,
            content,
            _nearest(cells.get("source_words", ""), content, document.text, f"{place}: source_words"),
            _nearest(cells.get("cue_words", ""), content, document.text, f"{place}: cue_words"),
            kind,
            self._actor(cells.get("speaker", ""), place, cells.get("speaker_kind", "")),
            self._actor(cells.get("speaks_for", ""), place),
            self._actor(cells.get("addressee", ""), place),
            cells.get("within", ""),
            cells.get("memo", ""),
            status,
        )

    def _set(self, cells: Cells) -> str:
        name, who = cells.get("set", ""), cells.get("annotator", "")
        annotator = self._annotators.setdefault(who, Annotator(made_id(_TOOL, who), who))
        made = AnnotationSet(made_id(_TOOL, name, who), name, annotator.id, "")
        return self._sets.setdefault((name, who), made).id

    def _actor(self, name: str, place: str, kind: str = "") -> str:
        if not name and not kind:
            return ""
        return self._called(name, place, kind)

    def _called(self, name: str, place: str, kind: str = "") -> str:
        try:
            actor = Actor(made_id(_TOOL, "actor", name, kind), name, ActorKind(kind))
        except ValueError as error:
            raise RecordError(f"{place}: speaker_kind", Fault.UNKNOWN_WORD) from error
        if not kind:  # somebody of that name whose kind another row says
            actor = next((one for (known, _), one in self._actors.items() if known == name), actor)
        return self._actors.setdefault((name, actor.kind.value), actor).id

    def _claim(self, cells: Cells, place: str) -> Claim | None:
        id = cells.get("claim_id", "")
        if not id:
            return None
        if claim_type := cells.get("claim_type", ""):
            self._claim_types.setdefault(claim_type, ClaimType(claim_type, claim_type))
        if topic := cells.get("topic", ""):
            self._topics.setdefault(topic, Topic(topic, topic))
        worth = cells.get("check_worthy", "")
        if worth not in _WORTH:
            raise RecordError(f"{place}: check_worthy", Fault.UNKNOWN_WORD)
        return Claim(
            id,
            cells.get("claim_type", ""),
            cells.get("topic", ""),
            cells.get("paraphrase", ""),
            _WORTH[worth],
            cells.get("verdict", ""),
            cells.get("claim_memo", ""),
        )

    def _stance(self, cells: Cells, place: str) -> Stance | None:
        id, level = cells.get("stance_id", ""), cells.get("level", "")
        if not id:
            return None
        try:
            kind = TargetKind(cells.get("target_kind", ""))
            value = float(cells["level_value"]) if cells.get("level_value") else None
        except ValueError as error:
            raise RecordError(f"{place}: target_kind, level_value", Fault.UNKNOWN_WORD) from error
        target = cells.get("target", "")
        if kind is TargetKind.ACTOR:
            target = self._called(target, place)
        elif target:
            self._topics.setdefault(target, Topic(target, target))
        if not target:
            raise RecordError(f"{place}: target", Fault.MISSING_FIELD)
        if level:
            self._levels.setdefault(level, Level(level, level, value=value))
        return Stance(id, Target(kind, target), level, cells.get("stance_memo", ""))


def _content(cells: Cells, text: str, place: str) -> tuple[Anchor, ...]:
    """The stretches by their places or, where other words stand there now, by their words.

    Words that are nowhere, or in several places, are left to be placed by a person.
    """
    said = [one for one in cells.get("spans", "").split(";") if one.strip()]
    spans = [_span(one, len(text), place) for one in said]
    words = cells.get("words", "")
    if spans and JOINT.join(span.words(text) for span in spans) == words:
        return tuple(Anchor.of(text, span) for span in spans)
    pieces = [piece for piece in words.split(JOINT) if piece]
    if not pieces or not text:
        raise RecordError(f"{place}: words", Fault.WORDS_NOT_THERE)
    about = spans if len(spans) == len(pieces) else [Span(0, 1)] * len(pieces)
    anchors = [_anchor(piece, span, text) for piece, span in zip(pieces, about, strict=True)]
    return tuple(sorted(anchors, key=lambda anchor: anchor.span))


def _anchor(words: str, about: Span, text: str) -> Anchor:
    try:
        return Anchor.of(text, QuotedWords(words, start=about.start).found_in(text))
    except NotFoundError:
        return Anchor(about, words, placed=False)


def _span(said: str, length: int, place: str) -> Span:
    start, _, end = said.strip().partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(said) < 2 * _DIGITS):
        raise RecordError(f"{place}: spans", Fault.NO_SPAN)
    if not int(start) < int(end) <= length:
        raise RecordError(f"{place}: {said.strip()}", Fault.NO_SPAN)
    return Span(int(start), int(end))


def _nearest(words: str, content: Sequence[Anchor], text: str, place: str) -> tuple[Anchor, ...]:
    """The words where they stand nearest to the content; the table does not say where."""
    if not words:
        return ()
    middle = (content[0].span.start + content[-1].span.end) // 2
    whole = _where(words, text)
    pieces = [words] if whole else words.split(JOINT)
    anchors = []
    for piece in pieces:
        starts = _where(piece, text) if piece else []
        if not starts:
            raise RecordError(place, Fault.WORDS_NOT_THERE)
        start = min(starts, key=lambda at: (abs(at - middle), at))
        anchors.append(Anchor.of(text, Span(start, start + len(piece))))
    return tuple(anchors)


def _where(words: str, text: str) -> list[int]:
    found = []
    at = text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found
