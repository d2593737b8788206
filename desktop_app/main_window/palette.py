"""The palette: any action, statement or article by part of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout

from desktop_app.main_window.palette_entries import Offered
from desktop_app.main_window.palette_list import FoundDelegate, FoundModel

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_MOST = 60
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(QFrame):
    """A field over the window; what is typed narrows the list, Enter does what is chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Find an action, statement or article"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._offered = Offered(window)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find an action, statement or article…"))
        self._field.setAccessibleName(self.tr("Find an action, statement or article"))
        self._model = FoundModel()
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(FoundDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = QLabel(self.tr("Nothing is called that."), self)
        self._none.setProperty("role", "empty")
        self._none.setMargin(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._field)
        layout.addWidget(self._none)
        layout.addWidget(self._list, 1)
        layout.addStretch(0)
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._take)
        self._narrow("")

    def popup(self) -> None:
        """Open below the top of the window, in its middle."""
        window = self._window
        width = min(680, window.width() - 40)
        self.resize(width, min(520, window.height() - 120))
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 70)))
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentIndex())
                return True
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                row = self._list.currentIndex().row() + step
                self._mark(max(0, min(self._model.rowCount() - 1, row)))
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self._model.show(self._offered.narrowed(typed, _MOST))
        some = self._model.rowCount() > 0
        self._none.setHidden(some)
        self._list.setVisible(some)
        self._mark(0)

    def _mark(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row))
        # A screen reader stays in the field, so the field says what Enter would do.
        chosen = self._list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        self._field.setAccessibleDescription(str(chosen or ""))

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self._model.found(index.row()).entry
        if entry.why:
            # Said in the row; what was typed stays, in case another was meant.
            return
        self.close()
        entry.choose()
