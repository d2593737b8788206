"""What the editors of the codebook's own fields have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.actors import Actor
from desktop_app.domain.fields import Field
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.look import Look


class FieldEditor(QWidget):
    """One field and its value, in the form that ``domain.fields`` tells."""

    asked = Signal(str)
    """The value that is asked for; empty clears the field."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(gap(self.font(), 0.15))

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""

    def set_actors(self, actors: tuple[Actor, ...]) -> None:
        """Propose these actors, where an actor may stand in the field."""

    def show_value(self, value: str) -> None:
        """Show what stands; what is being written stays."""
        raise NotImplementedError

    def focus(self) -> None:
        """Have the keyboard."""
        self.tab_stops()[0].setFocus()

    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches, in the order shown."""
        raise NotImplementedError

    def text(self) -> LateText | None:
        """The text that is handed over late, where it is one."""
        return None

    def forget(self) -> None:
        """Give up what is half written: the value of another thing comes."""

    def refuse(self) -> None:
        """What was asked for could not be kept."""
