"""Entries of the codebook taken away or merged, after asking what becomes of their uses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop_app.domain.code_tree import in_order
from desktop_app.domain.codebook import Tree
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.dialogs.gone import GoneDialog
from desktop_app.main_window.dialogs.sure import sure
from desktop_app.project.commands.codebook_fields import DeleteFields, DeleteOptions
from desktop_app.project.commands.codebooks import MergeCodes
from desktop_app.project.commands.codes import DeleteCodes
from desktop_app.widgets.codebook.codebook_view import CodebookView


class Deletions(QObject):
    """What nothing uses goes at once; undo brings it back."""

    def __init__(self, desk: Desk, view: CodebookView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view

    def delete_codes(self, tree: Tree, ids: tuple[str, ...]) -> None:
        """Take entries away."""
        if not self._desk.may_write():
            return
        codes = self._desk.known.codebook.codes(tree)
        counted = self._desk.ask(lambda project: project.code_statements()) or {}
        names = {code.id: code.name for code in codes if code.id in ids}
        used = [(name, counted[tree, id_]) for id_, name in names.items() if counted.get((tree, id_))]
        into: str | None = ""
        if used:
            others = [(code.id, code.name) for code in in_order(codes) if code.id not in ids]
            clearing = self.tr("They are &cleared: the statements say nothing there")
            if tree is Tree.TOPIC:
                clearing = self.tr("They are &cleared; stances towards what is deleted go")
            told = self.tr("Statements that use “%1”: %2")
            into = self._into(told, used, others, clearing)
        if into is not None:
            rows = sum(many for _, many in used)
            self._desk.do_many(
                DeleteCodes(tree, tuple(names), into or None, called=", ".join(names.values())), rows
            )

    def merge(self, tree: Tree, ids: tuple[str, ...]) -> None:
        """Make entries one: the first."""
        if not self._desk.may_write():
            return
        names = {code.id: code.name for code in self._desk.known.codebook.codes(tree)}
        counted = self._desk.ask(lambda project: project.code_statements()) or {}
        kept, gone = ids[0], ids[1:]
        told = self.tr("“%1” goes; statements that become those of “%3”: %2").replace("%3", names[kept])
        lines = [_counted(told, names[each], counted.get((tree, each), 0)) for each in gone]
        question = self.tr("Merge into “%1”?").replace("%1", names[kept])
        title, deeds = self.tr("Codebook"), (self.tr("Merge"),)
        if gone and sure(self._view, title, question, "\n".join(lines), deeds) == 0:
            rows = sum(counted.get((tree, each), 0) for each in gone)
            self._desk.do_many(MergeCodes(tree, kept, gone, called=names[kept]), rows)

    def delete_fields(self, ids: tuple[str, ...]) -> None:
        """Take fields away."""
        if not self._desk.may_write():
            return
        counted = self._desk.ask(lambda project: project.field_uses()) or {}
        fields = [field for field in self._desk.known.codebook.fields if field.id in ids]
        told = self.tr("Values of “%1”: %2")
        lines = [_counted(told, each.name, counted[each.id]) for each in fields if counted.get(each.id)]
        clear = False
        if lines:
            question = self.tr("What becomes of the values?")
            lines.append(self.tr("Kept, they are out of sight until a field of the same id is there again."))
            deeds = (self.tr("Keep them"), self.tr("Clear them"))
            answer = sure(self._view, self.tr("Codebook"), question, "\n".join(lines), deeds)
            if answer < 0:
                return
            clear = answer == 1
        rows = sum(counted.get(each.id, 0) for each in fields) if clear else 0
        called = ", ".join(each.name for each in fields)
        self._desk.do_many(DeleteFields(tuple(each.id for each in fields), clear, called=called), rows)

    def delete_options(self, field_id: str, ids: tuple[str, ...]) -> None:
        """Take options of a field away."""
        field = self._desk.known.codebook.field(field_id)
        if field is None or not self._desk.may_write():
            return
        counted = self._desk.ask(lambda project: project.option_uses(field_id)) or {}
        gone = [option for option in field.options if option.id in ids]
        used = [(option.name, counted[option.id]) for option in gone if counted.get(option.id)]
        into: str | None = ""
        if used:
            others = [(option.id, option.name) for option in field.options if option.id not in ids]
            told = self.tr("Values in which “%1” is chosen: %2")
            into = self._into(told, used, others, self.tr("They are &cleared"))
        if into is not None:
            rows = sum(many for _, many in used)
            called = ", ".join(option.name for option in gone)
            self._desk.do_many(
                DeleteOptions(field.id, tuple(option.id for option in gone), into, called=called), rows
            )

    def _into(
        self,
        told: str,
        used: Sequence[tuple[str, int]],
        others: Sequence[tuple[str, str]],
        clearing: str,
    ) -> str | None:
        """The id of what uses go to, empty where they are cleared, None where nothing is to be done."""
        lines = [_counted(told, name, many) for name, many in used]
        dialog = GoneDialog(self.tr("Delete from the codebook"), lines, others, clearing, self._view)
        into = dialog.into if dialog.exec() else None
        dialog.deleteLater()
        return into


def _counted(told: str, name: str, many: int) -> str:
    return told.replace("%2", str(many)).replace("%1", name)
