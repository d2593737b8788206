"""The options of a format, each with the values that it takes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

_SWITCH = {"yes", "no"}


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen: its name, what it does, the values; the first stands unless another is chosen."""

    name: str
    help: str
    values: tuple[str, ...]


class Choices(QWidget):
    """A tick for what is yes or no, a list for everything else."""

    changed = Signal()

    def __init__(self, choices: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, QCheckBox | QComboBox] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        for choice in choices:
            field = self._made(choice)
            self._fields[choice.name] = field
            if isinstance(field, QCheckBox):
                form.addRow(field)
            else:
                form.addRow(choice.name.replace("_", " ").replace("-", " ").capitalize(), field)

    def values(self) -> dict[str, str]:
        """What is chosen, by name."""
        return {
            name: ("yes" if field.isChecked() else "no")
            if isinstance(field, QCheckBox)
            else field.currentText()
            for name, field in self._fields.items()
        }

    def _made(self, choice: Choice) -> QCheckBox | QComboBox:
        if set(choice.values) == _SWITCH:
            tick = QCheckBox(choice.help.rstrip("."), self)
            tick.setChecked(choice.values[0] == "yes")
            tick.toggled.connect(lambda _: self.changed.emit())
            return tick
        box = QComboBox(self)
        box.addItems(list(choice.values))
        box.setToolTip(choice.help)
        box.setAccessibleName(choice.name)
        box.setAccessibleDescription(choice.help)
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box


def _value(field: QCheckBox | QComboBox) -> str:
    if isinstance(field, QCheckBox):
        return "yes" if field.isChecked() else "no"
    return field.currentText()
