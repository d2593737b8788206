"""One stance: towards whom or what, and how strong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Stance
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.proposals import Proposals
from desktop_app.widgets.statement_panel.form import Form, SmallButton
from desktop_app.widgets.statement_panel.names import TOPIC, Names


class TargetField(CompletingField):
    """Proposes actors and topics."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.set_new(((TOPIC, self.tr("New topic “%1”")), ("", self.tr("New actor “%1”"))))


class StanceEditor(QWidget):
    """The target of a stance and the levels of the scale; no level is chosen until somebody does."""

    target_asked = Signal(str)
    level_asked = Signal(str)
    removal_asked = Signal()

    def __init__(self, stance: Stance, parent: QWidget) -> None:
        super().__init__(parent)
        self.stance = stance
        self.target = TargetField(self.tr("Target"), self)
        self.target.taken.connect(self._target_taken)
        self.levels = ChipRow(self.tr("Level"), parent=self)
        self.levels.chosen.connect(self.level_asked)
        self.target.settled.connect(self.levels.focus)
        self.remove = SmallButton("close", "×", self.tr("Remove this stance (Delete)"), self)
        self.remove.clicked.connect(self.removal_asked)
        form = Form(self)
        form.add(self.tr("Target"), self.target, self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self.font(), 0.4))
        column.addLayout(form)
        column.addWidget(self.levels)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        for part in (self.target, self.levels, self.remove):
            part.set_look(look)

    def set_names(self, codebook: Codebook, names: Names, near: Proposals) -> None:
        """Offer the scale of this codebook, and the known names behind those near in the text."""
        self.levels.set_codes(codebook.scale)
        self.target.set_proposals(near, names.targets)

    def show_stance(self, stance: Stance, names: Names) -> None:
        """Show this stance; a half-typed target stays."""
        self.stance = stance
        self.target.show_name(names.target(stance.target))
        self.levels.set_value(stance.level)

    def has_focus(self) -> bool:
        """Whether the keyboard is somewhere in this stance."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def tab_stops(self) -> list[QWidget]:
        """Its fields in the order shown."""
        return [self.target, self.remove, *self.levels.tab_stops()]

    def _target_taken(self, target: str) -> None:
        # A stance without a target is none: emptying the field takes nothing back.
        if target:
            self.target_asked.emit(target)
        else:
            self.target.forget()
