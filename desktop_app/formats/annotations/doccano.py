"""doccano's JSON Lines: a text in each line, with labelled stretches and relations between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import BinaryIO

from desktop_app.domain.bundle import Loss
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.formats.annotations.doccano_read import SHOWN, named, read, read_onto
from desktop_app.formats.annotations.enclosed import document_text, statement_text, surroundings
from desktop_app.formats.annotations.linked_stretches import PART_LABELS, STATEMENT
from desktop_app.formats.annotations.seen_statement import PARTS, Label, Role, labels_of
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import encoded, json_of, quoted
from desktop_app.formats.outgoing import Exchanged, articles_of
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
    lines = _Lines()
    losses: list[Loss] = []
    for number, (document, statements) in enumerate(articles, 1):
        shown = lines.line(statements)
        held = {"statements": f"[{','.join(lines.records)}]"}
        if number == 1:
            held["around"] = json_of(surroundings(articles.around))
        ours = f'"standpunt":{document_text(document, more=held)},"text":{quoted(document.text)}'
        out.write(
            encoded(f'{{"Comments":[],"entities":{shown[0]},"id":{number},"relations":{shown[1]},{ours}}}\n')
        )
        losses += without_place(statements, SHOWN_ABOUT)
    if articles.documents or not articles:
        return tuple(losses)
    return (Loss("bundle", "", "without a document there is no line to hold the rest"),)


class _Lines:
    """What is labelled in one text after another, numbered through."""

    def __init__(self) -> None:
        self.records: list[str] = []
        self._entities: list[str] = []
        self._relations: list[str] = []
        self._last_entity = self._last_relation = 0

    def line(self, statements: Sequence[Statement]) -> tuple[str, str]:
        """The stretches and relations of a text, as JSON; ``records`` are then those of its statements."""
        self.records, self._entities, self._relations = [], [], []
        for statement in statements:
            self._add(statement)
        return f"[{','.join(self._entities)}]", f"[{','.join(self._relations)}]"

    def _add(self, statement: Statement) -> None:
        head = self._last_entity + 1
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
        last = self._last_relation
        for number, kind in enumerate(linked[1:], 1):
            self._relations.append(
                f'{{"from_id":{head},"id":{last + number},"to_id":{head + number},"type":"{kind}"}}'
            )
        self._last_relation += len(linked) - 1

    def _entity(self, span: Span, word: str) -> None:
        self._last_entity += 1
        place = f'"start_offset":{span.start}}}'
        self._entities.append(f'{{"end_offset":{span.end},"id":{self._last_entity},"label":{word},{place}')


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
