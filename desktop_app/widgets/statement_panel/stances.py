"""The stances of a statement, one below the other, and a field to take another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Stance
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.proposals import Proposals
from desktop_app.widgets.statement_panel.form import Form, SectionTitle
from desktop_app.widgets.statement_panel.names import Names
from desktop_app.widgets.statement_panel.stance_editor import StanceEditor, TargetField


class Stances(QWidget):
    """An editor a stance, and below them the field whose target makes the next."""

    added = Signal(str)
    target_asked = Signal(str, str)
    level_asked = Signal(str, str)
    removal_asked = Signal(str)
    rearranged = Signal()

    def __init__(self, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = names
        self._near = Proposals()
        self._codebook = Codebook("", "")
        self._look: Look | None = None
        self._editors: list[StanceEditor] = []
        self._awaited = False
        title = SectionTitle(self.tr("Stances"), self, self.tr("Add a stance"), "S")
        self.adder = title.button
        self.new = TargetField(self.tr("Target of a new stance"), self)
        self.new.setPlaceholderText(self.tr("Towards whom or what?"))
        self.new.taken.connect(self._taken)
        self.adder.clicked.connect(self.new.open)
        form = Form(self)
        form.add(self.tr("Target"), self.new)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap(self.font(), 0.5))
        self._column.addWidget(title)
        self._column.addLayout(form)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._look = look
        self.new.set_look(look)
        for editor in self._editors:
            editor.set_look(look)

    def set_names(self, codebook: Codebook, near: Proposals) -> None:
        """Offer the scale and topics of this codebook, the actors known, and the names near in the text."""
        self._codebook, self._near = codebook, near
        self.new.set_proposals(near, self._names.targets)
        for editor in self._editors:
            editor.set_names(codebook, self._names, near)
            editor.show_stance(editor.stance, self._names)

    def show_stances(self, stances: tuple[Stance, ...], *, same: bool) -> None:
        """Show these stances; ``same`` when they belong to the statement that was shown before.

        When one has appeared that was asked for here, its levels get the focus.
        """
        known = {editor.stance.id: editor for editor in self._editors} if same else {}
        spare = [] if same else list(self._editors)
        before = self._editors
        self._editors = []
        for stance in stances:
            editor = known.get(stance.id) or (spare.pop(0) if spare else self._editor(stance))
            self._editors.append(editor)
            editor.show_stance(stance, self._names)
        for editor in before:
            if editor not in self._editors:
                self._drop(editor)
        if self._editors != before:
            for place, editor in enumerate(self._editors):
                self._column.insertWidget(place + 1, editor)
            self.rearranged.emit()
        fresh = [editor for editor in self._editors if editor not in before]
        if self._awaited and fresh:
            self._awaited = False
            self.new.show_name("")
            fresh[-1].levels.focus()

    def forget(self) -> None:
        """Give up what is half typed: another statement comes."""
        self._awaited = False
        self.new.forget()
        for editor in self._editors:
            editor.target.forget()

    def refuse(self) -> None:
        """What was asked for could not be kept: show the targets that stand."""
        self._awaited = False
        self.new.refuse()
        for editor in self._editors:
            editor.target.refuse()

    def remove_focused(self) -> bool:
        """Ask for the removal of the stance that the keyboard is in; False when it is in none."""
        editor = self.focused()
        if editor is not None:
            self.removal_asked.emit(editor.stance.id)
        return editor is not None

    def focused(self) -> StanceEditor | None:
        """The editor that the keyboard is in."""
        return next((editor for editor in self._editors if editor.has_focus()), None)

    def key_row(self) -> ChipRow | None:
        """The levels of the stance that the keyboard is in."""
        editor = self.focused()
        return editor.levels if editor is not None else None

    @property
    def editors(self) -> tuple[StanceEditor, ...]:
        """The editors of the stances shown."""
        return tuple(self._editors)

    def tab_stops(self) -> list[QWidget]:
        """All fields in the order shown."""
        return [self.adder, *(stop for editor in self._editors for stop in editor.tab_stops()), self.new]

    def _taken(self, target: str) -> None:
        if target:
            self._awaited = True
            self.added.emit(target)

    def _editor(self, stance: Stance) -> StanceEditor:
        editor = StanceEditor(stance, self)
        editor.set_names(self._codebook, self._names, self._near)
        if self._look is not None:
            editor.set_look(self._look)
        editor.target_asked.connect(lambda target: self.target_asked.emit(editor.stance.id, target))
        editor.level_asked.connect(lambda level: self.level_asked.emit(editor.stance.id, level))
        editor.removal_asked.connect(lambda: self.removal_asked.emit(editor.stance.id))
        return editor

    def _drop(self, editor: StanceEditor) -> None:
        had_focus = editor.has_focus()
        editor.target.forget()
        self._column.removeWidget(editor)
        if had_focus:
            (self._editors[-1].levels.focus if self._editors else self.adder.setFocus)()
        editor.hide()
        editor.deleteLater()
