"""What becomes of the uses of entries that are taken away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.proposals import Proposal, Proposals, best

_ID = Qt.ItemDataRole.UserRole
_LINES = 6


class GoneDialog(QDialog):
    """Asks whether uses go to another entry, to be chosen, or are cleared; neither is chosen at first.

    ``uses`` tell what is used how often, a line each; ``others`` are those that uses can go to, as ids and
    names; ``clearing`` says what clearing does.
    """

    def __init__(
        self,
        title: str,
        uses: Sequence[str],
        others: Sequence[tuple[str, str]],
        clearing: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._others = Proposals(Proposal(name, id_) for id_, name in others)
        self._many = len(others)
        lines = [*uses[:_LINES], *(["…"] if len(uses) > _LINES else [])]
        told = QLabel("\n".join(lines), self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        question = QLabel(self.tr("What becomes of them?"), self)
        question.setProperty("role", "empty-title")
        self.moved = QRadioButton(self.tr("They &go to another entry:"), self)
        self.moved.setEnabled(bool(others))
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Find an entry…"))
        self.filter.setAccessibleName(self.tr("Find the entry that they go to"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Entries that they can go to"))
        self.cleared = QRadioButton(clearing, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self.delete = buttons.addButton(self.tr("Delete"), QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        layout.setSpacing(gap(self.font(), 0.5))
        for part in (told, question, self.moved, self.filter, self.list, self.cleared, buttons):
            layout.addWidget(part, 1 if part is self.list else 0)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.filter.textChanged.connect(self._narrow)
        self.list.itemSelectionChanged.connect(self._show)
        self.moved.clicked.connect(lambda _: self.filter.setFocus())
        for radio in (self.moved, self.cleared):
            radio.toggled.connect(lambda _: self._show())
        self.resize(QSize(520, 460 if others else 200))
        self._narrow()
        self.moved.setFocus()

    @property
    def into(self) -> str:
        """The id of the entry that the uses go to, empty where they are cleared."""
        chosen = self.list.selectedItems()
        return str(chosen[0].data(_ID)) if self.moved.isChecked() and chosen else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.list.setFocus()
            self.list.setCurrentRow(max(0, self.list.currentRow()))
        else:
            super().keyPressEvent(event)

    def _narrow(self, typed: str = "") -> None:
        self.list.clear()
        for match in best(typed, [self._others], self._many):
            item = QListWidgetItem(match.proposal.name, self.list)
            item.setData(_ID, match.proposal.value)
        if typed.strip():
            self.moved.setChecked(True)
            self.list.setCurrentRow(0)
        self._show()

    def _show(self) -> None:
        if self.list.selectedItems():
            self.moved.setChecked(True)
        self.filter.setEnabled(not self.cleared.isChecked())
        self.list.setEnabled(not self.cleared.isChecked())
        self.delete.setEnabled(self.cleared.isChecked() or bool(self.into))
