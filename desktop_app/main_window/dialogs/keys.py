"""Every action with its keys, and a place to set others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from desktop_app.domain.codebook import keys_of
from desktop_app.main_window.action import Action, Scope
from desktop_app.main_window.dialogs.refusals import refusal_in_words
from desktop_app.main_window.keys import native, refusal
from desktop_app.widgets.common.key_field import KeyField

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_ACTION = Qt.ItemDataRole.UserRole


class KeysDialog(QDialog):
    """A tree of actions by menu; what is pressed below it becomes the key of the one chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._keys = window, window.keys
        self._rows = {row.id: row for row in window.rows}
        self.setWindowTitle(self.tr("Keys"))
        self.resize(QSize(760, 640).boundedTo(self.screen().availableSize() - QSize(40, 70)))
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Find an action or a key…"))
        self._filter.setAccessibleName(self.tr("Find an action or a key"))
        self._filter.setClearButtonEnabled(True)
        self._tree = QTreeWidget(self)
        self._tree.setAccessibleName(self.tr("Actions and their keys"))
        self._tree.setColumnCount(3)
        self._tree.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("Works")])
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setStretchLastSection(False)
        for column in (1, 2):
            self._tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        line = self._line()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        all_usual = buttons.addButton(self.tr("All usual keys"), QDialogButtonBox.ButtonRole.ResetRole)
        all_usual.setAutoDefault(False)
        # Enter in the field goes on to the key; it is not to close the window.
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self._filter)
        layout.addWidget(self._tree, 1)
        layout.addWidget(self._told)
        layout.addLayout(line)
        layout.addWidget(buttons)
        self._fill()
        buttons.rejected.connect(self.reject)
        all_usual.clicked.connect(self._keys.reset_all)
        self._filter.textChanged.connect(self._narrow)
        self._filter.returnPressed.connect(self._field.setFocus)
        self._tree.currentItemChanged.connect(lambda _now, _before: self._show())
        self._tree.itemActivated.connect(lambda _item, _column: self._field.setFocus())
        self._field.key_pressed.connect(lambda _: self._show())
        self._set.clicked.connect(lambda: self._give((self._field.key,)))
        self._add.clicked.connect(lambda: self._give((*self._keys.of(self._chosen()), self._field.key)))
        self._none.clicked.connect(lambda: self._give(()))
        self._usual.clicked.connect(lambda: self._keys.reset(self._chosen()))
        self._keys.changed.connect(self._renew)
        self._renew()
        self._narrow("")

    def _line(self) -> QHBoxLayout:
        """What is said of the key pressed, and what can be done with it."""
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setMinimumHeight(self._told.fontMetrics().lineSpacing() * 2)
        self._field = KeyField(self)
        self._set = QPushButton(self.tr("Set"), self)
        self._add = QPushButton(self.tr("Add"), self)
        self._none = QPushButton(self.tr("No key"), self)
        self._usual = QPushButton(self.tr("Usual keys"), self)
        for button, told in (
            (self._set, self.tr("Make the key pressed the only key of the action.")),
            (self._add, self.tr("Make the key pressed a further key of the action.")),
            (self._none, self.tr("Take all keys from the action.")),
            (self._usual, self.tr("Give the action the keys that it comes with.")),
        ):
            button.setToolTip(told)
            button.setAutoDefault(False)
        line = QHBoxLayout()
        line.addWidget(self._field, 1)
        for button in (self._set, self._add, self._none, self._usual):
            line.addWidget(button)
        return line

    def choose(self, action: str) -> None:
        """Have an action chosen."""
        self._filter.clear()
        self._tree.setCurrentItem(self._items[action])

    def _fill(self) -> None:
        self._items: dict[str, QTreeWidgetItem] = {}
        menus: dict[str, QTreeWidgetItem] = {}
        for row in self._window.rows:
            menu = menus.get(row.menu)
            if menu is None:
                menu = menus[row.menu] = QTreeWidgetItem([self._window.menu_title(row.menu)])
                menu.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self._tree.addTopLevelItem(menu)
                menu.setFirstColumnSpanned(True)
            item = QTreeWidgetItem([self._window.words(row.title).rstrip("…"), "", ""])
            item.setText(2, self.tr("in the text") if row.scope is Scope.TEXT else self.tr("anywhere"))
            item.setToolTip(0, self._window.words(row.help))
            item.setData(0, _ACTION, row.id)
            menu.addChild(item)
            self._items[row.id] = item
        self._tree.expandAll()

    def _renew(self) -> None:
        for id_, item in self._items.items():
            item.setText(1, self._keys.all_told(id_))
            font = item.font(1)
            font.setBold(not self._keys.is_usual(id_))
            item.setFont(1, font)
            item.setToolTip(1, "" if self._keys.is_usual(id_) else self.tr("Set by you"))
        self._field.clear_key()
        self._show()

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().strip()
        found: list[QTreeWidgetItem] = []
        for item in self._items.values():
            hidden = not all(
                any(word in item.text(column).casefold() for column in (0, 1)) for word in wanted.split()
            )
            item.setHidden(hidden)
            found += [] if hidden else [item]
        for number in range(self._tree.topLevelItemCount()):
            menu = self._tree.topLevelItem(number)
            if menu is not None:
                menu.setHidden(all(each.parent() is not menu for each in found))
        current = self._tree.currentItem()
        if current is None or current.isHidden() or not current.data(0, _ACTION):
            self._tree.clearSelection()
            if found:
                self._tree.setCurrentItem(found[0])
        self._show()

    def _chosen(self) -> str:
        item = self._tree.currentItem()
        return str(item.data(0, _ACTION) or "") if item is not None and not item.isHidden() else ""

    def _give(self, keys: tuple[str, ...]) -> None:
        self._keys.set(self._chosen(), keys)
        # The button pressed is off now; the next one would take the key away again.
        self._tree.setFocus()

    def _show(self) -> None:
        row, key = self._rows.get(self._chosen()), self._field.key
        refused = refusal(row, key) if row and key else None
        possible = bool(row and key and refused is None)
        self._set.setEnabled(possible)
        self._add.setEnabled(possible and row is not None and bool(self._keys.of(row.id)))
        self._none.setEnabled(row is not None and bool(self._keys.of(row.id)))
        self._usual.setEnabled(row is not None and not self._keys.is_usual(row.id))
        self._field.setEnabled(row is not None)
        if row is None:
            self._told.setText(self.tr("Choose an action."))
        elif refused is not None:
            self._told.setText(
                self.tr("%1 cannot be set: %2.")
                .replace("%1", native(key))
                .replace("%2", refusal_in_words(refused))
            )
        elif key:
            self._told.setText(self._about(row, key))
        else:
            self._told.setText(self._window.words(row.help))

    def _about(self, row: Action, key: str) -> str:
        """Who has the key now."""
        holder = self._keys.holder(key, besides=row.id)
        if key in self._keys.of(row.id):
            told = self.tr("%1 is a key of this action already.")
        elif holder is not None:
            told = self.tr("%1 is the key of “%2” (%3). Setting it here takes it from there.")
            told = told.replace("%2", self._window.words(holder.title).rstrip("…"))
            told = told.replace("%3", self._window.menu_title(holder.menu))
        else:
            told = self.tr("%1 is free.")
        code = self._code(key)
        if code:
            told += self.tr(" In the statement panel it enters “%1” of the codebook.").replace("%1", code)
        return told.replace("%1", native(key), 1)

    def _code(self, key: str) -> str:
        """The entry of the codebook that a key enters in the panel, if there is one."""
        book, letter = self._window.desk.known.codebook, key.casefold()
        code = keys_of(book.claim_types).get(letter) or keys_of(book.scale).get(letter)
        return code.name if code is not None else ""
