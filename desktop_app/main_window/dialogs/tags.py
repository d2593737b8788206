"""The tags of one article or of several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.document import DocumentSummary


class TagsDialog(QDialog):
    """Every tag of the project with a tick where all articles have it, and a field for new ones."""

    def __init__(
        self, documents: Sequence[DocumentSummary], known: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags"))
        self._were: dict[str, Qt.CheckState] = {}
        about = QLabel(
            documents[0].title
            if len(documents) == 1
            else self.tr("%1 articles").replace("%1", str(len(documents))),
            self,
        )
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        self._new = QLineEdit(self)
        self._new.setPlaceholderText(self.tr("New tags, with commas between"))
        self._new.setAccessibleName(self.tr("New tags"))
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Tags; Space ticks one"))
        had = Counter(tag for document in documents for tag in document.tags)
        for tag in sorted(known, key=str.casefold):
            state = Qt.CheckState.Unchecked
            if had[tag]:
                whole = had[tag] == len(documents)
                state = Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked
            item = QListWidgetItem(tag, self._list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(state)
            self._were[tag] = state
        self._list.setVisible(bool(self._were))
        self._list.setCurrentRow(0)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (about, self._new, self._list, buttons):
            column.addWidget(part)
        self._new.setFocus()

    def added(self) -> tuple[str, ...]:
        """The tags that all are to have and some lack."""
        new = (" ".join(each.split()) for each in self._new.text().replace(";", ",").split(","))
        return tuple(dict.fromkeys((*self._turned(Qt.CheckState.Checked), *(tag for tag in new if tag))))

    def removed(self) -> tuple[str, ...]:
        """The tags that none is to have and some have."""
        return tuple(tag for tag in self._turned(Qt.CheckState.Unchecked) if tag not in self.added())

    def _turned(self, state: Qt.CheckState) -> list[str]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return [
            item.text() for item in items if item.checkState() == state and self._were[item.text()] != state
        ]
