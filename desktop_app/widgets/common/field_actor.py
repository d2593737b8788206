"""A field that is filled in with an actor, who may be new."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.actors import Actor
from desktop_app.domain.fields import Field
from desktop_app.widgets.common.actor_proposals import proposed
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.field_editor import FieldEditor
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.proposals import Proposals


class ActorEditor(FieldEditor):
    """Proposes the actors that are known."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(field, parent)
        self._names: dict[str, str] = {}
        self._value = ""
        self._field = CompletingField(field.name, self)
        self._field.set_new((("", self.tr("New actor “%1”")),))
        self._field.setPlaceholderText(field.example or "—")
        self._field.taken.connect(self.asked)
        self._field.settled.connect(self.focusNextChild)
        self.column.addWidget(self._field)

    def set_look(self, look: Look) -> None:
        self._field.set_look(look)

    def set_actors(self, actors: tuple[Actor, ...]) -> None:
        self._names = {actor.id: actor.name for actor in actors}
        self._field.set_proposals(Proposals(), proposed(actors))
        self.show_value(self._value)

    def show_value(self, value: str) -> None:
        self._value = value
        self._field.show_name(self._names.get(value, value))

    def tab_stops(self) -> list[QWidget]:
        return [self._field]

    def forget(self) -> None:
        self._field.forget()

    def refuse(self) -> None:
        self._field.refuse()
