"""What is known of an article, as a form."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from desktop_app.domain.document import Document
from desktop_app.main_window.dialogs.language_field import LanguageField
from desktop_app.project.commands.documents import DocumentField


class DescribeDialog(QDialog):
    """Edits the facts of a document; its text is not touched."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Describe the article"))
        self.setMinimumWidth(460)
        self._document = document
        titles = {
            DocumentField.TITLE: self.tr("Headline"),
            DocumentField.OUTLET: self.tr("Outlet"),
            DocumentField.BYLINE: self.tr("Byline"),
            DocumentField.DATE: self.tr("Date (2031-03-14)"),
            DocumentField.SECTION: self.tr("Section"),
            DocumentField.ADDRESS: self.tr("Address"),
            DocumentField.LANGUAGE: self.tr("Language"),
            DocumentField.NOTES: self.tr("Notes"),
        }
        form = QFormLayout(self)
        self._fields: dict[DocumentField, QLineEdit] = {}
        # The tab key goes through the fields in the order in which they are made.
        for field, title in titles.items():
            if field is DocumentField.LANGUAGE:
                self.language = LanguageField(document.language, document.text, self)
                form.addRow(title, self.language)
            else:
                self._fields[field] = QLineEdit(getattr(document, field.value), self)
                form.addRow(title, self._fields[field])
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self._fields[DocumentField.TITLE].setFocus()

    def values(self) -> tuple[tuple[DocumentField, str], ...]:
        """The fields that were changed, with their new values."""
        written = {field: edit.text().strip() for field, edit in self._fields.items()}
        written[DocumentField.LANGUAGE] = self.language.tag()
        return tuple(
            (field, value)
            for field, value in written.items()
            if value != getattr(self._document, field.value)
        )
