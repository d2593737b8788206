"""The codebook's own fields of a thing, drawn by what may stand in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.actors import Actor
from desktop_app.domain.fields import Field, FieldKind
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.field_actor import ActorEditor
from desktop_app.widgets.common.field_choice import ChoiceEditor
from desktop_app.widgets.common.field_editor import FieldEditor
from desktop_app.widgets.common.field_name import OwnFieldName
from desktop_app.widgets.common.field_written import WrittenEditor
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.look import Look

_EDITORS: Mapping[FieldKind, type[FieldEditor]] = {
    FieldKind.YES_NO: ChoiceEditor,
    FieldKind.ONE_OF: ChoiceEditor,
    FieldKind.SEVERAL_OF: ChoiceEditor,
    FieldKind.NUMBER: WrittenEditor,
    FieldKind.DATE: WrittenEditor,
    FieldKind.TEXT: WrittenEditor,
    FieldKind.LONG_TEXT: WrittenEditor,
    FieldKind.ACTOR: ActorEditor,
}


class FieldForm(QWidget):
    """A row a field. What is shown changes only by ``set_values``; a change is asked for by ``value_asked``.

    Use: ``form.set_look(look)``, ``form.set_fields(codebook.fields_of(owner))``,
    ``form.set_actors(actors)``, ``form.set_values(thing.fields)``; connect ``value_asked`` (field id, value
    as ``domain.fields`` tells it, of an actor the name, empty to clear). Call ``refuse()`` while it is being
    emitted when the value could not be kept; ``send()`` before closing; ``forget()`` before the values of
    another thing are shown. A required field that is empty is told, and never refused. Without fields the
    form takes no room.
    """

    value_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._actors: tuple[Actor, ...] = ()
        self._fields: tuple[Field, ...] = ()
        self._values: dict[str, str] = {}
        self._rows: dict[str, tuple[OwnFieldName, FieldEditor]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setVisible(False)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._look = look
        for _, editor in self._rows.values():
            editor.set_look(look)

    def set_fields(self, fields: Sequence[Field]) -> None:
        """Have these fields; the same ones again leave everything as it is."""
        if tuple(fields) == self._fields:
            return
        self.send()
        self._clear()
        self._fields = tuple(fields)
        body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(gap(self.font(), 0.5))
        grid.setVerticalSpacing(gap(self.font(), 0.3))
        grid.setColumnStretch(1, 1)
        for place, field in enumerate(self._fields):
            editor = _EDITORS[field.kind](field, body)
            name = OwnFieldName(field, editor, body)
            grid.addWidget(name, place, 0)
            grid.addWidget(editor, place, 1)
            editor.asked.connect(partial(self.value_asked.emit, field.id))
            editor.set_actors(self._actors)
            if self._look is not None:
                editor.set_look(self._look)
            self._rows[field.id] = (name, editor)
        self._column.addWidget(body)
        self.setVisible(bool(self._fields))
        self.set_values(self._values)

    def set_actors(self, actors: tuple[Actor, ...]) -> None:
        """Propose these actors where one may stand."""
        self._actors = actors
        for _, editor in self._rows.values():
            editor.set_actors(actors)

    def set_values(self, values: Mapping[str, str]) -> None:
        """Show these values, by field id; what is being written stays."""
        self._values = dict(values)
        for field_id, (name, editor) in self._rows.items():
            editor.show_value(self._values.get(field_id, ""))
            name.show_missing(field_id not in self._values)

    @property
    def missing(self) -> tuple[Field, ...]:
        """The required fields that are empty."""
        return tuple(each for each in self._fields if each.required and not self._values.get(each.id))

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields, in the order shown."""
        return self._fields

    def focus_first(self) -> bool:
        """Go to the first required field that is empty, else to the first; False when there is none."""
        wanted = (*self.missing, *self._fields)[:1]
        return any(self.focus_field(field.id) for field in wanted)

    def focus_field(self, field_id: str) -> bool:
        """Go to a field; False when it is not one of these."""
        if field_id not in self._rows:
            return False
        self._rows[field_id][1].focus()
        return True

    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches, in the order shown."""
        return [stop for _, editor in self._rows.values() for stop in editor.tab_stops()]

    def texts(self) -> dict[str, LateText]:
        """The texts that are handed over late, by field id."""
        texts = {field_id: editor.text() for field_id, (_, editor) in self._rows.items()}
        return {field_id: text for field_id, text in texts.items() if text is not None}

    def send(self) -> None:
        """Ask for what is written, without waiting for a pause."""
        for text in self.texts().values():
            text.send()

    @property
    def unsent(self) -> bool:
        """Whether something is written that has not been kept."""
        return any(text.unsent for text in self.texts().values())

    def forget(self) -> None:
        """Give up what is half written: the values of another thing come."""
        for _, editor in self._rows.values():
            editor.forget()

    def refuse(self) -> None:
        """What was asked for could not be kept."""
        for _, editor in self._rows.values():
            editor.refuse()

    def has_focus(self) -> bool:
        """Whether the keyboard is in one of the fields."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _clear(self) -> None:
        self._rows = {}
        while (item := self._column.takeAt(0)) is not None:
            body = item.widget()
            if body is not None:
                body.hide()
                body.deleteLater()
