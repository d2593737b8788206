"""The codebook of the project, in a window beside the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout

from desktop_app.main_window.action import Scope
from desktop_app.main_window.presenters.codebook import CodebookPresenter
from desktop_app.main_window.settings import CODEBOOK_GEOMETRY
from desktop_app.widgets.codebook.codebook_view import CodebookView

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_BESIDE = ("codebook.versions", "codebook.import", "codebook.export")


class CodebookDialog(QDialog):
    """Stays open while one reads and codes; Esc closes it, and what is half written is kept first.

    The keys of undo and redo work here as they do in the window.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Codebook"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        titles = {row.id: window.words(row.title) for row in window.rows if row.id in _BESIDE}
        self.view = CodebookView(titles, self)
        window.dressed.connect(self._dress)
        self._dress()
        layout = QVBoxLayout(self)
        layout.addWidget(self.view)
        self.presenter = CodebookPresenter(window, self.view)
        for action, deed in (("edit.undo", window.desk.undo), ("edit.redo", window.desk.redo)):
            for key in window.keys.of(action):
                QShortcut(QKeySequence(key), self).activated.connect(deed)
        self.view.code.set_elsewhere(self._keys_of_the_text())
        self.resize(QSize(1040, 660).boundedTo(self.screen().availableSize() - QSize(40, 70)))
        state = window.settings.get(CODEBOOK_GEOMETRY)
        if not state.isEmpty():
            self.restoreGeometry(state)

    def _dress(self) -> None:
        self.view.set_look(self._window.look)

    def _keys_of_the_text(self) -> dict[str, str]:
        """What a single character does in the text, by that character."""
        window = self._window
        rows = (row for row in window.rows if row.scope is Scope.TEXT)
        return {
            key.casefold(): window.words(row.title).rstrip("…")
            for row in rows
            for key in window.keys.of(row.id)
            if len(key) == 1
        }

    def reject(self) -> None:
        # Esc comes here; closing keeps what is written and where the window stood.
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._window.settings.set(CODEBOOK_GEOMETRY, self.saveGeometry())
        # A dialog's own would reject, which comes here again, and would stay open.
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        self.view.send()
        super().hideEvent(event)
