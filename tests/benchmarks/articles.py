"""Articles of made-up words, as many as wanted, always the same."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from tests.project.sample import CODEBOOK

_SYLLABLES = (
    "ba",
    "dro",
    "fel",
    "gi",
    "hon",
    "ka",
    "lim",
    "mer",
    "no",
    "pra",
    "quo",
    "ris",
    "sta",
    "tul",
    "ve",
)
_WORDS = 20_000
_LENGTH = 480  # words, about 3 kB


def words() -> tuple[str, ...]:
    """All the words there are, the most frequent first."""
    random = Random(1)
    made: dict[str, None] = {}
    while len(made) < _WORDS:
        made["".join(random.choice(_SYLLABLES) for _ in range(random.randint(1, 5)))] = None
    return tuple(made)


def texts(count: int) -> Iterator[str]:
    """Texts of about 3 kB in which some words are frequent and most are rare."""
    random = Random(2)
    known = words()
    weights = [1 / rank for rank in range(1, len(known) + 1)]
    lot = random.choices(known, weights, k=200_000)
    for number in range(count):
        start = random.randrange(len(lot) - _LENGTH)
        yield f"{' '.join(lot[start : start + _LENGTH])} {number}."


def documents(count: int) -> tuple[Document, ...]:
    """As many documents, each with its own text."""
    return tuple(
        Document(
            f"d{number:06}", text, title=f"Article {number}", outlet="The Merrow Post", date="2031-03-14"
        )
        for number, text in enumerate(texts(count))
    )


def article(statements: int) -> Bundle:
    """One article of 100 characters a statement, and its statements, each with a claim and a stance."""
    text = "\n\n".join(texts(max(1, statements * 100 // 3000 + 1)))
    topic = CODEBOOK.topics[0].id
    made = tuple(
        Statement(
            f"s{number:06}",
            "set",
            "long",
            (Anchor.of(text, Span(number * 100 + 3, number * 100 + 73)),),
            kind=Kind.DIRECT,
            claims=(Claim(f"c{number:06}", "demand", topic),),
            stances=(Stance(f"t{number:06}", Target(TargetKind.TOPIC, topic), "for"),),
        )
        for number in range(statements)
    )
    return Bundle(
        documents=(Document("long", text, title="A long article"),),
        codebooks=(CODEBOOK,),
        annotators=(Annotator("ines", "Ines"),),
        sets=(AnnotationSet("set", "Ines", "ines", CODEBOOK.id),),
        statements=made,
    )


def corpus(statements: int) -> Bundle:
    """Articles of 3 kB with ten statements each, of forty actors, each with a claim and a stance."""
    articles = documents(max(1, statements // 10))
    topic = CODEBOOK.topics[0].id
    made = tuple(
        Statement(
            f"s{number:06}",
            "set",
            articles[number // 10 % len(articles)].id,
            (_anchor(articles[number // 10 % len(articles)].text, number % 10),),
            kind=Kind.DIRECT,
            speaker=f"a{number % 40}",
            claims=(Claim(f"c{number:06}", "demand", topic),),
            stances=(Stance(f"t{number:06}", Target(TargetKind.TOPIC, topic), "for"),),
        )
        for number in range(statements)
    )
    return Bundle(
        documents=articles,
        actors=tuple(Actor(f"a{number}", f"Speaker {number}") for number in range(40)),
        codebooks=(CODEBOOK,),
        annotators=(Annotator("ines", "Ines"),),
        sets=(AnnotationSet("set", "Ines", "ines", CODEBOOK.id),),
        statements=made,
    )


def _anchor(text: str, place: int) -> Anchor:
    return Anchor.of(text, Span(place * 150 + 3, place * 150 + 93))
