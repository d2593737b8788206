"""spaCy's DocBin: documents with span groups, for those who train with spaCy."""

from __future__ import annotations

import importlib
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor
from desktop_app.formats.annotations.docbin_file import DocBinFile, DocsTold, DocTold
from desktop_app.formats.annotations.enclosed import document_text, statement_text
from desktop_app.formats.annotations.seen_statement import PARTS, Role, labels_of
from desktop_app.formats.fault import Fault
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import encoded, safe
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.placed import placed, without_place

GROUPS = {Role.CLAIM_TYPE: "claims", Role.TOPIC: "topics", Role.LEVEL: "stances"}
"""The span groups that repeat the content with each label of a kind."""
USER_DATA = "standpunt"

_ANY = "xx"
_ZLIB = b"\x78"
_ALMOST_CERTAIN = 0.9


def sniff(head: bytes) -> float:
    """What zlib packed and begins as a DocBin does."""
    if not head.startswith(_ZLIB):
        return 0.0
    try:
        begins = zlib.decompressobj().decompress(head, 200)
    except zlib.error:
        return 0.0
    return _ALMOST_CERTAIN if b"version" in begins and b"attrs" in begins else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a Doc for each document, tokenised by spaCy for its language.

    The stretches stand in the span groups ``content``, ``source`` and ``cue``, with the kind as label, and
    again with each label in ``claims``, ``topics`` and ``stances``; spans of one statement have its id. The
    records stand in the Doc's user data as JSON. The losses are the stretches that end within a token, which
    is taken whole, or have none. Problem NOT_WRITABLE where spaCy is not installed, BAD_CONTENT, before
    anything is written, for an unsound bundle.
    """
    _spacy()
    orth = importlib.import_module("spacy.attrs").ORTH
    articles = articles_of(exchanged)
    unplaced: list[Loss] = []
    losses: list[Loss] = []
    with DocBinFile(orth) as packed:
        for told, nowhere, cut in articles.told(_Telling):
            packed.add(told)
            unplaced += nowhere
            losses += cut
        packed.write(out)
    return (*unplaced, *losses)


def _spacy() -> Any:
    try:
        return importlib.import_module("spacy")
    except ImportError as error:
        raise Problem(Wrong.NOT_WRITABLE, detail=Fault.NO_SPACY) from error


class _Telling:
    """Tells of an article as a Doc; what has no place, and what has no token of its own."""

    def __init__(self, _around: Bundle) -> None:
        self._spacy = _spacy()
        self._pipelines: dict[str, Any] = {}
        self._told = DocsTold()

    def __call__(self, article: Article, _place: Place) -> tuple[DocTold, tuple[Loss, ...], list[Loss]]:
        document, statements = article
        encoded(document.text)  # half a character is a Problem here as everywhere
        if document.language not in self._pipelines:
            self._pipelines[document.language] = _blank(self._spacy, document.language)
        doc = self._pipelines[document.language].make_doc(document.text)
        cut = list(_fill(doc, statements))
        said = ",".join([statement_text(one) for one in statements])
        held = f'{{"document":{document_text(document)},"statements":[{said}]}}'
        return self._told.of(doc, {USER_DATA: safe(held)}), tuple(without_place(statements)), cut


def _blank(spacy: Any, language: str) -> Any:
    """An empty pipeline for a language, or for any where spaCy has none or needs more for it."""
    said = language.partition("-")[0].lower()
    try:
        return spacy.blank(said if said.isascii() and said.isalpha() else _ANY)
    except (ImportError, ValueError):
        return spacy.blank(_ANY)


def _fill(doc: Any, statements: Sequence[Statement]) -> Iterator[Loss]:
    groups: dict[str, list[Any]] = {name: [] for name in (*PARTS, *GROUPS.values())}
    for statement in placed(statements):
        cut = False
        for part in PARTS:
            label = (statement.kind.value or "statement") if part == "content" else part
            for anchor in getattr(statement, part):
                span = _span(doc, anchor, label, statement.id)
                groups[part] += [span] if span is not None else []
                place = anchor.span
                cut = cut or span is None or (span.start_char, span.end_char) != (place.start, place.end)
        for said in labels_of(statement):
            if said.role in GROUPS:
                again = (_span(doc, anchor, said.id, statement.id) for anchor in statement.content)
                groups[GROUPS[said.role]] += [span for span in again if span is not None]
        if cut:
            yield Loss("statement", statement.id, "ends within a token, which is taken whole, or has none")
    for name, spans in groups.items():
        doc.spans[name] = spans


def _span(doc: Any, anchor: Anchor, label: str, id: str) -> Any:
    place = anchor.span
    return doc.char_span(place.start, place.end, label=label, span_id=id, alignment_mode="expand")


FORMAT = Format(
    name="docbin",
    title="spaCy DocBin",
    suffixes=(".spacy",),
    loses="Speakers, claims, stances and memos are JSON among a Doc's user data; no actors, codebooks, sets "
    "or steps; stretches that end within a token.",
    sniff=sniff,
    read=None,
    write=write,
)
