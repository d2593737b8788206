"""Entries as a tree that asks for what is done to it, and changes only by being shown anew."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon

from desktop_app.widgets.codebook.node import DRAFT, Node
from desktop_app.widgets.common.swatch import swatch

Index = QModelIndex | QPersistentModelIndex
ID = Qt.ItemDataRole.UserRole
NAME, KEY, USES = range(3)
_HEAD, _END = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIME = "application/x-standpunt-entries"


class NodeModel(QAbstractItemModel):
    """Nodes in the order of the tree, all of them or those that are searched for with what is above them."""

    renamed = Signal(str, str)
    drafted = Signal(str, str, str)
    """The name given to the draft, empty for none; under which parent, and in front of which entry."""
    dropped = Signal(object, str, str)
    """Ids that are to stand under a parent, in front of another or, empty, at its end."""

    def __init__(self, parent: QObject, *, nested: bool, counted: str) -> None:
        super().__init__(parent)
        self._nested, self._counted = nested, counted
        self._all: tuple[Node, ...] = ()
        self._only: frozenset[str] | None = None
        self._draft: tuple[Node, str] | None = None
        self._nodes: dict[str, Node] = {}
        self._below: dict[str, list[str]] = {"": []}
        self._numbers: dict[str, int] = {}
        self._ids: list[str] = []
        self._patches: dict[str, QIcon] = {}

    @property
    def nodes(self) -> tuple[Node, ...]:
        """All entries, whether they are in view or not."""
        return self._all

    @property
    def draft(self) -> tuple[str, str] | None:
        """Under which parent, and in front of which entry, something is being named; None when nothing is."""
        return (self._draft[0].parent, self._draft[1]) if self._draft else None

    def set_nodes(self, nodes: Sequence[Node]) -> None:
        """Have these entries, in the order of the tree; a draft stays, if what it is below does."""
        same = [(n.id, n.parent) for n in nodes] == [(n.id, n.parent) for n in self._all]
        self._all = tuple(nodes)
        if not same:
            if self._draft and self._draft[0].parent not in ("", *(node.id for node in nodes)):
                self._draft = None
            self._rebuild()
            return
        self._nodes |= {node.id: node for node in nodes if node.id in self._nodes}
        for parent, ids in self._below.items():
            if ids:
                above = self.index_of(parent)
                first, last = self.index(0, NAME, above), self.index(len(ids) - 1, USES, above)
                self.dataChanged.emit(first, last)

    def narrow(self, ids: Collection[str] | None) -> None:
        """Show these entries and what stands above them; None for all."""
        parents = {node.id: node.parent for node in self._all}
        only = set(ids) if ids is not None else None
        for id_ in ids or ():
            at = parents.get(id_, "")
            while only is not None and at and at not in only:
                only.add(at)
                at = parents.get(at, "")
        wanted = None if only is None else frozenset(only)
        if wanted != self._only:
            self._only = wanted
            self._rebuild()

    def begin_draft(self, parent: str, before: str, name: str = "") -> QModelIndex:
        """Have a place for a new entry, to be named there."""
        self._draft = (Node(DRAFT, name, parent), before)
        self._rebuild()
        return self.index_of(DRAFT)

    def drop_draft(self) -> None:
        """Give the place up."""
        if self._draft is not None:
            self._draft = None
            self._rebuild()

    def siblings(self, id_: str) -> list[str]:
        """The entries in view that stand under the same one, this among them."""
        return list(self._below.get(self.parent_of(id_), ()))

    def parent_of(self, id_: str) -> str:
        """The id of the entry above, empty at the top."""
        node = self._nodes.get(id_)
        return node.parent if node is not None and node.parent in self._nodes else ""

    def ids(self) -> list[str]:
        """All entries in view, as they stand one below the other."""
        return list(self._ids)

    def index_of(self, id_: str) -> QModelIndex:
        """Where an entry stands; none where it is not in view."""
        if id_ not in self._nodes:
            return QModelIndex()
        return self.createIndex(self.siblings(id_).index(id_), NAME, self._numbers[id_])

    def _rebuild(self) -> None:
        self.beginResetModel()
        shown = [node for node in self._all if self._only is None or node.id in self._only]
        if self._draft is not None:
            draft, before = self._draft
            at = next((place for place, node in enumerate(shown) if node.id == before), len(shown))
            shown.insert(at, draft)
        self._nodes = {node.id: node for node in shown}
        self._below = {"": [], **{node.id: [] for node in shown}}
        for node in shown:
            self._below[self.parent_of(node.id)].append(node.id)
        self._ids = []
        left = list(reversed(self._below[""]))
        while left:
            self._ids.append(left.pop())
            left.extend(reversed(self._below[self._ids[-1]]))
        self._numbers = {id_: number for number, id_ in enumerate(self._ids)}
        self.endResetModel()

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        below = self._below.get(self._id(parent), [])
        if not 0 <= row < len(below) or not 0 <= column <= USES:
            return QModelIndex()
        return self.createIndex(row, column, self._numbers[below[row]])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override] # noqa: B008
        return self.index_of(self.parent_of(self._id(index)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._below.get(self._id(parent), ())) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self._nodes.get(self._id(index))
        if node is None:
            return None
        column, roles = index.column(), Qt.ItemDataRole
        if role == roles.DecorationRole:
            return self._patch(node.colour) if column == NAME and node.colour else None
        if role == roles.TextAlignmentRole:
            return (_END if column == USES else _HEAD) | Qt.AlignmentFlag.AlignVCenter
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            return self._told(node, column)
        if role == roles.ToolTipRole:
            return node.told or node.name
        return node.id if role == ID else node.name if role == roles.EditRole else None

    def _told(self, node: Node, column: int) -> str:
        if column == NAME:
            name = f"{node.mark} {node.name}" if node.mark else node.name
            return f"{name}  · {node.note}" if node.note else name
        return node.key if column == KEY else str(node.uses) if node.uses else ""

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        id_, name = self._id(index), " ".join(str(value).split())
        if id_ == DRAFT and self._draft is not None:
            self.drafted.emit(name, self._draft[0].parent, self._draft[1])
        elif name and id_ != DRAFT and name != self._nodes[id_].name:
            self.renamed.emit(id_, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled
        if self._nested:
            flags |= flag.ItemIsDropEnabled
        return flags | flag.ItemIsEditable if index.column() == NAME else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Key"), self._counted)[section]
        return None

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = dict.fromkeys(self._id(index) for index in indexes)
        data.setData(_MIME, "\t".join((str(id(self)), *ids)).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        ids, at = self._dragged(data), self._id(parent)
        while at and at not in ids:
            at = self.parent_of(at)
        return bool(ids) and not at

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        ids, below = self._dragged(data), self._below[self._id(parent)]
        behind = below[row:] if row >= 0 else []
        before = next((id_ for id_ in behind if id_ not in ids), "")
        self.dropped.emit(ids, self._id(parent), before)
        return True

    def _dragged(self, data: QMimeData) -> tuple[str, ...]:
        """The ids that are dragged, if they come from here."""
        model, *ids = bytes(data.data(_MIME).data()).decode().split("\t")
        return tuple(id_ for id_ in ids if id_ in self._nodes) if model == str(id(self)) else ()

    def _patch(self, colour: str) -> QIcon:
        if colour not in self._patches:
            self._patches[colour] = swatch(QColor(colour))
        return self._patches[colour]

    def _id(self, index: Index) -> str:
        return self._ids[index.internalId()] if index.isValid() else ""
