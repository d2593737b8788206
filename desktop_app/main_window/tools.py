"""The tools: what is done most, above the page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from desktop_app.domain.history import Step
from desktop_app.main_window.action import Action

_MOST_LETTERS = 34
_ICON = 18
_WORDED = ("statement.make", "edit.undo")


class Tools(QToolBar):
    """Says as much on its buttons as there is room for, so that none is cut off at the end."""

    find_requested = Signal()

    def __init__(self, rows: tuple[Action, ...], actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setIconSize(QSize(_ICON, _ICON))
        self._actions, self._step, self._key = actions, "", ""
        self._told: tuple[str, str] | None = None
        for row in rows:
            if row.toolbar:
                if row.apart:
                    self.addSeparator()
                self.addAction(actions[row.id])
        for named in _WORDED:
            button = self.widgetForAction(actions[named])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.finder = QToolButton(self)
        self.finder.setObjectName("find")
        self.finder.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.finder.setAccessibleName(self.tr("Find an action or article"))
        self.finder.clicked.connect(self.find_requested)
        self.addWidget(self.finder)

    def set_icon(self, find: QIcon) -> None:
        """The sign on the button that opens the palette."""
        self.finder.setIcon(find)

    def tell(self, undoable: Step | None, key: str) -> None:
        """Name the step that undo takes back, and the key of the palette."""
        told = undoable.name if undoable else "", key
        if told == self._told:
            # It is told after every step and every choice, and to fit the buttons takes a while.
            return
        self._told = told
        self._step, self._key = told
        self.finder.setToolTip(f"{self.tr('Find an action or article')}  {key}".rstrip())
        self._actions["statement.make"].setIconText(self.tr("Make a statement"))
        self.fit()

    def fit(self) -> None:
        """Shorten what stands on the buttons until all fit."""
        undo = self._actions["edit.undo"]
        find = f"{self.tr('Find an action or article…')}   {self._key}".rstrip()
        short = self._key or self.tr("Find…")
        plain = self.tr("Undo")
        whole = self._short(self._step) if self._step else plain
        for undo_text, find_text in ((whole, find), (whole, short), (plain, short)):
            undo.setIconText(undo_text)
            self.finder.setText(find_text)
            if self.sizeHint().width() <= self.window().width():
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _short(self, name: str) -> str:
        whole = self.tr("Undo “%1”").replace("%1", name)
        return whole if len(whole) <= _MOST_LETTERS else whole[: _MOST_LETTERS - 2] + "…”"
