"""How files are read, where there is a choice: encoding, columns, what their names tell."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QGridLayout, QLabel, QLineEdit, QWidget

from desktop_app.domain.problem import Problem
from desktop_app.formats.documents.document_format import ROLES, Reading
from desktop_app.formats.documents.name_pattern import NamePattern
from desktop_app.project.sources import Source

_ENCODINGS = (
    *("utf-8", "cp1252", "iso8859-15", "cp1250", "iso8859-2", "mac_roman", "cp1251", "koi8_r", "cp1253"),
    *("cp1254", "cp1255", "cp1256", "utf-16", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
)
_A_ROW = 4


class ImportReading(QWidget):
    """Shows what was taken for what, and asks to have it read otherwise."""

    asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.encoding = QComboBox(self)
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self.encoding.activated.connect(lambda _: self.asked.emit())
        self.names = QLineEdit(self)
        self.names.setPlaceholderText("{date} {outlet} - {title}")
        self.names.setAccessibleName(self.tr("What the names of the files tell"))
        self.names.editingFinished.connect(self._send_names)
        self._wrong = QLabel(self)
        self._wrong.setProperty("role", "problem")
        self._wrong.hide()
        self._table = QWidget(self)
        self.columns: dict[str, QComboBox] = {}
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, (role, title) in enumerate(self._titles().items()):
            box = self.columns[role] = QComboBox(self._table)
            box.setAccessibleName(title)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
            box.activated.connect(self._map)
            label = QLabel(title, self._table)
            label.setBuddy(box)
            row, column = divmod(number, _A_ROW)
            grid.addWidget(label, 2 * row, column)
            grid.addWidget(box, 2 * row + 1, column)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.addRow(self.tr("Encoding"), self.encoding)
        self._form.addRow(self.tr("File names"), self.names)
        self._form.addRow("", self._wrong)
        self._form.addRow(self.tr("Columns"), self._table)
        self._form.setRowVisible(self._wrong, False)
        self._sent_names = ""
        self._mapped = False

    def show_sources(self, sources: Iterable[Source]) -> None:
        """Show how these were read; what none of them has a choice of is hidden."""
        sources = tuple(sources)
        encoded = (source.brought.encoding for source in sources if source.format.encoded)
        read_as = dict.fromkeys(filter(None, encoded))
        self._form.setRowVisible(self.encoding, bool(read_as) or self.encoding.currentIndex() > 0)
        if self.encoding.currentIndex() <= 0:
            self._fill_encodings(", ".join(read_as))
        table = next((source.brought for source in sources if source.format.table), None)
        self._form.setRowVisible(self._table, table is not None)
        if table is not None:
            for role, box in self.columns.items():
                box.clear()
                box.addItems(["–", *table.columns])
                box.setCurrentText(table.mapping.get(role, "–"))

    def reading(self) -> Reading:
        """How the files are to be read."""
        encoding = self.encoding.currentText() if self.encoding.currentIndex() > 0 else ""
        if not self._mapped:
            return Reading(encoding)
        boxes = self.columns.items()
        chosen = {role: box.currentText() if box.currentIndex() > 0 else "" for role, box in boxes}
        return Reading(encoding, chosen)

    def pattern(self) -> str:
        """What the names of the files tell, or nothing where that cannot be understood."""
        return self._sent_names

    def _map(self) -> None:
        # Before, each table has its own columns; from now on all have those that were chosen.
        self._mapped = True
        self.asked.emit()

    def _send_names(self) -> None:
        told = self.names.text().strip()
        try:
            if told:
                NamePattern(told)
        except Problem:
            self._wrong.setText(
                self.tr("Each part once, in braces, with something between: {date} - {title}")
            )
            self._form.setRowVisible(self._wrong, True)
            return
        self._form.setRowVisible(self._wrong, False)
        if told != self._sent_names:
            self._sent_names = told
            self.asked.emit()

    def _fill_encodings(self, read_as: str) -> None:
        self.encoding.clear()
        self.encoding.addItem(self.tr("As it seems: %1").replace("%1", read_as))
        self.encoding.addItems(_ENCODINGS)

    def _titles(self) -> dict[str, str]:
        titles = (
            self.tr("Text"),
            self.tr("Headline"),
            self.tr("Outlet"),
            self.tr("Byline"),
            self.tr("Date"),
            self.tr("Section"),
            self.tr("Address"),
            self.tr("Language"),
        )
        return dict(zip(ROLES, titles, strict=True))
