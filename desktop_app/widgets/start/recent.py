"""A project that was opened before, and the row that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget


@dataclass(frozen=True)
class Recent:
    """``when`` is a moment in words, empty where not known; ``there`` is False when the file is gone."""

    path: str
    when: str = ""
    there: bool = True


class RecentRow(QWidget):
    """Name, folder and moment; Enter opens, Del takes it off the list."""

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, recent: Recent, parent: QWidget) -> None:
        super().__init__(parent)
        self.recent = recent
        path = Path(recent.path)
        self.button = QPushButton(self)
        self.button.setProperty("role", "row")
        self.button.setEnabled(True)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        name, folder = QLabel(path.stem, self.button), QLabel(_short(path.parent), self.button)
        name.setProperty("role", "row-title")
        when = self._when(recent)
        moment = QLabel(when, self.button)
        for label in (folder, moment):
            label.setProperty("role", "muted")
        for label in (name, folder, moment):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        folder.setMinimumWidth(40)
        folder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        told = QVBoxLayout()
        told.setSpacing(1)
        told.addWidget(name)
        told.addWidget(folder)
        inner = QHBoxLayout(self.button)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addLayout(told, 1)
        inner.addWidget(moment)
        self.button.setMinimumHeight(inner.sizeHint().height())
        self.button.setAccessibleName(f"{path.stem}, {when}, {path.parent}")
        self.button.setToolTip(recent.path)
        self.button.clicked.connect(self._choose)
        self.away = QToolButton(self)
        self.away.setAutoRaise(True)
        self.away.setToolTip(self.tr("Take it off this list; the file stays.  Del"))
        self.away.setAccessibleName(self.tr("Take %1 off this list").replace("%1", path.stem))
        self.away.clicked.connect(lambda: self.removed.emit(recent.path))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.button, 1)
        layout.addWidget(self.away)
        self.setFocusProxy(self.button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.recent.path)
        else:
            super().keyPressEvent(event)

    def _when(self, recent: Recent) -> str:
        return recent.when if recent.there else self.tr("not found")

    def _choose(self) -> None:
        self.chosen.emit(self.recent.path)


def _short(folder: Path) -> str:
    """The folder, with the user's own as a tilde."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}".removesuffix("/.") if folder.is_relative_to(home) else str(folder)
