"""What the statement panel asks for."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from desktop_app.widgets.statement_panel.asks import Ask, field_asked


class Requests(QWidget):
    """Each names the statement first, then the claim or stance if it is about one, then the value."""

    actor_requested = Signal(str, str, str)
    kind_requested = Signal(str, str)
    claim_requested = Signal(str, str)
    claim_type_requested = Signal(str, str, str)
    claim_topic_requested = Signal(str, str, str)
    paraphrase_requested = Signal(str, str, str)
    check_worthy_requested = Signal(str, str, str)
    """The value is ``yes``, ``no`` or empty."""
    verdict_requested = Signal(str, str, str)
    claim_memo_requested = Signal(str, str, str)
    claim_removal_requested = Signal(str, str)
    stance_requested = Signal(str, str, str)
    stance_target_requested = Signal(str, str, str)
    level_requested = Signal(str, str, str)
    stance_memo_requested = Signal(str, str, str)
    stance_removal_requested = Signal(str, str)
    memo_requested = Signal(str, str)
    status_requested = Signal(str, str)
    field_requested = Signal(str, object, str, str, str)
    """Statement, ``FieldOwner``, claim or stance (or empty), field id, value."""
    removal_requested = Signal(str)
    same_as_last_requested = Signal(str)
    next_requested = Signal()
    """The statement is done: the next suggestion is to be made one."""
    acceptance_requested = Signal(str)
    edit_requested = Signal(str)
    rejection_requested = Signal(str)
    card_left = Signal()
    """Nobody is to be at the suggestion any longer."""
    left = Signal()

    def ask(self, statement: str, what: str, part: str, value: str) -> None:
        """Ask for a change that an ``Ask`` or a field of the codebook's own names."""
        own = field_asked(what)
        if own is not None:
            self.field_requested.emit(statement, own[0], part, own[1], value)
        elif what == Ask.MEMO:
            self.memo_requested.emit(statement, value)
        else:
            self._of_part(Ask(what)).emit(statement, part, value)

    def _of_part(self, what: Ask) -> SignalInstance:
        signals: dict[Ask, SignalInstance] = {
            Ask.CLAIM_TYPE: self.claim_type_requested,
            Ask.CLAIM_TOPIC: self.claim_topic_requested,
            Ask.PARAPHRASE: self.paraphrase_requested,
            Ask.CHECK_WORTHY: self.check_worthy_requested,
            Ask.VERDICT: self.verdict_requested,
            Ask.CLAIM_MEMO: self.claim_memo_requested,
            Ask.STANCE_TARGET: self.stance_target_requested,
            Ask.LEVEL: self.level_requested,
            Ask.STANCE_MEMO: self.stance_memo_requested,
        }
        return signals[what]
