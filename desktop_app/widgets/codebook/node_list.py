"""A tree of entries with what finds, makes and takes away its entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.widgets.codebook.node import Node
from desktop_app.widgets.codebook.node_tree import NodeTree
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.flow_layout import FlowLayout
from desktop_app.widgets.common.proposals import Proposal, Proposals, best


@dataclass(frozen=True)
class ListWords:
    """What a list says: its name, what it finds, and, while it is empty, what it is and what to do."""

    name: str
    find: str
    empty: str
    advice: str
    counted: str


class NodeList(QWidget):
    """What is typed narrows the tree loosely: letters in their order will do."""

    def __init__(self, words: ListWords, parent: QWidget, *, nested: bool, merging: bool) -> None:
        super().__init__(parent)
        self._words, self._nested = words, nested
        self._proposals = Proposals()
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(words.find)
        self.filter.setAccessibleName(words.find.rstrip("…"))
        self.filter.setClearButtonEnabled(True)
        self._empty, self._advice, self._count = QLabel(self), QLabel(self), QLabel(self)
        self.new = self._button(self.tr("&New"), self.tr("Add an entry behind this one: Ins"))
        self.below = self._button(self.tr("New &below"), self.tr("Add an entry below this one: Shift+Ins"))
        self.rename = self._button(self.tr("&Rename"), self.tr("Name this entry anew in its place: F2"))
        self.merge = self._button(
            self.tr("&Merge…"), self.tr("Make the entries chosen one; what was coded as the others follows.")
        )
        self.delete = self._button(
            self.tr("&Delete…"),
            self.tr("Take the entries chosen away: Del. You are asked what becomes of uses."),
        )
        self.tree = NodeTree(words.name, self, nested=nested, counted=words.counted)
        self.below.setVisible(nested)
        self.merge.setVisible(merging)
        self._arrange()
        self._connect()
        self._show()

    def set_nodes(self, nodes: Sequence[Node]) -> None:
        """Show these entries, in the order of the tree."""
        self._proposals = Proposals(Proposal(node.name, node.id, others=(node.id,)) for node in nodes)
        self.tree.set_nodes(nodes)
        self._narrow()

    def choose(self, id_: str) -> None:
        """Be at an entry, whatever the list was narrowed to."""
        if not self.tree.entries.index_of(id_).isValid():
            self.filter.clear()
        self.tree.choose(id_)

    def take_keyboard(self) -> None:
        """Have the keyboard in the tree, or where one begins."""
        (self.tree if self.tree.isVisibleTo(self) else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self._begin(below=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.filter.hasFocus() and self.filter.text():
            self.filter.clear()
        else:
            super().keyPressEvent(event)

    def _begin(self, *, below: bool) -> None:
        """What is looked for and not there is likely what is wanted."""
        name = " ".join(self.filter.text().split())
        known = {node.name.casefold() for node in self.tree.entries.nodes}
        self.tree.begin_new(below=below, name="" if name.casefold() in known else name)

    def _narrow(self) -> None:
        wanted = self.filter.text().strip()
        most = len(self.tree.entries.nodes)
        found = [match.proposal.value for match in best(wanted, [self._proposals], most)] if wanted else None
        self.tree.narrow(found)
        if found:
            self.tree.choose(found[0])
        self._show()

    def _show(self) -> None:
        model = self.tree.entries
        total, drafting = len(model.nodes), model.draft is not None
        none = not model.ids() and not drafting
        self.tree.setHidden(none)
        self._empty.setHidden(not none)
        self._advice.setHidden(not none)
        looked_for = bool(total and none)
        self._empty.setText(self.tr("Nothing is called that") if looked_for else self._words.empty)
        self._advice.setText(
            self.tr("Ins, or New, makes an entry of that name.") if looked_for else self._words.advice
        )
        self._count.setVisible(bool(total))
        shown = len(model.ids()) - drafting
        many = self.tr("%1 entries") if total != 1 else self.tr("1 entry")
        told = many if shown == total else self.tr("%2 of %1 entries")
        self._count.setText(told.replace("%1", str(total)).replace("%2", str(shown)))
        chosen = self.tree.chosen()
        self.below.setEnabled(bool(chosen))
        self.rename.setEnabled(len(chosen) == 1)
        self.merge.setEnabled(len(chosen) > 1)
        self.delete.setEnabled(bool(chosen))

    def _button(self, title: str, told: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setProperty("role", "plain")
        button.setToolTip(told)
        button.setAccessibleDescription(told)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        for label, role in ((self._empty, "empty-title"), (self._advice, "empty"), (self._count, "muted")):
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        buttons = FlowLayout()
        buttons.setSpacing(gap(self.font(), 0.3))
        for button in (self.new, self.below, self.rename, self.merge, self.delete):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, gap(self.font(), 0.4), gap(self.font(), 0.6), 0)
        column.setSpacing(gap(self.font(), 0.4))
        column.addWidget(self.filter)
        column.addLayout(buttons)
        column.addWidget(self.tree, 1)
        column.addWidget(self._empty)
        column.addWidget(self._advice)
        column.addStretch(0)
        column.addWidget(self._count)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _: self._narrow())
        self.tree.selectionModel().selectionChanged.connect(lambda _now, _before: self._show())
        self.tree.draft_told.connect(self._show)
        self.new.clicked.connect(lambda: self._begin(below=False))
        self.below.clicked.connect(lambda: self._begin(below=True))
        self.rename.clicked.connect(self.tree.rename)
        self.delete.clicked.connect(lambda: self.tree.deletion_asked.emit(self.tree.chosen()))
