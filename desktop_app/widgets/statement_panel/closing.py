"""What ends the panel: the memo, how far the coding has come, and the way to delete the statement."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.codebook import Code
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.statement import Statement, Status
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.field_form import FieldForm
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.asks import Ask, field_ask
from desktop_app.widgets.statement_panel.form import SectionTitle, SmallButton


class Closing(QWidget):
    """The codebook's own fields, memo, status, removal."""

    memo_asked = Signal(str)
    status_asked = Signal(str)
    removal_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.memo = LateText(self.tr("Memo"), (1, 8), parent=self)
        self.memo.setPlaceholderText(self.tr("What made you code it so?"))
        self.memo.written.connect(self.memo_asked)
        self.own = FieldForm(self)
        self.status = ChipRow(self.tr("Status"), parent=self)
        self.status.set_codes(
            (
                Code(Status.OPEN.value, self.tr("Open"), key="o"),
                Code(Status.DONE.value, self.tr("Done"), key="+"),
                Code(Status.DOUBTFUL.value, self.tr("Doubtful"), key="?"),
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
        column.addWidget(self.own)
        column.addWidget(SectionTitle(self.tr("Memo"), self))
        column.addWidget(self.memo)
        column.addSpacing(gap(self.font(), 0.2))
        column.addLayout(foot)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self.own.set_look(look)
        self.status.set_look(look)
        self.remove.set_look(look)

    def show_closing(self, statement: Statement) -> None:
        """Show memo and status; a memo that is being written stays."""
        self.own.set_values(statement.fields)
        self.memo.show_text(statement.memo)
        self.status.set_value(statement.status.value)

    def texts(self) -> dict[tuple[str, str], LateText]:
        """The texts that are handed over late, by what asks for them."""
        own = {(field_ask(FieldOwner.STATEMENT, name), ""): text for name, text in self.own.texts().items()}
        return {(Ask.MEMO.value, ""): self.memo} | own

    def forget(self) -> None:
        """Give up what is half written."""
        self.memo.forget()
        self.own.forget()

    def refuse(self) -> None:
        """What was asked for could not be kept."""
        self.memo.refuse()
        self.own.refuse()

    def tab_stops(self) -> list[QWidget]:
        """The fields in the order shown."""
        return [*self.own.tab_stops(), self.memo, *self.status.tab_stops(), self.remove]
