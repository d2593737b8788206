"""A network as rows, nodes first, so that screen readers and typed names work as in any list."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.drawn_network import DrawnNetwork
from desktop_app.domain.network import Mode, Tie
from desktop_app.widgets.plots.figures import number
from desktop_app.widgets.plots.mark import Mark

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class NetworkModel(QAbstractListModel):
    """Nodes and ties in words, and as marks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.network = DrawnNetwork()
        self._names: dict[str, str] = {}

    def set_network(self, network: DrawnNetwork) -> None:
        """Hold this one."""
        self.beginResetModel()
        self.network = network
        self._names = {each.node.id: each.node.name for each in network.nodes}
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.network.nodes) + len(self.network.ties)

    def tie_row(self, tie: int) -> int:
        """The row of a tie by its number."""
        return len(self.network.nodes) + tie

    def mark(self, row: int) -> Mark:
        """What stands in a row, as it is told beside the plot."""
        many = len(self.network.nodes)
        if row >= many:
            tie = self.network.ties[row - many]
            title = f"{self._names[tie.source]} {self._joint()} {self._names[tie.target]}"
            key = ("tie", tie.source, tie.target)
            return Mark(key, title, self._weight(tie), None, tie.statements)
        placed = self.network.nodes[row]
        key = ("node", placed.node.mode.value, placed.node.id)
        return Mark(key, self._titled(row), self._ties(placed.degree), None, placed.statements)

    def row_of(self, key: tuple[str, ...]) -> int:
        """The row of a mark; -1 where it is there no more."""
        return next((row for row in range(self.rowCount()) if self._key(row) == key), -1)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._said(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            # A name that is typed means a node: what a tie is called begins otherwise.
            row, many = index.row(), len(self.network.nodes)
            return self.network.nodes[row].node.name if row < many else f"— {self.mark(row).title}"
        return None

    def _key(self, row: int) -> tuple[str, ...]:
        many = len(self.network.nodes)
        if row >= many:
            return ("tie", self.network.ties[row - many].source, self.network.ties[row - many].target)
        return ("node", self.network.nodes[row].node.mode.value, self.network.nodes[row].node.id)

    def _joint(self) -> str:
        return "→" if self.network.directed else "–"

    def _weight(self, tie: Tie) -> str:
        told = number(round(abs(tie.weight), 2))
        if not self.network.signed:
            return told
        return f"▼ −{told}" if tie.weight < 0 else f"▲ +{told}"

    def _titled(self, row: int) -> str:
        placed = self.network.nodes[row]
        if not placed.community:
            return placed.node.name
        told = self.tr("%1 · community %2").replace("%2", number(placed.community))
        return told.replace("%1", placed.node.name)

    def _ties(self, many: int) -> str:
        if many == 1:
            return self.tr("1 tie")
        return self.tr("%1 ties").replace("%1", number(many)) if many else self.tr("no tie")

    def _said(self, row: int) -> str:
        many = len(self.network.nodes)
        if row >= many:
            return self._said_of_tie(self.network.ties[row - many])
        placed = self.network.nodes[row]
        kind = self.tr("actor") if placed.node.mode is Mode.ACTOR else self.tr("topic")
        stances = self.tr("1 stance") if placed.node.count == 1 else self.tr("%1 stances")
        parts = [placed.node.name, kind, stances.replace("%1", number(placed.node.count))]
        parts.append(self._ties(placed.degree))
        if placed.community:
            parts.append(self.tr("community %1").replace("%1", number(placed.community)))
        return ", ".join(parts)

    def _said_of_tie(self, tie: Tie) -> str:
        against, signed = self.network.against(tie), self.network.signed
        if self.network.directed:
            how = self.tr("against") if against else self.tr("in favour")
        elif against:
            how = self.tr("opposed")
        else:
            how = self.tr("agreed") if signed else self.tr("joined")
        weight = self._weight(tie)
        statements = self.tr("1 statement") if len(tie.statements) == 1 else self.tr("%1 statements")
        told = self.tr("%1 and %2").replace("%2", self._names[tie.target])
        if self.network.directed:
            told = self.tr("%1 towards %2").replace("%2", self._names[tie.target])
        parts = [told.replace("%1", self._names[tie.source]), how]
        parts.append(self.tr("weight %1").replace("%1", weight))
        return ", ".join((*parts, statements.replace("%1", number(len(tie.statements)))))
