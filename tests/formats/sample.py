"""A small bundle written by hand: two documents, three actors, nested, discontinuous and bare statements."""

from __future__ import annotations

from desktop_app.domain.actors import Actor, ActorKind, Affiliation
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle, PastStep
from desktop_app.domain.codebook import ClaimType, Codebook, Level, Topic
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Status, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.formats.annotations.bundle import FORMAT
from desktop_app.project.resources import resource

BRIDGE = (
    "\u201cDe brug\u201d, zegt wethouder Ilse Veldkamp, \u201cis in maart klaar.\u201d\n"
    "Volgens haar vindt ondernemer Bo Sanders het plan \u2018een ramp\u2019 \U0001f62c.\n"
)
FERRY = '=The ferry, she wrote: "must stay".\n'


def coded_article() -> Bundle:
    """The sample article that is shipped with all that is said in it coded."""
    path = resource("samples", "nachtboot.nl.standpunt-bundle.zip")
    assert FORMAT.read is not None
    return FORMAT.read(path.read_bytes(), path.name)


def at(text: str, words: str) -> Anchor:
    start = text.index(words)
    return Anchor.of(text, Span(start, start + len(words)))


BUNDLE = Bundle(
    documents=(
        Document(
            "d1",
            BRIDGE,
            "De brug van Zuiderhaven",
            "Havenbode",
            "Jan Noor",
            "2031-03-14",
            "Stad",
            "https://havenbode.invalid/brug",
            "nl",
            fields={"edition": "ochtend"},
        ),
        Document("d2", FERRY, "+ The ferry", language="en"),
    ),
    actors=(
        Actor(
            "a1",
            "Ilse Veldkamp",
            ActorKind.PERSON,
            ("de wethouder",),
            (Affiliation("Zuiderhaven", "wethouder", "2030"),),
            "#336699",
            attributes={"party": "Lokaal"},
        ),
        Actor("a2", "Bo Sanders", ActorKind.PERSON),
        Actor("a3", "Zuiderhaven", ActorKind.ORGANISATION),
    ),
    codebooks=(
        Codebook(
            "news",
            "News",
            "en",
            2,
            (
                ClaimType("assertion", "Assertion", definition="Says that something is so."),
                ClaimType("promise", "Promise", key="p"),
                ClaimType("demand", "Demand", parent="assertion"),
            ),
            (Topic("traffic", "Traffic"), Topic("bridge", "The bridge", parent="traffic", colour="#aa0000")),
            (
                Level("against", "Against", value=-0.5),
                Level("for", "For", value=0.5, key="+"),
                Level("mixed", "Mixed"),
            ),
        ),
    ),
    annotators=(Annotator("mo", "Mo"),),
    sets=(AnnotationSet("first", "First reading", "mo", "news"),),
    statements=(
        Statement(
            "s1",
            "first",
            "d1",
            (at(BRIDGE, "\u201cDe brug\u201d"), at(BRIDGE, "\u201cis in maart klaar.\u201d")),
            (at(BRIDGE, "wethouder Ilse Veldkamp"),),
            (at(BRIDGE, "zegt"),),
            Kind.DIRECT,
            "a1",
            speaks_for="a3",
            memo='Two parts,\none "promise"',
            status=Status.DONE,
            claims=(
                Claim("c1", "promise", "bridge", "The bridge is ready in March", True, "open", "=check"),
                Claim("c2", "assertion"),
            ),
            stances=(
                Stance("t1", Target(TargetKind.TOPIC, "bridge"), "for"),
                Stance("t2", Target(TargetKind.ACTOR, "a2"), "against", "implied"),
            ),
        ),
        Statement(
            "s2",
            "first",
            "d1",
            (at(BRIDGE, "Volgens haar vindt ondernemer Bo Sanders het plan \u2018een ramp\u2019"),),
            kind=Kind.INDIRECT,
            speaker="a1",
        ),
        Statement(
            "s3",
            "first",
            "d1",
            (at(BRIDGE, "een ramp"),),
            (at(BRIDGE, "ondernemer Bo Sanders"),),
            kind=Kind.DIRECT,
            speaker="a2",
            addressee="a1",
            within="s2",
            stances=(Stance("t3", Target(TargetKind.TOPIC, "bridge")),),
        ),
        Statement("s4", "first", "d2", (at(FERRY, '=The ferry, she wrote: "must stay"'),)),
    ),
    steps=(PastStep("p1", "Add statement", "Mo", "2031-03-15T09:00:00Z"),),
)
