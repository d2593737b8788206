"""Actors: shown as the project has them, changed as is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from desktop_app.domain.actors import Actor
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.history import Step
from desktop_app.main_window.dialogs.split_actor import SplitActorDialog
from desktop_app.main_window.dialogs.sure import sure
from desktop_app.project.command import Command
from desktop_app.project.commands.actors import DeleteActors, MergeActors, PutActor, SplitActor
from desktop_app.project.commands.fields import SetField
from desktop_app.project.identity import new_id
from desktop_app.widgets.actors.actors import ActorsView

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


class ActorsPresenter(QObject):
    """Keeps the view as the project is."""

    def __init__(self, window: MainWindow, view: ActorsView) -> None:
        super().__init__(view)
        self._window, self._desk, self._view = window, window.desk, view
        self._asking = False
        view.editor.actor_asked.connect(self._put)
        view.editor.field_asked.connect(self._set_field)
        view.new_requested.connect(self._add)
        view.merge_requested.connect(self._merge)
        view.split_requested.connect(self._split)
        view.deletion_requested.connect(self._delete)
        view.statements_requested.connect(self._show_statements)
        # What is half written is kept before anything else is done, the project closed among it.
        self._desk.change_coming.connect(self._send)
        self._desk.step_told.connect(self._follow)
        self._desk.project_changed.connect(self._renew)
        self._renew()

    def _follow(self, step: Step) -> None:
        if step.ids("actor") or step.ids("statement") or step.ids("codebook"):
            self._renew()

    def _renew(self) -> None:
        known = self._desk.known
        uses = self._desk.ask(lambda project: project.actor_uses()) or {}
        self._view.editor.set_fields(known.codebook.fields_of(FieldOwner.ACTOR), known.actors)
        self._view.set_actors(known.actors if self._desk.project is not None else {}, uses)

    def _send(self) -> None:
        # What the editor asks for itself is the actor as it was before anything else is sent.
        if not self._asking:
            self._view.editor.send()

    def _put(self, actor: Actor) -> None:
        self._ask(PutActor(actor, self._view.editor.actor))

    def _set_field(self, actor_id: str, field: str, value: str) -> None:
        called = self._desk.known.field(field)
        self._ask(SetField(FieldOwner.ACTOR, actor_id, field, value, called=called))

    def _ask(self, command: Command) -> None:
        before, self._asking = self._asking, True
        try:
            if not self._desk.do(command):
                self._view.editor.refuse()
        finally:
            self._asking = before

    def _add(self, name: str) -> None:
        taken = self._desk.known.called(name) if name else ""
        number = len(self._desk.known.actors) + 1
        called = name if name and not taken else self.tr("New actor %1").replace("%1", str(number))
        actor = Actor(new_id(), called)
        if self._desk.do(PutActor(actor)):
            self._view.filter.clear()
            self._view.choose(actor.id)
            self._view.editor.name.setFocus()
            self._view.editor.name.selectAll()

    def _merge(self, ids: tuple[str, ...]) -> None:
        """Ask first: what is merged can be taken back, but is easily overlooked."""
        if not self._desk.may_write():
            return
        actors = self._desk.known.actors
        kept, gone = actors[ids[0]], [actors[id_] for id_ in ids[1:] if id_ in actors]
        uses = self._desk.ask(lambda project: project.actor_uses()) or {}
        lines = [
            self.tr("%1 statements of “%2” become those of “%3”; “%2” becomes one of its aliases.")
            .replace("%1", str(uses.get(each.id, 0)))
            .replace("%2", each.name)
            .replace("%3", kept.name)
            for each in gone
        ]
        question = self.tr("Merge into “%1”?").replace("%1", kept.name)
        title, deeds = self.tr("Actors"), (self.tr("Merge"),)
        if gone and sure(self._view, title, question, "\n".join(lines), deeds) == 0:
            rows = sum(uses.get(each.id, 0) for each in gone)
            self._desk.do_many(MergeActors(kept.id, tuple(each.id for each in gone)), rows)
            self._view.choose(kept.id)

    def _split(self, actor_id: str) -> None:
        actor = self._desk.known.actors.get(actor_id)
        naming = self._desk.ask(lambda project: project.statements_naming(actor_id)) or ()
        if actor is None or not naming or not self._desk.may_write():
            return
        dialog = SplitActorDialog(actor, naming, self._view)
        if dialog.exec() and dialog.chosen():
            self._desk.do(SplitActor(actor_id, dialog.new_name(), dialog.chosen()))
        dialog.deleteLater()

    def _delete(self, ids: tuple[str, ...]) -> None:
        if not ids or not self._desk.may_write() or self._desk.do(DeleteActors(ids)):
            return
        uses = self._desk.ask(lambda project: project.actor_uses()) or {}
        # Why is told over the article; whoever is here should see it, too.
        self._tell_in_use(next((id_ for id_ in ids if uses.get(id_)), ids[0]))

    def _tell_in_use(self, actor_id: str) -> None:
        actor = self._desk.known.actors.get(actor_id)
        if actor is not None:
            told = self.tr("“%1” is named in statements. Merge it into another actor, and they follow.")
            QMessageBox.information(
                self._view, self.tr("Actors"), told.replace("%1", actor.name), QMessageBox.StandardButton.Ok
            )

    def _show_statements(self, actor_id: str) -> None:
        actor = self._desk.known.actors.get(actor_id)
        naming = self._desk.ask(lambda project: project.statements_naming(actor_id)) or ()
        if actor is not None and naming:
            self._desk.show_statement(naming[0].document_id, naming[0].id)
            self._window.activateWindow()
