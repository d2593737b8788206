"""The codebook: shown as the project has it, changed as is asked, a step each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.codebook import Tree
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.history import Step
from desktop_app.domain.stable_word import stable_word
from desktop_app.main_window.presenters.codebook_deletions import Deletions
from desktop_app.project.command import Command
from desktop_app.project.commands.codebook_fields import MoveFields, PutField
from desktop_app.project.commands.codebooks import PutCodebook
from desktop_app.project.commands.codes import AddCode, CodePart, DescribeCode, MoveCodes
from desktop_app.widgets.codebook.codebook_view import CodebookView, CodeUses

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_COUNTING = 400
"""Milliseconds after a statement has changed until uses are counted anew."""


class CodebookPresenter(QObject):
    """Keeps the view as the project is."""

    def __init__(self, window: MainWindow, view: CodebookView) -> None:
        super().__init__(view)
        self._window, self._desk, self._view = window, window.desk, view
        self._deletions = Deletions(window.desk, view)
        self._counting = QTimer(self, singleShot=True, interval=_COUNTING)
        self._counting.timeout.connect(self._renew)
        view.name_requested.connect(self._rename)
        view.new_requested.connect(self._add)
        view.part_requested.connect(
            lambda tree, code, part, value: self._ask(
                DescribeCode(tree, code, CodePart(part), value, called=self._called(tree, (code,)))
            )
        )
        view.move_requested.connect(
            lambda tree, codes, parent, before: self._ask(
                MoveCodes(tree, codes, parent, before, called=self._called(tree, codes))
            )
        )
        view.deletion_requested.connect(self._deletions.delete_codes)
        view.merge_requested.connect(self._deletions.merge)
        view.field_new_requested.connect(self._add_field)
        view.field_requested.connect(lambda field, was: self._ask(PutField(field, was)))
        view.field_move_requested.connect(
            lambda fields, before: self._ask(
                MoveFields(fields, before, called=", ".join(map(self._desk.known.field, fields)))
            )
        )
        view.field_deletion_requested.connect(self._deletions.delete_fields)
        view.option_deletion_requested.connect(self._deletions.delete_options)
        view.action_requested.connect(lambda action: window.actions_by_id[action].trigger())
        self._desk.change_coming.connect(view.send)
        self._desk.step_told.connect(self._follow)
        self._desk.project_changed.connect(self._follow_project)
        self._renew()

    def _called(self, tree: Tree, codes: tuple[str, ...]) -> str:
        """The names of entries."""
        names = {code.id: code.name for code in self._desk.known.codebook.codes(tree)}
        return ", ".join(names.get(code, code) for code in codes)

    def _follow(self, step: Step) -> None:
        if step.ids("codebook"):
            self._renew()
        elif step.ids("statement") or step.ids("document") or step.ids("actor"):
            self._counting.start()

    def _follow_project(self) -> None:
        if self._desk.project is None:
            self._view.window().close()
        else:
            self._renew()

    def _renew(self) -> None:
        book = self._desk.known.codebook
        codes = self._desk.ask(lambda project: project.code_statements()) or {}
        fields = self._desk.ask(lambda project: project.field_uses()) or {}
        options = {field.id: self._option_uses(field.id) for field in book.fields if field.options}
        self._view.set_codebook(book, CodeUses(codes, fields, options))

    def _option_uses(self, field: str) -> Mapping[str, int]:
        return self._desk.ask(lambda project: project.option_uses(field)) or {}

    def _ask(self, command: Command) -> bool:
        """Carry out what is asked for; what could not be kept is shown as it stands, texts as written."""
        if self._desk.do(command):
            return True
        self._view.refuse()
        self._renew()
        return False

    def _rename(self, name: str) -> None:
        book = self._desk.known.codebook
        self._ask(PutCodebook(replace(book, name=name), book))

    def _add(self, tree: Tree, name: str, parent: str, before: str) -> None:
        taken = {code.id for code in self._desk.known.codebook.codes(tree)}
        id_ = stable_word(name, taken, tree.value)
        if self._ask(AddCode(tree, name, parent, before, id_)):
            self._view.choose(tree, id_)

    def _add_field(self, name: str, before: str) -> None:
        taken = {field.id for field in self._desk.known.codebook.fields}
        field = Field(stable_word(name, taken, "field"), name, FieldOwner.STATEMENT, FieldKind.TEXT)
        if self._ask(PutField(field, before=before)):
            self._view.choose(None, field.id)
