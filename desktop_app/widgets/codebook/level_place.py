"""The place of a level between against and for, and the sign that follows from it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLabel, QWidget

from desktop_app.domain.codebook import Level, Side
from desktop_app.domain.level_sign import sign
from desktop_app.widgets.codebook.words import side_words
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.number_box import inset

_USUAL = 0.5


class LevelPlace(QWidget):
    """A side to choose and a value from -1 to 1; the value is asked for as text, empty for no place."""

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._level = Level("", "")
        self.side = QComboBox(self)
        self.side.setAccessibleName(self.tr("Side of the level"))
        for side, name in side_words().items():
            self.side.addItem(name, side)
        self.value = QDoubleSpinBox(self)
        self.value.setAccessibleName(self.tr("Value of the level, from -1 to 1"))
        inset(self.value)
        self.value.setRange(-1, 1)
        self.value.setSingleStep(0.25)
        self.value.setDecimals(2)
        self.value.setKeyboardTracking(False)
        self._sign = QLabel(self)
        self._sign.setAccessibleName(self.tr("Sign"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap(self.font(), 0.4))
        for part in (self.side, self.value, self._sign):
            row.addWidget(part)
        row.addStretch(1)
        self.side.activated.connect(lambda _: self._take_side(Side(self.side.currentData())))
        self.value.valueChanged.connect(self._take_value)

    def show_level(self, level: Level) -> None:
        """Show where a level stands."""
        self._level = level
        side = Side.UNCLEAR if level.value is None else level.side
        self.side.setCurrentIndex(self.side.findData(side))
        self.value.setVisible(level.value is not None)
        self.value.blockSignals(True)
        self.value.setValue(level.value or 0)
        self.value.blockSignals(False)
        self._sign.setText(sign(level))

    def send(self) -> None:
        """Ask for the value that is typed, without waiting."""
        self.value.interpretText()

    def _take_side(self, side: Side) -> None:
        strength = abs(self._level.value or 0) or _USUAL
        wanted = {
            Side.AGAINST: str(-strength),
            Side.NEUTRAL: "0",
            Side.FOR: str(strength),
        }.get(side, "")
        self._ask(wanted)

    def _take_value(self, value: float) -> None:
        self._ask(str(round(value, 2)))

    def _ask(self, wanted: str) -> None:
        value = float(wanted) if wanted else None
        if self._level.id and value != self._level.value:
            self.asked.emit(wanted)
