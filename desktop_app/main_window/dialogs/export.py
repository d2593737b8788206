"""In which format, and where to, annotations are written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.formats.registry import FORMATS
from desktop_app.widgets.common.form import Form


class ExportDialog(QDialog):
    """Offers every format that can be written, and says what it loses."""

    def __init__(self, project: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export annotations"))
        self.setMinimumWidth(560)
        self._project = project
        self._formats = [form for form in FORMATS if form.write is not None]
        self._choice = QComboBox(self)
        self._choice.addItems([form.title for form in self._formats])
        self._choice.setAccessibleName(self.tr("Format"))
        self._loses = QLabel(self)
        self._loses.setWordWrap(True)
        self._loses.setProperty("role", "muted")
        self._path = QLineEdit(self)
        self._path.setAccessibleName(self.tr("File"))
        browse = QPushButton(self.tr("Choose…"), self)
        browse.clicked.connect(self._browse)
        place = QWidget(self)
        where = QHBoxLayout(place)
        where.setContentsMargins(0, 0, 0, 0)
        where.addWidget(self._path, 1)
        where.addWidget(browse)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = Form(self)
        form.add(self.tr("Format"), self._choice)
        form.addWidget(self._loses, form.rowCount(), 1)
        form.add(self.tr("File"), place).setBuddy(self._path)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self._choice.currentIndexChanged.connect(self._propose)
        self._propose()

    def format_name(self) -> str:
        """The name of the format chosen."""
        return self._formats[self._choice.currentIndex()].name

    def path(self) -> Path:
        """Where to write."""
        return Path(self._path.text())

    def accept(self) -> None:
        """Take what was entered, once it is sure that no file is replaced that is not meant to be."""
        if not self._path.text().strip():
            self._path.setFocus()
            return
        if self.path().exists() and not self._may_replace():
            return
        super().accept()

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

    def _propose(self) -> None:
        chosen = self._formats[self._choice.currentIndex()]
        self._loses.setText(chosen.loses or self.tr("Nothing is lost."))
        typed = self._path.text() or str(self._project)
        # The longest first, so that of two suffixes that end alike the whole one goes.
        known = sorted({self._project.suffix, *(s for form in self._formats for s in form.suffixes)}, key=len)
        ending = next((suffix for suffix in reversed(known) if typed.endswith(suffix)), "")
        self._path.setText(typed.removesuffix(ending) + chosen.suffixes[0])

    def _browse(self) -> None:
        # Whether a file may be replaced is asked in ``accept``, for one that was typed as for one chosen.
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export annotations"),
            self._path.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self._path.setText(name)
