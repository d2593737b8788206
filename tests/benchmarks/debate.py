"""A long debate of made-up words: many actors, topics, outlets and days, always the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Topic
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from tests.benchmarks.articles import documents, words
from tests.project.sample import CODEBOOK

_OUTLETS = 20
_DAYS = 1_000
_A_DOCUMENT = 10
_KINDS = (Kind.DIRECT, Kind.INDIRECT, Kind.MIXED)
_LEVELS = ("against", "for", "mixed")


def debate(statements: int, actors: int = 2_000, topics: int = 500) -> Bundle:
    """Articles of 3 kB with ten statements each; a few actors and topics come often, most seldom.

    Each statement has a claim and a stance, one in ten a stance towards an actor too, and one in twenty
    stands within another; two annotators coded one half each.
    """
    random = Random(3)
    some = words()
    book = replace(
        CODEBOOK,
        topics=tuple(Topic(f"t{number}", some[number].capitalize()) for number in range(topics)),
    )
    first = date(2029, 1, 1)
    articles = tuple(
        replace(
            document,
            outlet=f"Outlet {number % _OUTLETS + 1}",
            date=(first + timedelta(days=random.randrange(_DAYS))).isoformat(),
        )
        for number, document in enumerate(documents(max(1, statements // _A_DOCUMENT)))
    )
    people = tuple(
        Actor(f"a{number}", f"{some[number].capitalize()} {some[-number - 1].capitalize()}", ActorKind.PERSON)
        for number in range(actors)
    )
    speakers = _often(random, [person.id for person in people], statements)
    about = _often(random, [topic.id for topic in book.topics], statements)
    spoken_of = _often(random, [person.id for person in people], statements)
    made = []
    for number in range(statements):
        article = articles[number // _A_DOCUMENT % len(articles)]
        place = number % _A_DOCUMENT
        stances = [Stance(f"t{number}", Target(TargetKind.TOPIC, about[number]), random.choice(_LEVELS))]
        if number % 10 == 0:
            target = Target(TargetKind.ACTOR, spoken_of[number])
            stances.append(Stance(f"u{number}", target, random.choice(_LEVELS)))
        made.append(
            Statement(
                f"s{number:06}",
                "one" if number < statements // 2 else "two",
                article.id,
                (Anchor.of(article.text, Span(place * 150 + 3, place * 150 + 93)),),
                kind=random.choice(_KINDS),
                speaker=speakers[number] if number % 50 else "",
                within=f"s{number - 1:06}" if place == 1 and number % 20 == 1 else "",
                claims=(Claim(f"c{number}", random.choice(("assertion", "demand")), about[number]),),
                stances=tuple(stances),
            )
        )
    return Bundle(
        documents=articles,
        actors=people,
        codebooks=(book,),
        annotators=(Annotator("ines", "Ines"), Annotator("joris", "Joris")),
        sets=(AnnotationSet("one", "Ines", "ines", book.id), AnnotationSet("two", "Joris", "joris", book.id)),
        statements=tuple(made),
    )


def _often(random: Random, ids: list[str], count: int) -> list[str]:
    return random.choices(ids, [1 / (rank + 5) for rank in range(len(ids))], k=count)
