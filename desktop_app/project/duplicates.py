"""Articles that come in although the project, or the same import, has them already."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop_app.analysis.near_same import NEAR, Sketch, keys, likeness, may_be_near, runs, sketch
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
    by_key: defaultdict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, id_: str, text: str, drawn: Sketch, looked_up: list[int]) -> None:
        """``looked_up`` are the keys of ``drawn``."""
        self.by_text.setdefault(text, id_)
        self.sketches[id_] = drawn
        for key in looked_up:
            # What hundreds of texts have in common, such as a notice at their end, says nothing.
            if len(self.by_key[key]) < _MOST_A_KEY:
                self.by_key[key].append(id_)

    def nearest(self, drawn: Sketch, looked_up: list[int]) -> tuple[str, float]:
        """Of the texts that may be near the most alike, and how much: below 1, since it is not the same."""
        met: list[str] = []
        for key in looked_up:
            if key in self.by_key:
                met += self.by_key[key]
        fewest = min(_KEYS_SHARED, len(drawn))
        # Most texts are like none, and soon told.
        if len(met) < fewest:
            return "", 0.0
        likeliest = (id_ for id_, shared in Counter(met).most_common(_LOOKED_AT) if shared >= fewest)
        near = (id_ for id_ in likeliest if may_be_near(drawn, self.sketches[id_]))
        shares = {id_: likeness(drawn, self.sketches[id_]) for id_ in near}
        found = max(shares, key=shares.__getitem__, default="")  # the earliest of those that are as alike
        return found, min(shares.get(found, 0.0), _NEARLY)


def duplicates(documents: Iterable[Document], store: Store | None) -> Iterator[Duplicate | None]:
    """For each document the one that it is a duplicate of, or None, in their order.

    What is in the project counts, and what came before in ``documents``; the same text before a like one.
    """
    documents = tuple(documents)
    known = _Known()
    titles: dict[str, str] = {}
    for id_, text in _in_project(documents, store):
        drawn = sketch(text)
        known.add(id_, text, drawn, keys(drawn))
    for document in documents:
        drawn = sketch(document.text)
        looked_up = keys(drawn)
        of, share = known.by_text.get(document.text, ""), 1.0
        if not of:
            of, share = known.nearest(drawn, looked_up)
        if share >= NEAR:
            yield Duplicate(document, of, titles.get(of) or _title(store, of), share)
        else:
            yield None
        titles[document.id] = document.title
        known.add(document.id, document.text, drawn, looked_up)


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
