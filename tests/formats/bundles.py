"""Whole bundles, as strange as they may be."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from hypothesis import strategies as st

from desktop_app.domain.actors import Actor, ActorKind, Affiliation
from desktop_app.domain.annotation_set import AnnotationSet, Annotator, SetKind
from desktop_app.domain.bundle import Bundle, PastStep
from desktop_app.domain.codebook import ClaimType, Codebook, Level, Topic
from desktop_app.domain.document import Document
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Status, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.formats.order import in_order
from tests.formats.kept_parts import kept_parts
from tests.formats.own_fields import filled, own_fields
from tests.formats.words import IDS, NAMES, TEXTS, WORDS

T = TypeVar("T")

COLOURS = st.sampled_from(("", "#000000", "#ab12EF"))
PAIRS = st.sampled_from(({}, {"": "", "=a": "b"}, {"@id": "\U0001f981", "standpunt:x": "\n"}))


def several(
    make: Callable[[str], st.SearchStrategy[T]], least: int = 0, most: int = 3
) -> st.SearchStrategy[tuple[T, ...]]:
    """Values with ids of which no two are equal."""
    ids = st.lists(IDS, min_size=least, max_size=most, unique=True)
    return ids.flatmap(lambda some: st.tuples(*(make(id) for id in some)))


def documents(id: str) -> st.SearchStrategy[Document]:
    return st.builds(Document, st.just(id), TEXTS, *[WORDS] * 8, fields=PAIRS)


def actors(id: str) -> st.SearchStrategy[Actor]:
    affiliations = st.lists(st.builds(Affiliation, *[WORDS] * 4), max_size=2).map(tuple)
    return st.builds(
        Actor,
        st.just(id),
        WORDS,
        st.sampled_from(ActorKind),
        aliases=st.lists(WORDS, max_size=2).map(tuple),
        affiliations=affiliations,
        colour=COLOURS,
        wikidata=WORDS,
        notes=WORDS,
        attributes=PAIRS,
    )


@st.composite
def trees(draw: st.DrawFn, /, kind: type[Any], **more: st.SearchStrategy[Any]) -> tuple[Any, ...]:
    ids = draw(st.lists(IDS, max_size=3, unique=True))
    keys = draw(st.permutations("xyz"))
    codes: list[Any] = []
    for at, id in enumerate(ids):
        parent = draw(st.sampled_from(("", *ids[:at])))
        key = draw(st.sampled_from(("", keys[at])))
        words = [draw(WORDS) for _ in range(3)]
        extra = {name: draw(strategy) for name, strategy in more.items()}
        codes.append(kind(id, draw(NAMES), parent, *words, draw(COLOURS), key, **extra))
    return tuple(draw(st.permutations(codes)))


def codebooks(id: str) -> st.SearchStrategy[Codebook]:
    value = st.one_of(st.none(), st.floats(-1, 1), st.sampled_from((-1, 0, 1, -0.0)))
    return st.builds(
        Codebook,
        st.just(id),
        NAMES,
        WORDS,
        st.integers(1, 10**9),
        trees(ClaimType),
        trees(Topic),
        trees(Level, value=value),
        own_fields(),
    )


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    """A sound bundle in its order: overlapping, nested, discontinuous statements, any words anywhere."""
    annotators = draw(several(lambda id: st.builds(Annotator, st.just(id), WORDS), least=1, most=2))
    books = draw(several(codebooks, least=1, most=2))
    whose, which = st.sampled_from(annotators), st.sampled_from(books)
    sets = draw(several(lambda id: _sets(id, whose, which), least=1, most=2))
    held = Bundle(
        documents=draw(several(documents, least=1)),
        actors=draw(several(actors)),
        codebooks=books,
        annotators=annotators,
        sets=sets,
        steps=draw(several(lambda id: st.builds(PastStep, st.just(id), WORDS, WORDS, WORDS), most=2)),
    )
    held = _described(draw, held)
    return in_order(draw(kept_parts(replace(held, statements=tuple(_statements(draw, held))))))


def _described(draw: st.DrawFn, held: Bundle) -> Bundle:
    """With the fields of the first codebook filled in on documents and actors, beside fields of their own."""
    fields, people = held.codebooks[0].fields, [actor.id for actor in held.actors]
    return replace(
        held,
        documents=tuple(
            replace(one, fields={**one.fields, **filled(draw, fields, FieldOwner.DOCUMENT, people)})
            for one in held.documents
        ),
        actors=tuple(
            replace(one, attributes={**one.attributes, **filled(draw, fields, FieldOwner.ACTOR, people)})
            for one in held.actors
        ),
    )


def _sets(
    id: str, whose: st.SearchStrategy[Annotator], which: st.SearchStrategy[Codebook]
) -> st.SearchStrategy[AnnotationSet]:
    return st.builds(
        AnnotationSet,
        st.just(id),
        WORDS,
        whose.map(lambda one: one.id),
        which.map(lambda one: one.id),
        st.sampled_from(SetKind),
    )


def _statements(draw: st.DrawFn, held: Bundle) -> list[Statement]:
    texts = [document for document in held.documents if document.text]
    made: list[Statement] = []
    if not texts:
        return made
    inner = (f"{draw(IDS)}/{number}" for number in itertools.count())
    for id in draw(st.lists(IDS, min_size=1, max_size=4, unique=True)):
        document = draw(st.sampled_from(texts))
        one = draw(st.sampled_from(held.sets))
        book = next(book for book in held.codebooks if book.id == one.codebook_id)
        actors = [actor.id for actor in held.actors]
        people = st.sampled_from(("", *actors))
        made.append(
            Statement(
                id,
                one.id,
                document.id,
                tuple(sorted(_anchors(draw, document.text, 1), key=lambda anchor: anchor.span)),
                tuple(_anchors(draw, document.text, 0)),
                tuple(_anchors(draw, document.text, 0)),
                draw(st.sampled_from(Kind)),
                draw(people),
                draw(people),
                draw(people),
                draw(st.sampled_from(("", *(before.id for before in made)))),
                draw(WORDS),
                draw(st.sampled_from(Status)),
                tuple(_claims(draw, book, inner, actors)),
                tuple(_stances(draw, book, held, inner)),
                filled(draw, book.fields, FieldOwner.STATEMENT, actors),
            )
        )
    return made


def _anchors(draw: st.DrawFn, text: str, least: int) -> list[Anchor]:
    starts = draw(st.lists(st.integers(0, len(text) - 1), min_size=least, max_size=2, unique=True))
    anchors = [Anchor.of(text, Span(start, draw(st.integers(start + 1, len(text))))) for start in starts]
    if anchors and draw(st.integers(0, 4)) == 0:
        # Words that lost their place when the text was corrected.
        anchors[-1] = replace(anchors[-1], exact=draw(NAMES), prefix=draw(WORDS), placed=False)
    return anchors


def _claims(draw: st.DrawFn, book: Codebook, inner: Any, actors: Sequence[str]) -> list[Claim]:
    return [
        Claim(
            next(inner),
            draw(st.sampled_from(("", *(code.id for code in book.claim_types)))),
            draw(st.sampled_from(("", *(code.id for code in book.topics)))),
            draw(WORDS),
            draw(st.sampled_from((None, True, False))),
            draw(WORDS),
            draw(WORDS),
            filled(draw, book.fields, FieldOwner.CLAIM, actors),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]


def _stances(draw: st.DrawFn, book: Codebook, held: Bundle, inner: Any) -> list[Stance]:
    targets = [Target(TargetKind.ACTOR, actor.id) for actor in held.actors]
    targets += [Target(TargetKind.TOPIC, topic.id) for topic in book.topics]
    if not targets:
        return []
    levels = st.sampled_from(("", *(level.id for level in book.scale)))
    actors = [actor.id for actor in held.actors]
    return [
        Stance(
            next(inner),
            draw(st.sampled_from(targets)),
            draw(levels),
            draw(WORDS),
            filled(draw, book.fields, FieldOwner.STANCE, actors),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
