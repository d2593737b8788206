"""To whom an actor belongs, as what, and when."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.actors import Affiliation
from desktop_app.domain.field_values import fits
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.widgets.common.faces import gap

_DATE = Field("date", "", FieldOwner.ACTOR, FieldKind.DATE)


class Affiliations(QWidget):
    """Asks for all affiliations anew when one has changed; a date that is none is told and waits."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLineEdit, ...]] = []
        self._shown: tuple[Affiliation, ...] = ()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gap(self.font(), 0.3))
        self._grid.setVerticalSpacing(gap(self.font(), 0.2))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._wrong = QLabel(self)
        self._wrong.setProperty("role", "wrong")
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self.add = QPushButton(self.tr("Add an affiliation"), self)
        self.add.setProperty("role", "quiet")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap(self.font(), 0.2))
        layout.addLayout(self._grid)
        layout.addWidget(self._wrong)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_affiliations(self, affiliations: tuple[Affiliation, ...]) -> None:
        """Show these, a row each; those that are written already leave rows and keyboard where they are."""
        written = bool(self._rows) and affiliations in (self._shown, self._written())
        self._shown = affiliations
        if not written:
            self._build()

    def forget(self) -> None:
        """Give up what is written: another actor takes its place."""
        self._shown = ()
        self._clear()

    def _build(self) -> None:
        self._clear()
        for affiliation in self._shown:
            self._row(affiliation)

    def _add(self) -> None:
        self._row(Affiliation(""))
        self._rows[-1][0].setFocus()

    def _row(self, affiliation: Affiliation) -> None:
        number = len(self._rows)
        names = (
            self.tr("Organisation"),
            self.tr("Role"),
            self.tr("Since"),
            self.tr("Until"),
        )
        values = (affiliation.organisation, affiliation.role, affiliation.since, affiliation.until)
        fields = []
        for column, (name, value) in enumerate(zip(names, values, strict=True)):
            field = QLineEdit(value, self)
            field.setPlaceholderText(name)
            field.setAccessibleName(
                self.tr("%1 of affiliation %2").replace("%1", name).replace("%2", str(number + 1))
            )
            field.setToolTip(
                name if column < 2 else self.tr("A year, a month or a day: 2031, 2031-03, 2031-03-14")
            )
            field.editingFinished.connect(self.send)
            # Two lines each, so that a date can be read in the narrowest window.
            self._grid.addWidget(field, 2 * number + column // 2, column % 2)
            field.setCursorPosition(0)
            fields.append(field)
        gone = QToolButton(self)
        gone.setText("✕")
        gone.setProperty("role", "quiet")
        gone.setToolTip(self.tr("Take this affiliation away"))
        gone.setAccessibleName(self.tr("Take affiliation %1 away").replace("%1", str(number + 1)))
        gone.clicked.connect(partial(self._remove, tuple(fields)))
        self._grid.addWidget(gone, 2 * number, 2)
        self._rows.append(tuple(fields))

    def _remove(self, fields: tuple[QLineEdit, ...]) -> None:
        for field in fields:
            field.clear()
        self.send()
        self._build()
        (self._rows[-1][0] if self._rows else self.add).setFocus()

    def send(self) -> None:
        """Ask for what is written, if it has changed and each date is one."""
        told = self._written()
        wrong = [day for each in told for day in (each.since, each.until) if day and not fits(_DATE, day, ())]
        self._wrong.setVisible(bool(wrong))
        if wrong:
            self._wrong.setText(
                self.tr("%1 is no date. Write 2031, 2031-03 or 2031-03-14.").replace("%1", f"“{wrong[0]}”")
            )
        elif told != self._shown:
            self.changed.emit(told)

    def _written(self) -> tuple[Affiliation, ...]:
        """What the rows say; those left empty say nothing."""
        return tuple(
            Affiliation(*(" ".join(field.text().split()) for field in fields))
            for fields in self._rows
            if any(field.text().strip() for field in fields)
        )

    def stops(self) -> list[QWidget]:
        """What the Tab key reaches, in the order shown."""
        return [*(field for fields in self._rows for field in fields), self.add]

    def _clear(self) -> None:
        self._wrong.hide()
        self._rows = []
        while (item := self._grid.takeAt(0)) is not None:
            field = item.widget()
            if field is not None:
                field.hide()
                field.deleteLater()
