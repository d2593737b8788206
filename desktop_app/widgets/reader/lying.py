"""Those that lie at one place of the text, to choose from."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.widgets.reader.marks import Chosen

_WIDTH, _ROWS = 380, 8


class Lying(QFrame):
    """A small list below a place of the page. It takes no keyboard: the page hands it Up, Down and Enter."""

    chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setProperty("role", "popup")
        self._list = QListWidget(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Statements and suggestions at this place"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setMouseTracking(True)
        self._list.itemClicked.connect(self._click)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._list)
        self._marks: list[Chosen] = []
        self.hide()

    def open(self, place: QPoint, marks: list[tuple[Chosen, str]], at: Chosen) -> None:
        """Show marks with what is told of them, below a place of the page; the reader is at one of them."""
        self._marks = [mark for mark, _ in marks]
        self._list.clear()
        for _, told in marks:
            item = QListWidgetItem(told)
            item.setToolTip(told)
            self._list.addItem(item)
        self.mark(at)
        page = self._page
        row = max(22, self._list.sizeHintForRow(0))
        self.resize(min(_WIDTH, page.width() - 20), row * min(_ROWS, len(marks)) + 6)
        x = max(8, min(place.x(), page.width() - self.width() - 8))
        below = place.y() + 22
        y = below if below + self.height() < page.height() else place.y() - 22 - self.height()
        self.move(x, max(4, y))
        self.show()
        self.raise_()

    def mark(self, at: Chosen) -> None:
        """Show which of them the reader is at; one that is not among them closes the list."""
        if at in self._marks:
            self._list.setCurrentRow(self._marks.index(at))
        else:
            self.hide()

    def step(self, direction: int) -> None:
        """Be at the next of them, or the one before for a negative direction."""
        row = (self._list.currentRow() + direction) % max(1, len(self._marks))
        if self._marks:
            self.chosen.emit(self._marks[row])

    def _click(self, item: QListWidgetItem) -> None:
        row = self._list.row(item)
        self.hide()
        self.chosen.emit(self._marks[row])
