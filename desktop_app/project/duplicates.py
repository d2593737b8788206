"""Articles that come in although the project, or the same import, has them already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop_app.analysis.near_same import NEAR, Drawn, Sketch, drawn, likeness, may_be_near, runs
from desktop_app.domain.document import Document
from desktop_app.store.store import Store

_ONE_BY_ONE = 100
_SEARCHED = 4
_MOST_A_KEY = 6
_NEARLY = 0.99
_LOOKED_AT, _KEYS_SHARED = 3, 2


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document that comes in and the one that it is like, in the project or earlier in the same import.

    ``share`` is how alike they are, 0 to 1; 1 where the texts are the same.
    """

    document: Document
    of_id: str
    of_title: str
    share: float

    @property
    def same(self) -> bool:
        """Whether the texts are the same, letter by letter."""
        return self.share == 1


@dataclass(slots=True)
class _Known:
    """The texts so far, to be looked up by what is in them."""

    by_text: dict[str, str] = field(default_factory=dict)
    sketches: dict[str, Sketch] = field(default_factory=dict)
    by_key: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def add(self, id_: str, text: str, made: Drawn) -> None:
        self.by_text.setdefault(text, id_)
        self.sketches[id_] = made.sketch
        for key in made.keys:
            held = self.by_key.get(key, ())
            # What hundreds of texts have in common, such as a notice at their end, says nothing.
            if len(held) < _MOST_A_KEY:
                self.by_key[key] = (*held, id_)

    def nearest(self, made: Drawn) -> tuple[str, float]:
        """Of the texts that may be near the most alike, and how much: below 1, since it is not the same."""
        met: list[str] = []
        for key in made.keys:
            if key in self.by_key:
                met += self.by_key[key]
        sketch = made.sketch
        fewest = min(_KEYS_SHARED, len(sketch))
        # Most texts are like none, and soon told.
        if len(met) < fewest:
            return "", 0.0
        shared = Counter(met)
        likeliest = sorted(shared, key=shared.__getitem__, reverse=True)[:_LOOKED_AT]
        found, most = "", 0.0
        for id_ in likeliest:
            other = self.sketches[id_]
            if shared[id_] >= fewest and may_be_near(sketch, other, max(most, NEAR)):
                alike = likeness(sketch, other)
                if alike > most:  # else the earlier of those that are as alike
                    found, most = id_, alike
        return found, min(most, _NEARLY)


def duplicates(documents: Iterable[Document], store: Store | None) -> Iterator[Duplicate | None]:
    """For each document the one that it is a duplicate of, or None, in their order.

    What is in the project counts, and what came before in ``documents``; the same text before a like one.
    """
    documents = tuple(documents)
    known = _Known()
    titles: dict[str, str] = {}
    for id_, text in _in_project(documents, store):
        known.add(id_, text, drawn(text))
    for document in documents:
        made = drawn(document.text)
        of, share = known.by_text.get(document.text, ""), 1.0
        if not of:
            of, share = known.nearest(made)
        if share >= NEAR:
            yield Duplicate(document, of, titles.get(of) or _title(store, of), share)
        else:
            yield None
        titles[document.id] = document.title
        known.add(document.id, document.text, made)


def _in_project(documents: tuple[Document, ...], store: Store | None) -> Iterator[tuple[str, str]]:
    """The texts of the project that may be like one of these: all of them, or those that a search tells."""
    if store is None:
        return
    if store.document_count() < _ONE_BY_ONE * len(documents):
        yield from store.every_text()
        return
    met: set[str] = set()
    for document in documents:
        for id_ in store.documents_with_text(document.text):
            if id_ not in met:
                met.add(id_)
                yield id_, document.text
        # The longest are the rarest, and stand in few other texts.
        searched = sorted(set(runs(document.text)), key=len)[-_SEARCHED:]
        for id_, text in store.texts_with(tuple(searched)):
            if id_ not in met:
                met.add(id_)
                yield id_, text


def _title(store: Store | None, document_id: str) -> str:
    summary = store.summary(document_id) if store is not None else None
    return summary.title if summary is not None else ""
