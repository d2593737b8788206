"""The actions of the window: made of their rows, laid out in menus, enabled by the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.domain.history import Step
from desktop_app.main_window.action import Action, Scope
from desktop_app.main_window.actions import ACTIONS, MENUS
from desktop_app.main_window.focus import Focus
from desktop_app.main_window.keys import Keys
from desktop_app.main_window.settings import RECENT
from desktop_app.main_window.verbs import projects

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_ON_CONDITION = {
    condition: tuple(row.id for row in ACTIONS if row.can is condition)
    for condition in dict.fromkeys(row.can for row in ACTIONS)
}
"""The actions that one condition decides on: many ask the same."""
_REPEATED = ("statement.next", "statement.previous", "suggestion.next", "suggestion.previous")


def words(text: str) -> str:
    """A text of the tables in the language of the interface."""
    return QCoreApplication.translate("Actions", text)


def menu_title(name: str) -> str:
    """A menu's name."""
    return QCoreApplication.translate("Menus", name)


def with_letters(titles: Iterable[str]) -> Iterator[str]:
    """The titles with the letter marked that opens each with Alt: the first that no title before has."""
    taken: set[str] = set()
    for title in titles:
        at = next(
            (n for n, letter in enumerate(title) if letter.isalpha() and letter.lower() not in taken), -1
        )
        if at < 0:
            yield title
        else:
            taken.add(title[at].lower())
            yield f"{title[:at]}&{title[at:]}"


class Menus(QObject):
    """Makes an action of every row and gives each its place."""

    def __init__(self, window: MainWindow, keys: Keys) -> None:
        super().__init__(window)
        self._window, self._keys = window, keys
        self.actions: dict[str, QAction] = {}
        self._can: dict[Callable[[Focus], bool], bool] = {}
        self._titles: dict[str, str] = {}
        """What was last said of each; what stays as it is costs nothing."""
        bar = window.menuBar()
        titles = with_letters(menu_title(name) for name in MENUS)
        self.menus = {name: bar.addMenu(title) for name, title in zip(MENUS, titles, strict=True)}
        self._within: dict[tuple[str, str], QMenu] = {}
        for row in ACTIONS:
            menu = self._menu_of(row)
            if row.apart and not menu.isEmpty():
                menu.addSeparator()
            menu.addAction(self._made(row))
            if row.id == "project.open":
                self.recent = self._recent(menu)
        self._give_keys()
        keys.changed.connect(self._give_keys)

    def renew(self, focus: Focus) -> None:
        """Enable what can be done, and name what undo and redo would take back or do again."""
        for condition, actions in _ON_CONDITION.items():
            can = condition(focus)
            if can is not self._can.get(condition):
                self._can[condition] = can
                for id_ in actions:
                    self.actions[id_].setEnabled(can)
        self._name("edit.undo", words("Undo"), focus.undoable)
        self._name("edit.redo", words("Redo"), focus.redoable)

    def _name(self, id_: str, title: str, step: Step | None) -> None:
        named = f"{title} “{step.name}”".replace("&", "&&") if step else title
        if named != self._titles.get(id_):
            self._titles[id_] = named
            self.actions[id_].setText(named)

    def _menu_of(self, row: Action) -> QMenu:
        """The menu that a row stands in, made where it is the first in a menu within another."""
        menu = self.menus[row.menu]
        if not row.within:
            return menu
        if (row.menu, row.within) not in self._within:
            menu.addSeparator()
            self._within[row.menu, row.within] = menu.addMenu(words(row.within))
        return self._within[row.menu, row.within]

    def _made(self, row: Action) -> QAction:
        action = QAction(words(row.title), self._window)
        action.setObjectName(row.id)
        action.setStatusTip(words(row.help))
        if row.scope is Scope.TEXT:
            # A letter is a key in the text only: in a field it is a letter.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            # A key held too long must not go on to code what nobody chose.
            action.setAutoRepeat(row.id in _REPEATED or row.id.startswith(("select.", "bounds.")))
            self._window.reader.addAction(action)
        action.triggered.connect(lambda _checked=False: self._do(row))
        self.actions[row.id] = action
        return action

    def _give_keys(self) -> None:
        for row in ACTIONS:
            action = self.actions[row.id]
            action.setShortcuts([QKeySequence(key) for key in self._keys.of(row.id)])
            action.setToolTip(f"{words(row.help)}  {self._keys.told(row.id)}".rstrip())

    def _do(self, row: Action) -> None:
        self._window.deeds.append(row.id)
        # A menu or a button takes no focus from a field, so what is half written there is sent first.
        self._window.panel.send_texts()
        self._window.analysing.make_way_for(row)
        row.do(self._window)

    def _recent(self, menu: QMenu) -> QMenu:
        recent = menu.addMenu(self.tr("Open recent"))
        recent.aboutToShow.connect(self._fill_recent)
        return recent

    def _fill_recent(self) -> None:
        self.recent.clear()
        for name in self._window.settings.get(RECENT):
            action = self.recent.addAction(name.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, path=name: projects.open_path(self._window, Path(path))
            )
        if self.recent.isEmpty():
            self.recent.addAction(self.tr("None yet")).setEnabled(False)
