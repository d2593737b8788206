"""What is seldom said of a claim or a stance: shown when asked for, and where it is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.codebook import Code
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.field_form import FieldForm
from desktop_app.widgets.common.form import Form
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.asks import Ask


class More(QWidget):
    """The codebook's own fields, always in view; below them texts and choices that are not."""

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked_for = False
        self.own = FieldForm(self)
        self._body = QWidget(self)
        self._form = Form(self._body)
        self._body.setLayout(self._form)
        self._texts: dict[str, LateText] = {}
        self._rows: dict[str, ChipRow] = {}
        self._values: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self.font(), 0.3))
        column.addWidget(self.own)
        column.addWidget(self._body)
        self.renew()

    def add_text(self, ask: Ask, name: str, hint: str, *, paragraphs: bool) -> None:
        """Have a text."""
        text = LateText(name, (1, 6 if paragraphs else 2), paragraphs=paragraphs, parent=self._body)
        text.setPlaceholderText(hint)
        text.written.connect(partial(self.asked.emit, ask.value))
        self._texts[ask.value] = text
        self._form.add(name, text)

    def add_choice(self, ask: Ask, name: str, codes: tuple[Code, ...]) -> None:
        """Have a choice of these."""
        row = ChipRow(name, keyed=False, parent=self._body)
        row.set_codes(codes)
        row.chosen.connect(partial(self.asked.emit, ask.value))
        self._rows[ask.value] = row
        self._form.add(name, row)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self.own.set_look(look)
        for row in self._rows.values():
            row.set_look(look)

    def show_values(self, values: Mapping[str, str], fields: Mapping[str, str]) -> None:
        """Show what stands, by ``Ask``, and in the codebook's own fields."""
        self._values = dict(values)
        for ask, text in self._texts.items():
            text.show_text(self._values.get(ask, ""))
        for ask, row in self._rows.items():
            row.set_value(self._values.get(ask, ""))
        self.own.set_values(fields)
        self.renew()

    def renew(self) -> None:
        """Show the fields, or put them away."""
        self._body.setVisible(self.is_open)
        self.setVisible(self.is_open or bool(self.own.fields))

    @property
    def is_filled(self) -> bool:
        """Whether there is something in it."""
        return any(self._values.values()) or any(text.unsent for text in self._texts.values())

    @property
    def is_open(self) -> bool:
        """Whether it is to be seen."""
        return self.asked_for or self.is_filled

    def focus(self) -> None:
        """Go to the first of its fields."""
        first = [*(row for row in self._rows.values()), *self._texts.values()][0]
        if isinstance(first, ChipRow):
            first.focus()
        else:
            first.setFocus()

    def texts(self) -> dict[str, LateText]:
        """The texts, by ``Ask``."""
        return dict(self._texts)

    def tab_stops(self) -> list[QWidget]:
        """The fields in the order shown."""
        choices = [stop for row in self._rows.values() for stop in row.tab_stops()]
        return [*self.own.tab_stops(), *choices, *self._texts.values()]
