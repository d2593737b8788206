"""Articles as a TEI corpus: what is said stands in the text, what was coded behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.codebook import Tree
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, TargetKind
from desktop_app.formats.annotations import tei_lists as lists
from desktop_app.formats.annotations.tei import BEGINNING
from desktop_app.formats.annotations.tei_lists import element, holding
from desktop_app.formats.annotations.tei_tag import LANGUAGE, Tag, attribute
from desktop_app.formats.annotations.tei_text import Stretch, paragraphs
from desktop_app.formats.json_text import encoded
from desktop_app.formats.outgoing import FIRST, Article, Exchanged, Place, articles_of
from desktop_app.formats.xml_text import as_content

_DIRECT = {Kind.DIRECT: "true", Kind.INDIRECT: "false"}
_KINDS = {
    kind: f' direct="{_DIRECT.get(kind, "unknown")}"' + (f' ana="#kind-{kind.value}"' if kind.value else "")
    for kind in Kind
}
"""How the words reach the reader, as attributes."""


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write the articles as a TEI corpus, one at a time.

    Source: TEI P5, ``said`` (3.3.3), spans (17.3), taxonomies (2.3.7). Content is ``said``, with its
    speaker, source and cue are ``seg``; what crosses another stretch or a line end is in parts
    that point to one another. Claims, stances and memos stand behind the text as spans that point into it.
    Problem BAD_CONTENT, before anything is written, for a bundle that names what it does not hold.
    """
    articles = articles_of(exchanged)
    teller = _Teller(articles.around)
    losses: list[Loss] = []
    out.write(BEGINNING)
    out.write(encoded(teller.head().told()) + b"\n")
    if not articles.documents:
        out.write(teller(Article(Document("", ""), ()), FIRST)[0])
    for told, lost in articles.told(_Teller):
        out.write(told)
        losses += lost
    out.write(b"</teiCorpus>\n")
    return tuple(losses)


