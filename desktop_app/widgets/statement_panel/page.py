"""The fields of a statement, one section below the other."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.aside import Key
from desktop_app.widgets.statement_panel.claims import Claims
from desktop_app.widgets.statement_panel.closing import Closing
from desktop_app.widgets.statement_panel.form import rule
from desktop_app.widgets.statement_panel.heading import Heading
from desktop_app.widgets.statement_panel.names import Names
from desktop_app.widgets.statement_panel.people import People
from desktop_app.widgets.statement_panel.scrolled import Scrolled
from desktop_app.widgets.statement_panel.stances import Stances
from desktop_app.widgets.statement_panel.words import Words


class Page(QWidget):
    """Heading and words stay above; people, claims, stances and what closes scroll."""

    def __init__(self, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = Heading(self)
        self.words = Words(self)
        self._fields = QWidget()
        self.people = People(names, self._fields)
        self.claims = Claims(names, self._fields)
        self.stances = Stances(names, self._fields)
        self.closing = Closing(self._fields)
        self._parts = (self.people, self.claims, self.stances, self.closing)
        self._arrange()
        for part in (self.claims, self.stances):
            part.asks.rearranged.connect(self.order_tabs)
        self.order_tabs()

    def set_look(self, look: Look) -> None:
        """Paint with the colours and faces of this theme."""
        for part in (self.words, *self._parts):
            part.set_look(look)

    def reach(self, field: QWidget) -> None:
        """Scroll to a field."""
        self._scroll.ensureWidgetVisible(field)

    def scroll_to_top(self) -> None:
        """Scroll to the first field."""
        self._scroll.verticalScrollBar().setValue(0)

    def texts(self) -> dict[Key, LateText]:
        """The texts that are handed over late, by what asks for them and the claim or stance."""
        texts = self.closing.texts()
        for editor in (*self.claims.editors, *self.stances.editors):
            texts |= editor.texts()
        return texts

    def refuse(self) -> None:
        """What was asked for could not be kept: names go back, a text stays to be asked for again."""
        for part in self._parts:
            part.refuse()

    def forget(self) -> None:
        """Give up what is half written in any field: another statement comes, or none."""
        for part in self._parts:
            part.forget()

    def order_tabs(self) -> None:
        """Have the Tab key follow what is seen."""
        stops: list[QWidget] = [self.heading.kind_button]
        for part in self._parts:
            stops += part.tab_stops()
        for one, next_ in pairwise(stops):
            QWidget.setTabOrder(one, next_)

    def _arrange(self) -> None:
        side = gap(self.font(), 0.9)
        head = QVBoxLayout()
        head.setContentsMargins(side, side, side, gap(self.font(), 0.6))
        head.setSpacing(gap(self.font(), 0.4))
        head.addWidget(self.heading)
        head.addWidget(self.words)
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, side)
        column.setSpacing(0)
        for part in self._parts:
            if part is not self.people:
                column.addWidget(rule(self._fields))
            room = QVBoxLayout()
            room.setContentsMargins(side, gap(self.font(), 0.5), side, gap(self.font(), 0.55))
            room.addWidget(part)
            column.addLayout(room)
        column.addStretch(1)
        self._scroll = Scrolled(self, head, self._fields)
