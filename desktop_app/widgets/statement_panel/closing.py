"""What ends the panel: the memo, how far the coding has come, and the way to delete the statement."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.codebook import Code
from desktop_app.domain.statement import Statement, Status
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.form import SectionTitle, SmallButton


class Closing(QWidget):
    """Memo, status, removal."""

    memo_asked = Signal(str)
    status_asked = Signal(str)
    removal_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.memo = LateText(self.tr("Memo"), (2, 8), parent=self)
        self.memo.setPlaceholderText(self.tr("What made you code it so?"))
        self.memo.written.connect(self.memo_asked)
        self.status = ChipRow(self.tr("Status"), keyed=False, parent=self)
        self.status.set_codes(
            (
                Code(Status.OPEN.value, self.tr("Open")),
                Code(Status.DONE.value, self.tr("Done")),
                Code(Status.DOUBTFUL.value, self.tr("Doubtful")),
            )
        )
        self.status.chosen.connect(lambda status: self.status_asked.emit(status or Status.OPEN.value))
        self.memo.settled.connect(self.status.focus)
        self.remove = SmallButton("delete", "🗑", self.tr("Delete this statement"), self)
        self.remove.clicked.connect(self.removal_asked)
        foot = QHBoxLayout()
        foot.addWidget(self.status, 1)
        foot.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self.font(), 0.5))
        column.addWidget(SectionTitle(self.tr("Memo"), self))
        column.addWidget(self.memo)
        column.addSpacing(gap(self.font(), 0.2))
        column.addLayout(foot)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self.status.set_look(look)
        self.remove.set_look(look)

    def show_closing(self, statement: Statement) -> None:
        """Show memo and status; a memo that is being written stays."""
        self.memo.show_text(statement.memo)
        self.status.set_value(statement.status.value)

    def tab_stops(self) -> list[QWidget]:
        """The fields in the order shown."""
        return [self.memo, *self.status.tab_stops(), self.remove]
