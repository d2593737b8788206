"""What is known of an article, as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.document import Document
from desktop_app.domain.fields import FieldOwner
from desktop_app.main_window.dialogs.language_field import LanguageField
from desktop_app.project.commands.documents import DocumentField
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.field_form import FieldForm
from desktop_app.widgets.common.form import Form

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


class DescribeDialog(QDialog):
    """Edits the facts of a document, and the codebook's own fields of it; its text is not touched.

    ``field`` is the id of the field of the codebook that has the keyboard first.
    """

    def __init__(self, document: Document, window: MainWindow, field: str = "") -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Describe the article"))
        self.setMinimumWidth(460)
        self._document = document
        self._told = dict(document.fields)
        self._fields: dict[DocumentField, QLineEdit] = {}
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.addLayout(self._made_form(body))
        self.own = FieldForm(body)
        self.own.set_look(window.look)
        self.own.set_actors(tuple(window.desk.known.actors.values()))
        self.own.set_fields(window.desk.known.codebook.fields_of(FieldOwner.DOCUMENT))
        self.own.set_values(self._told)
        self.own.value_asked.connect(self._take)
        self._title = QLabel(self.tr("Fields of the codebook"), body)
        self._title.setProperty("role", "section")
        self._title.setContentsMargins(0, 10, 0, 2)
        self._title.setVisible(bool(self.own.fields))
        column.addWidget(self._title)
        column.addWidget(self.own)
        column.addStretch(1)
        self._arrange(body)
        self._fields[DocumentField.TITLE].setFocus()
        if field:
            self.own.focus_field(field)

    def values(self) -> tuple[tuple[DocumentField, str], ...]:
        """The facts that were changed, with their new values."""
        written = {field: edit.text().strip() for field, edit in self._fields.items()}
        written[DocumentField.LANGUAGE] = self.language.tag()
        return tuple(
            (field, value)
            for field, value in written.items()
            if value != getattr(self._document, field.value)
        )

    def own_values(self) -> tuple[tuple[str, str], ...]:
        """The fields of the codebook that were changed, with their new values."""
        before = self._document.fields
        ids = dict.fromkeys((*self._told, *before))
        return tuple(
            (id_, self._told.get(id_, "")) for id_ in ids if self._told.get(id_, "") != before.get(id_, "")
        )

    def accept(self) -> None:
        for name in self.own.findChildren(CompletingField):
            name.settle()
        self.own.send()
        wrong = next((text for text in self.own.texts().values() if text.unsent), None)
        if wrong is not None:
            # What cannot stand in its field says so, and waits to be put right.
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    def _take(self, field: str, value: str) -> None:
        self._told[field] = value
        self.own.set_values({id_: told for id_, told in self._told.items() if told})

    def _made_form(self, body: QWidget) -> Form:
        titles = {
            DocumentField.TITLE: self.tr("Headline"),
            DocumentField.OUTLET: self.tr("Outlet"),
            DocumentField.BYLINE: self.tr("Byline"),
            DocumentField.DATE: self.tr("Date"),
            DocumentField.SECTION: self.tr("Section"),
            DocumentField.ADDRESS: self.tr("Address"),
            DocumentField.LANGUAGE: self.tr("Language"),
            DocumentField.NOTES: self.tr("Notes"),
        }
        form = Form(body)
        # The tab key goes through the fields in the order in which they are made.
        for field, title in titles.items():
            if field is DocumentField.LANGUAGE:
                self.language = LanguageField(self._document.language, self._document.text, body)
                form.add(title, self.language)
            else:
                self._fields[field] = QLineEdit(getattr(self._document, field.value), body)
                form.add(title, self._fields[field])
        self._fields[DocumentField.DATE].setPlaceholderText(self.tr("2031-03-14, or less of it"))
        return form

    def _arrange(self, body: QWidget) -> None:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        scrolled = QScrollArea(self)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(body)
        layout = QVBoxLayout(self)
        layout.addWidget(scrolled, 1)
        layout.addWidget(buttons)
        # As high as its fields, if the screen is.
        wanted = body.sizeHint() + QSize(60, buttons.sizeHint().height() + 60)
        self.resize(wanted.expandedTo(QSize(520, 0)).boundedTo(self.screen().availableSize() - QSize(40, 80)))
