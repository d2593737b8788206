"""What stands above the lines of the table: how many there are, and the field that narrows them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.icons import line_icon
from desktop_app.widgets.common.keyed import keyed
from desktop_app.widgets.common.look import Look

_ROOM = 80  # letters from which on the field stands beside the rest


class Head(QWidget):
    """Beside the panel the field comes when asked for; in the drawer (``wide``) there is room for all."""

    typed = Signal(str)
    left = Signal()
    """The keyboard goes down to the lines."""

    scope_requested = Signal(bool)
    """All articles are to be shown, or only this one."""

    columns_requested = Signal()
    change_requested = Signal()

    def __init__(self, *, wide: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._beside: bool | None = None
        self._wide = wide
        self._count, self._left = QLabel(self), QLabel(self)
        for label in (self._count, self._left):
            label.setProperty("role", "section")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit(self)
        self.field.setProperty("role", "slim")
        self.field.setPlaceholderText(self.tr("Narrow: words, speaker:…, stance:…"))
        self.field.setToolTip(
            self.tr("Words in any column, or speaker:… claim:… stance:… topic:… kind:… set:… outlet:…")
        )
        self.field.setMinimumWidth(self.field.fontMetrics().averageCharWidth() * 16)
        self.field.setAccessibleName(self.tr("Narrow the statements"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        self._glass = QToolButton(self)
        self._glass.setProperty("role", "small")
        self._glass.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._glass.setAccessibleName(self.tr("Narrow the statements"))
        self._glass.setToolTip(self.tr("Narrow the statements  /"))
        self._glass.clicked.connect(self.open_field)
        self._offers = False
        self._all = QToolButton(self)
        self._all.setProperty("role", "switch")
        self._all.setCheckable(True)
        self._all.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._all.setText(self.tr("All articles"))
        self._all.setToolTip(
            keyed(self.tr("Show the statements of all articles, or of this one  {table.scope|Shift+F9}"))
        )
        self._all.clicked.connect(self.scope_requested)
        self._columns, self._change = self._button(self.tr("Columns")), self._button(self.tr("Change…"))
        self._columns.clicked.connect(self.columns_requested)
        self._change.clicked.connect(self.change_requested)
        self._arrange()

    def set_look(self, look: Look) -> None:
        """Draw the glass in the colours of this theme."""
        self._glass.setIcon(line_icon("search", look.window["muted"], look.window["disabled"]))
        side = round(self.fontMetrics().height() * 0.9)
        self._glass.setIconSize(QSize(side, side))

    def offer(self, *, narrowing: bool) -> None:
        """Have the field at hand where there is something to narrow."""
        self._offers = narrowing
        self._show_field()

    def open_field(self) -> None:
        """Go to the field, all in it selected."""
        self.field.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._show_field()

    def tell(self, count: str) -> None:
        """Say how many lines there are."""
        self._count.setText(count)

    def tell_left(self, left: str) -> None:
        """Say what is left to review."""
        self._left.setText(left)

    def show_scope(self, *, everywhere: bool) -> None:
        """Show whether it is all articles."""
        self._all.setChecked(everywhere)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            # When the keyboard is where it goes.
            QTimer.singleShot(0, self, self._show_field)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            return False
        return True

    def _show_field(self) -> None:
        """Show the field where there is room, or while somebody is in it or it holds something."""
        used = self.field.hasFocus() or bool(self.field.text())
        self.field.setVisible(self._offers and (self._wide or used))
        self._glass.setVisible(self._offers and not self._wide and not used)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setText(text)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _arrange(self) -> None:
        for button in (self._all, self._columns, self._change):
            button.setVisible(self._wide)
        self._left.setVisible(not self._wide)
        self._show_field()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gap(self.font(), 0.5))
        self._grid.setVerticalSpacing(gap(self.font(), 0.4))
        self._grid.setColumnStretch(1, 1)
        self._place()

    def _place(self) -> None:
        """Put all in one line where there is room, else in two."""
        beside = self._wide and self.width() > self.fontMetrics().averageCharWidth() * _ROOM
        if self._beside is beside:
            return
        self._beside = beside
        field, count, left = self.field, self._count, self._left
        places: dict[QWidget, tuple[int, int, int]]
        if beside:
            places = {count: (0, 0, 1), field: (0, 1, 1), self._all: (0, 2, 1)}
            places |= {self._columns: (0, 3, 1), self._change: (0, 4, 1)}
        elif self._wide:
            places = {field: (0, 0, 3), self._all: (0, 3, 2), count: (1, 0, 2)}
            places |= {self._columns: (1, 3, 1), self._change: (1, 4, 1)}
        else:
            places = {count: (0, 0, 1), left: (0, 2, 1), self._glass: (0, 3, 1), field: (1, 0, 4)}
        for part, (row, column, columns) in places.items():
            self._grid.removeWidget(part)
            self._grid.addWidget(part, row, column, 1, columns)
