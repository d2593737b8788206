"""Articles that come in although the project, or the same import, has them already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.analysis.near_same import KEYS, NEAR, Sketch, likeness, runs, sketch
from desktop_app.domain.document import Document
from desktop_app.project.job import Job, Progress
from desktop_app.store.store import Store

COMPARING_TEXTS = "comparing texts"
"""What a job that compares is at."""

_ONE_BY_ONE = 100
_SEARCHED = 4
_MOST_A_KEY = 6
_NEARLY = 0.99
_LOOKED_AT, _KEYS_SHARED = 3, 2
_A_TIME = 1_000


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

    def add(self, id_: str, text: str, made: Sketch) -> None:
        self.by_text.setdefault(text, id_)
        self.sketches[id_] = made
        for key in made[:KEYS]:
            held = self.by_key.get(key, ())
            # What hundreds of texts have in common, such as a notice at their end, says nothing.
            if len(held) < _MOST_A_KEY:
                self.by_key[key] = (*held, id_)

    def nearest(self, made: Sketch) -> tuple[str, float]:
        """Of the texts that may be near the most alike, and how much: below 1, since it is not the same."""
        met: list[str] = []
        for key in made[:KEYS]:
            if key in self.by_key:
                met += self.by_key[key]
        fewest = min(_KEYS_SHARED, len(made))
        # Most texts are like none, and soon told.
        if len(met) < fewest:
            return "", 0.0
        shared = Counter(met)
        likeliest = sorted(shared, key=shared.__getitem__, reverse=True)[:_LOOKED_AT]
        found, most = "", 0.0
        for id_ in likeliest:
            if shared[id_] >= fewest:
                alike = likeness(made, self.sketches[id_], max(most, NEAR))
                if alike > most:  # else the earlier of those that are as alike
                    found, most = id_, alike
        return found, min(most, _NEARLY)


class Comparison:
    """Documents on their way into a project, each compared with what is there and what came before it."""

    def __init__(self, store: Store | None) -> None:
        self._store = store
        self._there = 0 if store is None else store.document_count()
        self._expected = 0
        self._all_known = store is None
        self._met: set[str] = set()
        self._known = _Known()
        self._titles: dict[str, str] = {}

    def expect(self, documents: int) -> Job[None]:
        """So many more are going to be compared, at least: for many, all of the project is got to know."""
        self._expected += documents
        if self._store is None or self._all_known or self._there >= _ONE_BY_ONE * self._expected:
            return
        self._all_known = True
        for number, (id_, text) in enumerate(self._store.every_text()):
            if number % _A_TIME == 0:
                yield Progress(number, self._there, COMPARING_TEXTS)
            self._meet(id_, text)

    def duplicate(self, document: Document, made: Sketch) -> Duplicate | None:
        """That a document, with its sketch, is a duplicate: of one with the same text before one like it."""
        if self._store is not None and not self._all_known:
            self._search(document, self._store)
        known = self._known
        of, share = known.by_text.get(document.text, ""), 1.0
        if not of:
            of, share = known.nearest(made)
        found = Duplicate(document, of, self._title(of), share) if share >= NEAR else None
        self._titles[document.id] = document.title
        known.add(document.id, document.text, made)
        return found

    def _search(self, document: Document, store: Store) -> None:
        """Get to know the texts of the project that may be like that of one document."""
        for id_ in store.documents_with_text(document.text):
            self._meet(id_, document.text)
        # The longest are the rarest, and stand in few other texts.
        searched = sorted(set(runs(document.text)), key=len)[-_SEARCHED:]
        for id_, text in store.texts_with(tuple(searched)):
            self._meet(id_, text)

    def _meet(self, id_: str, text: str) -> None:
        if id_ not in self._met:
            self._met.add(id_)
            self._known.add(id_, text, sketch(text))

    def _title(self, id_: str) -> str:
        if id_ in self._titles or self._store is None:
            return self._titles.get(id_, "")
        summary = self._store.summary(id_)
        return summary.title if summary is not None else ""


def duplicates(documents: Iterable[Document], store: Store) -> Job[tuple[Duplicate, ...]]:
    """Those of some documents that are duplicates, in their order."""
    documents = tuple(documents)
    comparison = Comparison(store)
    yield from comparison.expect(len(documents))
    found: list[Duplicate] = []
    for number, document in enumerate(documents):
        if number % _A_TIME == 0:
            yield Progress(number, len(documents), COMPARING_TEXTS)
        met = comparison.duplicate(document, sketch(document.text))
        found += [met] if met is not None else []
    return tuple(found)
