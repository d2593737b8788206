"""A tree of entries, moved by mouse and by keys, named in place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from desktop_app.widgets.codebook.naming import Naming, written_on
from desktop_app.widgets.codebook.node import DRAFT, Node
from desktop_app.widgets.codebook.node_model import ID, KEY, NAME, USES, NodeModel

_QUEUED = Qt.ConnectionType.QueuedConnection
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class NodeTree(QTreeView):
    """Asks for what is done to its entries; what it shows changes only by being shown anew.

    Keys: Ins and Shift+Ins for a new entry behind or below, F2 to rename, Del to delete, Alt with the arrows
    to move, Enter to go on to what is told of the entry.
    """

    new_asked = Signal(str, str, str)
    """Name, parent, and the entry it is to stand in front of, empty for the end."""
    renaming_asked = Signal(str, str)
    move_asked = Signal(object, str, str)
    deletion_asked = Signal(object)
    current_told = Signal(str)
    """The id of the entry that the keyboard is at, empty for none."""
    details_asked = Signal()
    draft_told = Signal()

    def __init__(self, name: str, parent: QWidget, *, nested: bool, counted: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._nested = nested
        self._closed: set[str] = set()
        self._told = ""
        self._kept: tuple[str, tuple[str, ...], list[str], int] = ("", (), [], 0)
        self._resetting = False
        self._closing = QTimer(self, singleShot=True, interval=0)
        self.entries = NodeModel(self, nested=nested, counted=counted)
        self.setModel(self.entries)
        self.setItemDelegate(Naming(self))
        self._dress()
        self._connect()

    def set_nodes(self, nodes: Sequence[Node]) -> None:
        """Show these entries, in the order of the tree; what is chosen and what is being named stays so."""
        with written_on(self, self.entries.index_of):
            self.entries.set_nodes(nodes)
        self.setRootIsDecorated(self._nested and any(node.parent for node in nodes))

    def narrow(self, ids: Collection[str] | None) -> None:
        """Show these entries and what stands above them; None for all."""
        self.entries.narrow(ids)
        if ids is not None:
            self.expandAll()

    @property
    def current(self) -> str:
        """The id of the entry that the keyboard is at, empty for none."""
        id_ = str(self.currentIndex().data(ID) or "")
        return "" if id_ == DRAFT else id_

    def chosen(self) -> tuple[str, ...]:
        """The ids of the entries chosen, the one that the keyboard is at first."""
        picked = [str(index.data(ID)) for index in self.selectionModel().selectedRows(NAME)]
        current = self.current
        return tuple(id_ for id_ in dict.fromkeys((*((current,) if current in picked else ()), *picked)))

    def choose(self, id_: str) -> None:
        """Be at an entry that is in view."""
        index = self.entries.index_of(id_)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def begin_new(self, *, below: bool = False, name: str = "") -> None:
        """Have a new entry named: behind the one the keyboard is at, or below it."""
        current = self.current
        if below and self._nested and current:
            parent, before = current, ""
        else:
            parent, before = self.entries.parent_of(current), self._next(current)
        if parent:
            self._closed.discard(parent)
        index = self.entries.begin_draft(parent, before, name)
        self.draft_told.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        self.edit(index)

    def rename(self) -> None:
        """Name the entry that the keyboard is at anew, in its place."""
        if self.current:
            self.edit(self.currentIndex().siblingAtColumn(NAME))

    def move_up(self) -> None:
        """Put what is chosen in front of the entry before it."""
        ids, siblings = self._together()
        if ids and (at := siblings.index(ids[0])) > 0:
            self.move_asked.emit(ids, self.entries.parent_of(ids[0]), siblings[at - 1])

    def move_down(self) -> None:
        """Put what is chosen behind the entry after it."""
        ids, siblings = self._together()
        rest = siblings[siblings.index(ids[-1]) + 1 :] if ids else []
        if rest:
            before = rest[1] if len(rest) > 1 else ""
            self.move_asked.emit(ids, self.entries.parent_of(ids[0]), before)

    def move_in(self) -> None:
        """Put what is chosen below the entry before it."""
        ids, siblings = self._together()
        if self._nested and ids and (at := siblings.index(ids[0])) > 0:
            self._closed.discard(siblings[at - 1])
            self.move_asked.emit(ids, siblings[at - 1], "")

    def move_out(self) -> None:
        """Put what is chosen behind the entry that it stands below."""
        ids, _ = self._together()
        parent = self.entries.parent_of(ids[0]) if ids else ""
        if parent:
            self.move_asked.emit(ids, self.entries.parent_of(parent), self._next(parent))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deed(event)
        if deed is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        else:
            deed()

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        moves = {
            Qt.Key.Key_Up: self.move_up,
            Qt.Key.Key_Down: self.move_down,
            Qt.Key.Key_Right: self.move_in,
            Qt.Key.Key_Left: self.move_out,
        }
        if modifiers == _ALT and key in moves:
            return moves[key]
        if key is Qt.Key.Key_Insert and modifiers in (Qt.KeyboardModifier.NoModifier, _SHIFT):
            return lambda: self.begin_new(below=modifiers == _SHIFT)
        if key is Qt.Key.Key_Delete and self.chosen():
            return lambda: self.deletion_asked.emit(self.chosen())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            return self.details_asked.emit
        return None

    def _together(self) -> tuple[tuple[str, ...], list[str]]:
        """What is chosen beside the current entry under the same one, in order, and all that stands there."""
        current = self.current
        siblings = self.entries.siblings(current) if current else []
        picked = {*self.chosen(), current}
        return tuple(id_ for id_ in siblings if id_ in picked), siblings

    def _next(self, id_: str) -> str:
        siblings = self.entries.siblings(id_) if id_ else []
        return next(iter(siblings[siblings.index(id_) + 1 :]), "") if id_ in siblings else ""

    def _dress(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setResizeContentsPrecision(0)  # by the rows in view: measuring all takes long
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(KEY, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(USES, QHeaderView.ResizeMode.ResizeToContents)

    def _connect(self) -> None:
        model = self.entries
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        # An editor is open while these are told, and what is asked for may show the tree anew.
        model.renamed.connect(self.renaming_asked, _QUEUED)
        model.drafted.connect(self._take_draft, _QUEUED)
        model.dropped.connect(self.move_asked, _QUEUED)
        # The editor that is told of is gone by then, so nothing of it may be queued.
        self.itemDelegate().closeEditor.connect(lambda *_: self._closing.start())
        self._closing.timeout.connect(self._drop_draft)
        self.collapsed.connect(self._collapse)
        self.expanded.connect(lambda index: self._closed.discard(str(index.data(ID))))
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())

    def _take_draft(self, name: str, parent: str, before: str) -> None:
        # The closing of its editor may have dropped it already.
        self.entries.drop_draft()
        if name:
            self.new_asked.emit(name, parent, before)
        self.draft_told.emit()

    def _drop_draft(self) -> None:
        self.entries.drop_draft()
        self.draft_told.emit()

    def _collapse(self, index: QModelIndex) -> None:
        if not self._resetting:
            self._closed.add(str(index.data(ID)))

    def _keep(self) -> None:
        if not self._resetting:
            self._resetting = True
            current = self.current or self._told
            self._kept = (current, self.chosen(), self.entries.ids(), self.verticalScrollBar().value())

    def _restore(self) -> None:
        current, chosen, order, scrolled = self._kept
        self.expandAll()
        for id_ in self._closed:
            self.collapse(self.entries.index_of(id_))
        at = order.index(current) if current in order else 0
        there = set(self.entries.ids())
        # Where it is gone, the keyboard is at the one that came after it, else before it.
        near = (*order[at:], *reversed(order[:at]), *self.entries.ids())
        self.choose(next((id_ for id_ in near if id_ in there), ""))
        flags = QItemSelectionModel.SelectionFlag
        for id_ in chosen if current in there else ():
            if id_ in there:
                self.selectionModel().select(self.entries.index_of(id_), flags.Select | flags.Rows)
        self.verticalScrollBar().setValue(scrolled)
        self._resetting = False
        self._tell()

    def _tell(self) -> None:
        if not self._resetting and self.current != self._told and self.entries.draft is None:
            self._told = self.current
            self.current_told.emit(self._told)
