"""Where a file is written: a name that follows the format, and the question before one is replaced."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QMessageBox, QPushButton, QWidget


class FileField(QWidget):
    """A path that can be typed or chosen; ``suffixes`` are all that a name may end in by itself."""

    def __init__(self, proposed: Path, suffixes: tuple[str, ...], title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        # The longest first, so that of two suffixes that end alike the whole one goes.
        self._suffixes = sorted({proposed.suffix, *suffixes}, key=len, reverse=True)
        self.line = QLineEdit(str(proposed), self)
        self.line.setAccessibleName(self.tr("File"))
        browse = QPushButton(self.tr("&Choose…"), self)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(browse)
        self.setFocusProxy(self.line)

    def path(self) -> Path:
        """Where to write."""
        return Path(self.line.text())

    def end_in(self, suffix: str) -> None:
        """Have the name end in the suffix of another format."""
        typed = self.line.text()
        ending = next((each for each in self._suffixes if each and typed.endswith(each)), "")
        self.line.setText(typed.removesuffix(ending) + suffix)

    def settled(self) -> bool:
        """Whether there is a name, and no file is replaced that is not meant to be: then it is asked."""
        if not self.line.text().strip():
            self.line.setFocus()
            return False
        return not self.path().exists() or self._may_replace()

    def _may_replace(self) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("%1 exists already. Replace it?").replace("%1", self.path().name))
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        answer = box.exec()
        box.deleteLater()
        return bool(answer == QMessageBox.StandardButton.Yes)

    def _browse(self) -> None:
        # Whether a file may be replaced is asked at the end, for one that was typed as for one chosen.
        name, _ = QFileDialog.getSaveFileName(
            self, self._title, self.line.text(), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self.line.setText(name)
