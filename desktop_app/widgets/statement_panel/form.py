"""What stands between the fields of the panel: titles, thin lines, small buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop_app.widgets.common.icons import line_icon
from desktop_app.widgets.common.look import Look


class SectionTitle(QWidget):
    """The title of a section, with a button at its end that starts a new entry."""

    def __init__(self, title: str, parent: QWidget | None = None, adds: str = "", key: str = "") -> None:
        super().__init__(parent)
        label = QLabel(title, self)
        label.setProperty("role", "section")
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(f"+ {key}", self)
        self.button.setProperty("role", "quiet")
        self.button.setFlat(True)
        self.button.setAccessibleName(adds)
        self.button.setToolTip(f"{adds} ({key})")
        self.button.setVisible(bool(adds))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self.button)


def rule(parent: QWidget) -> QFrame:
    """A thin line between sections."""
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


class SmallButton(QToolButton):
    """A quiet button with an icon, or with a letter while there is no icon."""

    def __init__(self, icon: str, letter: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setText(letter)
        self.setAutoRaise(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setProperty("role", "small")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_look(self, look: Look) -> None:
        """Draw the icon in the colours of this theme."""
        try:
            self.setIcon(line_icon(self._icon, look.window["muted"], look.window["disabled"]))
        except FileNotFoundError:
            return
        side = round(self.fontMetrics().height() * 0.9)
        self.setIconSize(QSize(side, side))
