"""One actor, to be described."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.fields import Field
from desktop_app.widgets.actors.affiliations import Affiliations
from desktop_app.widgets.actors.kinds import kind_name
from desktop_app.widgets.common.colour_field import ColourField
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.field_form import FieldForm
from desktop_app.widgets.common.form import Form
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.look import Look

_WIKIDATA = re.compile(r"Q[1-9][0-9]*")


class ActorEditor(QScrollArea):
    """Asks for the actor as changed; what is shown changes only by being shown again."""

    actor_asked = Signal(object)
    field_asked = Signal(str, str, str)
    """Actor, field and value of one of the codebook's own fields."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The actor chosen"))
        self._actor = Actor("", "")
        body = QWidget(self)
        self.setWidget(body)
        self.name = QLineEdit(body)
        self.kind = QComboBox(body)
        for kind in ActorKind:
            self.kind.addItem(kind_name(kind), kind)
        self.aliases = LateText(self.tr("Aliases"), (2, 6), parent=body)
        self.aliases.setPlaceholderText(self.tr("Other names, one a line"))
        self.affiliations = Affiliations(body)
        self.colour = ColourField(body)
        self.wikidata = QLineEdit(body)
        self.wikidata.setPlaceholderText("Q…")
        self._wrong = QLabel(body)
        self._wrong.setProperty("role", "wrong")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self.notes = LateText(self.tr("Notes"), (2, 8), parent=body)
        self.fields = FieldForm(body)
        form = Form(body)
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Sort"), self.kind)
        form.add(self.tr("Aliases"), self.aliases)
        form.add(self.tr("Belongs to"), self.affiliations)
        form.add(self.tr("Colour"), self.colour)
        form.add(self.tr("Wikidata"), self.wikidata)
        form.addWidget(self._wrong, form.rowCount(), 1)
        form.add(self.tr("Notes"), self.notes)
        self.name.setAccessibleName(self.tr("Name"))
        self.kind.setAccessibleName(self.tr("Sort of actor"))
        self.wikidata.setAccessibleName(self.tr("Wikidata id"))
        layout = QVBoxLayout(body)
        layout.setSpacing(gap(self.font(), 0.5))
        layout.addLayout(form)
        layout.addWidget(self.fields)
        layout.addStretch(1)
        self.name.editingFinished.connect(self._named)
        self.kind.activated.connect(lambda _: self._ask(kind=self.kind.currentData()))
        self.aliases.written.connect(self._aliases_written)
        self.affiliations.changed.connect(lambda told: self._ask(affiliations=told))
        self.colour.changed.connect(lambda colour: self._ask(colour=colour))
        self.wikidata.editingFinished.connect(self._identified)
        self.notes.written.connect(lambda words: self._ask(notes=words.strip("\n")))
        self.fields.value_asked.connect(
            lambda field, value: self.field_asked.emit(self._actor.id, field, value)
        )

    @property
    def actor(self) -> Actor:
        """The actor shown."""
        return self._actor

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self.colour.set_look(look)
        self.fields.set_look(look)

    def set_fields(self, fields: tuple[Field, ...], actors: Mapping[str, Actor]) -> None:
        """Have these fields of the codebook, and propose these actors in them."""
        self.fields.set_fields(fields)
        self.fields.set_actors(tuple(actors.values()))

    def show_actor(self, actor: Actor | None) -> None:
        """Show an actor, or none; of the one that is shown already what is being written stays."""
        other = actor is None or actor.id != self._actor.id
        if other:
            self.send()
            self.aliases.forget()
            self.notes.forget()
            self.fields.forget()
            self._wrong.hide()
        self._actor = actor or Actor("", "")
        self.setEnabled(actor is not None)
        for field, value in ((self.name, self._actor.name), (self.wikidata, self._actor.wikidata)):
            if other or not (field.hasFocus() and field.isModified()):
                field.setText(value)
        self.kind.setCurrentIndex(self.kind.findData(self._actor.kind))
        self.aliases.show_text("\n".join(self._actor.aliases))
        if other:
            self.affiliations.forget()
        self.affiliations.show_affiliations(self._actor.affiliations)
        self.colour.show_colour(self._actor.colour)
        self.notes.show_text(self._actor.notes)
        self.fields.set_values(self._actor.attributes)

    def send(self) -> None:
        """Ask for what is written, without waiting."""
        if self._actor.id:
            self._named()
            self._identified()
            self.aliases.send()
            self.notes.send()
            self.affiliations.send()
            self.colour.send()
            self.fields.send()

    def refuse(self) -> None:
        """What was asked for could not be kept: texts stay where they are, to be asked for again."""
        self.aliases.refuse()
        self.notes.refuse()
        self.fields.refuse()
        self.name.setText(self._actor.name)

    def _named(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self._ask(name=name)
        else:
            # Nobody can be called nothing.
            self.name.setText(self._actor.name)

    def _aliases_written(self, words: str) -> None:
        lines = (" ".join(line.split()) for line in words.split("\n"))
        self._ask(aliases=tuple(dict.fromkeys(line for line in lines if line and line != self._actor.name)))

    def _identified(self) -> None:
        written = self.wikidata.text().strip()
        fine = not written or _WIKIDATA.fullmatch(written) is not None
        self._wrong.setVisible(not fine)
        if fine:
            self._ask(wikidata=written)
        else:
            self._wrong.setText(self.tr("“%1” is no Wikidata id: Q and a number.").replace("%1", written))

    def _ask(self, **changed: object) -> None:
        wanted = replace(self._actor, **changed)  # type: ignore[arg-type]
        if self._actor.id and wanted != self._actor:
            self.actor_asked.emit(wanted)
