"""Fields that are filled in by writing: texts, numbers, dates."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.domain.field_values import fits
from desktop_app.domain.fields import Field, FieldKind
from desktop_app.widgets.common.field_editor import FieldEditor
from desktop_app.widgets.common.late_text import LateText

_MOST_LINES = 8


class WrittenEditor(FieldEditor):
    """Hands over what is written when its writer pauses or leaves; what does not fit stays, and is told."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(field, parent)
        long = field.kind is FieldKind.LONG_TEXT
        lines = (2, _MOST_LINES) if long else (1, 3 if field.kind is FieldKind.TEXT else 1)
        self._text = LateText(field.name, lines, paragraphs=long, parent=self)
        self._text.setPlaceholderText(self._sample())
        self._text.written.connect(self._written)
        self._text.settled.connect(self.focusNextChild)
        self._wrong = QLabel(self._told(), self)
        self._wrong.setProperty("role", "wrong")
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._text.textChanged.connect(self._wrong.hide)
        self.column.addWidget(self._text)
        self.column.addWidget(self._wrong)

    def show_value(self, value: str) -> None:
        self._text.show_text(value)
        if not self._text.unsent:
            self._wrong.hide()

    def tab_stops(self) -> list[QWidget]:
        return [self._text]

    def text(self) -> LateText:
        return self._text

    @property
    def wrong(self) -> str:
        """Why what is written cannot stand in the field; empty when it can."""
        return "" if self._wrong.isHidden() else self._wrong.text()

    def forget(self) -> None:
        self._text.forget()
        self._wrong.hide()

    def refuse(self) -> None:
        self._text.refuse()

    def _written(self, words: str) -> None:
        value = words if self.field.kind is FieldKind.LONG_TEXT else " ".join(words.split())
        if self.field.kind is FieldKind.NUMBER:
            value = value.replace(",", ".").replace("\u2212", "-")
        if value.strip() and not fits(self.field, value, ()):
            self._wrong.show()
            self._text.setAccessibleDescription(self._wrong.text())
            self._text.refuse()
            return
        self._text.setAccessibleDescription(self.field.definition)
        self.asked.emit(value.rstrip())

    def _sample(self) -> str:
        samples = {
            FieldKind.NUMBER: self.tr("A number"),
            FieldKind.DATE: self.tr("2031-03-14"),
        }
        return self.field.example or samples.get(self.field.kind, "")

    def _told(self) -> str:
        if self.field.kind is FieldKind.NUMBER:
            return self.tr("⚠ Not a number. Write it like 12 or 3.5.")
        return self.tr("⚠ Not a date. Write it like 2031, 2031-03 or 2031-03-14.")
