"""The page: the document, its statements, and what is asked there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.codebook import keys_of
from desktop_app.domain.history import Step
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.main_window.coding import Coding
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.presenters.shown import highlight_of
from desktop_app.project.commands.claims import AddClaim, SetClaimType
from desktop_app.project.commands.statements import AddStatement
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.reader.strip import Strip

_STRIP_DELAY = 60


class ReadingPresenter(QObject):
    """Shows the desk's document in the reader, and makes statements of what is selected there."""

    def __init__(self, desk: Desk, coding: Coding, reader: Reader, strip: Strip, look: Look) -> None:
        super().__init__(reader)
        self._desk, self._coding, self._reader, self._strip = desk, coding, reader, strip
        self._look = look
        self._named = desk.known
        self._shown = ""
        self._strip_timer = QTimer(self, singleShot=True, interval=_STRIP_DELAY)
        self._strip_timer.timeout.connect(self._draw_strip)
        desk.document_changed.connect(self._show)
        coding.begun.connect(lambda: reader.set_highlights(()))
        coding.told.connect(self._mark)
        desk.step_told.connect(self._follow)
        desk.focus_changed.connect(self._choose)
        reader.chosen_changed.connect(self._chosen)
        reader.selection_told.connect(lambda _: self._tell_words())
        reader.character_typed.connect(self._typed)
        reader.marks_changed.connect(self._strip_timer.start)
        reader.verticalScrollBar().valueChanged.connect(lambda _: strip.set_view(*reader.view()))
        strip.place_requested.connect(reader.go_to_part)

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self._reader.set_look(look)
        self._strip.set_look(look)
        self._coding.begin()

    def make(self, spans: tuple[Span, ...]) -> bool:
        """Make a statement of these words and be at it; the selection goes, so no key codes it again."""
        document = self._desk.focus.document
        if document is None or not spans:
            return False
        command = AddStatement(document.id, spans, self._desk.annotator)
        if not self._desk.do(command):
            return False
        self._reader.clear_selection()
        self._desk.set_statement(command.id)
        return True

    def make_of_selection(self, *, exact: bool = False) -> bool:
        """Make a statement of the words selected."""
        return self.make(self._reader.selection(exact=exact))

    def _show(self) -> None:
        document = self._desk.focus.document
        again = document is not None and document.id == self._shown
        place, caret = self._reader.view()[0], self._reader.caret
        self._reader.show_document(document)
        if again:
            self._reader.selecting.go(min(caret, len(document.text)) if document else 0)
            self._reader.go_to_part(place)
        self._shown = document.id if document else ""
        self._named = self._desk.known
        self._coding.begin()

    def _mark(self, statements: tuple[Statement, ...]) -> None:
        known, look = self._desk.known, self._look
        self._reader.put_highlights(highlight_of(statement, known, look) for statement in statements)

    def remark(self, statement_id: str) -> None:
        """Mark a statement as the project has it."""
        wanted = frozenset((statement_id,))
        self._mark(self._desk.ask(lambda project: project.statements_by_id(wanted)) or ())

    def go_to(self, span: Span) -> None:
        """Show a stretch of the document on the desk, and select it."""
        self._reader.show_span(span)
        self._reader.select(span)

    def _follow(self, step: Step) -> None:
        document = self._desk.focus.document
        if document is None:
            return
        if self._desk.known.renames(self._named):
            self._named = self._desk.known
            self._coding.begin()
        self._named = self._desk.known
        touched = step.ids("statement")
        ours = self._desk.statements(touched)
        gone = touched - {statement.id for statement in ours}
        if gone:
            self._reader.remove_highlights(gone)
        if ours:
            self._mark(ours)
        if self._desk.focus.statement in gone:
            self._desk.set_statement("")

    def _choose(self) -> None:
        wanted = Chosen(self._desk.focus.statement, self._desk.focus.suggestion)
        if wanted != self._reader.chosen:
            self._reader.choose(wanted, show=wanted != Chosen())

    def _chosen(self, chosen: Chosen) -> None:
        self._desk.choose(statement=chosen.statement, suggestion=chosen.suggestion)
        self._tell_words()

    def _tell_words(self) -> None:
        selected = self._reader.textCursor().hasSelection()
        self._desk.set_words(self._reader.selection(), selected=selected)

    def _typed(self, letters: tuple[str, ...]) -> None:
        """A claim type's key in the text codes the statement that is chosen, whatever script is written."""
        statement_id = self._desk.focus.statement
        if not statement_id:
            return
        codes = keys_of(self._desk.known.codebook.claim_types)
        code = next((codes[letter] for letter in letters if letter in codes), None)
        statement = self._desk.ask(lambda project: project.statement(statement_id)) if code else None
        if code is None or statement is None:
            return
        open_claim = next((c for c in statement.claims if not c.claim_type), None)
        if open_claim is None:
            self._desk.do(AddClaim(statement_id, code.id, called=code.name))
        else:
            self._desk.do(SetClaimType(statement_id, open_claim.id, code.id, code.name))

    def _draw_strip(self) -> None:
        coded, suggested = self._reader.ticks()
        self._strip.set_ticks(coded, suggested)
        self._strip.set_view(*self._reader.view())