class _Teller:
    """Knows how everything is named in the file."""

    def __init__(self, around: Bundle) -> None:
        self.around = around
        self.actors = {actor.id: f"a{number}" for number, actor in enumerate(around.actors, 1)}
        self.statements: dict[str, str] = {}
        self.codes = lists.codes(around)
        self.books = {one.id: one.codebook_id for one in around.sets}
        self.shown: dict[str, tuple[str, ...]] = {}
        self.losses: list[Loss] = []

    def head(self) -> Tag:
        """The corpus's header and lists."""
        around = self.around
        source = holding("sourceDesc", [element("p", "Articles annotated in a project of Standpunt.")])
        more = [holding("encodingDesc", [lists.taxonomies(around, self.codes)])]
        if around.actors:
            known = holding("particDesc", lists.actors(around, self.actors))
            more.append(holding("profileDesc", [known]))
        return lists.header("; ".join(one.name for one in around.sets), source, *more)

    def __call__(self, article: Article, place: Place) -> tuple[bytes, list[Loss]]:
        """An article with its statements, as XML, and what could not be said of them."""
        self.losses = []
        return encoded(self._article(*article, place.statements + 1)) + b"\n", self.losses

    def _article(self, document: Document, statements: Sequence[Statement], first: int) -> str:
        # Others may point to those of the same article alone: so no more names need be known.
        self.statements = {one.id: f"s{number}" for number, one in enumerate(statements, first)}
        written, self.shown = paragraphs(document.text, self._stretches(statements))
        body, text = Tag("body"), Tag("text")
        body.take(written or ("<p/>",))
        text.append(body)
        coded: list[str] = []
        for statement in statements:
            self._code(statement, coded)
        if coded:
            back = Tag("back")
            back.take(coded)
            text.append(back)
        if language := lists.language_of(document):
            text.set(LANGUAGE, language)
        header = lists.header(document.title or document.id, lists.source_of(document))
        made = holding("TEI", [header, text])
        made.set("n", document.id)
        if document.notes or document.fields:
            self.losses.append(Loss("document", document.id, "its notes and further fields are left out"))
        return made.told()

    def _stretches(self, statements: Iterable[Statement]) -> Iterator[Stretch]:
        for statement in statements:
            name = self.statements[statement.id]
            said = self._said(statement)
            for anchor in statement.content:
                if anchor.placed:
                    yield Stretch(anchor.span, "said", said, name)
            for kind, anchors in (("source", statement.source), ("cue", statement.cue)):
                for anchor in anchors:
                    if anchor.placed:
                        told = f' type="{kind}" corresp="#{name}-1"'
                        yield Stretch(anchor.span, "seg", told, f"{name}-{kind}")
            if statement.unplaced:
                self.losses.append(Loss("statement", statement.id, "words without a place are left out"))

    def _said(self, statement: Statement) -> str:
        speaker, kind = statement.speaker, statement.kind
        who = f' who="#{self.actors[speaker]}"' if speaker else ""
        return f"{attribute('n', statement.id)}{who}{_KINDS[kind]}"

    def _code(self, statement: Statement, coded: list[str]) -> None:
        """Put spans that say how a statement was coded behind those of others."""
        shown = self.shown.get(self.statements[statement.id], ())
        if not shown:
            self.losses.append(Loss("statement", statement.id, "has no words in a paragraph; left out"))
            return
        target = f' target="{" ".join(f"#{name}" for name in shown)}"'
        book = self.books[statement.set_id]
        if statement.claims:
            claims = "".join([self._claim(book, claim, target) for claim in statement.claims])
            coded.append(f'<spanGrp type="claim">{claims}</spanGrp>')
        if statement.stances:
            stances = "".join([self._stance(book, stance, target) for stance in statement.stances])
            coded.append(f'<spanGrp type="stance">{stances}</spanGrp>')
        for kind, where in (
            ("speaks-for", self.actors.get(statement.speaks_for)),
            ("addressee", self.actors.get(statement.addressee)),
            ("within", self._within(statement)),
        ):
            if where:
                coded.append(f'<spanGrp type="{kind}"><span{target} corresp="#{where}"/></spanGrp>')
        if statement.memo:
            coded.append(f'<note type="memo"{target}>{as_content(statement.memo)}</note>')
        if statement.fields:
            self.losses.append(Loss("statement", statement.id, "its further fields are left out"))

    def _within(self, statement: Statement) -> str:
        name = self.statements.get(statement.within, "")
        return self.shown[name][0] if name in self.shown else ""

    def _claim(self, book: str, claim: Claim, target: str) -> str:
        kind = self.codes.get((book, Tree.CLAIM_TYPE, claim.claim_type))
        topic = self.codes.get((book, Tree.TOPIC, claim.topic))
        ana = f' ana="{" ".join(f"#{code}" for code in (kind, topic) if code)}"' if kind or topic else ""
        if claim.verdict or claim.memo or claim.check_worthy is not None or claim.fields:
            self.losses.append(Loss("claim", claim.id, "of it only type, topic and paraphrase are written"))
        return _span(f"{attribute('n', claim.id)}{target}{ana}", claim.paraphrase)

    def _stance(self, book: str, stance: Stance, target: str) -> str:
        if stance.target.kind is TargetKind.ACTOR:
            towards = self.actors.get(stance.target.id)
        else:
            towards = self.codes.get((book, Tree.TOPIC, stance.target.id))
        level = self.codes.get((book, Tree.LEVEL, stance.level))
        corresp = f' corresp="#{towards}"' if towards else ""
        ana = f' ana="#{level}"' if level else ""
        if stance.fields:
            self.losses.append(Loss("stance", stance.id, "its further fields are left out"))
        return _span(f"{attribute('n', stance.id)}{target}{corresp}{ana}", stance.memo)


def _span(attributes: str, words: str) -> str:
    return f"<span{attributes}>{as_content(words)}</span>" if words else f"<span{attributes}/>"
