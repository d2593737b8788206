"""The actors of the project, in a window beside the article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout

from desktop_app.main_window.presenters.actors import ActorsPresenter
from desktop_app.main_window.settings import ACTORS_GEOMETRY
from desktop_app.main_window.verbs import to_do
from desktop_app.widgets.actors.actors import ActorsView

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


class ActorsDialog(QDialog):
    """Stays open while one reads and codes; Esc closes it, and what is half written is kept first.

    The keys of undo and redo, and of the next thing to do, work here as they do in the window.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Actors"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = window.settings
        self.view = ActorsView(self)
        self._window = window
        window.dressed.connect(self._dress)
        self._dress()
        layout = QVBoxLayout(self)
        layout.addWidget(self.view)
        self.presenter = ActorsPresenter(window, self.view)
        for action, deed in (
            ("edit.undo", window.desk.undo),
            ("edit.redo", window.desk.redo),
            ("go.next-to-do", partial(self._go_on, backwards=False)),
            ("go.previous-to-do", partial(self._go_on, backwards=True)),
        ):
            for key in window.keys.of(action):
                QShortcut(QKeySequence(key), self).activated.connect(deed)
        self.resize(QSize(1000, 640).boundedTo(self.screen().availableSize() - QSize(40, 70)))
        state = window.settings.get(ACTORS_GEOMETRY)
        if not state.isEmpty():
            self.restoreGeometry(state)

    def _dress(self) -> None:
        self.view.editor.set_look(self._window.look)

    def _go_on(self, *, backwards: bool) -> None:
        """Go to the next thing to do: to another actor, or to the text."""
        self.view.editor.send()
        self._window.activateWindow()
        to_do.go_to_next(self._window, backwards=backwards)

    def reject(self) -> None:
        # Esc comes here; closing keeps what is written and where the window stood.
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.set(ACTORS_GEOMETRY, self.saveGeometry())
        # A dialog's own would reject, which comes here again, and would stay open.
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        self.view.editor.send()
        super().hideEvent(event)
