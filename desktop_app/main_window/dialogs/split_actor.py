"""Some of an actor's statements given to another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.actors import Actor
from desktop_app.domain.statement import Statement

_ID = Qt.ItemDataRole.UserRole
_WORDS = 110


class SplitActorDialog(QDialog):
    """A name, and a list in which the statements of the other are ticked (Space); none is at first."""

    def __init__(self, actor: Actor, statements: tuple[Statement, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split “%1”").replace("%1", actor.name))
        self.resize(560, 440)
        self._actor = actor
        self._name = QLineEdit(self)
        self._name.setPlaceholderText(self.tr("Name of the other actor"))
        self._name.setAccessibleName(self.tr("Name of the other actor"))
        if actor.aliases:
            self._name.setText(actor.aliases[0])
        told = QLabel(self.tr("Tick the statements in which the other is meant (Space):"), self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Statements that name the actor"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for statement in statements:
            words = " ".join(statement.words.split())
            item = QListWidgetItem(words if len(words) <= _WORDS else words[:_WORDS].rstrip() + "…")
            item.setData(_ID, statement.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self._split = buttons.addButton(self.tr("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        for part in (self._name, told, self._list, buttons):
            layout.addWidget(part)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._name.textChanged.connect(self._show)
        self._list.itemChanged.connect(self._show)
        self._show()

    def new_name(self) -> str:
        """What the other is called."""
        return " ".join(self._name.text().split())

    def chosen(self) -> tuple[str, ...]:
        """The ids of the statements ticked."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(str(item.data(_ID)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def _show(self) -> None:
        named = self.new_name() and self.new_name().casefold() != self._actor.name.casefold()
        self._split.setEnabled(bool(named and self.chosen()))
