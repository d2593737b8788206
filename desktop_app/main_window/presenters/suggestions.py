"""The suggestions of the document on the desk: on its page, in the panel, and how many are left."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.findings import Confidence, Quotation
from desktop_app.domain.history import Step, StepState
from desktop_app.domain.suggestion import Suggestion
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.presenters.shown import card_of, suggested_of
from desktop_app.main_window.searching import Searching
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.statement_panel.panel import StatementPanel


class SuggestionPresenter(QObject):
    """Keeps page and panel as the project is; only what came or went is marked anew."""

    left_told = Signal(object)
    """So many suggestions are left in the document, None while none were looked for; or others elsewhere."""

    def __init__(self, desk: Desk, searching: Searching, reader: Reader, panel: StatementPanel) -> None:
        super().__init__(reader)
        self._desk, self._reader, self._panel = desk, reader, panel
        self._shown: dict[str, Suggestion] = {}
        self._card = ""
        self.everywhere = 0
        """How many suggestions were left in the whole project when that was last told."""
        self._unlooked: int | None = None
        # Once the page is painted: what is told is asked of all articles.
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell_left)
        desk.document_changed.connect(self._begin)
        desk.step_told.connect(self._follow)
        desk.focus_changed.connect(self._show_chosen)
        searching.kept.connect(self._take)
        searching.unkept.connect(self._take_unkept)

    def of_high_confidence(self) -> tuple[Suggestion, ...]:
        """Those left in the document that can be relied on, in the order of the text."""
        return tuple(each for each in self._shown.values() if _is_sure(each))

    def _begin(self) -> None:
        # The page has begun anew, with nothing marked.
        self._shown, self._card, self._unlooked = {}, "", None
        self._renew()

    def _take(self, document_id: str) -> None:
        self._unlooked = None
        document = self._desk.focus.document
        if document is not None and document.id == document_id:
            self._renew()
        else:
            self._telling.start()

    def _take_unkept(self, document_id: str, found: tuple[Quotation, ...]) -> None:
        document = self._desk.focus.document
        if document is not None and document.id == document_id:
            self._renew(tuple(Suggestion(f"{n}", document_id, each) for n, each in enumerate(found)))

    def _follow(self, step: Step) -> None:
        if step.ids("document"):
            self._unlooked = None
        if step.ids("statement") or step.ids("review"):
            came = self._renew()
            if came and step.state is StepState.UNDONE and not self._desk.focus.statement:
                # What was decided on stands there again: that is where the reader was.
                self._desk.choose(suggestion=came[0].id)
        if step.ids("actor") and self._shown:
            self._mark(self._shown.values())
            self._card = ""
            self._show_chosen()

    def _renew(self, unkept: tuple[Suggestion, ...] | None = None) -> list[Suggestion]:
        """Mark what is left; the answer is what was not there before, in the order of the text."""
        document = self._desk.focus.document
        there = (
            self._desk.ask(lambda project: project.suggestions(document.id)) if document is not None else None
        )
        left = {suggestion.id: suggestion for suggestion in unkept or there or ()}
        chosen = self._shown.get(self._desk.focus.suggestion)
        gone = [id_ for id_ in self._shown if id_ not in left]
        came = [suggestion for suggestion in left.values() if self._shown.get(suggestion.id) != suggestion]
        self._shown = left
        if gone:
            self._reader.remove_suggestions(gone)
        if came:
            self._mark(came)
        if gone or came:
            self._card = ""
        if chosen is not None and chosen.id in gone:
            # Looked for again, it may have got other edges: the reader stays where it was.
            self._desk.choose(suggestion=next((each.id for each in came if _meet(each, chosen)), ""))
        self._desk.set_left(len(left), sum(map(_is_sure, left.values())))
        self._telling.start()
        self._show_chosen()
        return came

    def _mark(self, suggestions: Iterable[Suggestion]) -> None:
        document, known = self._desk.focus.document, self._desk.known
        if document is not None:
            self._reader.put_suggestions(suggested_of(each, document.text, known) for each in suggestions)

    def _tell_left(self) -> None:
        document = self._desk.focus.document
        here = None
        if document is None:
            self._panel.show_left(None, 0)
        else:
            self.everywhere = self._desk.ask(lambda project: project.unreviewed()) or 0
            here = len(self._shown) if self._shown or self._is_searched(document.id) else None
            elsewhere = self.everywhere - len(self._shown)
            # All articles are asked only where the answer is told.
            unsearched = self._unsearched() if here == 0 and not elsewhere else 0
            self._panel.show_left(here, elsewhere, unsearched)
        self.left_told.emit(here)

    def _is_searched(self, document_id: str) -> bool:
        summary = self._desk.ask(lambda project: project.summary(document_id))
        return summary is not None and summary.unreviewed is not None

    def _unsearched(self) -> int:
        if self._unlooked is None:
            self._unlooked = self._desk.ask(lambda project: project.unsearched()) or 0
        return self._unlooked

    def _show_chosen(self) -> None:
        wanted = self._desk.focus.suggestion
        if wanted == self._card:
            return
        before, self._card = self._card, wanted
        if before and not wanted and not self._desk.focus.statement:
            self._panel.show_statement(None)
            return
        suggestion = self._shown.get(wanted)
        document = self._desk.focus.document
        if suggestion is not None and document is not None:
            number, total = self._reader.place_of_suggestion(wanted)
            place = self.tr("Suggestion %1 of %2").replace("%1", str(number)).replace("%2", str(total))
            self._panel.show_card(card_of(suggestion, document.text, self._desk.known, place))


def _meet(one: Suggestion, other: Suggestion) -> bool:
    """Whether two suggestions have words in common."""
    return any(a.overlaps(b) for a in one.quotation.content for b in other.quotation.content)


def _is_sure(suggestion: Suggestion) -> bool:
    return suggestion.quotation.confidence is Confidence.HIGH
