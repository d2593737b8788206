"""In which format, and where to, annotations are written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from desktop_app.formats.registry import FORMATS


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
        where = QHBoxLayout()
        where.addWidget(self._path, 1)
        where.addWidget(browse)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self.tr("Format"), self._choice)
        form.addRow("", self._loses)
        form.addRow(self.tr("File"), where)
        form.addRow(buttons)
        self._choice.currentIndexChanged.connect(self._propose)
        self._propose()

    def format_name(self) -> str:
        """The name of the format chosen."""
        return self._formats[self._choice.currentIndex()].name

    def path(self) -> Path:
        """Where to write."""
        return Path(self._path.text())

    def _propose(self) -> None:
        chosen = self._formats[self._choice.currentIndex()]
        self._loses.setText(chosen.loses or self.tr("Nothing is lost."))
        self._path.setText(str(self._project.with_suffix(chosen.suffixes[0])))

    def _browse(self) -> None:
        # Asking before replacing a file is the dialog's; what is typed by hand is asked for in ``accept``.
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export annotations"), self._path.text())
        if name:
            self._path.setText(name)
