"""The article to read, select in and mark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from desktop_app.domain.document import Document
from desktop_app.domain.selection import snapped
from desktop_app.domain.text import Span
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.highlight import Highlight, Suggested
from desktop_app.widgets.reader.margin import Margin, Note, Placed
from desktop_app.widgets.reader.mark_painter import MarkPainter
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.page import page_of
from desktop_app.widgets.reader.page_layout import PageLayout
from desktop_app.widgets.reader.runs import x_of
from desktop_app.widgets.reader.typography import Role, Typography

_NOTES = 200
_NARROW_NOTES = 140
_NARROW = 560
_NOTES_MOST = 260
_NOTES_EDGE = 12
_GAP = 26
_EDGE = 34
_SIZES = (13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 27, 30, 34, 40)


class Reader(QTextEdit):
    """Shows one document; nothing in it can be typed over.

    Spans given and told are code points of the document's text. What is marked is painted for the
    lines in view only, so that a change costs one repaint however much is marked.
    """

    chosen_changed = Signal(object)
    selection_told = Signal(bool)
    suggestion_taken = Signal(str)
    """A suggestion was clicked twice."""
    marks_changed = Signal()
    character_typed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Article"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setCursorWidth(2)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        self._layout = PageLayout(document, Typography(look.reading, look.interface))
        document.setDocumentLayout(self._layout)
        self.setDocument(document)
        self._painter = MarkPainter(self._layout)
        self._layout.paint_under = self._painter.paint
        self._page = page_of(Document("", ""), self.locale())
        self._text = ""
        self._placed: list[Placed] = []
        self._notes = 0
        self._told = ""
        self._kept: int | None = None
        self._pressed: QPointF | None = None
        # Not while painting: the bar's new range may scroll, and that paints.
        self._bar_timer = QTimer(self, singleShot=True, interval=0)
        self._bar_timer.timeout.connect(self._resize_bar)
        self.selectionChanged.connect(lambda: self.selection_told.emit(self.textCursor().hasSelection()))
        self.set_look(look)

    # What is shown

    def set_look(self, look: Look) -> None:
        """Paint in the colours and faces of a theme."""
        self._painter.look = look
        self._quiet = look.page["muted"]
        self._margin = Margin(look, self.tr("A accept · X reject"))
        typography = self._layout.typography
        self._set_typography(replace(typography, reading=look.reading, interface=look.interface))

    def show_document(self, document: Document | None) -> None:
        """Show a document from its top, with nothing marked; None for an empty page."""
        self._text = document.text if document else ""
        shown = document or Document("", "")
        self._page = page_of(shown, self.locale())
        self._painter.offsets = self._page.offsets
        self._painter.marks.statements.clear()
        self._painter.marks.suggestions.clear()
        self._painter.chosen = Chosen()
        self._kept = None
        self.document().setDefaultFont(self._layout.typography.font(Role.BODY))
        self.setPlainText(self._page.text)
        self._layout.begin(self._page.lengths, self._page.role)
        self._layout.documentSizeChanged.emit(self._layout.documentSize())
        cursor = self.textCursor()
        cursor.setPosition(self._page.offsets.unit(0))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)
        self.setAccessibleDescription(shown.title)

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Mark these statements and no others."""
        self._painter.marks.statements.clear()
        self.put_highlights(highlights)

    def put_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Mark these statements too, or mark them anew."""
        self._painter.marks.statements.put(highlights)
        self._marked()

    def remove_highlight(self, statement_id: str) -> None:
        """Unmark a statement."""
        self._painter.marks.statements.remove(statement_id)
        if self._painter.chosen.statement == statement_id:
            self.choose(Chosen())
        self._marked()

    def place_of_statement(self, statement_id: str) -> tuple[int, int]:
        """Which of the statements marked one is, by place and from 1, and how many there are."""
        return self._painter.marks.statements.place(statement_id)

    def set_suggestions(self, suggestions: Iterable[Suggested]) -> None:
        """Mark these suggestions and no others."""
        self._painter.marks.suggestions.clear()
        self.put_suggestions(suggestions)

    def put_suggestions(self, suggestions: Iterable[Suggested]) -> None:
        """Mark these suggestions too, or mark them anew."""
        self._painter.marks.suggestions.put(suggestions)
        self._marked()

    def remove_suggestions(self, ids: Iterable[str]) -> None:
        """Unmark these suggestions; the reader is at none of them any longer, the caret stays there."""
        for suggestion_id in ids:
            self._painter.marks.suggestions.remove(suggestion_id)
            if self._painter.chosen.suggestion == suggestion_id:
                self.choose(Chosen())
        self._marked()

    def place_of_suggestion(self, suggestion_id: str) -> tuple[int, int]:
        """Which of the suggestions marked one is, by place and from 1, and how many there are."""
        return self._painter.marks.suggestions.place(suggestion_id)

    def _marked(self) -> None:
        self.viewport().update()
        self.marks_changed.emit()

    def ticks(self) -> tuple[list[tuple[float, QColor]], list[float]]:
        """Where the marks are, from 0 to 1: the statements with their colours, and the suggestions."""
        length = max(1, len(self._text))
        marks = self._painter.marks
        coded = [(mark.content[0].start / length, mark.colour) for mark in marks.statements.all()]
        return coded, [mark.content[0].start / length for mark in marks.suggestions.all()]

    # What is chosen and selected

    @property
    def chosen(self) -> Chosen:
        """The statement or suggestion that the reader is at."""
        return self._painter.chosen

    def choose(self, chosen: Chosen, *, show: bool = False) -> None:
        """Be at a statement or a suggestion; ``show`` scrolls to it."""
        if chosen != self._painter.chosen:
            self._painter.chosen = chosen
            # What was told of another is of no use here.
            QToolTip.hideText()
            self.viewport().update()
            self.chosen_changed.emit(chosen)
        spans = self._spans(chosen)
        if show and spans:
            self.show_span(spans[0])
            cursor = self.textCursor()
            cursor.setPosition(self._page.offsets.unit(spans[0].start))
            self.setTextCursor(cursor)

    def tell_of_chosen(self, lines: Iterable[str]) -> None:
        """Say something of what is chosen, below its first line, until a key or the mouse is used."""
        spans = self._spans(self.chosen)
        if spans:
            place = self.place_of(spans[0].start) + QPoint(0, self.fontMetrics().height())
            self._told = f"<qt>{'<br>'.join(map(escape, lines))}</qt>"
            QToolTip.showText(self.viewport().mapToGlobal(place), self._told, self.viewport())

    def _is_telling(self) -> bool:
        """Whether what was asked of the mark chosen stands on the page; not what the mouse happens upon."""
        return bool(self._told) and QToolTip.isVisible() and QToolTip.text() == self._told

    def step(self, direction: int, *, suggested: bool = False, around: bool = False) -> bool:
        """Go to the next mark, or for a negative direction the one before; False when there is none.

        ``suggested`` for suggestions only; ``around`` to begin again at the other end of the text.
        """
        spans = self._spans(self.chosen)
        place = spans[0].start if spans else self._caret()
        marks = self._painter.marks
        following = marks.step(self.chosen, place, direction, suggested=suggested)
        if following is None and around:
            end = -1 if direction > 0 else len(self._text) + 1
            following = marks.step(Chosen(), end, direction, suggested=suggested)
        if following is None:
            return False
        self.choose(following, show=True)
        return True

    def selection(self, *, exact: bool = False) -> tuple[Span, ...]:
        """What would become a statement: the words selected, snapped to whole ones unless ``exact``."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return ()
        start = self._page.offsets.point(cursor.selectionStart())
        end = self._page.offsets.point(cursor.selectionEnd())
        if end <= start:
            return ()
        span = Span(start, end) if exact else snapped(self._text, Span(start, end))
        return (span,) if span else ()

    def select(self, span: Span) -> None:
        """Select a stretch, as the hand would."""
        cursor = self.textCursor()
        cursor.setPosition(self._page.offsets.unit(span.start))
        cursor.setPosition(self._page.offsets.unit(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing, so that a further key does not mark the same words again."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)

    def _caret(self) -> int:
        return self._page.offsets.point(self.textCursor().position())

    def _spans(self, chosen: Chosen) -> tuple[Span, ...]:
        mark = self._painter.marks.get(chosen)
        return mark.content if mark else ()

    # Where it is

    def show_span(self, span: Span) -> None:
        """Scroll so that a stretch is in comfortable view, if it is not."""
        block = self.document().findBlock(self._page.offsets.unit(span.start))
        view = self.viewport().height()
        self._layout.lay_out(
            max(0.0, self._layout.top(block.blockNumber()) - view), self._layout.top(block.blockNumber())
        )
        y = self._line_top(span.start)
        self._layout.lay_out(y, y + view)
        self._layout.documentSizeChanged.emit(self._layout.documentSize())
        bar = self.verticalScrollBar()
        if (
            not bar.value() + 20
            <= y
            <= bar.value() + view - 4 * self._layout.typography.line_height(Role.BODY)
        ):
            bar.setValue(round(y - view / 3))

    def _line_top(self, point: int) -> float:
        unit = self._page.offsets.unit(point)
        block = self.document().findBlock(unit)
        box = self._layout.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(unit - block.position())
        return box.top() + self._layout.line_box(block, max(0, line.lineNumber()))[0]

    def place_of(self, point: int) -> QPoint:
        """The middle of the line, at the left edge of a code point, in the viewport."""
        unit = self._page.offsets.unit(point)
        block = self.document().findBlock(unit)
        box = self._layout.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(unit - block.position())
        top, bottom = self._layout.line_box(block, line.lineNumber())
        x = x_of(line, unit - block.position())
        return QPointF(
            box.left() + x, box.top() + (top + bottom) / 2 - self.verticalScrollBar().value()
        ).toPoint()

    def go_to_part(self, part: float) -> None:
        """Scroll to a part of the article, 0 its beginning and 1 its end."""
        point = max(0, min(len(self._text) - 1, round(part * len(self._text))))
        if self._text:
            y = self._line_top(point)
            self.verticalScrollBar().setValue(round(y - self.viewport().height() / 3))

    def view(self) -> tuple[float, float]:
        """Which part of the article is in view, from 0 to 1."""
        length = max(1, len(self._text))
        top, bottom = self._visible()
        return top / length, bottom / length

    def _visible(self) -> tuple[int, int]:
        """The first and last code point in view."""
        top = self.verticalScrollBar().value()
        first, last = self._layout.units_between(top, top + self.viewport().height())
        return self._page.offsets.point(first), self._page.offsets.point(last)

    # Type

    def set_size(self, size: int) -> None:
        """Set the text in another size, in pixels."""
        self._set_typography(replace(self._layout.typography, size=size))

    @property
    def size_in_pixels(self) -> int:
        """The size of the text."""
        return self._layout.typography.size

    def zoom(self, steps: int) -> None:
        """Set the text larger, or smaller for a negative number of steps."""
        nearest = min(range(len(_SIZES)), key=lambda n: abs(_SIZES[n] - self.size_in_pixels))
        self.set_size(_SIZES[max(0, min(len(_SIZES) - 1, nearest + steps))])

    def _set_typography(self, typography: Typography) -> None:
        top, _ = self._visible()
        self.document().setDefaultFont(typography.font(Role.BODY))
        self._layout.set_typography(typography, self._quiet)
        self._fit()
        self._kept = None
        if self._text and top:
            self.verticalScrollBar().setValue(round(self._line_top(top)))
        self.viewport().update()

    def _fit(self) -> None:
        page, column = self.viewport().width(), self._layout.typography.column()
        self._notes = 0
        if page >= column + _NOTES + _GAP + 2 * _EDGE:
            self._notes = _NOTES
        elif page >= _NARROW:
            self._notes = _NARROW_NOTES
        beside = self._notes + _GAP if self._notes else 0
        column = min(column, page - 2 * _EDGE - beside)
        left = max(float(_EDGE), (page - column - beside) / 2)
        if self._notes:
            # What is left beside the column is the notes', up to what a note can use.
            self._notes = round(min(_NOTES_MOST, page - left - column - _GAP - _NOTES_EDGE))
        self._layout.set_place(page, left, column, self.viewport().height() * 0.4)
        self._layout.documentSizeChanged.emit(self._layout.documentSize())

    # Painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        top, _ = self._visible()
        super().resizeEvent(event)
        self._fit()
        if (
            event.oldSize().width() != event.size().width()
            and self._text
            and self.verticalScrollBar().value()
        ):
            self.verticalScrollBar().setValue(round(self._line_top(top)))
            self._kept = None

    def paintEvent(self, event: QPaintEvent) -> None:
        self._settle()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._placed = self._notes_in_view() if self._notes else []
        self._margin.paint(painter, self._placed)

    def _settle(self) -> None:
        """Lay out what is in view, and hold still what was in view before if paragraphs above it grew."""
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        kept = self._kept
        before = 0.0 if kept is None else self._layout.top(kept)
        self._layout.lay_out(bar.value(), bar.value() + height)
        size = self._layout.documentSize()
        if kept is not None:
            moved = self._layout.top(kept) - before
            if moved and bar.value() <= before <= bar.value() + height:
                self._layout.documentSizeChanged.emit(size)
                bar.setValue(round(bar.value() + moved))
                self._layout.lay_out(bar.value(), bar.value() + height)
        self._kept = self._layout.number_at(bar.value())
        if round(size.height()) != bar.maximum() + bar.pageStep():
            self._bar_timer.start()

    def _resize_bar(self) -> None:
        self._layout.documentSizeChanged.emit(self._layout.documentSize())

    def _notes_in_view(self) -> list[Placed]:
        top = self.verticalScrollBar().value()
        start, end = self._visible()
        marks = self._painter.marks
        notes = [
            Note(self._line_top(mark.content[0].start) - top + 2, Chosen(statement=mark.id), mark)
            for mark in marks.statements.content_between(start, end + 1)
            if mark.content[0].start >= start
        ]
        notes += [
            Note(self._line_top(mark.content[0].start) - top + 2, Chosen(suggestion=mark.id), mark)
            for mark in marks.suggestions.content_between(start, end + 1)
            if mark.content[0].start >= start
        ]
        _, right = self._layout.column
        return self._margin.place(
            notes, self.chosen, left=right + _GAP, width=self._notes, bottom=self.viewport().height()
        )

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        note = self._note_at(event.position())
        if note is not None:
            self.choose(note.chosen)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        near = pressed is not None and (event.position() - pressed).manhattanLength() < 4
        left = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if near and left and self._note_at(event.position()) is None:
            self.choose(self._mark_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first click has chosen one; the second is on that one, not on the next at its place.
        if self.chosen.suggestion and self._mark_at(event.position()) != Chosen():
            self.suggestion_taken.emit(self.chosen.suggestion)
            return
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            over = self._note_at(event.position()) is not None or self._mark_at(event.position()) != Chosen()
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._is_telling():
                QToolTip.hideText()
                self._told = ""
                return
            self.clear_selection()
            self.choose(Chosen())
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.text().isprintable() and not event.text().isspace() and event.text():
            # A key held down means its character once; ten claims of a kind, nobody.
            if not event.isAutoRepeat():
                self.character_typed.emit(event.text())
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        place = QPointF(self.viewport().mapFrom(self, event.pos()))
        highlight = self._painter.marks.get(self._mark_at(place))
        if highlight is None:
            QToolTip.hideText()
            return
        if isinstance(highlight, Suggested):
            QToolTip.showText(event.globalPos(), f"<qt>{escape(highlight.about)}</qt>", self.viewport())
            return
        stances = ", ".join(f"{position.sign} {position.target}" for position in highlight.positions)
        told = [highlight.speaker or self.tr("no speaker"), highlight.claims or self.tr("no claim"), stances]
        # Escaped: a name with tags in it must not be taken for a page with pictures to load.
        line = escape(" · ".join(part for part in told if part))
        QToolTip.showText(event.globalPos(), f"<qt>{line}</qt>", self.viewport())

    def _note_at(self, place: QPointF) -> Note | None:
        return next((placed.note for placed in self._placed if placed.box.contains(place)), None)

    def _mark_at(self, place: QPointF) -> Chosen:
        """The mark under a place of the viewport; where several lie, each click takes the next longer one."""
        there = QPointF(place.x(), place.y() + self.verticalScrollBar().value())
        unit = self._layout.hitTest(there, Qt.HitTestAccuracy.ExactHit)
        if unit < 0 or unit < self._page.offsets.unit(0):
            return Chosen()
        return self._painter.marks.at(self._page.offsets.point(unit), self.chosen)

    # Safety

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: a document loads neither pictures nor files, near or far."""
        return None

    def canInsertFromMimeData(self, source: object) -> bool:
        return False
