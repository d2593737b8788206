"""The whole codebook: its lists beside what is told of the entry chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.codebook import Codebook, Tree
from desktop_app.widgets.codebook.code_editor import CodeEditor
from desktop_app.widgets.codebook.code_nodes import code_nodes, field_nodes
from desktop_app.widgets.codebook.node_list import NodeList
from desktop_app.widgets.codebook.own_field_editor import OwnFieldEditor
from desktop_app.widgets.codebook.words import field_words, tree_words
from desktop_app.widgets.common.asked_line import AskedLine
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look


@dataclass(frozen=True)
class CodeUses:
    """In how many statements each entry is named, how many values each field has, and each of its options."""

    codes: Mapping[tuple[Tree, str], int] = field(default_factory=dict)
    fields: Mapping[str, int] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


class CodebookView(QWidget):
    """Asks for changes of the codebook; what it shows changes only by being shown anew."""

    name_requested = Signal(str)
    new_requested = Signal(object, str, str, str)
    """A tree, a name, the parent, and the entry it is to stand in front of, empty for the end."""
    part_requested = Signal(object, str, str, str)
    """A tree, an entry, a part of it, and what that is to be."""
    move_requested = Signal(object, object, str, str)
    """A tree, entries, the parent, and the entry they are to stand in front of, empty for the end."""
    deletion_requested = Signal(object, object)
    merge_requested = Signal(object, object)
    """A tree and entries, the one that is kept first."""
    field_new_requested = Signal(str, str)
    field_requested = Signal(object, object)
    """A field as it is to be, and as it was shown."""
    field_move_requested = Signal(object, str)
    field_deletion_requested = Signal(object)
    option_deletion_requested = Signal(str, object)
    action_requested = Signal(str)

    def __init__(self, actions: Mapping[str, str], parent: QWidget) -> None:
        """``actions`` are the titles of what else can be done with a codebook, by id."""
        super().__init__(parent)
        self._book, self._uses = Codebook("", ""), CodeUses()
        self.name = AskedLine(self)
        self.name.setAccessibleName(self.tr("Name of the codebook"))
        self._version = QLabel(self)
        self._version.setProperty("role", "muted")
        self.actions_beside = tuple(self._action(id_, title) for id_, title in actions.items())
        self.tabs = QTabWidget(self)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Lists of the codebook"))
        self.lists = {
            tree: NodeList(tree_words(tree), self, nested=tree is not Tree.LEVEL, merging=True)
            for tree in Tree
        }
        self.fields = NodeList(field_words(), self, nested=False, merging=False)
        self.fields.tree.header().hideSection(1)
        for tree, each in self.lists.items():
            self.tabs.addTab(each, tree_words(tree).name)
        self.tabs.addTab(self.fields, field_words().name)
        self.code = CodeEditor(self)
        self.field = OwnFieldEditor(self)
        self.editors = QStackedWidget(self)
        self.editors.addWidget(self.code)
        self.editors.addWidget(self.field)
        self._arrange()
        self._connect()

    def set_look(self, look: Look) -> None:
        """Offer the colours of this theme."""
        self.code.set_look(look)

    def set_codebook(self, book: Codebook, uses: CodeUses) -> None:
        """Show a codebook; what is chosen stays chosen, and what is being written stays."""
        self._book, self._uses = book, uses
        self.name.show_text(book.name)
        self._version.setText(self.tr("Version %1").replace("%1", str(book.version)))
        for tree, each in self.lists.items():
            counted = {id_: many for (of, id_), many in uses.codes.items() if of is tree}
            each.set_nodes(code_nodes(tree, book.codes(tree), counted))
        self.fields.set_nodes(field_nodes(book.fields, uses.fields))
        self._show()

    def choose(self, tree: Tree | None, id_: str) -> None:
        """Be at an entry of a tree, or, for none, at a field."""
        wanted = self.lists[tree] if tree is not None else self.fields
        self.tabs.setCurrentWidget(wanted)
        wanted.choose(id_)

    @property
    def tree(self) -> Tree | None:
        """The tree that is in view, None for the fields."""
        return next((tree for tree, each in self.lists.items() if each is self.tabs.currentWidget()), None)

    def take_keyboard(self) -> None:
        """Have the keyboard in the list in view."""
        (self.lists[self.tree] if self.tree else self.fields).take_keyboard()

    def send(self) -> None:
        """Ask for what is written, without waiting."""
        self.name.send()
        self.code.send()
        self.field.send()

    def refuse(self) -> None:
        """What was asked for could not be kept."""
        self.code.refuse()
        self.field.refuse()

    def sizeHint(self) -> QSize:
        return QSize(1040, 640)

    def _show(self) -> None:
        tree = self.tree
        self.editors.setCurrentWidget(self.code if tree else self.field)
        if tree is None:
            current = self.fields.tree.current
            field = next((each for each in self._book.fields if each.id == current), None)
            values, options = self._uses.fields.get(current, 0), self._uses.options.get(current, {})
            self.field.show_field(field, self._book.fields, values, options)
            return
        among, current = self._book.codes(tree), self.lists[tree].tree.current
        code = next((each for each in among if each.id == current), None)
        self.code.show_code(tree, code, among)

    def _action(self, id_: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        button.setProperty("role", "plain")
        button.clicked.connect(lambda: self.action_requested.emit(id_))
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(gap(self.font(), 0.5))
        head.addWidget(self.name, 1)
        head.addWidget(self._version)
        for button in self.actions_beside:
            head.addWidget(button)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(self.tabs)
        parts.addWidget(self.editors)
        parts.setChildrenCollapsible(False)
        parts.setSizes([520, 520])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(parts, 1)

    def _connect(self) -> None:
        self.name.asked.connect(lambda name: self.name_requested.emit(name) if name else None)
        self.tabs.currentChanged.connect(lambda _: self._turned())
        for keys, by in ((("Ctrl+Tab", "Ctrl+PgDown"), 1), (("Ctrl+Shift+Tab", "Ctrl+PgUp"), -1)):
            for key in keys:
                turning = QShortcut(QKeySequence(key), self)
                turning.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                turning.activated.connect(partial(self._turn, by))
        for tree, each in self.lists.items():
            entries = each.tree
            entries.new_asked.connect(partial(self.new_requested.emit, tree))
            entries.renaming_asked.connect(partial(self._rename, tree))
            entries.move_asked.connect(partial(self.move_requested.emit, tree))
            entries.deletion_asked.connect(partial(self.deletion_requested.emit, tree))
            entries.current_told.connect(lambda _: self._show())
            entries.details_asked.connect(self._go_to_name)
            each.merge.clicked.connect(partial(self._merge, tree))
        entries = self.fields.tree
        entries.new_asked.connect(lambda name, _, before: self.field_new_requested.emit(name, before))
        entries.renaming_asked.connect(self._rename_field)
        entries.move_asked.connect(lambda ids, _, before: self.field_move_requested.emit(ids, before))
        entries.deletion_asked.connect(self.field_deletion_requested)
        entries.current_told.connect(lambda _: self._show())
        entries.details_asked.connect(self._go_to_name)
        self.code.part_asked.connect(
            lambda part, value: self.part_requested.emit(self.code.tree, self.code.code.id, part, value)
        )
        self.field.field_asked.connect(self.field_requested)
        self.field.option_deletion_asked.connect(self.option_deletion_requested)

    def _turn(self, by: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

    def _turned(self) -> None:
        """Show the list, with the keyboard in it: it must not fall into a field of some entry."""
        walking = self.tabs.tabBar().hasFocus()
        if not walking:
            self.take_keyboard()
        self._show()

    def _go_to_name(self) -> None:
        name = self.code.name if self.tree else self.field.name
        name.setFocus(Qt.FocusReason.OtherFocusReason)
        name.selectAll()

    def _merge(self, tree: Tree, *_: object) -> None:
        self.merge_requested.emit(tree, self.lists[tree].tree.chosen())

    def _rename(self, tree: Tree, id_: str, name: str) -> None:
        self.part_requested.emit(tree, id_, "name", name)

    def _rename_field(self, id_: str, name: str) -> None:
        field = next((each for each in self._book.fields if each.id == id_), None)
        if field is not None:
            self.field_requested.emit(replace(field, name=name), field)
