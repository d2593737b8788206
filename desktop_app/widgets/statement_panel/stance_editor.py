"""One stance: towards whom or what, and how strong."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.statement import Stance, TargetKind
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.form import Form
from desktop_app.widgets.common.proposals import Proposals
from desktop_app.widgets.statement_panel.asks import Ask
from desktop_app.widgets.statement_panel.entry import Entry
from desktop_app.widgets.statement_panel.more import More
from desktop_app.widgets.statement_panel.names import TOPIC, Names


class TargetField(CompletingField):
    """Proposes actors and topics."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.set_new((("", self.tr("New actor “%1”")), (TOPIC, self.tr("New topic “%1”"))))


class StanceEditor(Entry):
    """The target of a stance and the levels of the scale; no level is chosen until somebody does."""

    def __init__(self, stance: Stance, parent: QWidget) -> None:
        more = More()
        levels, target = ChipRow(self.tr("Level")), TargetField(self.tr("Target"))
        super().__init__(
            levels,
            target,
            self.tr("Remove this stance (Delete)"),
            more,
            owner=FieldOwner.STANCE,
            parent=parent,
        )
        more.add_text(
            Ask.STANCE_MEMO, self.tr("Stance memo"), self.tr("A note on this stance"), paragraphs=True
        )
        self.stance = stance
        self.levels, self.target = levels, target
        self.target.taken.connect(self._target_taken)
        self.levels.chosen.connect(self._ask(Ask.LEVEL))
        self.target.settled.connect(self.levels.focus)
        form = Form(self)
        self._sort = form.add(self.tr("Target"), self.target, self.remove)
        form.addWidget(self.levels, form.rowCount(), 0, 1, 3)
        self.levels.set_end(self.opener)
        self.column.addLayout(form)
        self.column.addWidget(self.more)

    def set_names(self, codebook: Codebook, names: Names, near: Proposals) -> None:
        """Offer the scale of this codebook, the names used last, those near in the text, and all known."""
        self.levels.set_codes(codebook.scale)
        self.target.set_proposals(names.recent_targets, near, names.targets)
        self.set_fields(codebook.fields_of(FieldOwner.STANCE))

    def show_stance(self, stance: Stance, names: Names) -> None:
        """Show this stance; a half-typed target stays."""
        self.stance = stance
        self.target.show_name(names.target(stance.target))
        # A topic that became an actor by one Enter too quick is seen at once.
        sort = self.tr("Actor") if stance.target.kind is TargetKind.ACTOR else self.tr("Topic")
        self._sort.setText(sort)
        self.target.setAccessibleDescription(sort)
        self.levels.set_value(stance.level)
        self.show_more(stance.id, {Ask.STANCE_MEMO.value: stance.memo}, stance.fields)

    def tab_stops(self) -> list[QWidget]:
        stops = [self.target, *self.levels.tab_stops(), self.opener]
        return [*stops, *self.more.tab_stops()]

    def _target_taken(self, target: str) -> None:
        # A stance without a target is none: emptying the field takes nothing back.
        if target:
            self.asked.emit(Ask.STANCE_TARGET.value, target)
        else:
            self.target.forget()
