"""The text of the article on the desk, corrected; and the words that lost their place by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.document import Document
from desktop_app.domain.history import Step
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.main_window.coding import Coding
from desktop_app.project.commands.correcting import CorrectText, LetGoOfAnchor, PlaceAnchor
from desktop_app.project.commands.statements import Part
from desktop_app.widgets.common.keyed import keyed
from desktop_app.widgets.reader.lost_bar import Lost

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


class Correcting(QObject):
    """Puts the text to be corrected in the page's place, and lists what was lost until it is placed.

    ``sure`` asks whether what was corrected may be given up.
    """

    def __init__(self, window: MainWindow, coding: Coding, *, sure: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._desk, self._reader = window, window.desk, window.reader
        self._sure = sure
        self._corrector, self._bar = corrector, bar = window.parts.corrector, window.parts.lost_bar
        self._document: Document | None = None
        self._top, self._selected = 0, tuple[Span, ...]()
        """How far the page was scrolled, and what was selected, when it was begun."""
        self._lost: dict[str, tuple[Lost, ...]] = {}
        corrector.kept.connect(lambda _: self.keep())
        corrector.left.connect(self.leave)
        bar.placing_requested.connect(self._place)
        bar.leaving_requested.connect(self._let_go)
        bar.shown.connect(self._go)
        coding.begun.connect(self._forget)
        coding.told.connect(self._look)
        self._desk.step_told.connect(self._follow)
        self._desk.page_leaving.connect(self._page_leaves)

    @property
    def busy(self) -> bool:
        """Whether something was corrected that is not kept yet."""
        return self._document is not None and self._corrector.changed

    def begin(self) -> None:
        """Let the text be corrected, in its place."""
        if self._desk.focus.document is None or self._document is not None:
            return
        self._desk.change_coming.emit()
        if not self._desk.may_write():
            return
        self._document = document = self._desk.focus.document
        point = self._reader.caret
        self._top = self._reader.verticalScrollBar().value()
        self._selected = self._reader.selection(exact=True)
        spans = (span for mark in self._reader.statements() for span in mark.content)
        self._window.parts.show_text(correcting=True)
        # Whoever gives the keyboard to the text gives it to the one in view.
        self._reader.setFocusProxy(self._corrector)
        self._corrector.begin(document.text, spans, self._reader.typography, self._window.look, point)

    def keep(self) -> bool:
        """Keep the text as it was corrected, as one step; False when that cannot be done."""
        if self._document is None:
            return True
        if self._corrector.changed:
            before = self._document
            if not self._desk.do(CorrectText(before.id, self._corrector.text(), before.text)):
                return False
        self._end()
        return True

    def leave(self) -> None:
        """Leave the text as it was; asks first where something was corrected."""
        if not self.busy or self._sure():
            self._end()

    def _end(self) -> None:
        begun, self._document = self._document, None
        point = self._corrector.point
        self._corrector.end()
        self._reader.setFocusProxy(None)  # type: ignore[arg-type]
        self._window.parts.show_text(correcting=False)
        document = self._desk.focus.document
        if document is not None:
            self._reader.selecting.go(min(point, len(document.text)))
            if begun is not None and begun.id == document.id:
                self._select_again(begun.text, document.text)
            # Once the page has its height again: before, nothing of it can be scrolled to.
            QTimer.singleShot(0, self._reader, partial(self._stand_at, document.id, point, self._top))
        self._reader.setFocus()

    def _select_again(self, before: str, after: str) -> None:
        """Select what was selected, where the same words stand still: there, or as far from the end."""
        for span in self._selected[:1]:
            for by in (0, len(after) - len(before)):
                start, end = span.start + by, span.end + by
                if start >= 0 and before[span.start : span.end] == after[start:end]:
                    self._reader.select(Span(start, end))
                    return

    def _stand_at(self, document_id: str, point: int, top: int) -> None:
        """Have the article stand as it did, and the place that was worked at in view."""
        document = self._desk.focus.document
        if document is not None and document.id == document_id and document.text:
            self._reader.verticalScrollBar().setValue(top)
            at = min(point, len(document.text) - 1)
            self._reader.show_span(Span(at, at + 1))

    def _page_leaves(self) -> None:
        if self.busy:
            # Rather kept, which can be undone, than lost.
            if self.keep():
                told = self.tr("The text was kept as you corrected it. {edit.undo|Ctrl+Z} takes it back.")
                self._desk.deed_told.emit(keyed(told))
            else:
                QGuiApplication.clipboard().setText(self._corrector.text())
                told = self.tr("The text could not be kept as you corrected it; it is on the clipboard.")
                self._desk.problem_told.emit(told)
        if self._document is not None:
            self._end()

    # Words without a place

    def _forget(self) -> None:
        self._lost = {}
        self._show()

    def _look(self, statements: tuple[Statement, ...]) -> None:
        for statement in statements:
            self._lost.pop(statement.id, None)
            if statement.unplaced:
                self._lost[statement.id] = tuple(self._of(statement))
        self._show()

    def _of(self, statement: Statement) -> Iterator[Lost]:
        speaker = self._desk.known.actor(statement.speaker)
        parts = (("content", statement.content), ("source", statement.source), ("cue", statement.cue))
        for part, anchors in parts:
            for ordinal, anchor in enumerate(anchors):
                if not anchor.placed:
                    yield Lost(statement.id, part, ordinal, anchor.exact, speaker, anchor.span.start)

    def _follow(self, step: Step) -> None:
        touched = step.ids("statement")
        if not touched or self._desk.focus.document is None:
            return
        for statement_id in touched:
            self._lost.pop(statement_id, None)
        self._look(self._desk.statements(touched))

    def _show(self) -> None:
        all_lost = [lost for each in self._lost.values() for lost in each]
        self._bar.set_lost(tuple(sorted(all_lost, key=lambda lost: (lost.point, lost.statement))))
        self._desk.set_lost(len(all_lost))

    def _go(self, lost: Lost) -> None:
        self._desk.set_statement(lost.statement)
        document = self._desk.focus.document
        if document is not None and document.text:
            point = min(lost.point, len(document.text) - 1)
            self._reader.show_span(Span(point, point + 1))
            self._reader.selecting.go(point)
        self._reader.setFocus()

    def _place(self, lost: Lost) -> None:
        selected = self._reader.selection()
        if not selected:
            self._desk.hint_told.emit(self.tr("First select the words where they stand now."))
        elif self._desk.do(PlaceAnchor(lost.statement, Part(lost.part), lost.ordinal, selected[0])):
            self._reader.clear_selection()
        self._reader.setFocus()

    def _let_go(self, lost: Lost) -> None:
        self._desk.do(LetGoOfAnchor(lost.statement, Part(lost.part), lost.ordinal))
        self._reader.setFocus()
