"""Labelled stretches with links between them, as tools for training data know them, taken for statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span, normalise
from desktop_app.formats.annotations.enclosed import Told
from desktop_app.formats.annotations.foreign import Foreign, said
from desktop_app.formats.annotations.seen_statement import PARTS, Label, Seen
from desktop_app.formats.records import Record

STATEMENT = "Statement"
PART_LABELS: Mapping[str, str] = {"source": "Source", "cue": "Cue"}
"""What the words of a source and of a cue are labelled."""

_PARTS = {"content": "content", "source": "source", "speaker": "source", "cue": "cue"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch by the id that the file gives it; ``names`` are its labels as the tool shows them.

    ``labels`` are those of ours, ``record`` our record of the statement whose first stretch it is.
    """

    id: str
    place: str
    span: Span
    names: tuple[str, ...]
    labels: frozenset[Label] = frozenset()
    memo: str = ""
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """That one stretch is what ``kind`` says of another."""

    kind: str
    start: str
    end: str


@dataclass(slots=True)
class Linked:
    """The stretches and links of one text."""

    stretches: list[Stretch] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def counted_in(self, raw: str) -> Linked:
        """The same, counted in the text that a document keeps of ``raw``; what vanishes there is left out."""
        if normalise(raw) == raw:
            return self
        stretches = []
        for one in self.stretches:
            start, end = (len(normalise(raw[:at] + "|")) - 1 for at in (one.span.start, one.span.end))
            if start < end:
                stretches.append(replace(one, span=Span(start, end)))
        return Linked(stretches, self.links)

    def told(self, document_id: str) -> Iterator[Told]:
        """The statements in a file of ours: what is linked to a statement's first stretch is part of it."""
        by_id = {one.id: one for one in self.stretches}
        further = {link.end for link in self.links if link.kind in PARTS}
        for head in self.stretches:
            if STATEMENT not in head.names or head.id in further:
                continue
            linked = [
                (link.kind, by_id[link.end])
                for link in self.links
                if link.start == head.id and link.end in by_id
            ]
            stretches = [("content", head.span)]
            stretches += [(kind, one.span) for kind, one in linked if kind in PARTS]
            labels = head.labels.union(*(one.labels for kind, one in linked if kind not in PARTS))
            yield Told(head.place, document_id, Seen.parts(stretches, labels), head.record, head.memo)

    def gathered(self, made: Foreign, document: Document, annotator: str = "") -> None:
        """Add what others made of a text: each stretch as a statement, its labels as topics.

        What is linked to it as source, speaker, cue or content is that part of it, other links are lines of
        the memo.
        """
        by_id = {one.id: one for one in self.stretches}
        further = {link.end for link in self.links if link.kind.casefold() in _PARTS}
        for one in self.stretches:
            if one.id in further:
                continue
            parts = [("content", one.span)]
            remarks = [one.memo]
            for link in self.links:
                end = by_id.get(link.end) if link.start == one.id else None
                if end is not None and (part := _PARTS.get(link.kind.casefold())):
                    parts.append((part, end.span))
                elif end is not None:
                    remarks.append(f"{link.kind}: {end.span.words(document.text)}")
            labels = [made.label(name) for name in one.names]
            made.add(one.place, document, Seen.parts(parts, labels), annotator, said(remarks))


def links_of(ids: Sequence[tuple[str, str]]) -> Iterator[Link]:
    """The links from the first of a statement's stretches, given as parts and ids, to its others."""
    (_, head), *others = ids
    for part, id in others:
        yield Link(part, head, id)
