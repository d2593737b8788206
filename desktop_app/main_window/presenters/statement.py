"""The statement panel: the statement chosen, and the changes asked for there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.domain.history import Step
from desktop_app.domain.statement import Kind, Status
from desktop_app.main_window.desk import Desk
from desktop_app.project.commands import claims, stances, statements
from desktop_app.project.jobs.quotations import speakers_near, targets_near
from desktop_app.widgets.statement_panel.panel import StatementPanel


class StatementPresenter(QObject):
    """Shows the desk's statement in the panel and makes commands of its requests."""

    def __init__(self, desk: Desk, panel: StatementPanel, place: Callable[[str], tuple[int, int]]) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._number = desk, panel, place
        self._shown = ""
        desk.project_changed.connect(self._learn)
        desk.document_changed.connect(self._show)
        desk.focus_changed.connect(self._follow_focus)
        desk.step_told.connect(self._follow)
        self._connect()

    def _connect(self) -> None:
        do, panel = self._desk.do, self._panel
        panel.actor_requested.connect(
            lambda s, role, name: do(statements.SetActor(s, statements.ActorRole(role), name))
        )
        panel.kind_requested.connect(lambda s, kind: do(statements.SetKind(s, Kind(kind))))
        panel.memo_requested.connect(lambda s, memo: do(statements.SetMemo(s, memo)))
        panel.status_requested.connect(lambda s, status: do(statements.SetStatus(s, Status(status))))
        panel.removal_requested.connect(lambda s: do(statements.DeleteStatement(s)))
        panel.claim_requested.connect(lambda s, code: do(claims.AddClaim(s, code)))
        panel.claim_type_requested.connect(lambda s, claim, code: do(claims.SetClaimType(s, claim, code)))
        panel.claim_topic_requested.connect(lambda s, claim, topic: do(claims.SetClaimTopic(s, claim, topic)))
        panel.paraphrase_requested.connect(lambda s, claim, text: do(claims.SetParaphrase(s, claim, text)))
        panel.claim_removal_requested.connect(lambda s, claim: do(claims.DeleteClaim(s, claim)))
        panel.stance_requested.connect(lambda s, target, level: do(stances.AddStance(s, target, level)))
        panel.stance_target_requested.connect(
            lambda s, stance, target: do(stances.SetTarget(s, stance, target))
        )
        panel.level_requested.connect(lambda s, stance, level: do(stances.SetLevel(s, stance, level)))
        panel.stance_removal_requested.connect(lambda s, stance: do(stances.DeleteStance(s, stance)))

    def _learn(self) -> None:
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
        if self._shown in step.ids("statement") or step.ids("actor") or step.ids("codebook"):
            self._show()

    def _show(self) -> None:
        project, focus = self._desk.project, self._desk.focus
        self._shown = focus.statement
        if project is None or focus.document is None or not focus.statement:
            self._panel.show_statement(None, "", (), ())
            return
        found = project.statements_by_id(frozenset((focus.statement,)))
        if not found:
            self._panel.show_statement(None, "", (), ())
            return
        statement = found[0]
        content = statement.content[0].span
        self._panel.show_statement(
            statement,
            self._place(focus.statement),
            speakers_near(focus.document, content),
            targets_near(focus.document, content),
        )

    def _place(self, statement_id: str) -> str:
        number, total = self._number(statement_id)
        return self.tr("Statement %1 of %2").replace("%1", str(number)).replace("%2", str(total))
