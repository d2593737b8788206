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
from desktop_app.formats.json_text import encoded, json_of, quoted
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.records import Record

_HEAD = b'{\n "@context": "https://schema.org",\n "@graph": '
_NEXT = b",\n  "
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
    without: list[Loss] = []
    unsaid: list[Loss] = []
    some = False
    out.write(_HEAD)
    for nodes, unclaimed, left in articles.told(_Teller):
        if nodes:
            out.write((_NEXT if some else b"[\n  ") + nodes)
            some = True
        without += unclaimed
        unsaid += left
    out.write(b"\n ]\n}\n" if some else b"[]\n}\n")
    return (*without, *unsaid)


class _Teller:
    """Looks up by id what a claim says by name; names in JSON stand in their order."""

    def __init__(self, around: Bundle) -> None:
        told = {actor.id: _author(actor) for actor in around.actors}
        self.authors = {id: f'"author":{json_of(author)},' for id, author in told.items() if author}
        names = {annotator.id: annotator.name for annotator in around.annotators}
        self.annotators = {one.id: names[one.annotator_id] for one in around.sets}
        topics = {
            book.id: {topic.id: _topic(topic.name) for topic in book.topics} for book in around.codebooks
        }
        self.topics = {one.id: topics[one.codebook_id] for one in around.sets}

    def __call__(self, article: Article, _place: Place) -> tuple[bytes, list[Loss], list[Loss]]:
        """The claims of an article, statements without a claim, and those of which stances are left out."""
        nodes = _NEXT.join(map(encoded, self._claims(article)))
        return nodes, list(_without_claims(article.statements)), list(_unsaid(article.statements))

    def _claims(self, article: Article) -> Iterator[str]:
        """What is written of each claim, as JSON, in the order of the statements."""
        document = article.document
        about = json_of(_article(document))
        language = f'"inLanguage":{quoted(document.language)},' if document.language else ""
        part_of = f'"isPartOf":{{"@id":"{address("document", document.id)}"}}'
        for statement in article.statements:
            if not statement.claims:
                continue
            words = quoted(statement.words)
            own = address("statement", statement.id)
            quotation = f'{{"@id":"{own}","@type":"Quotation",{part_of},"text":{words}}}'
            author = self.authors.get(statement.speaker, "")
            rest = f'{author}{language}"text":'
            for claim in statement.claims:
                topic = self.topics[statement.set_id].get(claim.topic, "")
                text = quoted(claim.paraphrase) if claim.paraphrase else words
                yield (
                    f'{{"@id":"{address("claim", claim.id)}","@type":"Claim",{topic}'
                    f'"appearance":[{about},{quotation}],{rest}{text}}}'
                )
                if claim.verdict:
                    yield self._review(statement, claim, text)

    def _review(self, statement: Statement, claim: Claim, text: str) -> str:
        author = quoted(self.annotators[statement.set_id])
        return (
            f'{{"@id":"{address("review", claim.id)}","@type":"ClaimReview","author":{author},'
            f'"claimReviewed":{text},"itemReviewed":{{"@id":"{address("claim", claim.id)}"}},'
            f'"reviewRating":{{"@type":"Rating","alternateName":{quoted(claim.verdict)}}}}}'
        )


def _topic(name: str) -> str:
    return f'"about":{json_of({"@type": "Thing", "name": name})},' if name else ""


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
