"""The options of a field: added, renamed, put in another order, explained, taken away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.domain.code_tree import placed
from desktop_app.domain.fields import Option
from desktop_app.domain.stable_word import stable_word
from desktop_app.widgets.codebook.node import Node
from desktop_app.widgets.codebook.node_list import NodeList
from desktop_app.widgets.codebook.words import option_words
from desktop_app.widgets.common.late_text import LateText


class Options(QWidget):
    """Asks for all options anew when one has changed; what becomes of the uses of one that goes is asked."""

    asked = Signal(object)
    deletion_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._field = self._new = self._shown = ""
        self.list = NodeList(option_words(), self, nested=False, merging=False)
        self.list.filter.hide()
        self.list.tree.header().hideSection(1)
        self.list.tree.setMinimumHeight(self.fontMetrics().height() * 5)
        for button in (self.list.new, self.list.rename, self.list.delete):
            button.setText(button.text().replace("&", ""))  # the letters are those of the list beside
        self.definition = LateText(self.tr("Definition of the option"), (1, 4), parent=self)
        self.definition.setPlaceholderText(self.tr("What the option chosen above means"))
        name = QLabel(self.tr("Options"), self)
        name.setProperty("role", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (name, self.list, self.definition):
            column.addWidget(part)
        tree = self.list.tree
        tree.new_asked.connect(self._add)
        tree.renaming_asked.connect(lambda id_, called: self._change(id_, name=called))
        tree.move_asked.connect(self._move)
        tree.deletion_asked.connect(self.deletion_asked)
        tree.details_asked.connect(self.definition.setFocus)
        tree.current_told.connect(self._show_definition)
        self.definition.written.connect(lambda words: self._change(self._shown, definition=words.strip("\n")))

    def show_options(self, field: str, options: tuple[Option, ...], uses: Mapping[str, int]) -> None:
        """Show the options of a field; ``uses`` counts the values in which each is chosen."""
        if field != self._field:
            self.send()
            self.definition.forget()
            self._shown = ""
        self._field, self._options = field, options
        self.list.set_nodes(
            [Node(each.id, each.name, uses=uses.get(each.id, 0), told=each.definition) for each in options]
        )
        if self._new in {each.id for each in options}:
            self.list.choose(self._new)
            self._new = ""
        self._show_definition(self.list.tree.current)

    def send(self) -> None:
        """Ask for what is written, without waiting."""
        self.definition.send()

    def _show_definition(self, id_: str) -> None:
        if id_ != self._shown:
            self.definition.send()
            self.definition.forget()
        self._shown = id_
        option = next((each for each in self._options if each.id == id_), None)
        self.definition.setEnabled(option is not None)
        self.definition.show_text(option.definition if option else "")

    def _add(self, name: str, _parent: str, before: str) -> None:
        made = Option(stable_word(name, {each.id for each in self._options}, "option"), name)
        self._new = made.id
        self.asked.emit(placed(self._options, (made,), before))

    def _move(self, ids: tuple[str, ...], _parent: str, before: str) -> None:
        left = [each for each in self._options if each.id not in ids]
        self.asked.emit(placed(left, [each for each in self._options if each.id in ids], before))

    def _change(self, id_: str, **changed: str) -> None:
        options = tuple(replace(each, **changed) if each.id == id_ else each for each in self._options)
        if options != self._options:
            self.asked.emit(options)
