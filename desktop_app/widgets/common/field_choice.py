"""Fields that are filled in by choosing: yes or no, one of several, several of many."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.codebook import Code
from desktop_app.domain.field_values import chosen
from desktop_app.domain.fields import Field, FieldKind
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.field_editor import FieldEditor
from desktop_app.widgets.common.look import Look


class ChoiceEditor(FieldEditor):
    """The options side by side; choosing the chosen one takes it back."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(field, parent)
        self._several = field.kind is FieldKind.SEVERAL_OF
        self._value = ""
        self._row = ChipRow(field.name, keyed=False, parent=self)
        self._row.set_codes(self._options())
        self._row.pressed.connect(self._pressed)
        self.column.addWidget(self._row)

    def set_look(self, look: Look) -> None:
        self._row.set_look(look)

    def show_value(self, value: str) -> None:
        self._value = value
        self._row.set_values(value.split("\n") if self._several else (value,))

    def focus(self) -> None:
        self._row.focus()

    def tab_stops(self) -> list[QWidget]:
        return self._row.tab_stops()

    def _options(self) -> tuple[Code, ...]:
        if self.field.kind is FieldKind.YES_NO:
            return (Code("yes", self.tr("Yes")), Code("no", self.tr("No")))
        return tuple(Code(each.id, each.name, definition=each.definition) for each in self.field.options)

    def _pressed(self, option: str) -> None:
        if self._several:
            self.asked.emit(chosen(self.field, set(self._value.split("\n")) ^ {option}))
        else:
            self.asked.emit("" if option == self._value else option)
