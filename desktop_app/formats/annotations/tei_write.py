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
from desktop_app.formats.annotations.tei_tag import LANGUAGE, Tag
from desktop_app.formats.annotations.tei_text import Stretch, paragraphs
from desktop_app.formats.json_text import encoded
from desktop_app.formats.outgoing import Exchanged, articles_of

_DIRECT = {Kind.DIRECT: "true", Kind.INDIRECT: "false"}


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write the articles as a TEI corpus, one at a time.

    Source: TEI P5, ``said`` (3.3.3), spans (17.3), taxonomies (2.3.7). Content is ``said``, with its
    speaker, source and cue are ``seg``; what crosses another stretch or a line end is in parts
    that point to one another. Claims, stances and memos stand behind the text as spans that point into it.
    Problem BAD_CONTENT, before anything is written, for a bundle that names what it does not hold.
    """
    articles = articles_of(exchanged)
    teller = _Teller(articles.around)
    out.write(BEGINNING)
    out.write(encoded(teller.head().told()) + b"\n")
    if not articles.documents:
        out.write(encoded(teller.article(Document("", ""), ()).told()) + b"\n")
    out.writelines(
        encoded(teller.article(document, statements).told()) + b"\n" for document, statements in articles
    )
    out.write(b"</teiCorpus>\n")
    return tuple(teller.losses)


class _Teller:
    """Knows how everything is named in the file, and what could not be said."""

    def __init__(self, around: Bundle) -> None:
        self.around = around
        self.losses: list[Loss] = []
        self.actors = {actor.id: f"a{number}" for number, actor in enumerate(around.actors, 1)}
        self.statements: dict[str, str] = {}
        self.codes = lists.codes(around)
        self.books = {one.id: one.codebook_id for one in around.sets}
        self.shown: dict[str, tuple[str, ...]] = {}
        self._told = 0

    def head(self) -> Tag:
        """The corpus's header and lists."""
        around = self.around
        source = holding("sourceDesc", [element("p", "Articles annotated in a project of Standpunt.")])
        more = [holding("encodingDesc", [lists.taxonomies(around, self.codes)])]
        if around.actors:
            known = holding("particDesc", lists.actors(around, self.actors))
            more.append(holding("profileDesc", [known]))
        return lists.header("; ".join(one.name for one in around.sets), source, *more)

    def article(self, document: Document, statements: Sequence[Statement]) -> Tag:
        """An article with its statements."""
        # Others may point to those of the same article alone: so no more names need be known.
        self.statements = {one.id: f"s{number}" for number, one in enumerate(statements, self._told + 1)}
        self._told += len(statements)
        written, self.shown = paragraphs(document.text, self._stretches(statements))
        text = holding("text", [holding("body", written or [element("p")])])
        coded = list(self._coded(statements))
        if coded:
            text.append(holding("back", coded))
        if language := lists.language_of(document):
            text.set(LANGUAGE, language)
        header = lists.header(document.title or document.id, lists.source_of(document))
        made = holding("TEI", [header, text])
        made.set("n", document.id)
        if document.notes or document.fields:
            self.losses.append(Loss("document", document.id, "its notes and further fields are left out"))
        return made

    def _stretches(self, statements: Iterable[Statement]) -> Iterator[Stretch]:
        for statement in statements:
            name = self.statements[statement.id]
            said = tuple(self._said(statement).items())
            source = (("type", "source"), ("corresp", f"#{name}-1"))
            cue = (("type", "cue"), ("corresp", f"#{name}-1"))
            for tag, whose, anchors, attributes in (
                ("said", name, statement.content, said),
                ("seg", f"{name}-source", statement.source, source),
                ("seg", f"{name}-cue", statement.cue, cue),
            ):
                for anchor in anchors:
                    if anchor.placed:
                        yield Stretch(anchor.span, tag, attributes, whose)
            if statement.unplaced:
                self.losses.append(Loss("statement", statement.id, "words without a place are left out"))

    def _said(self, statement: Statement) -> dict[str, str]:
        told = {
            "n": statement.id,
            "who": self._actor(statement.speaker),
            "direct": _DIRECT.get(statement.kind, "unknown"),
            "ana": f"#kind-{statement.kind.value}" if statement.kind.value else "",
        }
        return {name: value for name, value in told.items() if value}

    def _actor(self, actor: str) -> str:
        return f"#{self.actors[actor]}" if actor else ""

    def _coded(self, statements: Iterable[Statement]) -> Iterator[Tag]:
        for statement in statements:
            target = " ".join(f"#{name}" for name in self.shown.get(self.statements[statement.id], ()))
            if not target:
                self.losses.append(Loss("statement", statement.id, "has no words in a paragraph; left out"))
                continue
            spans = {
                "claim": [self._claim(statement, claim, target) for claim in statement.claims],
                "stance": [self._stance(statement, stance, target) for stance in statement.stances],
                "speaks-for": self._pointing(target, self._actor(statement.speaks_for)),
                "addressee": self._pointing(target, self._actor(statement.addressee)),
                "within": self._pointing(target, self._within(statement)),
            }
            for kind, made in spans.items():
                if made:
                    yield holding("spanGrp", made, type=kind)
            if statement.memo:
                yield element("note", statement.memo, type="memo", target=target)
            if statement.fields:
                self.losses.append(Loss("statement", statement.id, "its further fields are left out"))

    def _within(self, statement: Statement) -> str:
        name = self.statements.get(statement.within, "")
        return f"#{self.shown[name][0]}" if name in self.shown else ""

    def _pointing(self, target: str, where: str) -> list[Tag]:
        return [element("span", target=target, corresp=where)] if where else []

    def _claim(self, statement: Statement, claim: Claim, target: str) -> Tag:
        chosen = ((Tree.CLAIM_TYPE, claim.claim_type), (Tree.TOPIC, claim.topic))
        ana = " ".join(self._code(statement, tree, code) for tree, code in chosen if code)
        if claim.verdict or claim.memo or claim.check_worthy is not None or claim.fields:
            self.losses.append(Loss("claim", claim.id, "of it only type, topic and paraphrase are written"))
        return element("span", claim.paraphrase, n=claim.id, target=target, ana=ana)

    def _stance(self, statement: Statement, stance: Stance, target: str) -> Tag:
        to_actor = stance.target.kind is TargetKind.ACTOR
        towards = (
            self._actor(stance.target.id) if to_actor else self._code(statement, Tree.TOPIC, stance.target.id)
        )
        ana = self._code(statement, Tree.LEVEL, stance.level) if stance.level else ""
        if stance.fields:
            self.losses.append(Loss("stance", stance.id, "its further fields are left out"))
        return element("span", stance.memo, n=stance.id, target=target, corresp=towards, ana=ana)

    def _code(self, statement: Statement, tree: Tree, code: str) -> str:
        name = self.codes.get((self.books[statement.set_id], tree, code), "")
        return f"#{name}" if name else ""
