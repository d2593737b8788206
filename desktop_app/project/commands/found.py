"""Statements made of what was found in many texts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from desktop_app.domain.concordance import on_one_line
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.selection import snapped
from desktop_app.domain.sentence import sentence_around
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor, Span
from desktop_app.project import lookup
from desktop_app.project.identity import new_id
from desktop_app.store.store import Store

Place = tuple[str, Span]
"""A document's id, and where in its text."""


@dataclass(frozen=True)
class MakeStatements:
    """Make a statement of each place, in the manual set of ``annotator``: of its words or of its sentence.

    Of two places in one sentence one is made; of what the annotator made a statement of already, none.
    ``words``, if known, is what was found at each place, as a line of the concordance shows it.
    """

    places: tuple[Place, ...]
    annotator: str
    sentences: bool = False
    ids: tuple[str, ...] = field(default=())
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.ids:
            object.__setattr__(self, "ids", tuple(new_id() for _ in self.places))

    @property
    def name(self) -> str:
        """Make so many statements."""
        return "Make 1 statement" if len(self.places) == 1 else f"Make {len(self.places)} statements"

    def apply(self, store: Store) -> None:
        """Anchor each place and put its statement.

        Problem for a place outside its text, CHANGED_ELSEWHERE where other words stand there by now.
        """
        set_id = lookup.annotation_set(store, self.annotator)
        found = dict(zip(self.ids, self.words, strict=True)) if self.words else {}
        by_document: defaultdict[str, list[tuple[str, Span]]] = defaultdict(list)
        for id_, (document_id, span) in zip(self.ids, self.places, strict=True):
            by_document[document_id].append((id_, span))
        for document_id, wanted in by_document.items():
            text = lookup.document(store, document_id).text
            made = {
                tuple(anchor.span for anchor in statement.content)
                for statement in store.statements(document_id)
                if statement.set_id == set_id
            }
            for id_, span in wanted:
                lookup.anchors(text, (span,))
                if found.get(id_, on_one_line(span.words(text))) != on_one_line(span.words(text)):
                    raise Problem(Wrong.CHANGED_ELSEWHERE, subject="the text")
                content = sentence_around(text, span) if self.sentences else snapped(text, span) or span
                if (content,) not in made:
                    made.add((content,))
                    store.put(Statement(id_, set_id, document_id, (Anchor.of(text, content),)))
