"""The form in which a change of many statements is told."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from desktop_app.domain.actors import Actor
from desktop_app.domain.changes import Change, What
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.fields import Field, FieldOwner
from desktop_app.widgets.changing.kinds_of_change import (
    ACTORS,
    CLEARED,
    GROWING,
    REPLACED,
    TOPICS,
    TOWARDS,
    closed,
    titles,
)
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.field_form import FieldForm
from desktop_app.widgets.common.form import FieldName, Form
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.proposals import Proposals
from desktop_app.widgets.statement_panel.names import TOPIC, Names

_PAUSE = 250


class ChangeForm(QWidget):
    """Nothing is chosen at first but what is to be changed; leaving something empty has to be said."""

    changed = Signal(object)
    """The change that is told now, None while something is missing."""

    def __init__(self, codebook: Codebook, actors: tuple[Actor, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codebook = codebook
        self._names = Names(self)
        self._names.set_actors(actors)
        self._names.set_topics(codebook)
        self._value = self._was = self._towards = self._told = ""
        self._what = QComboBox(self)
        self._what.setAccessibleName(self.tr("What is to be changed"))
        for what, title in titles().items():
            self._what.addItem(title, (what, None))
        named = {
            FieldOwner.STATEMENT: "%1",
            FieldOwner.CLAIM: self.tr("%1 (of claims)"),
            FieldOwner.STANCE: self.tr("%1 (of stances)"),
        }
        for owner, title in named.items():
            for field in codebook.fields_of(owner):
                self._what.addItem(title.replace("%1", field.name), (What.FIELD, field))
        self._new = self._completing(self.tr("New value"), "_value")
        self._old = self._completing(self.tr("In the place of"), "_was")
        self._old.setPlaceholderText(self.tr("Any"))
        self._target = self._completing(self.tr("Towards"), "_towards")
        self._own, self._memo = FieldForm(self), QLineEdit(self)
        self._own.set_actors(actors)
        self._own.value_asked.connect(self._fill)
        self._memo.setAccessibleName(self.tr("What the memo goes on with"))
        self._empty = QCheckBox(self.tr("Leave it empty"), self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        self._memo.textChanged.connect(lambda _: self._pause.start())
        self._empty.toggled.connect(lambda _: self._show())
        self._what.currentIndexChanged.connect(lambda _: self._turn())
        self._labels = self._arranged()
        self._turn()

    def set_look(self, look: Look) -> None:
        """Paint the lists with the colours of this theme."""
        for field in (self._new, self._old, self._target):
            field.set_look(look)
        self._own.set_look(look)

    def settle(self) -> None:
        """Take what is half written, where there is no doubt what is meant."""
        for field in (self._new, self._old, self._target):
            field.settle()
        self._own.send()
        if self._pause.isActive():
            self._pause.stop()
            self._tell()

    @property
    def change(self) -> Change | None:
        """The change that is told, None while something is missing."""
        what, field = self._chosen
        value = self._memo.text().strip() if what is What.MEMO else self._value
        if self._empty.isChecked() and what in CLEARED:
            value = ""
        elif what is What.ADD_STANCE:
            # Whose position is not clear yet has a stance without a level.
            if not self._towards.strip():
                return None
        elif not value.strip():
            return None
        was = self._was if what in REPLACED else ""
        towards = self._towards if what in TOWARDS else ""
        return Change(what, value, was, towards, field.id if field is not None else "")

    @property
    def _chosen(self) -> tuple[What, Field | None]:
        what, field = self._what.currentData()
        return What(what), field

    def _turn(self) -> None:
        """Something else is to be changed: nothing that was told of the other holds."""
        what, field = self._chosen
        self._value = self._was = self._towards = ""
        for each in (self._new, self._old, self._target):
            each.show_name("")
        self._empty.blockSignals(True)
        self._empty.setChecked(False)
        self._empty.blockSignals(False)
        self._memo.clear()
        self._pause.stop()
        self._own.set_fields((field,) if field is not None else ())
        self._own.set_values({})
        self._order_tabs()
        values = self._proposals(what)
        self._new.set_proposals(values)
        self._old.set_proposals(values)
        self._target.set_proposals(self._names.targets)
        actor, topic = ("", self.tr("New actor “%1”")), ("", self.tr("New topic “%1”"))
        either = (actor, (TOPIC, topic[1]))
        growing = (actor if what in ACTORS else topic,) if what in GROWING else ()
        self._new.set_new(either if what is What.TARGET else growing)
        self._target.set_new(either if what is What.ADD_STANCE else ())
        all_ = self.tr("Anybody and anything") if what is What.LEVEL else "—"
        self._target.setPlaceholderText(all_)
        self._labels[self._new].setText(self.tr("Level") if what is What.ADD_STANCE else self.tr("To"))
        self._show()

    def _proposals(self, what: What) -> Proposals:
        if what in ACTORS:
            return self._names.speakers
        if what is What.TARGET:
            return self._names.targets
        return self._names.topics if what in TOPICS else closed(what, self._codebook)

    def _show(self) -> None:
        what, field = self._chosen
        written = what in (What.MEMO, What.FIELD)
        shown = {
            self._new: not written,
            self._memo: what is What.MEMO,
            self._own: field is not None,
            self._empty: what in CLEARED,
            self._old: what in REPLACED,
            self._target: what in TOWARDS,
        }
        for widget, visible in shown.items():
            widget.setVisible(visible)
            if widget in self._labels:
                self._labels[widget].setVisible(visible)
        for widget in (self._new, self._own):
            widget.setEnabled(not self._empty.isChecked())
        self._tell()

    def _order_tabs(self) -> None:
        """Have the Tab key follow what is seen: a field of the codebook's is made when it is chosen."""
        own = [
            part
            for part in self._own.findChildren(QWidget)
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None
        ]
        stops = (self._what, self._new, self._memo, *own, self._empty, self._old, self._target)
        for one, next_ in pairwise(stops):
            QWidget.setTabOrder(one, next_)

    def _fill(self, field_id: str, value: str) -> None:
        self._value = value
        self._own.set_values({field_id: value} if value else {})
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.change)

    def _completing(self, name: str, part: str) -> CompletingField:
        field = CompletingField(name, self)
        field.setPlaceholderText("—")

        def take(value: str) -> None:
            setattr(self, part, value)
            field.show_name(field.text() if value else "")
            if value.startswith(TOPIC):
                field.show_name(value.removeprefix(TOPIC))
            self._tell()

        field.taken.connect(take)
        field.settled.connect(field.focusNextChild)
        return field

    def _arranged(self) -> dict[QWidget, FieldName]:
        form = Form(self)
        self.setLayout(form)
        form.add(self.tr("Change"), self._what)
        labels: dict[QWidget, FieldName] = {
            self._new: form.add(self.tr("To"), self._new),
            self._memo: form.add(self.tr("Text"), self._memo),
        }
        form.addWidget(self._own, form.rowCount(), 0, 1, 3)
        form.addWidget(self._empty, form.rowCount(), 1)
        labels[self._old] = form.add(self.tr("In place of"), self._old)
        labels[self._target] = form.add(self.tr("Towards"), self._target)
        return labels
