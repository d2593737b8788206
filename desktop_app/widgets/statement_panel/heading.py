"""The line above the fields: which statement of how many, and how its words reach the reader."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from desktop_app.domain.statement import Kind


class Heading(QWidget):
    """Place at the head of the line, kind at its end; the kind is a menu."""

    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = QLabel(self)
        self._place.setProperty("role", "section")
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._kind = QToolButton(self)
        self._kind.setProperty("role", "kind")
        self._kind.setAutoRaise(True)
        self._kind.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._kind.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._kind.setToolTip(self.tr("How the words reach the reader (I)"))
        self._names = {
            Kind.DIRECT: self.tr("Direct quotation"),
            Kind.MIXED: self.tr("Mixed quotation"),
            Kind.INDIRECT: self.tr("Indirect quotation"),
            Kind.AUTHORIAL: self.tr("Journalist's own voice"),
            Kind.UNKNOWN: self.tr("Kind not said"),
        }
        self._menu = QMenu(self)
        self._actions = QActionGroup(self)
        for kind, name in self._names.items():
            action = QAction(name, self._actions)
            action.setCheckable(True)
            action.setData(kind.value)
            action.triggered.connect(lambda _, kind=kind: self._chosen(kind))
            self._menu.addAction(action)
        self._kind.clicked.connect(self.open_kinds)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._place)
        row.addStretch(1)
        row.addWidget(self._kind)
        self._shown = Kind.UNKNOWN

    @property
    def kind_button(self) -> QToolButton:
        """Opens the menu of kinds."""
        return self._kind

    def show_place(self, place: str, kind: Kind) -> None:
        """Show which statement it is and of what kind."""
        self._shown = kind
        self._place.setText(place)
        self._kind.setText(f"{self._names[kind]} ▾")
        self._kind.setAccessibleName(self.tr("Kind of quotation: %1").replace("%1", self._names[kind]))
        for action in self._actions.actions():
            action.setChecked(action.data() == kind.value)

    def open_kinds(self) -> None:
        """Open the menu; a letter of a kind or the arrows choose in it."""
        corner = QPoint(self._kind.width() - self._menu.sizeHint().width(), self._kind.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            corner.setX(0)
        self._menu.popup(self._kind.mapToGlobal(corner))

    def _chosen(self, kind: Kind) -> None:
        if kind is not self._shown:
            self.kind_chosen.emit(kind.value)
