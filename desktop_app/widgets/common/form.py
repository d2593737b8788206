"""Rows of a form: a muted name, and what is to be filled in."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop_app.widgets.common.faces import gap


class FieldName(QLabel):
    """The name of a field; all of a panel's are equally wide unless a translation needs more."""

    def __init__(self, name: str, field: QWidget, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setProperty("role", "label")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setBuddy(field)

    def sizeHint(self) -> QSize:
        own = super().sizeHint()
        return own.expandedTo(QSize(self.fontMetrics().averageCharWidth() * 11, 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Form(QGridLayout):
    """Names at the head, fields at the end."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self._owner = owner
        self._names: dict[QWidget, FieldName] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(gap(owner.font(), 0.3))
        self.setVerticalSpacing(gap(owner.font(), 0.3))
        self.setColumnStretch(1, 1)

    def add(self, name: str, field: QWidget, beside: QWidget | None = None) -> FieldName:
        """Add a row, with a small button at its end where there is one; the answer is the name's label."""
        row = self.rowCount()
        label = FieldName(name, field, self._owner)
        top = Qt.AlignmentFlag.AlignVCenter
        self.addWidget(label, row, 0, top)
        self.addWidget(field, row, 1, 1, 1 if beside else 2)
        if beside is not None:
            self.addWidget(beside, row, 2, top)
        self._names[field] = label
        return label

    def show_row(self, field: QWidget, shown: bool) -> None:
        """Show a field and its name, or neither."""
        field.setVisible(shown)
        self._names[field].setVisible(shown)
