"""Articles told of by several processes at once, each of which reads its share, all at the same moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.problem import Problem
from desktop_app.formats.outgoing import Place, Telling
from desktop_app.formats.pulse import breath
from desktop_app.project.sound_articles import Counted, SoundArticles
from desktop_app.project.workers import Crew, all_cores, crew_of
from desktop_app.store.articles import batches
from desktop_app.store.file import is_older
from desktop_app.store.store import Store
from desktop_app.store.uncollected import seldom_collected

WORTH_SHARING = 5_000
"""So many statements are told of by one process in the time that others take to begin."""

_MOST = 8
"""More would wait for the one that puts together what they tell."""


class Sharing:
    """Processes for the articles of a project; made before the moment in which these are read begins."""

    def __init__(self, project: Path, workers: int | None = None, worth: int = WORTH_SHARING) -> None:
        self._path = project
        self._workers = min(all_cores(), _MOST) if workers is None else workers
        self._worth = worth
        # What an older version made each would bring to this one for itself, in memory.
        self._watch = None if self._workers < 2 or is_older(project) else Store(project, write=False)
        self._seen = 0 if self._watch is None else self._watch.data_version()

    def close(self) -> None:
        """Watch no longer whether anybody writes."""
        if self._watch is not None:
            self._watch.close()

    @contextmanager
    def crew(self, around: Bundle, counted: Counted, telling: Telling[Any]) -> Iterator[Iterator[Any] | None]:
        """What is told of the articles, in their order, or None where one process is to do it.

        So it is where there is little to tell of, where others cannot begin, and where somebody wrote after
        this was made: then others may see the project as it is now, and not as it was at our moment.
        """
        with ExitStack() as working:
            crew = None
            if self._watch is not None and sum(number for _, number in counted) >= self._worth:
                crew = self._begun(_Share(self._path, around, telling), self._watch, working)
            yield None if crew is None else _each(crew.mapped(_pieces(counted)))

    def _begun(
        self, share: _Share, watch: Store, working: ExitStack
    ) -> Crew[_Piece | None, list[Any]] | None:
        try:
            crew = working.enter_context(crew_of(self._workers, share, str(self._path)))
            crew.each(None)
        except Problem:
            # What is wrong with the project, one process will find and tell.
            crew = None
        if crew is not None and watch.data_version() == self._seen:
            return crew
        working.close()
        return None


def _each(answers: Iterable[tuple[list[Any]] | tuple[()]]) -> Iterator[Any]:
    for answer in answers:
        if not answer:
            breath()  # an article may be long
        for told in answer:
            yield from told


class _Piece(NamedTuple):
    """Some articles, and where the first of them comes."""

    counted: Counted
    place: Place


class _Share:
    """What one process does: it begins its moment at the piece that is none, and tells of those that are."""

    def __init__(self, path: Path, around: Bundle, telling: Telling[Any]) -> None:
        self._path, self._around, self._telling = path, around, telling

    def __call__(self, piece: _Piece | None) -> list[Any]:
        if piece is None:
            self._begin()
            return []
        return [self._tell(article, place) for place, article in self._sound.of(*piece)]

    def _begin(self) -> None:
        self._lasting = ExitStack()  # as long as the process does
        self._lasting.enter_context(seldom_collected())
        store = Store(self._path, write=False)
        self._lasting.enter_context(store.moment())
        self._sound = SoundArticles(store, self._around)
        self._tell = self._telling(self._around)


def _pieces(counted: Counted) -> Iterator[_Piece]:
    numbers = dict(counted)
    articles = statements = 0
    for ids in batches(counted):
        some = tuple((id_, numbers[id_]) for id_ in ids)
        yield _Piece(some, Place(articles, statements))
        articles += len(some)
        statements += sum(number for _, number in some)
