"""The name of one of the codebook's own fields, and whether it still has to be filled in."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from desktop_app.domain.fields import Field
from desktop_app.widgets.common.field_editor import FieldEditor
from desktop_app.widgets.common.form import FieldName


class OwnFieldName(FieldName):
    """A star and the word tell a required field that is empty; its meaning is in the tip."""

    def __init__(self, field: Field, editor: FieldEditor, parent: QWidget) -> None:
        super().__init__(field.name, editor.tab_stops()[0] if editor.tab_stops() else editor, parent)
        self._field = field
        self.setWordWrap(True)
        tip = "<br>".join(escape(part) for part in (field.definition, field.example) if part)
        self.setToolTip(f"<b>{escape(field.name)}</b><br>{tip}" if tip else "")
        editor.setToolTip(self.toolTip())
        self._owners = editor.tab_stops()
        self.show_missing(True)

    def sizeHint(self) -> QSize:
        """As wide as the names of the fields that every project has; a longer name goes on below."""
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        usual = metrics.averageCharWidth() * 11
        wide = max(usual, min(longest + 2, usual * 3 // 2))
        return QSize(wide, self.heightForWidth(wide))

    def show_missing(self, missing: bool) -> None:
        """Say whether the field is empty, if it is to be filled in."""
        told = self._field.required and missing
        self.setText(f"{self._field.name} *\n{self.tr('required')}" if told else self._field.name)
        parts = [self.tr("Required, still empty") if told else "", self._field.definition]
        for each in self._owners:
            each.setAccessibleDescription(". ".join(part for part in parts if part))
