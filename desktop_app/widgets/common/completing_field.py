"""A field for a name, which proposes the names that are known while somebody types."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolTip, QWidget

from desktop_app.widgets.common.held import Held
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.offers import Offers, Row
from desktop_app.widgets.common.proposal_list import SHOWN, ProposalList
from desktop_app.widgets.common.proposals import Proposals

_STAYS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_EDGE = 2
"""Pixels that Qt leaves beside the text within the room that the style gives it."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: SHOWN, Qt.Key.Key_PageUp: -SHOWN}


class CompletingField(QLineEdit):
    """Shows a name and asks for another: one of the list with Enter, what is typed with Ctrl+Enter.

    Nothing is highlighted before something is typed or the down key is pressed. Leaving the field takes
    what is typed only when it is a whole known name, or nothing at all; else the shown name comes back.
    """

    taken = Signal(str)
    """The value of the proposal that was taken, a new name (with its prefix), or empty."""

    settled = Signal()
    """Enter was pressed and there is nothing more to do here: the focus may go on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "field")
        self._offers = Offers()
        self._name = ""
        self._held = Held()
        self._look: Look | None = None
        self._list: ProposalList | None = None
        self._unasked = False  # the list is open though nobody did anything in the field
        self.textEdited.connect(self._typed)

    def set_look(self, look: Look) -> None:
        """Paint the list with the colours of this theme."""
        self._look = look

    def set_proposals(self, *sources: Proposals) -> None:
        """Propose these names, of equally good ones those of the earlier source first."""
        self._offers.set_sources(*sources)

    def set_new(self, new: tuple[tuple[str, str], ...]) -> None:
        """What to offer for a new name: (prefix of its value, wording with ``%1``), the usual one first."""
        self._offers.set_new(new)

    def show_name(self, name: str) -> None:
        """Show the name that stands; what is half typed in the focused field stays."""
        self._name = name
        if self.hasFocus() and self.isModified():
            return
        if self.text() != name:
            whole = self.hasFocus() and self.selectedText() == self.text()
            self.setText(name)
            if whole:
                self.selectAll()
            else:
                self.setCursorPosition(len(name) if self.hasFocus() else 0)
        self.setToolTip("")
        self.setModified(False)

    def refuse(self) -> None:
        """A name that was asked for could not be kept: show the one that stands, unless one is typed."""
        self.show_name(self._name)

    def forget(self) -> None:
        """Close the list and give up what is half typed."""
        self._close()
        self.setModified(False)
        self.setText(self._name)
        self.setCursorPosition(0)

    def open(self) -> None:
        """Take the focus and show the list with nothing highlighted; Esc leaves both at once."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        self._offer(highlighted=-1)
        self._unasked = True

    @property
    def is_open(self) -> bool:
        """Whether names are shown to choose from."""
        return self._list is not None and self._list.isVisible()

    @property
    def offered(self) -> tuple[Row, ...]:
        """The rows shown, best first."""
        return self._list.rows if self._list is not None and self.is_open else ()

    @property
    def highlighted(self) -> int:
        """The place of the row that Enter takes, -1 when none is marked."""
        return self._list.highlighted if self._list is not None and self.is_open else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._held.is_from_elsewhere(event) or (key in _ENTER and event.isAutoRepeat()):
            return
        if key in _ENTER:
            self._enter(new=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._move(_MOVES[key])
        elif key is Qt.Key.Key_Escape and self.is_open and not (self._unasked and not self.isModified()):
            self._close()
        elif key is Qt.Key.Key_Escape:
            self.forget()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and not self.toolTip() and self._is_cut():
            # Plain letters, whatever the name looks like.
            QToolTip.showText(event.globalPos(), f"<qt>{escape(self.text())}</qt>", self)
            return True
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in (*_ENTER, *_MOVES, Qt.Key.Key_Escape)
        ):
            event.accept()
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.is_open and not self.hasSelectedText():
            self._offer(highlighted=-1)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's name
        if self.isModified() and self.highlighted >= 0:
            self._take(self.offered[self.highlighted].value)
            if not self.hasFocus():
                return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._held.focus_came()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        if event.reason() in _STAYS:
            self._close()
        else:
            self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or not self._is_cut():
            super().paintEvent(event)
            return
        # At rest a name that has no room says so.
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, frame, painter, self)
        inside = self._inside(frame)
        painter.setPen(frame.palette.color(QPalette.ColorRole.Text))
        told = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, QStyle.visualAlignment(self.layoutDirection(), self.alignment()), told)

    def hideEvent(self, event: QHideEvent) -> None:
        self._close()
        super().hideEvent(event)

    def _is_cut(self) -> bool:
        """Whether the field is too narrow for the name."""
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        return self.fontMetrics().horizontalAdvance(self.text()) > self._inside(frame).width()

    def _inside(self, frame: QStyleOptionFrame) -> QRect:
        """Where the text stands."""
        within = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, frame, self)
        return within.marginsRemoved(self.textMargins()).adjusted(_EDGE, 0, -_EDGE, 0)

    def _typed(self) -> None:
        self._offer(highlighted=0 if self._offers.meant(self.text().strip())[1] else -1)

    def _offer(self, highlighted: int) -> None:
        rows = self._offers.rows(self.text().strip() if self.isModified() else "")
        if not self.isModified():
            # Down and Enter keep the name that stands; another has to be gone to.
            rows = tuple(sorted(rows, key=lambda row: row.name != self._name))
        if self._list is None:
            self._list = ProposalList(self, self._look, self.accessibleName())
            self._list.picked.connect(self._picked)
        self._list.show_rows(rows, highlighted)

    def _move(self, by: int) -> None:
        self._unasked = False
        if not self.is_open:
            self._offer(highlighted=-1)
            if by < 0:
                return
        if self._list is not None and self.is_open:
            last = len(self._list.rows) - 1
            at = self._list.highlighted
            self._list.highlight(0 if at < 0 < by else min(last, max(-1, at + by)))

    def _enter(self, new: bool) -> None:
        typed = self.text().strip()
        if new and self._offers.meant(typed)[1] and self.isModified():
            self._take(self._offers.new_value(typed))
        elif self.highlighted >= 0:
            self._take(self.offered[self.highlighted].value)
        elif self.isModified() and typed:
            # The list was closed over what is typed: what Enter would take is shown before it is taken.
            self._typed()
            return
        else:
            self.settle()
        self.settled.emit()

    def _picked(self, row: Row) -> None:
        self._take(row.value)
        self.settled.emit()

    def settle(self) -> None:
        """Take what is typed where there can be no doubt what is meant: a known name, or one like none.

        Part of a known name may be a slip; then the name that stands is shown again.
        """
        self._close()
        if not self.isModified():
            return
        typed = self.text().strip()
        _, name = self._offers.meant(typed)
        matches = self._offers.matches(typed, 2)
        exact = [match for match in matches if match.exact]
        if not typed and self._name:
            self._take("")
        elif name and len(exact) == 1:
            self._take(exact[0].proposal.value)
        elif name and not matches:
            self._take(self._offers.new_value(typed))
        else:
            self.forget()

    def _take(self, value: str) -> None:
        """Ask for ``value``; the field is at rest before anybody hears of it."""
        self._close()
        self.setModified(False)
        self.setText(
            self._offers.name_of(value) or (self._offers.meant(self.text().strip())[1] if value else "")
        )
        self.taken.emit(value)

    def _close(self) -> None:
        self._unasked = False
        if self._list is not None:
            self._list.close_for_good()
            self._list = None
