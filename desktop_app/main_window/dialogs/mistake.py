"""What is said when the program made a mistake."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget


class MistakeDialog(QDialog):
    """Says what is safe, and shows the whole report, so that it is known what would be sent."""

    def __init__(self, text: str, kept: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Standpunt made a mistake"))
        self.resize(620, 420)
        title = QLabel(self.tr("Something went wrong in Standpunt. Your work is safe."), self)
        title.setProperty("role", "empty-title")
        safe = QLabel(
            self.tr(
                "Everything you coded is in the project file already. You can go on; if something looks odd, "
                "close the window and open it again."
            ),
            self,
        )
        where = QLabel(
            self.tr(
                "The report below is kept on this computer, in %1. It holds no text of your articles."
            ).replace("%1", str(kept))
            if kept is not None
            else self.tr("The report below could not be kept on the disk."),
            self,
        )
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        where.setAccessibleName(self.tr("Where the report is"))
        for label in (safe, where):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        report = QPlainTextEdit(text, self)
        report.setReadOnly(True)
        report.setTabChangesFocus(True)
        report.setAccessibleName(self.tr("The report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        if kept is not None:
            show = buttons.addButton(self.tr("Show in folder"), QDialogButtonBox.ButtonRole.ActionRole)
            show.setAutoDefault(False)
            show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(kept.parent))))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addWidget(safe)
        layout.addWidget(where)
        layout.addWidget(report, 1)
        layout.addWidget(buttons)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()
