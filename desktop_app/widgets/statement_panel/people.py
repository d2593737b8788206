"""Who speaks, for whom, to whom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.statement import Statement
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.form import FieldName, Form
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.proposals import Proposals
from desktop_app.widgets.statement_panel.names import Names


class People(QWidget):
    """The three fields for actors of a statement."""

    asked = Signal(str, str)
    """The role (``speaker``, ``speaks_for`` or ``addressee``) and the name asked for."""

    settled = Signal()
    """The speaker is said: the claims come next."""

    def __init__(self, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = names
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        form = Form(self)
        column.addLayout(form)
        self._fields = {
            "speaker": CompletingField(self.tr("Speaker"), self),
            "speaks_for": CompletingField(self.tr("Speaks for"), self),
            "addressee": CompletingField(self.tr("Addressee"), self),
        }
        self._labels: dict[str, FieldName] = {}
        for role, field in self._fields.items():
            field.set_new((("", self.tr("New actor “%1”")),))
            field.setPlaceholderText("—")
            field.taken.connect(lambda name, role=role: self.asked.emit(role, name))
            self._labels[role] = form.add(field.accessibleName(), field)
        self._asked_for = False
        self.speaker = self._fields["speaker"]
        self.speaker.settled.connect(self.settled)
        self._fields["speaks_for"].settled.connect(self._fields["addressee"].setFocus)
        self._fields["addressee"].settled.connect(self.settled)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        for field in self._fields.values():
            field.set_look(look)

    def set_near(self, near: Proposals) -> None:
        """Propose the names near in the text, then the speakers used last, then the known actors."""
        for field in self._fields.values():
            field.set_proposals(near, self._names.recent_speakers, self._names.speakers)

    def show_people(self, statement: Statement) -> None:
        """Show who speaks; a half-typed name stays."""
        ids = {
            "speaker": statement.speaker,
            "speaks_for": statement.speaks_for,
            "addressee": statement.addressee,
        }
        for role, field in self._fields.items():
            field.show_name(self._names.actor(ids[role]))
            self._show(role, bool(ids[role]) or self._asked_for or role == "speaker" or field.hasFocus())

    def start(self) -> None:
        """Show whom the speaker speaks for and to whom, and go there."""
        self._asked_for = True
        for role in self._fields:
            self._show(role, True)
        self._fields["speaks_for"].open()

    def forget(self) -> None:
        """Give up what is half typed, and what was shown though it is empty."""
        self._asked_for = False
        for field in self._fields.values():
            field.forget()

    def refuse(self) -> None:
        """What was asked for could not be kept: show the names that stand."""
        for field in self._fields.values():
            field.refuse()

    def tab_stops(self) -> list[QWidget]:
        """The fields in the order shown."""
        return list(self._fields.values())

    def _show(self, role: str, shown: bool) -> None:
        self._fields[role].setVisible(shown)
        self._labels[role].setVisible(shown)
