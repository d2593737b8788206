"""The stances of a statement, one below the other, and a field to take another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Stance
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.form import Form
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.proposals import Proposals
from desktop_app.widgets.statement_panel.entries import Entries
from desktop_app.widgets.statement_panel.form import SectionTitle
from desktop_app.widgets.statement_panel.names import Names
from desktop_app.widgets.statement_panel.stance_editor import StanceEditor, TargetField


class Stances(Entries[StanceEditor, Stance]):
    """An editor a stance, and below them the field whose target makes the next."""

    added = Signal(str)

    def __init__(self, names: Names, parent: QWidget) -> None:
        title = SectionTitle(self.tr("Stances"), adds=self.tr("Add a stance"), key="S")
        super().__init__(title, lambda editor, stance: editor.show_stance(stance, names), parent)
        self._names = names
        self._near = Proposals()
        self._codebook = Codebook("", "")
        self._awaited = False
        self.new = TargetField(self.tr("Target of a new stance"), self)
        self.new.setPlaceholderText(self.tr("Towards whom or what?"))
        self.new.taken.connect(self._taken)
        self.adder.clicked.connect(self.new.open)
        form = Form(self)
        form.add(self.tr("Target"), self.new)
        self._column.addLayout(form)

    def set_look(self, look: Look) -> None:
        self.new.set_look(look)
        super().set_look(look)

    def set_names(self, codebook: Codebook, near: Proposals) -> None:
        """Offer the scale and topics of this codebook, the actors known, and the names near in the text."""
        self._codebook, self._near = codebook, near
        self.new.set_proposals(self._names.recent_targets, near, self._names.targets)
        for editor in self._editors:
            editor.set_names(codebook, self._names, near)
            editor.show_stance(editor.stance, self._names)

    def show_stances(self, stances: tuple[Stance, ...], *, same: bool) -> None:
        """Show these stances; ``same`` when they belong to the statement that was shown before.

        When one has appeared that was asked for here, its levels get the focus.
        """
        fresh = self.show_told(stances, same=same)
        if self._awaited and fresh:
            self._awaited = False
            self.new.show_name("")
            fresh[-1].levels.focus()

    def unjudged(self) -> StanceEditor | None:
        """The editor of the first stance that has no level."""
        return next((editor for editor in self.editors if not editor.stance.level), None)

    def forget(self) -> None:
        self._awaited = False
        self.new.forget()
        super().forget()

    def refuse(self) -> None:
        self._awaited = False
        self.new.refuse()
        super().refuse()

    def remove_focused(self) -> bool:
        """Ask for the removal of the stance that the keyboard is in; False when it is in none."""
        editor = self.focused()
        if editor is not None:
            self.asks.removal.emit(editor.id)
        return editor is not None

    def key_row(self) -> ChipRow | None:
        """The levels of the stance that the keyboard is in."""
        editor = self.focused()
        return editor.levels if editor is not None else None

    def tab_stops(self) -> list[QWidget]:
        return [*super().tab_stops(), self.new]

    def _fresh(self, told: Stance) -> StanceEditor:
        editor = self._begin(StanceEditor(told, self))
        editor.set_names(self._codebook, self._names, self._near)
        return editor

    def _taken(self, target: str) -> None:
        if target:
            self._awaited = True
            self.added.emit(target)

    def _after_drop(self) -> None:
        if self._editors:
            self._editors[-1].levels.focus()
        else:
            self.adder.setFocus()
