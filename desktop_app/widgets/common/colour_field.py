"""The colour that something is painted in: one of the theme's, or one of somebody's own choosing."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look, contrast
from desktop_app.widgets.common.swatch import swatch

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


class ColourField(QWidget):
    """Tells how well a colour of one's own can be read on the page; letters are painted so that they can."""

    changed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._shown = ""
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Colour"))
        self.own = QLineEdit(self)
        self.own.setAccessibleName(self.tr("Colour of your own, as #rrggbb"))
        self.own.setPlaceholderText("#rrggbb")
        self.own.setFixedWidth(self.fontMetrics().averageCharWidth() * 13)
        self._told = QLabel(self)
        self._told.setProperty("role", "muted")
        self._told.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(gap(self.font(), 0.4))
        row.addWidget(self.choice)
        row.addWidget(self.own)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self.font(), 0.3))
        column.addLayout(row)
        column.addWidget(self._told)
        self.choice.activated.connect(self._chosen)
        self.own.editingFinished.connect(self.send)

    def set_look(self, look: Look) -> None:
        """Offer the colours of this theme."""
        self._look = look
        self.choice.clear()
        self.choice.addItem(self.tr("By itself"), "")
        for number, colour in enumerate(look.actors, 1):
            self.choice.addItem(
                swatch(colour), self.tr("Colour %1").replace("%1", str(number)), colour.name()
            )
        self.choice.addItem(self.tr("Your own"), None)
        self.show_colour(self._shown)

    def show_colour(self, colour: str) -> None:
        """Show the colour that stands, ``#rrggbb`` or empty for the theme's choice."""
        self._shown = colour
        place = self.choice.findData(colour.lower())
        own = place < 0
        self.choice.setCurrentIndex(self.choice.count() - 1 if own else place)
        self.own.setVisible(own)
        if self.own.text() != colour:
            self.own.setText(colour)
        self._tell(colour if own else "")

    def send(self) -> None:
        """Ask for what is written, if it is a colour; it is told if not."""
        written = self.own.text().strip()
        if not self.own.isVisibleTo(self) or written.lower() == self._shown.lower():
            return
        if written and not _HEX.fullmatch(written):
            self._told.setText(self.tr("“%1” is no colour: # and six digits.").replace("%1", written))
            self._told.show()
            return
        self.changed.emit(written.lower())

    def _chosen(self) -> None:
        data = self.choice.currentData(Qt.ItemDataRole.UserRole)
        if data is None:
            self.own.setVisible(True)
            self.own.setFocus()
        elif data != self._shown:
            self.changed.emit(str(data))

    def _tell(self, colour: str) -> None:
        told = ""
        if self._look is not None and _HEX.fullmatch(colour):
            ratio = contrast(QColor(colour), self._look.page["background"])
            told = self.tr("Contrast %1 to 1").replace("%1", f"{ratio:.1f}")
            if ratio < self._look.least:
                told += self.tr("; letters are made darker or lighter, so that they can be read")
        self._told.setText(told)
        self._told.setVisible(bool(told))
