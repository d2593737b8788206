"""One claim: its type, its topic, what it says in the coder's words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.codebook import Code, Codebook
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.statement import Claim
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.form import Form
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.statement_panel.asks import Ask
from desktop_app.widgets.statement_panel.entry import Entry
from desktop_app.widgets.statement_panel.more import More
from desktop_app.widgets.statement_panel.names import Names

_WORTHY = {None: "", True: "yes", False: "no"}


class ClaimEditor(Entry):
    """The fields of a claim; without one, only the types to choose the first from."""

    def __init__(self, parent: QWidget) -> None:
        more = More()
        types, topic = ChipRow(self.tr("Claim type")), CompletingField(self.tr("Topic"))
        super().__init__(
            types, topic, self.tr("Remove this claim (Delete)"), more, owner=FieldOwner.CLAIM, parent=parent
        )
        more.add_choice(
            Ask.CHECK_WORTHY,
            self.tr("Worth a check"),
            (Code("yes", self.tr("Yes")), Code("no", self.tr("No"))),
        )
        more.add_text(Ask.VERDICT, self.tr("Verdict"), self.tr("What a check found"), paragraphs=False)
        more.add_text(Ask.CLAIM_MEMO, self.tr("Claim memo"), self.tr("A note on this claim"), paragraphs=True)
        self.claim = Claim("")
        self.types, self.topic = types, topic
        self.types.chosen.connect(self._ask(Ask.CLAIM_TYPE))
        self.topic.set_new((("", self.tr("New topic “%1”")),))
        self.topic.taken.connect(self._ask(Ask.CLAIM_TOPIC))
        self._fields = QWidget(self)
        self.paraphrase = LateText(self.tr("Paraphrase"), (1, 4), paragraphs=False, parent=self._fields)
        self.paraphrase.setPlaceholderText(self.tr("In your own words"))
        self.paraphrase.written.connect(self._ask(Ask.PARAPHRASE))
        self.topic.settled.connect(self.paraphrase.setFocus)
        form = Form(self._fields)
        form.add(self.tr("Topic"), self.topic, self.remove)
        form.add(self.tr("Paraphrase"), self.paraphrase, self.opener)
        self._fields.setLayout(form)
        for part in (self.types, self._fields, self.more):
            self.column.addWidget(part)
        self.show_claim(self.claim, Names(self))

    def set_names(self, codebook: Codebook, names: Names) -> None:
        """Offer the claim types and topics of this codebook, those used last first."""
        self.types.set_codes(codebook.claim_types)
        self.topic.set_proposals(names.recent_topics, names.topics)
        self.set_fields(codebook.fields_of(FieldOwner.CLAIM))

    def show_claim(self, claim: Claim, names: Names) -> None:
        """Show this claim; what is half written in a field of the same claim stays."""
        self.claim = claim
        self.types.set_value(claim.claim_type)
        self.topic.show_name(names.topic(claim.topic))
        self.paraphrase.show_text(claim.paraphrase)
        said = {
            Ask.CHECK_WORTHY.value: _WORTHY[claim.check_worthy],
            Ask.VERDICT.value: claim.verdict,
            Ask.CLAIM_MEMO.value: claim.memo,
        }
        self.show_more(claim.id, said, claim.fields)
        self._fields.setVisible(bool(claim.id))
        if not claim.id:
            self.more.hide()

    def texts(self) -> dict[tuple[str, str], LateText]:
        return {(Ask.PARAPHRASE.value, self.id): self.paraphrase} | super().texts()

    def tab_stops(self) -> list[QWidget]:
        stops = [self.topic, self.paraphrase, self.opener]
        return [*self.types.tab_stops(), *stops, *self.more.tab_stops()]
