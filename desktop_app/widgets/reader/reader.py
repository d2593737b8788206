"""The article to read, select in and mark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.position import letters_of
from desktop_app.widgets.common.scripts import fallbacks
from desktop_app.widgets.reader.bounds import Bounds
from desktop_app.widgets.reader.column import column_on
from desktop_app.widgets.reader.finds import Finds
from desktop_app.widgets.reader.found_words import FoundWords
from desktop_app.widgets.reader.highlight import ColourBy, Highlight, Suggested
from desktop_app.widgets.reader.margin import Margin
from desktop_app.widgets.reader.mark_painter import MarkPainter
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.notes import Notes
from desktop_app.widgets.reader.overlay import Overlay
from desktop_app.widgets.reader.overview import Legend, legend, next_of, ticks
from desktop_app.widgets.reader.page_layout import PageLayout
from desktop_app.widgets.reader.places import Places
from desktop_app.widgets.reader.pointing import Pointing
from desktop_app.widgets.reader.selecting import Selecting
from desktop_app.widgets.reader.several import Several
from desktop_app.widgets.reader.sheet import Sheet
from desktop_app.widgets.reader.stillness import Stillness
from desktop_app.widgets.reader.strip import Tick
from desktop_app.widgets.reader.text_steps import Size
from desktop_app.widgets.reader.tips import Tips, brief
from desktop_app.widgets.reader.typography import Role, Typography

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
    character_typed = Signal(tuple)
    """What a key without a meaning here may stand for, best first: what it writes, and where it lies."""
    entered = Signal()
    """Enter was pressed, and there was nothing to make a statement of."""
    size_told = Signal(int)
    """The size that the text was set in, in pixels."""

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
        self._layout.paint_under = self._paint_under
        self._face = self._language = ""
        self._sheet = Sheet(self._layout, self._painter, self.locale())
        self._places = Places(self, self._sheet)
        self.selecting = Selecting(self, self._sheet)
        """The caret and the selection."""
        self._stillness = Stillness(self, self._layout)
        self._tips = Tips(self.viewport())
        self._notes = Notes(self, self._sheet, self._places, self._margin(look))
        self.finds = Finds(self)
        """The words looked for in the text."""
        self._found_words = FoundWords(self._sheet, self.finds)
        self.bounds = Bounds(self, self._sheet, self._places)
        """The boundaries of the statement chosen."""
        self._overlay = Overlay(self._places, self.selecting, self.bounds)
        self._pointing = Pointing(self, self._sheet, self._places, self._notes, self.bounds)
        self._pointing.chosen.connect(self.choose)
        self.several = Several(self, self._sheet, self._places, self.choose)
        """Those that lie one over another."""
        self._pointing.clicked.connect(self.several.offer)
        self._pointing.taken.connect(self.suggestion_taken)
        # What a selection would become may stand on lines that the selection itself does not touch.
        self.selectionChanged.connect(self.viewport().update)
        self.selectionChanged.connect(lambda: self.selection_told.emit(self.textCursor().hasSelection()))
        self.set_look(look)

    # What is shown

    def set_look(self, look: Look) -> None:
        """Paint in the colours and faces of a theme."""
        self._painter.look = look
        self._look = look
        self._notes.margin = self._margin(look)
        typography = self._layout.typography
        self._set_typography(replace(typography, reading=self._reading(), interface=look.interface))

    def _margin(self, look: Look) -> Margin:
        return Margin(look, self.tr("A accept · X reject"))

    def show_document(self, document: Document | None) -> None:
        """Show a document from its top, with nothing marked; None for an empty page."""
        self._sheet.begin(document)
        self._stillness.forget()
        page = self._sheet.page
        self._language = document.language if document else ""
        typography = replace(self._layout.typography, reading=self._reading())
        if typography != self._layout.typography:
            self._layout.set_typography(typography, self._look.page["muted"])
        self.document().setDefaultFont(self._layout.typography.font(Role.BODY))
        self.setPlainText(page.text)
        self._layout.begin(page.lengths, page.role)
        self._stillness.resize_bar()
        self.selecting.go(0)
        self.verticalScrollBar().setValue(0)
        self.setAccessibleDescription(document.title if document else "")

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Mark these statements and no others."""
        self._sheet.marks.statements.clear()
        self.put_highlights(highlights)

    def put_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Mark these statements too, or mark them anew."""
        self._sheet.marks.statements.put(highlights)
        self._marked()

    def remove_highlights(self, ids: Iterable[str]) -> None:
        """Unmark these statements, those that are marked."""
        for statement_id in ids:
            self._sheet.marks.statements.remove(statement_id)
            if self._painter.chosen.statement == statement_id:
                self.choose(Chosen())
        self._marked()

    def place_of_statement(self, statement_id: str) -> tuple[int, int]:
        """Which of the statements marked one is, by place and from 1, and how many there are."""
        return self._sheet.marks.statements.place(statement_id)

    def statements(self) -> list[Highlight]:
        """All statements marked, in the order of the text; costs by their number."""
        return self._sheet.marks.statements.by_place()

    def set_suggestions(self, suggestions: Iterable[Suggested]) -> None:
        """Mark these suggestions and no others."""
        self._sheet.marks.suggestions.clear()
        self.put_suggestions(suggestions)

    def put_suggestions(self, suggestions: Iterable[Suggested]) -> None:
        """Mark these suggestions too, or mark them anew."""
        self._sheet.marks.suggestions.put(suggestions)
        self._marked()

    def remove_suggestions(self, ids: Iterable[str]) -> None:
        """Unmark these suggestions; the reader is at none of them any longer, the caret stays there."""
        for suggestion_id in ids:
            self._sheet.marks.suggestions.remove(suggestion_id)
            if self._painter.chosen.suggestion == suggestion_id:
                self.choose(Chosen())
        self._marked()

    def place_of_suggestion(self, suggestion_id: str) -> tuple[int, int]:
        """Which of the suggestions marked one is, by place and from 1, and how many there are."""
        return self._sheet.marks.suggestions.place(suggestion_id)

    def _marked(self) -> None:
        self.viewport().update()
        self.marks_changed.emit()

    def ticks(self) -> tuple[list[Tick], list[Tick]]:
        """Where the marks are: the statements in the colours they are painted in, and the suggestions."""
        return ticks(self._sheet)

    @property
    def colour_by(self) -> ColourBy:
        """What the colours of the statements say."""
        return self._painter.by

    def set_colour_by(self, by: ColourBy) -> None:
        """Have the colours of the statements say something else."""
        if by is not self._painter.by:
            self._painter.by = by
            self._marked()

    def legend(self) -> Legend:
        """What the colours and the lines of the marks mean, of those that occur."""
        return legend(self._sheet)

    def go_to_next_of(self, key: str) -> None:
        """Go to the next statement painted in the hue of that key, from the first after the last."""
        spans = self._sheet.spans(self.chosen)
        following = next_of(self._sheet, key, spans[0].start if spans else self.caret, self.chosen.statement)
        if following:
            self.choose(Chosen(statement=following), show=True)

    def brief(self, chosen: Chosen) -> str:
        """A mark in a line, empty for none."""
        mark = self._sheet.marks.get(chosen)
        return brief(mark) if mark else ""

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
            self._tips.hide()
            self.several.follow()
            self.viewport().update()
            self.chosen_changed.emit(chosen)
        spans = self._sheet.spans(chosen)
        if show and spans:
            self.show_span(spans[0])
            self.selecting.go(spans[0].start)

    def tell_of_chosen(self, lines: Iterable[str]) -> None:
        """Say something of what is chosen, below its first line, until a key or the mouse is used."""
        spans = self._sheet.spans(self.chosen)
        if spans:
            self._tips.tell(self.place_of(spans[0].start) + QPoint(0, self.fontMetrics().height()), lines)

    def step(self, direction: int, *, suggested: bool = False, around: bool = False) -> bool:
        """Go to the next mark, or for a negative direction the one before; False when there is none.

        ``suggested`` for suggestions only; ``around`` to begin again at the other end of the text.
        """
        spans = self._sheet.spans(self.chosen)
        place = spans[0].start if spans else self.caret
        marks = self._sheet.marks
        following = marks.step(self.chosen, place, direction, suggested=suggested)
        if following is None and around:
            end = -1 if direction > 0 else len(self._sheet.text) + 1
            following = marks.step(Chosen(), end, direction, suggested=suggested)
        if following is None:
            return False
        self.choose(following, show=True)
        return True

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self.selecting.caret

    def set_exact(self, *, exact: bool) -> None:
        """Take selections at their letters, or snap them to whole words."""
        self.selecting.exact = exact
        self.viewport().update()
        self.selection_told.emit(self.textCursor().hasSelection())

    def selection(self, *, exact: bool | None = None) -> tuple[Span, ...]:
        """What would become a statement: the words selected, snapped to whole ones unless ``exact``.

        None for the way that was set.
        """
        span = self.selecting.span(exact=exact)
        return (span,) if span else ()

    def select(self, span: Span) -> None:
        """Select a stretch, as the hand would."""
        self.selecting.select(span)

    def clear_selection(self) -> None:
        """Select nothing, so that a further key does not mark the same words again."""
        self.selecting.clear()

    # Where it is

    def show_span(self, span: Span) -> None:
        """Scroll so that a stretch is in comfortable view, if it is not."""
        self._places.show(span)

    def place_of(self, point: int) -> QPoint:
        """The middle of the line, at the leading edge of a code point, in the viewport."""
        return self._places.of(point)

    def go_to_part(self, part: float) -> None:
        """Scroll to a part of the article, 0 its beginning and 1 its end."""
        self._places.go_to_part(part)

    def view(self) -> tuple[float, float]:
        """Which part of the article is in view, from 0 to 1."""
        length = max(1, len(self._sheet.text))
        top, bottom = self._places.in_view()
        return top / length, bottom / length

    # Type

    def set_type(self, *, face: str, leading: float, measure: int) -> None:
        """Set the text in another face (empty: the theme's), line height and width of the column."""
        self._face = face
        typography = replace(self._layout.typography, leading=leading, measure=measure)
        self._set_typography(replace(typography, reading=self._reading()))

    def _reading(self) -> str:
        """The families of the text: the one chosen, and the theme's for letters that it lacks."""
        faces = (self._face, self._look.reading, fallbacks(self._language, serif=True))
        return ", ".join(face for face in faces if face)

    def set_size(self, size: int) -> None:
        """Set the text in another size, in pixels."""
        self._set_typography(replace(self._layout.typography, size=size))
        self.size_told.emit(size)

    @property
    def typography(self) -> Typography:
        """The type that the page is set in."""
        return self._layout.typography

    @property
    def size_in_pixels(self) -> int:
        """The size of the text."""
        return self._layout.typography.size

    def zoom(self, steps: int) -> None:
        """Set the text larger, or smaller for a negative number of steps."""
        nearest = min(range(len(_SIZES)), key=lambda n: abs(_SIZES[n] - self.size_in_pixels))
        self.set_size(_SIZES[max(0, min(len(_SIZES) - 1, nearest + steps))])

    def _set_typography(self, typography: Typography) -> None:
        top, _ = self._places.in_view()
        self.document().setDefaultFont(typography.font(Role.BODY))
        self._layout.set_typography(typography, self._look.page["muted"])
        self._fit()
        self._stillness.forget()
        if self._sheet.text and top:
            self.verticalScrollBar().setValue(round(self._places.line_top(top)))
        self.viewport().update()

    def _fit(self) -> None:
        page = self.viewport().width()
        column = column_on(page, self._layout.typography.column())
        self._notes.column = column
        self._layout.set_place(page, column.left, column.width, self.viewport().height() * 0.4)
        self._stillness.resize_bar()

    # Painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        top, _ = self._places.in_view()
        super().resizeEvent(event)
        self._fit()
        wider = event.oldSize().width() != event.size().width()
        if wider and self._sheet.text and self.verticalScrollBar().value():
            self.verticalScrollBar().setValue(round(self._places.line_top(top)))
            self._stillness.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._stillness.settle()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._notes.paint(painter)
        self._overlay.paint(painter, self._look)

    def _paint_under(self, painter: QPainter, block: QTextBlock, corner: QPointF, clip: QRectF) -> None:
        self._painter.paint(painter, block, corner, clip)
        self._found_words.paint(painter, self._look, block, corner, clip)

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.bounds.flush()
        if not self._pointing.press(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.let_go(event):
            super().mouseReleaseEvent(event)
            self._pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.double_click(event):
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.move(event):
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointing.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
            return
        if self.several.offered and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.several.step(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        self.several.close()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.text().isprintable() and not event.text().isspace() and event.text():
            # A key held down means its character once; ten claims of a kind, nobody.
            if not event.isAutoRepeat():
                self.character_typed.emit(letters_of(event))
            return
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
            return
        if not self._extend(event):
            super().keyPressEvent(event)

    def _extend(self, event: QKeyEvent) -> bool:
        """By paragraphs, as Ctrl and Shift do elsewhere: of these keys the text widget makes nothing."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != both or event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        self.selecting.extend(Size.PARAGRAPH, 1 if event.key() == Qt.Key.Key_Down else -1)
        return True

    def _escape(self) -> None:
        if self._tips.telling:
            self._tips.hide()
            return
        if self.several.offered:
            self.several.close()
            return
        self.clear_selection()
        self.choose(Chosen())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = QPointF(self.viewport().mapFrom(self, event.pos()))
            self._tips.hover(
                event.globalPos(), self._under(place) or [note.mark for note in self._notes.all_at(place)]
            )
            return True
        return super().event(event)

    def _under(self, place: QPointF) -> list[Highlight | Suggested]:
        """The marks that lie under a place of the viewport, the shorter first."""
        point = self._places.under(place)
        lying = [] if point is None else self._sheet.marks.lying(point)
        return [mark for chosen in lying if (mark := self._sheet.marks.get(chosen)) is not None]

    # Safety

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: a document loads neither pictures nor files, near or far."""
        return None

    def canInsertFromMimeData(self, source: object) -> bool:
        return False
