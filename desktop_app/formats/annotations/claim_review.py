"""Claims, and what was found of them, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO
from urllib.parse import quote

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Claim, Statement
from desktop_app.formats.annotations.web_annotation_terms import address
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import encoded, written
from desktop_app.formats.outgoing import Article, Exchanged, articles_of
from desktop_app.formats.records import Record

_HEAD = b'{\n "@context": "https://schema.org",\n "@graph": '
_ALMOST_CERTAIN = 0.95
_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.GROUP: "Organization",
    ActorKind.COUNTRY: "Organization",
}


def sniff(head: bytes) -> float:
    """Our own begin with schema.org's context and a list of claims."""
    return _ALMOST_CERTAIN if head.startswith(_HEAD.rstrip(b": ")) else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a Claim for every claim, and a ClaimReview besides where it has a verdict.

    Source: schema.org, ``Claim`` and ``ClaimReview``. The text of a claim is its paraphrase or, without
    one, the words of its statement. A verdict is told in words (``alternateName``): it has no number.
    Problem BAD_CONTENT for a bundle that names what it does not hold.
    """
    articles = articles_of(exchanged)
    tell = _Teller(articles.around)
    without: list[Loss] = []
    unsaid: list[Loss] = []
    nodes = 0
    out.write(_HEAD)
    for article in articles:
        for node in tell.claims(article):
            out.write((b",\n  " if nodes else b"[\n  ") + written(node))
            nodes += 1
        without += _without_claims(article.statements)
        unsaid += _unsaid(article.statements)
    out.write(b"\n ]\n}\n" if nodes else b"[]\n}\n")
    return (*without, *unsaid)


class _Teller:
    """Looks up by id what a claim says by name."""

    def __init__(self, around: Bundle) -> None:
        self.authors = {actor.id: _author(actor) for actor in around.actors}
        names = {annotator.id: annotator.name for annotator in around.annotators}
        self.annotators = {one.id: names[one.annotator_id] for one in around.sets}
        topics = {book.id: {topic.id: topic.name for topic in book.topics} for book in around.codebooks}
        self.topics = {one.id: topics[one.codebook_id] for one in around.sets}

    def claims(self, article: Article) -> Iterator[Record]:
        """What is written of each claim, in the order of the statements."""
        document = article.document
        about = _article(document)
        for statement in article.statements:
            if not statement.claims:
                continue
            appearance = [about, _quotation(statement)]
            for claim in statement.claims:
                node = self._claim(statement, claim, document.language, appearance)
                yield node
                if claim.verdict:
                    yield self._review(statement, claim, node)

    def _claim(self, statement: Statement, claim: Claim, language: str, appearance: list[Record]) -> Record:
        topic = self.topics[statement.set_id].get(claim.topic, "")
        return _told(
            {
                "@type": "Claim",
                "@id": address("claim", claim.id),
                "text": claim.paraphrase or statement.words,
                "author": self.authors.get(statement.speaker, ""),
                "about": {"@type": "Thing", "name": topic} if topic else "",
                "inLanguage": language,
                "appearance": appearance,
            }
        )

    def _review(self, statement: Statement, claim: Claim, node: Record) -> Record:
        return {
            "@type": "ClaimReview",
            "@id": address("review", claim.id),
            "claimReviewed": node["text"],
            "itemReviewed": {"@id": node["@id"]},
            "author": self.annotators[statement.set_id],
            "reviewRating": {"@type": "Rating", "alternateName": claim.verdict},
        }


def _author(actor: Actor) -> Record | str:
    """An actor of whom nobody has said what it is has a name alone: schema.org knows no third sort."""
    if actor.kind not in _TYPES:
        return actor.name
    same = f"https://www.wikidata.org/entity/{quote(encoded(actor.wikidata))}" if actor.wikidata else ""
    return _told({"@type": _TYPES[actor.kind], "name": actor.name, "sameAs": same})


def _article(document: Document) -> Record:
    return _told(
        {
            "@type": "NewsArticle",
            "@id": address("document", document.id),
            "headline": document.title,
            "url": document.address,
            "datePublished": document.date,
            "author": document.byline,
            "publisher": {"@type": "Organization", "name": document.outlet} if document.outlet else "",
            "inLanguage": document.language,
        }
    )


def _quotation(statement: Statement) -> Record:
    return _told(
        {"@type": "Quotation", "@id": address("statement", statement.id), "text": statement.words}
        | {"isPartOf": {"@id": address("document", statement.document_id)}}
    )


def _told(node: Record) -> Record:
    """What is known of a thing; nothing is said of the rest."""
    return {key: value for key, value in node.items() if value not in ("", None)}


def _without_claims(statements: Iterable[Statement]) -> Iterator[Loss]:
    for statement in statements:
        if not statement.claims:
            yield Loss("statement", statement.id, "has no claim and is left out")


def _unsaid(statements: Iterable[Statement]) -> Iterator[Loss]:
    for statement in statements:
        if statement.claims and statement.stances:
            yield Loss("statement", statement.id, "its stances are left out")


FORMAT = Format(
    name="claim-review",
    title="Claims and reviews for search engines and fact-checkers (schema.org, JSON-LD)",
    suffixes=(".claims.jsonld",),
    loses="Statements without a claim, stances, places in the text, claim types, memos, codebook and steps.",
    sniff=sniff,
    read=None,
    write=write,
)
