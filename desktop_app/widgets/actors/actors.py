"""All actors beside the one that is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.actors import Actor
from desktop_app.domain.namesakes import namesakes
from desktop_app.widgets.actors.editor import ActorEditor
from desktop_app.widgets.actors.model import ALIKE, ID, KIND, NAME, USES, ActorModel, ActorRows
from desktop_app.widgets.common.faces import gap


class ActorsView(QWidget):
    """A list to search and sort, the actor chosen to describe, and what can be done with those chosen."""

    new_requested = Signal(str)
    """A new actor, called so or by nothing yet."""
    merge_requested = Signal(object)
    """Those chosen, by id, the one that is kept first."""
    split_requested = Signal(str)
    deletion_requested = Signal(object)
    statements_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._actors: dict[str, Actor] = {}
        self._uses: Mapping[str, int] = {}
        self._alike: Mapping[str, tuple[str, ...]] = {}
        self._model = ActorModel(self)
        self._rows = ActorRows(self._model, self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Find an actor…"))
        self.filter.setAccessibleName(self.tr("Find an actor by name, alias or note"))
        self.filter.setClearButtonEnabled(True)
        self.list = self._table()
        self.editor = ActorEditor(self)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._empty = QLabel(self.tr("No actors yet. The first speaker you name becomes one."), self)
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._arrange()
        self._connect()
        self._show()

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(self.tr("Actors"))
        table.setModel(self._rows)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setSortingEnabled(True)
        table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (KIND, USES, ALIKE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        letter = self.fontMetrics().averageCharWidth()
        header.setMinimumSectionSize(letter * 12)
        for column, letters in ((KIND, 14), (USES, 13), (ALIKE, 18)):
            table.setColumnWidth(column, letter * letters)
        return table

    def _arrange(self) -> None:
        self.new = self._button(
            self.tr("&New"), self.tr("Add an actor, called as is written in the field above.")
        )
        self.merge = self._button(
            self.tr("&Merge…"), self.tr("Make the actors chosen one; every statement follows.")
        )
        self.split = self._button(
            self.tr("S&plit…"), self.tr("Make another actor of some of the statements that name this one.")
        )
        self.delete = self._button(
            self.tr("&Delete"), self.tr("Take the actors chosen away, if nothing names them.")
        )
        self.statements = self._button(
            self.tr("S&tatements"), self.tr("Show the statements that name the actor chosen.")
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(gap(self.font(), 0.3))
        for button in (self.new, self.merge, self.split, self.statements, self.delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, gap(self.font(), 0.6), 0)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty)
        column.addWidget(self._count)
        column.addLayout(buttons)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(left)
        parts.addWidget(self.editor)
        parts.setChildrenCollapsible(False)
        parts.setSizes([520, 440])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(parts)
        self.setFocusProxy(self.filter)

    def _button(self, title: str, told: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setToolTip(told)
        button.setAccessibleDescription(told)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._narrow)
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show())
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._show())
        self.list.activated.connect(lambda _: self.editor.name.setFocus())
        self.new.clicked.connect(lambda: self.new_requested.emit(" ".join(self.filter.text().split())))
        self.merge.clicked.connect(self._merge)
        self.split.clicked.connect(lambda: self.split_requested.emit(self.editor.actor.id))
        self.delete.clicked.connect(lambda: self.deletion_requested.emit(self.chosen()))
        self.statements.clicked.connect(lambda: self.statements_requested.emit(self.editor.actor.id))

    def sizeHint(self) -> QSize:
        return QSize(980, 620)

    def set_actors(self, actors: Mapping[str, Actor], uses: Mapping[str, int]) -> None:
        """Show these actors, by id; ``uses`` counts the statements that name each."""
        current = self._current()
        self._actors, self._uses = dict(actors), uses
        self._alike = namesakes(self._actors.values())
        self._model.set_actors(tuple(self._actors.values()), uses, self._alike)
        self._empty.setVisible(not self._actors)
        self.choose(current if current in self._actors else next(iter(self._actors), ""))
        self._show()

    def choose(self, actor_id: str) -> None:
        """Have an actor chosen, whatever the list was narrowed to."""
        if actor_id == self._current() or self._model.row_of(actor_id) < 0:
            return
        index = self._rows.mapFromSource(self._model.index(self._model.row_of(actor_id), NAME))
        if not index.isValid():
            self.filter.clear()
            index = self._rows.mapFromSource(self._model.index(self._model.row_of(actor_id), NAME))
        flags = QItemSelectionModel.SelectionFlag
        self.list.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.list.scrollTo(index)

    def chosen(self) -> tuple[str, ...]:
        """The ids of the actors chosen, the one described first."""
        current = self._current()
        picked = [str(index.data(ID)) for index in self.list.selectionModel().selectedRows(NAME)]
        return tuple(dict.fromkeys([*([current] if current in picked else []), *picked]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus() and self.chosen():
            self.deletion_requested.emit(self.chosen())
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _current(self) -> str:
        index = self.list.currentIndex()
        return str(index.data(ID)) if index.isValid() else ""

    def _narrow(self, written: str) -> None:
        self._rows.narrow(written)
        if self._rows.rowCount() and not self.list.currentIndex().isValid():
            self.list.selectRow(0)
        self._show()

    def _merge(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            # One that may be the same is what is meant, where there is just one.
            chosen = (*chosen, *self._alike.get(chosen[0], ()))
        self.merge_requested.emit(chosen)

    def _show(self) -> None:
        chosen = self.chosen()
        self.editor.show_actor(self._actors.get(self._current()))
        self.merge.setEnabled(len(chosen) > 1 or bool(chosen and self._alike.get(chosen[0])))
        used = bool(chosen) and bool(self._uses.get(chosen[0]))
        self.split.setEnabled(len(chosen) == 1 and used)
        self.statements.setEnabled(len(chosen) == 1 and used)
        self.delete.setEnabled(bool(chosen))
        shown, total = self._rows.rowCount(), len(self._actors)
        all_told = self.tr("1 actor") if total == 1 else self.tr("%1 actors")
        told = all_told if shown == total else self.tr("%2 of %1 actors")
        self._count.setText(told.replace("%1", str(total)).replace("%2", str(shown)))
