"""A list of editors, one a claim or a stance, that follows what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.actors import Actor
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.entry import Entry
from desktop_app.widgets.statement_panel.form import SectionTitle


class Told(Protocol):
    """A claim or a stance."""

    @property
    def id(self) -> str:
        """Its id."""
        ...


E = TypeVar("E", bound=Entry)
T = TypeVar("T", bound=Told)


class Asks(QObject):
    """What a list of editors asks for."""

    changed = Signal(str, str, str)
    """What is to be changed, the id of the claim or stance, its value."""

    removal = Signal(str)
    rearranged = Signal()
    """There are other editors now, or they stand in another order."""


class Entries(QWidget, Generic[E, T]):
    """Keeps the editor of what stays, takes over the others for another statement, drops those to spare."""

    def __init__(self, title: SectionTitle, show: Callable[[E, T], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._show_told = show
        self._editors: list[E] = []
        self._look: Look | None = None
        self._actors: tuple[Actor, ...] = ()
        self.asks = Asks(self)
        self.title = title
        title.setParent(self)
        self.adder = title.button
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap(self.font(), 0.5))
        self._column.addWidget(title)

    @property
    def editors(self) -> tuple[E, ...]:
        """The editors of what is shown, in order."""
        return tuple(self._editors)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._look = look
        for editor in self._all():
            editor.set_look(look)

    def set_actors(self, actors: tuple[Actor, ...]) -> None:
        """Propose these actors in fields for one."""
        self._actors = actors
        for editor in self._all():
            editor.set_actors(actors)

    def show_told(self, told: Sequence[T], *, same: bool) -> tuple[E, ...]:
        """Show these; ``same`` when they belong to the statement that was shown before.

        The answer are the editors that were not among those shown before.
        """
        known = {editor.id: editor for editor in self._editors} if same else {}
        spare = [] if same else list(self._editors)
        before = self._editors
        self._editors = []
        for each in told:
            editor = known.get(each.id) or (spare.pop(0) if spare else self._fresh(each))
            self._editors.append(editor)
            self._show_told(editor, each)
        for editor in before:
            if editor not in self._editors:
                self._drop(editor)
        if self._editors != before:
            for place, editor in enumerate(self._editors):
                self._column.insertWidget(place + 1, editor)
            self.asks.rearranged.emit()
        return tuple(editor for editor in self._editors if editor not in before)

    def focused(self) -> E | None:
        """The editor that the keyboard is in."""
        return next((editor for editor in self._all() if editor.has_focus()), None)

    def forget(self) -> None:
        """Give up what is begun or half written: another statement comes."""
        for editor in self._editors:
            editor.forget()

    def refuse(self) -> None:
        """What was asked for could not be kept."""
        for editor in self._editors:
            editor.refuse()

    def tab_stops(self) -> list[QWidget]:
        """All fields in the order shown."""
        return [self.adder, *(stop for editor in self._all() for stop in editor.tab_stops())]

    def _all(self) -> tuple[E, ...]:
        return tuple(self._editors)

    def _fresh(self, told: T) -> E:
        raise NotImplementedError

    def _after_drop(self) -> None:
        """Give the keyboard to somebody: the editor it was in has gone."""
        raise NotImplementedError

    def _begin(self, editor: E) -> E:
        if self._look is not None:
            editor.set_look(self._look)
        editor.set_actors(self._actors)
        editor.asked.connect(partial(self._asked, editor))
        editor.removal_asked.connect(lambda: self.asks.removal.emit(editor.id))
        return editor

    def _asked(self, editor: E, what: str, value: str) -> None:
        self.asks.changed.emit(what, editor.id, value)

    def _drop(self, editor: E) -> None:
        had_focus = editor.has_focus()
        editor.forget()
        self._column.removeWidget(editor)
        if had_focus:
            self._after_drop()
        editor.hide()
        editor.deleteLater()
