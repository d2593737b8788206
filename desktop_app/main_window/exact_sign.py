"""Says in the status bar that selections mean just their letters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStatusBar

from desktop_app.widgets.reader.reader import Reader


class ExactSign(QLabel):
    """Shown while selections are taken exactly."""

    def __init__(self, reader: Reader, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._reader = reader
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("= Exact letters"))
        self.setToolTip(self.tr("Selections are not grown to whole words; = changes that."))
        bar.addPermanentWidget(self)
        reader.selection_told.connect(lambda _: self._show())
        self._show()

    def _show(self) -> None:
        self.setVisible(self._reader.selecting.exact)
