"""One entry of a tree, to be described."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.codebook import Code, Level, Tree, keys_of
from desktop_app.widgets.codebook.entry_key import EntryKey
from desktop_app.widgets.codebook.level_place import LevelPlace
from desktop_app.widgets.common.asked_line import AskedLine
from desktop_app.widgets.common.colour_field import ColourField
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.form import Form
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.look import Look


class CodeEditor(QScrollArea):
    """Asks for one part at a time; what is shown changes only by being shown again."""

    part_asked = Signal(str, str)
    """A part (``name``, ``definition``, ``example``, ``counter-example``, ``colour``, ``key``, ``value``) and
    what it is to be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The entry chosen"))
        self._tree, self._code = Tree.TOPIC, Code("", "")
        self._body = body = QWidget(self)
        self.setWidget(body)
        self.name = AskedLine(body)
        self.name.setAccessibleName(self.tr("Name"))
        self._twice = QLabel(self.tr("Another entry is called so, too."), body)
        self._twice.setProperty("role", "muted")
        self._twice.setWordWrap(True)
        self.id = QLineEdit(body)
        self.id.setReadOnly(True)
        self.id.setAccessibleName(self.tr("Id, which stays whatever the name"))
        self.id.setToolTip(
            self.tr("Annotations and files name the entry so. It stays when the name changes.")
        )
        self.place = LevelPlace(body)
        self.definition = LateText(self.tr("Definition"), (2, 7), parent=body)
        self.example = LateText(self.tr("Example"), (2, 6), parent=body)
        self.counter_example = LateText(self.tr("Counter-example"), (2, 6), parent=body)
        self.counter_example.setPlaceholderText(self.tr("What it is easily taken for, and is not"))
        self.colour = ColourField(body)
        self.key = EntryKey(body)
        self._form = form = Form(body)
        form.add(self.tr("Name"), self.name)
        form.addWidget(self._twice, form.rowCount(), 1)
        form.add(self.tr("Id"), self.id)
        form.add(self.tr("Place"), self.place)
        form.add(self.tr("Definition"), self.definition)
        form.add(self.tr("Example"), self.example)
        form.add(self.tr("Counter-example"), self.counter_example)
        form.add(self.tr("Colour"), self.colour)
        form.add(self.tr("Key"), self.key)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(gap(self.font(), 0.6), gap(self.font(), 0.4), gap(self.font(), 0.6), 0)
        layout.addLayout(form)
        layout.addStretch(1)
        self._connect()
        self.show_code(Tree.TOPIC, None, ())

    @property
    def code(self) -> Code:
        """The entry shown, one without an id for none."""
        return self._code

    @property
    def tree(self) -> Tree:
        """The tree that the entry shown stands in."""
        return self._tree

    def set_look(self, look: Look) -> None:
        """Offer the colours of this theme."""
        self.colour.set_look(look)

    def set_elsewhere(self, elsewhere: Mapping[str, str]) -> None:
        """Say what these keys do in the text, by the key in small letters."""
        self.key.set_elsewhere(elsewhere)

    def show_code(self, tree: Tree, code: Code | None, among: Sequence[Code]) -> None:
        """Show an entry of a tree with its others; of the one shown already, what is being written stays."""
        if code is None or (tree, code.id) != (self._tree, self._code.id):
            self.send()
            for line in (self.name, self.key.line):
                line.forget()
            for text in self._texts().values():
                text.forget()
        self._tree, self._code = tree, code or Code("", "")
        self._body.setVisible(code is not None)
        self.name.show_text(self._code.name)
        called = self._code.name.casefold()
        others = [each for each in among if each.id != self._code.id]
        self._twice.setVisible(any(each.name.casefold() == called for each in others))
        self.id.setText(self._code.id)
        self.id.setCursorPosition(0)
        for part, text in self._texts().items():
            text.show_text(str(getattr(self._code, part.replace("-", "_"))))
        # The side of a level gives its colour.
        self._form.show_row(self.place, tree is Tree.LEVEL)
        self._form.show_row(self.colour, tree is not Tree.LEVEL)
        if isinstance(self._code, Level):
            self.place.show_level(self._code)
        self.colour.show_colour(self._code.colour)
        self._show_key(among, others)

    def send(self) -> None:
        """Ask for what is written, without waiting."""
        if not self._code.id:
            return
        self.name.send()
        self.place.send()
        self.colour.send()
        for text in self._texts().values():
            text.send()

    def refuse(self) -> None:
        """What was asked for could not be kept: texts stay where they are, to be asked for again."""
        for text in self._texts().values():
            text.refuse()

    def _texts(self) -> dict[str, LateText]:
        return {
            "definition": self.definition,
            "example": self.example,
            "counter-example": self.counter_example,
        }

    def _show_key(self, among: Sequence[Code], others: Sequence[Code]) -> None:
        keyed = among if self._tree is not Tree.TOPIC else ()
        usual = next((key for key, each in keys_of(keyed).items() if each.id == self._code.id), "")
        taken = {each.key.casefold(): each.name for each in others if each.key}
        in_text = self._tree is Tree.CLAIM_TYPE
        self.key.show_key(self._code.key, "" if self._code.key else usual, taken, in_text=in_text)

    def _connect(self) -> None:
        self.name.asked.connect(self._named)
        self.colour.changed.connect(lambda colour: self._ask("colour", colour))
        self.key.asked.connect(lambda key: self._ask("key", key))
        self.place.asked.connect(lambda value: self._ask("value", value))
        self.definition.written.connect(lambda words: self._ask("definition", words.strip("\n")))
        self.example.written.connect(lambda words: self._ask("example", words.strip("\n")))
        self.counter_example.written.connect(lambda words: self._ask("counter-example", words.strip("\n")))

    def _named(self, name: str) -> None:
        if name:  # nothing can be called nothing; the name that stands comes back
            self._ask("name", name)

    def _ask(self, part: str, value: str) -> None:
        if self._code.id:
            self.part_asked.emit(part, value)
