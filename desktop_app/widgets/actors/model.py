"""Actors as rows: name, sort, in how many statements, and who may be the same."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from desktop_app.domain.actors import Actor
from desktop_app.domain.folding import folded
from desktop_app.widgets.actors.kinds import kind_name

Index = QModelIndex | QPersistentModelIndex
ID = Qt.ItemDataRole.UserRole
SORTED_BY = Qt.ItemDataRole.UserRole + 1
NAME, KIND, USES, ALIKE = range(4)


class ActorModel(QAbstractTableModel):
    """The actors in the order in which they came."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actors: tuple[Actor, ...] = ()
        self._names: dict[str, str] = {}
        self._uses: Mapping[str, int] = {}
        self._alike: Mapping[str, tuple[str, ...]] = {}
        self._searched: list[str] = []

    def set_actors(
        self, actors: tuple[Actor, ...], uses: Mapping[str, int], alike: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Have these actors; ``uses`` counts statements by actor, ``alike`` tells who may be the same."""
        same = [actor.id for actor in actors] == [actor.id for actor in self._actors]
        if not same:
            self.beginResetModel()
        self._actors, self._uses, self._alike = actors, uses, alike
        self._names = {actor.id: actor.name for actor in actors}
        self._searched = [folded(" ".join((actor.name, *actor.aliases, actor.notes))) for actor in actors]
        if not same:
            self.endResetModel()
        elif actors:
            self.dataChanged.emit(self.index(0, 0), self.index(len(actors) - 1, ALIKE))

    def row_of(self, actor_id: str) -> int:
        """The row of an actor, -1 for none."""
        return next((row for row, actor in enumerate(self._actors) if actor.id == actor_id), -1)

    def fits(self, row: int, wanted: str) -> bool:
        """Whether each folded word of ``wanted`` stands in the name, an alias or the notes."""
        return all(word in self._searched[row] for word in wanted.split())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._actors)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        actor, column = self._actors[index.row()], index.column()
        if role == ID:
            return actor.id
        uses = self._uses.get(actor.id, 0)
        if role == SORTED_BY:
            return uses if column == USES else folded(str(self._told(actor, column)))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._told(actor, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == USES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _told(self, actor: Actor, column: int) -> str:
        if column == NAME:
            return actor.name
        if column == KIND:
            return kind_name(actor.kind)
        if column == USES:
            return str(self._uses.get(actor.id, 0))
        return ", ".join(self._names.get(other, "") for other in self._alike.get(actor.id, ()))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Sort"), self.tr("Statements"), self.tr("Same as?"))[section]
        return None


class ActorRows(QSortFilterProxyModel):
    """The rows sorted, and narrowed to what is written."""

    def __init__(self, model: ActorModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._wanted = model, ""
        self.setSourceModel(model)
        self.setSortRole(SORTED_BY)

    def narrow(self, written: str) -> None:
        """Show the actors that are called so, accents and letter case aside."""
        self._wanted = folded(written)
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        return self._model.fits(row, self._wanted)
