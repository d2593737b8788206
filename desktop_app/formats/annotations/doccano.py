"""doccano's JSON Lines: a text in each line, with labelled stretches and relations between them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.formats.annotations.doccano_read import SHOWN, named, read, read_onto
from desktop_app.formats.annotations.enclosed import document_text, statement_text, surroundings
from desktop_app.formats.annotations.linked_stretches import PART_LABELS, STATEMENT
from desktop_app.formats.annotations.seen_statement import PARTS, Label, Role, labels_of
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import encoded, json_of, quoted
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.placed import SHOWN_ABOUT, without_place

_ALMOST_CERTAIN = 0.95
_LIKELY = 0.6
_BOM = b"\xef\xbb\xbf"
_PART_WORDS = {part: quoted(PART_LABELS.get(part, STATEMENT)) for part in PARTS}


def sniff(head: bytes) -> float:
    """Lines of JSON with a text and the labels of its stretches."""
    line = head.removeprefix(_BOM).lstrip().partition(b"\n")[0]
    if not line.startswith(b"{") or b'"annotations"' in line:
        return 0.0
    if b'"entities"' in line and (b'"relations"' in line or b'"start_offset"' in line):
        return _ALMOST_CERTAIN
    labels = any(f'"{name}"'.encode() in line for name in ("label", "labels", "entities"))
    return _LIKELY if labels and b'"text"' in line else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a line for each document; equal bundles give equal bytes.

    Source: doccano, "Sequence labeling" and "Relation extraction", JSONL. A statement is a stretch with
    relations to its further ones and to its claim types, topics and levels; what doccano has no word for
    stands beside them, where doccano keeps it as the text's metadata. Positions are code points. Problem
    BAD_CONTENT for a bundle that could not be read back.
    """
    articles = articles_of(exchanged)
    losses: list[Loss] = []
    for line, lost in articles.told(_Lines):
        out.write(line)
        losses += lost
    if articles.documents or not articles:
        return tuple(losses)
    return (Loss("file", "", "holds nothing, as actors, codebook and sets stand with the first article"),)


class _Lines:
    """Tells of an article as a line; the first holds all that stands around them."""

    def __init__(self, around: Bundle) -> None:
        self._around = around

    def __call__(self, article: Article, place: Place) -> tuple[bytes, tuple[Loss, ...]]:
        document, statements = article
        marked = _Marked(statements)
        held = {"statements": f"[{','.join(marked.records)}]"}
        if not place.articles:
            held["around"] = json_of(surroundings(self._around))
        ours = f'"standpunt":{document_text(document, more=held)},"text":{quoted(document.text)}'
        shown = f'"id":{place.articles + 1},"relations":[{",".join(marked.relations)}]'
        line = f'{{"Comments":[],"entities":[{",".join(marked.entities)}],{shown},{ours}}}\n'
        return encoded(line), tuple(without_place(statements, SHOWN_ABOUT))


class _Marked:
    """What is labelled in a text: stretches and relations, numbered there, and the records, all as JSON."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.records: list[str] = []
        self.entities: list[str] = []
        self.relations: list[str] = []
        for statement in statements:
            self._add(statement)

    def _add(self, statement: Statement) -> None:
        head = len(self.entities) + 1
        linked: list[str] = []
        for part in PARTS:
            for anchor in getattr(statement, part):
                self._entity(anchor.span, _PART_WORDS[part])
                linked.append(part)
        first = statement.content[0].span
        for role, word in _shown(labels_of(statement)):
            self._entity(first, word)
            linked.append(role)
        self.records.append(statement_text(statement, {"entity": str(head)}))
        last = len(self.relations)
        for number, kind in enumerate(linked[1:], 1):
            self.relations.append(
                f'{{"from_id":{head},"id":{last + number},"to_id":{head + number},"type":"{kind}"}}'
            )

    def _entity(self, span: Span, word: str) -> None:
        place = f'"start_offset":{span.start}}}'
        number = len(self.entities) + 1
        self.entities.append(f'{{"end_offset":{span.end},"id":{number},"label":{word},{place}')


@lru_cache(maxsize=4096)
def _shown(labels: tuple[Label, ...]) -> tuple[tuple[Role, str], ...]:
    """Of labels those that doccano shows: what each says, and what it is called, as JSON."""
    return tuple((label.role, quoted(named(label))) for label in labels if label.role in SHOWN)


FORMAT = Format(
    name="doccano",
    title="doccano (JSON Lines)",
    suffixes=(".doccano.jsonl", ".jsonl"),
    loses="doccano shows stretches, claim types, topics and levels; all else it keeps as metadata, which "
    "comes back here.",
    sniff=sniff,
    read=read,
    write=write,
    read_onto=read_onto,
)
