"""The name that is being written in a tree of entries, which stays whatever comes in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QTreeView, QWidget


class Naming(QStyledItemDelegate):
    """Shows the name that stands, until something is written over it."""

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        # A view has every open editor begin anew when any entry near it changes.
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)


@contextmanager
def written_on(tree: QTreeView, place: Callable[[str], QModelIndex]) -> Iterator[None]:
    """Have a name go on being written though the tree is shown anew, if its entry is still there.

    ``place`` tells where an entry stands, by its id.
    """
    at = tree.currentIndex()
    editor, id_ = tree.indexWidget(at), str(at.data(Qt.ItemDataRole.UserRole) or "")
    if not isinstance(editor, QLineEdit):
        yield
        return
    written, caret, begun = editor.text(), editor.cursorPosition(), editor.isModified()
    yield
    index = place(id_)
    if not index.isValid() or tree.indexWidget(index) is editor:
        return
    tree.setCurrentIndex(index)
    tree.edit(index)
    editor = tree.indexWidget(index)
    if isinstance(editor, QLineEdit) and begun:
        editor.setText(written)
        editor.setCursorPosition(caret)
        editor.setModified(True)
