"""What the editors of a claim and of a stance have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.actors import Actor
from desktop_app.domain.fields import Field, FieldOwner
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.asks import Ask, field_ask
from desktop_app.widgets.statement_panel.form import SmallButton
from desktop_app.widgets.statement_panel.more import More


class Entry(QWidget):
    """A row of codes with keys, a name to be completed, and more below, shown when asked for or filled."""

    asked = Signal(str, str)
    """What is to be changed (an ``Ask``, or what ``field_ask`` makes of a field), and its value."""

    removal_asked = Signal()

    def __init__(
        self,
        row: ChipRow,
        name: CompletingField,
        removes: str,
        more: More,
        *,
        owner: FieldOwner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.id = ""
        self.row, self.name, self.more, self._owner = row, name, more, owner
        self.row.setParent(self)
        self.name.setParent(self)
        self.more.setParent(self)
        self.opener = SmallButton("", "⋯", self.tr("More of this ( . )"), self)
        self.opener.setCheckable(True)
        self.opener.clicked.connect(self.toggle_more)
        self.remove = SmallButton("close", "×", removes, self)
        self.remove.clicked.connect(self.removal_asked)
        # Tab would stop between two fields, where letters are commands; Del takes away as well.
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.asked.connect(self.asked)
        self.more.own.value_asked.connect(self._field_asked)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(gap(self.font(), 0.4))

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        for part in (self.row, self.name, self.remove, self.opener, self.more):
            part.set_look(look)

    def set_actors(self, actors: tuple[Actor, ...]) -> None:
        """Propose these actors in fields for one."""
        self.more.own.set_actors(actors)

    def set_fields(self, fields: Sequence[Field]) -> None:
        """Have these fields of the codebook's own."""
        self.more.own.set_fields(fields)

    def show_more(self, id_: str, values: Mapping[str, str], fields: Mapping[str, str]) -> None:
        """Show what stands in the fields below; they stay in view where one is filled in."""
        if id_ != self.id:
            self.more.asked_for = False
        self.id = id_
        self.more.show_values(values, fields)
        self._show_opener()

    def toggle_more(self) -> None:
        """Show the fields below and go there, or put them away again where they are empty."""
        self.more.asked_for = not self.more.is_open
        self.more.renew()
        self._show_opener()
        if self.more.is_open:
            self.more.focus()
        else:
            self.row.focus()

    def texts(self) -> dict[tuple[str, str], LateText]:
        """The texts that are handed over late, by what asks for them."""
        texts = {(each, self.id): text for each, text in self.more.texts().items()}
        own = self.more.own.texts()
        return texts | {(field_ask(self._owner, name), self.id): text for name, text in own.items()}

    def forget(self) -> None:
        """Give up what is half written: this goes, or another takes its place."""
        self.name.forget()
        for text in self.texts().values():
            text.forget()
        self.more.own.forget()

    def refuse(self) -> None:
        """What was asked for could not be kept."""
        self.name.refuse()
        for text in self.texts().values():
            text.refuse()
        self.more.own.refuse()

    def has_focus(self) -> bool:
        """Whether the keyboard is somewhere in it."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def tab_stops(self) -> list[QWidget]:
        """Its fields in the order shown."""
        raise NotImplementedError

    def _ask(self, what: Ask) -> partial[None]:
        return partial(self.asked.emit, what.value)

    def _field_asked(self, field: str, value: str) -> None:
        self.asked.emit(field_ask(self._owner, field), value)

    def _show_opener(self) -> None:
        self.opener.setChecked(self.more.is_open)
        self.opener.setVisible(not self.more.is_filled)
