"""Names as a coder writes them, matched with what the project knows; new ones added."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator, SetKind
from desktop_app.domain.codebook import Codebook, Topic
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.stable_word import stable_word
from desktop_app.domain.statement import Claim, Stance, Statement, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.project.identity import new_id
from desktop_app.store.store import Store

CODEBOOK_SETTING = "codebook"
TOPIC_PREFIX = "topic:"


def statement(store: Store, statement_id: str) -> Statement:
    """The statement with that id; Problem when there is none."""
    found = store.statement(statement_id)
    if found is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"statement {statement_id}")
    return found


def document(store: Store, document_id: str) -> Document:
    """The document with that id; Problem when there is none."""
    found = store.document(document_id)
    if found is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"document {document_id}")
    return found


def claim(statement: Statement, claim_id: str) -> Claim:
    """The claim of a statement with that id; Problem when it has none such."""
    found = next((claim for claim in statement.claims if claim.id == claim_id), None)
    if found is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"claim {claim_id}")
    return found


def with_claim(statement: Statement, changed: Claim) -> Statement:
    """The statement with a claim in place of the one with its id."""
    return replace(
        statement, claims=tuple(changed if claim.id == changed.id else claim for claim in statement.claims)
    )


def stance(statement: Statement, stance_id: str) -> Stance:
    """The stance of a statement with that id; Problem when it has none such."""
    found = next((stance for stance in statement.stances if stance.id == stance_id), None)
    if found is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"stance {stance_id}")
    return found


def with_stance(statement: Statement, changed: Stance) -> Statement:
    """The statement with a stance in place of the one with its id."""
    return replace(
        statement,
        stances=tuple(changed if stance.id == changed.id else stance for stance in statement.stances),
    )


def actor_by_id(store: Store, actor_id: str) -> Actor:
    """The actor with that id; Problem when there is none."""
    found = store.actor(actor_id)
    if found is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"actor {actor_id}")
    return found


def actor(store: Store, name: str) -> str:
    """The id of the actor of that name or alias, made when there is none; empty for an empty name."""
    name = " ".join(name.split())
    if not name:
        return ""
    known = known_actor(store, name)
    if known is None:
        known = Actor(new_id(), name)
        store.put(known)
    return known.id


def known_actor(store: Store, name: str) -> Actor | None:
    """The actor of that name or, failing that, alias."""
    actors = store.actors()
    exact = next((known for known in actors if known.name == name), None)
    return exact or next((known for known in actors if known.is_called(name)), None)


def codebooks(store: Store) -> tuple[Codebook, ...]:
    """All codebooks, ours behind them: where two call one id differently, ours is the one that is shown."""
    return (*store.codebooks(), codebook(store))


def codebook(store: Store, set_id: str = "") -> Codebook:
    """The codebook of an annotation set, or the one that new annotations are made with."""
    codebook_id = next(
        (known.codebook_id for known in store.annotation_sets() if known.id == set_id), ""
    ) or store.setting(CODEBOOK_SETTING)
    found = store.codebook(codebook_id)
    if found is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"codebook {codebook_id}")
    return found


def claim_type(store: Store, set_id: str, code: str) -> str:
    """The id of a claim type given by id or name; Problem when the codebook has none such."""
    if not code:
        return ""
    book = codebook(store, set_id)
    found = book.claim_type(code)
    if found is None:
        choices = tuple(entry.id for entry in book.claim_types)
        raise Problem(Wrong.NOT_FOUND, subject=f"claim type {code}", choices=choices)
    return found.id


def level(store: Store, set_id: str, code: str) -> str:
    """The id of a stance level given by id or name; Problem when the scale has none such."""
    if not code:
        return ""
    book = codebook(store, set_id)
    found = book.level(code)
    if found is None:
        raise Problem(
            Wrong.NOT_FOUND, subject=f"stance level {code}", choices=tuple(entry.id for entry in book.scale)
        )
    return found.id


def topic(store: Store, set_id: str, name: str) -> str:
    """The id of a topic given by id or name, added to the codebook when it has none such."""
    name = " ".join(name.split())
    if not name:
        return ""
    book = codebook(store, set_id)
    found = book.topic(name)
    if found is None:
        found = Topic(stable_word(name, {entry.id for entry in book.topics}, "topic"), name)
        store.put(replace(book, topics=(*book.topics, found)))
    return found.id


def target(store: Store, set_id: str, name: str) -> Target:
    """The actor of that name, or with ``topic:`` before it the topic; made when there is none."""
    if name.startswith(TOPIC_PREFIX):
        found = Target(TargetKind.TOPIC, topic(store, set_id, name.removeprefix(TOPIC_PREFIX)))
    else:
        found = Target(TargetKind.ACTOR, actor(store, name))
    if not found.id:
        raise Problem(Wrong.BAD_VALUE, subject="target", detail=name)
    return found


def anchors(text: str, spans: tuple[Span, ...]) -> tuple[Anchor, ...]:
    """The anchors of the spans in the order of the text, touching ones joined; Problem outside the text."""
    joined: list[Span] = []
    for span in sorted(set(spans)):
        if span.end > len(text):
            raise Problem(Wrong.OUTSIDE_TEXT, subject=f"{span.start}:{span.end}", detail=str(len(text)))
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return tuple(Anchor.of(text, span) for span in joined)


def annotation_set(store: Store, annotator: str) -> str:
    """The id of the manual set that an annotator works in, made with the annotator when there is none."""
    known = next((person for person in store.annotators() if person.name == annotator), None)
    if known is None:
        known = Annotator(new_id(), annotator)
        store.put(known)
    codebook_id = store.setting(CODEBOOK_SETTING)
    for existing in store.annotation_sets():
        if (existing.annotator_id, existing.codebook_id, existing.kind) == (
            known.id,
            codebook_id,
            SetKind.MANUAL,
        ):
            return existing.id
    made = AnnotationSet(new_id(), annotator, known.id, codebook(store).id)
    store.put(made)
    return made.id
