"""What the palette offers: actions, articles, and the statements of the one shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

from desktop_app.domain.document import DocumentSummary
from desktop_app.main_window.actions.other_words import OTHER_WORDS
from desktop_app.main_window.matching import Match, match, plain
from desktop_app.main_window.settings import USED
from desktop_app.main_window.why_not import why_not

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_REMEMBERED = 8
_RANKED = 300
"""So many articles answer at most; whoever has more to choose from types on."""
_WITHIN = 2
"""The rank of words that stand within others."""
_STATEMENTS = 400
"""Of a long article as many as cost no wait; all of them are found by *Go to a statement* and the search."""


@dataclass(frozen=True)
class Entry:
    """A row: ``detail`` stands behind the title, ``key`` at the end; ``why`` is what it waits for, if so.

    ``folded`` is the title, ``also`` are further words by which it is found, both plain; ``loosely`` allows
    scattered letters of the title.
    """

    title: str
    detail: str
    choose: Callable[[], object]
    key: str = ""
    why: str = ""
    icon: QIcon | None = None
    action: str = ""
    folded: str = ""
    also: str = ""
    loosely: bool = False


@dataclass(frozen=True)
class Found:
    """An entry, and the letters of its title that answer what was typed."""

    entry: Entry
    letters: tuple[int, ...] = ()


class Offered:
    """All that can be found: actions, those done last first, statements of the article shown, articles."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.entries = [*_actions(window), *_statements(window)]
        self._summaries = window.library.summaries
        self._icon = window.icon("document")

    def narrowed(self, typed: str, most: int) -> list[Found]:
        """What answers best, ``most`` of it; what can be done before what waits for something."""
        wanted = plain(typed).strip()
        if not wanted:
            first = sorted(self.entries, key=lambda entry: bool(entry.why))
            return [Found(entry) for entry in [*first, *map(self._article, self._summaries[:most])][:most]]
        ranked: list[tuple[tuple[int, bool, bool, int, int], Found]] = []
        for number, entry in enumerate((*self.entries, *self._articles(wanted.split()))):
            found = _answer(entry, wanted)
            if found is not None:
                at_home = _is_of_menu(entry, wanted)
                # Of a menu that is asked for by its name, the order is the menu's, as people know it.
                place = 0 if at_home and found.rank[0] else found.rank[1]
                rank = (found.rank[0], bool(entry.why), not at_home, place, number)
                ranked.append((rank, Found(entry, found.letters)))
        ranked.sort(key=lambda each: each[0])
        return [found for _, found in ranked[:most]]

    def _articles(self, words: list[str]) -> Iterator[Entry]:
        """The articles with all these words in headline or outlet, as many as are worth ranking."""
        named = (
            summary
            for summary in self._summaries
            if all(word in plain(summary.title) or word in plain(summary.outlet) for word in words)
        )
        return map(self._article, islice(named, _RANKED))

    def _article(self, summary: DocumentSummary) -> Entry:
        title = summary.title or summary.id
        return Entry(
            title,
            " · ".join(part for part in (summary.outlet, summary.date) if part),
            partial(self._window.desk.show_document, summary.id),
            icon=self._icon,
            folded=plain(title),
            also=plain(f"{title} {summary.outlet}"),
        )


def remember(window: MainWindow, action: str) -> None:
    """Have an action stand first the next time."""
    others = [known for known in window.settings.get(USED) if known != action]
    window.settings.set(USED, [action, *others][:_REMEMBERED])


def _is_of_menu(entry: Entry, wanted: str) -> bool:
    """Whether it is an action of the menu that is named."""
    said = match(plain(entry.detail), wanted, loosely=False) if entry.action else None
    return said is not None and said.rank[0] < _WITHIN


def _answer(entry: Entry, wanted: str) -> Match | None:
    """By its title, then by whole beginnings of what is said of it, then by scattered letters."""
    titled = match(entry.folded, wanted, loosely=False)
    if titled is not None:
        return titled
    said = match(entry.also, wanted, loosely=False) if entry.also else None
    if said is not None and said.rank[0] < _WITHIN:
        return Match((3, 0))
    scattered = match(entry.folded, wanted) if entry.loosely else None
    if scattered is not None:
        return Match((4, scattered.rank[1]), scattered.letters)
    return Match((5, 0)) if said is not None else None


def _actions(window: MainWindow) -> Iterator[Entry]:
    last = {action: number for number, action in enumerate(window.settings.get(USED))}
    for row in sorted(window.rows, key=lambda row: last.get(row.id, len(last))):
        action = window.actions_by_id[row.id]
        title = action.text().replace("&&", "&").rstrip("…")
        usual = window.words(row.title).rstrip("…")
        said = (usual, window.menu_title(row.menu), window.words(row.help), _other_words(window, row.id))
        yield Entry(
            title,
            window.menu_title(row.menu),
            partial(_do, window, row.id),
            window.keys.all_told(row.id),
            why_not(row, window.desk.focus),
            action.icon(),
            row.id,
            plain(title),
            plain(" ".join(said)),
            # What undo names is the coder's: letters scattered in it are no wish to undo.
            loosely=title == usual,
        )


def _other_words(window: MainWindow, action: str) -> str:
    return window.words(OTHER_WORDS[action]) if action in OTHER_WORDS else ""


def _do(window: MainWindow, action: str) -> None:
    remember(window, action)
    window.actions_by_id[action].trigger()


def _statements(window: MainWindow) -> Iterator[Entry]:
    document = window.desk.focus.document
    if document is None:
        return
    icon = window.icon("statement")
    some = window.desk.ask(lambda project: project.statements_from(document.id, None, _STATEMENTS))
    for statement in some[0] if some else ():
        title = " … ".join(anchor.exact for anchor in statement.content)[:160].replace("\n", " ")
        speaker = window.desk.known.actor(statement.speaker)
        yield Entry(
            title,
            speaker or window.tr("no speaker"),
            partial(_go, window, statement.id),
            icon=icon,
            folded=plain(title),
            also=plain(speaker),
        )


def _go(window: MainWindow, statement: str) -> None:
    window.desk.set_statement(statement)
    window.reader.setFocus()
