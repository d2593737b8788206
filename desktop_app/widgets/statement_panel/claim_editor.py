"""One claim: its type, its topic, what it says in the coder's words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Claim
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.proposals import Proposals
from desktop_app.widgets.statement_panel.form import Form, SmallButton
from desktop_app.widgets.statement_panel.names import Names


class ClaimEditor(QWidget):
    """The fields of a claim; without one, only the types to choose the first from."""

    type_asked = Signal(str)
    topic_asked = Signal(str)
    paraphrase_asked = Signal(str)
    removal_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.claim = Claim("")
        self.types = ChipRow(self.tr("Claim type"), parent=self)
        self.types.chosen.connect(self.type_asked)
        self.topic = CompletingField(self.tr("Topic"), self)
        self.topic.set_new((("", self.tr("New topic “%1”")),))
        self.topic.taken.connect(self.topic_asked)
        self.paraphrase = LateText(self.tr("Paraphrase"), (1, 4), paragraphs=False, parent=self)
        self.paraphrase.setPlaceholderText(self.tr("The claim in your own words"))
        self.paraphrase.written.connect(self.paraphrase_asked)
        self.topic.settled.connect(self.paraphrase.setFocus)
        self.remove = SmallButton("close", "×", self.tr("Remove this claim (Delete)"), self)
        self.remove.clicked.connect(self.removal_asked)
        self._fields = QWidget(self)
        form = Form(self._fields)
        form.add(self.tr("Topic"), self.topic, self.remove)
        form.add(self.tr("Paraphrase"), self.paraphrase)
        self._fields.setLayout(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self.font(), 0.4))
        column.addWidget(self.types)
        column.addWidget(self._fields)
        self.show_claim(self.claim, Names(self))

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        for part in (self.types, self.topic, self.remove):
            part.set_look(look)

    def set_names(self, codebook: Codebook, names: Names) -> None:
        """Offer the claim types and topics of this codebook."""
        self.types.set_codes(codebook.claim_types)
        self.topic.set_proposals(Proposals(), names.topics)

    def show_claim(self, claim: Claim, names: Names) -> None:
        """Show this claim; what is half written in a field of the same claim stays."""
        self.claim = claim
        self.types.set_value(claim.claim_type)
        self.topic.show_name(names.topic(claim.topic))
        self.paraphrase.show_text(claim.paraphrase)
        self._fields.setVisible(bool(claim.id))

    def forget(self) -> None:
        """Give up what is half written: the claim goes, or another takes its place."""
        self.topic.forget()
        self.paraphrase.forget()

    def refuse(self) -> None:
        """What was asked for could not be kept."""
        self.topic.refuse()
        self.paraphrase.refuse()

    def has_focus(self) -> bool:
        """Whether the keyboard is somewhere in this claim."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def tab_stops(self) -> list[QWidget]:
        """Its fields in the order shown."""
        return [*self.types.tab_stops(), self.topic, self.remove, self.paraphrase]
