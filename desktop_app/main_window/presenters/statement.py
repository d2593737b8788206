"""The statement panel: the statement chosen, and the changes asked for there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.history import Step
from desktop_app.domain.statement import Kind, Statement, Status
from desktop_app.main_window.desk import Desk
from desktop_app.project.command import Command
from desktop_app.project.commands import claims, stances, statements
from desktop_app.project.commands.copying import CopyCoding
from desktop_app.project.commands.fields import SetField
from desktop_app.project.jobs.quotations import speakers_near, targets_near
from desktop_app.widgets.statement_panel.panel import StatementPanel

_REMEMBERED = 9
"""So many statements last worked on: some may be deleted by the time that one is asked for."""


class StatementPresenter(QObject):
    """Shows the desk's statement in the panel and makes commands of its requests."""

    def __init__(self, desk: Desk, panel: StatementPanel, place: Callable[[str], tuple[int, int]]) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._number = desk, panel, place
        self._shown = ""
        self._coded: tuple[str, ...] = ()
        self._statement: Statement | None = None
        # Once the page is painted: nobody opens a list of names before.
        self._naming = QTimer(self, singleShot=True, interval=0)
        self._naming.timeout.connect(self._name)
        desk.project_changed.connect(self._learn)
        desk.document_changed.connect(self._show)
        desk.focus_changed.connect(self._follow_focus)
        desk.step_told.connect(self._follow)
        self._connect()

    def _connect(self) -> None:
        desk, panel, ask = self._desk, self._panel, self._ask
        panel.actor_requested.connect(
            lambda s, role, name: ask(s, statements.SetActor(s, statements.ActorRole(role), name))
        )
        panel.kind_requested.connect(lambda s, kind: ask(s, statements.SetKind(s, Kind(kind))))
        panel.memo_requested.connect(lambda s, memo: ask(s, statements.SetMemo(s, memo, self._memo(s))))
        panel.status_requested.connect(lambda s, status: ask(s, statements.SetStatus(s, Status(status))))
        panel.removal_requested.connect(lambda s: ask(s, statements.DeleteStatement(s)))
        panel.claim_requested.connect(
            lambda s, code: ask(s, claims.AddClaim(s, code, called=desk.known.claim_type(code)))
        )
        panel.claim_type_requested.connect(
            lambda s, claim, code: ask(s, claims.SetClaimType(s, claim, code, desk.known.claim_type(code)))
        )
        panel.claim_topic_requested.connect(
            lambda s, claim, topic: ask(s, claims.SetClaimTopic(s, claim, topic))
        )
        panel.paraphrase_requested.connect(
            lambda s, claim, text: ask(s, claims.SetParaphrase(s, claim, text))
        )
        panel.claim_removal_requested.connect(lambda s, claim: ask(s, claims.DeleteClaim(s, claim)))
        panel.stance_requested.connect(lambda s, target, level: ask(s, stances.AddStance(s, target, level)))
        panel.stance_target_requested.connect(
            lambda s, stance, target: ask(s, stances.SetTarget(s, stance, target))
        )
        panel.level_requested.connect(
            lambda s, stance, level: ask(s, stances.SetLevel(s, stance, level, desk.known.level(level)))
        )
        panel.stance_removal_requested.connect(lambda s, stance: ask(s, stances.DeleteStance(s, stance)))
        panel.stance_memo_requested.connect(
            lambda s, stance, memo: ask(s, stances.SetStanceMemo(s, stance, memo))
        )
        for signal, part in (
            (panel.check_worthy_requested, claims.ClaimPart.CHECK_WORTHY),
            (panel.verdict_requested, claims.ClaimPart.VERDICT),
            (panel.claim_memo_requested, claims.ClaimPart.MEMO),
        ):
            signal.connect(partial(self._describe_claim, part))
        panel.field_requested.connect(
            lambda s, owner, part, field, value: ask(
                s, SetField(owner, s, field, value, part, called=desk.known.field(field))
            )
        )
        panel.same_as_last_requested.connect(self._code_as_last)

    def _describe_claim(self, part: claims.ClaimPart, statement_id: str, claim: str, value: str) -> None:
        self._ask(statement_id, claims.DescribeClaim(statement_id, claim, part, value))

    def _code_as_last(self, statement_id: str) -> None:
        """Code a statement as the other one that was worked on last."""
        wanted = frozenset(self._coded)
        there = {one.id for one in self._desk.ask(lambda project: project.statements_by_id(wanted)) or ()}
        last = next((one for one in self._coded if one in there and one != statement_id), "")
        if last:
            self._ask(statement_id, CopyCoding(statement_id, last))
        else:
            self._desk.hint_told.emit(self.tr("There is no statement coded before this one to take after."))

    def _ask(self, statement_id: str, command: Command) -> None:
        """Carry out what the panel asks for; what could not be kept stays in its field."""
        if self._desk.do(command):
            self._coded = (statement_id, *(one for one in self._coded if one != statement_id))[:_REMEMBERED]
            return
        wanted = frozenset((statement_id,))
        there = self._desk.ask(lambda project: project.statements_by_id(wanted))
        # Of a statement that somebody has taken away nothing can be kept, however often it is tried.
        if there is None or there:
            self._panel.refuse()

    def _memo(self, statement_id: str) -> str | None:
        """The memo that was last shown of a statement: the one that its coder was changing."""
        shown = self._statement
        return shown.memo if shown is not None and shown.id == statement_id else None

    def _learn(self) -> None:
        # What was written in another project is not for this one; the window has asked.
        self._coded = ()
        self._panel.give_up_texts()
        self._panel.set_codebook(self._desk.known.codebook)
        self._panel.set_actors(tuple(self._desk.known.actors.values()))
        self._show()

    def _follow_focus(self) -> None:
        if self._desk.focus.statement != self._shown:
            self._show()

    def _follow(self, step: Step) -> None:
        if step.ids("actor"):
            self._panel.set_actors(tuple(self._desk.known.actors.values()))
        if step.ids("codebook"):
            self._panel.set_codebook(self._desk.known.codebook)
        # Any statement: one more or less makes this one another of how many.
        if (step.ids("statement") or step.ids("actor") or step.ids("codebook")) and (
            self._shown or self._desk.focus.statement
        ):
            self._show()

    def _show(self) -> None:
        focus = self._desk.focus
        self._shown = focus.statement
        if focus.suggestion:
            # The panel shows that one.
            self._statement = None
            return
        wanted = frozenset((focus.statement,)) if focus.statement and focus.document else frozenset()
        found = self._desk.statements(wanted)
        if not found or focus.document is None:
            self._statement = None
            self._panel.show_statement(None)
            return
        before, self._statement = self._statement, found[0]
        if before is None or (before.id, before.content) != (found[0].id, found[0].content):
            self._naming.start()
        self._panel.show_statement(found[0], self._place(found[0]))

    def _name(self) -> None:
        """Look for the names that stand near the statement shown, to be proposed first."""
        document, statement = self._desk.focus.document, self._statement
        if document is not None and statement is not None and statement.document_id == document.id:
            content = statement.content[0].span
            self._panel.show_near(speakers_near(document, content), targets_near(document, content))

    def _place(self, statement: Statement) -> str:
        if not any(anchor.placed for anchor in statement.content):
            # The text was corrected, and none of its words is in it any more.
            return self.tr("Statement without a place")
        number, total = self._number(statement.id)
        place = self.tr("Statement %1 of %2").replace("%1", str(number)).replace("%2", str(total))
        if not statement.within:
            return place
        around, _ = self._number(statement.within)
        return self.tr("%1 · within %2").replace("%1", place).replace("%2", str(around))
