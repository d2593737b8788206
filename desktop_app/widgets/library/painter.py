"""A document as a row of the library: title, outlet, date, how much of what was found in it is coded."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.apart import apart
from desktop_app.domain.document import DocumentStatus, DocumentSummary
from desktop_app.widgets.common.faces import gap, heavy, scaled
from desktop_app.widgets.common.lines import few_lines
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.library.documents import SUMMARY

AnyIndex = QModelIndex | QPersistentModelIndex
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TITLE_LINES = 2
_SIGNS = {DocumentStatus.NEW: "", DocumentStatus.IN_PROGRESS: "◐", DocumentStatus.DONE: "✓"}


class DocumentPainter(QStyledItemDelegate):
    """Every row is equally high, so that tens of thousands cost no more than those on the screen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.look: Look | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        title, small = QFontMetrics(heavy(option.font)), QFontMetrics(scaled(option.font, 0.85))
        inner = _TITLE_LINES * title.height() + 2 * small.height() + gap(option.font, 0.15)
        return QSize(0, inner + 2 * gap(option.font, 0.36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        summary = index.data(SUMMARY)
        if self.look is None or not isinstance(summary, DocumentSummary):
            super().paint(painter, option, index)
            return
        painter.save()
        self._paint_ground(painter, option, self.look)
        title, small = heavy(option.font), scaled(option.font, 0.85)
        rect: QRect = option.rect
        side = gap(option.font, 0.65)
        inner = rect.adjusted(side, 0, -side, 0)
        lines = few_lines(summary.title or self.tr("Untitled"), title, inner.width(), _TITLE_LINES)
        each, last = QFontMetrics(title).height(), QFontMetrics(small).height()
        space = gap(option.font, 0.15)
        top = rect.top() + (rect.height() - each * len(lines) - space - 2 * last) // 2
        painter.setFont(title)
        painter.setPen(self.look.window["text"])
        for line in lines:
            _write(painter, QRect(inner.left(), top, inner.width(), each), line, option, _LEADING)
            top += each
        place = QRect(inner.left(), top + space, inner.width(), last)
        painter.setFont(small)
        painter.setPen(self.look.window["muted"])
        self._paint_facts(painter, place, summary, option)
        self._paint_progress(painter, place.translated(0, last), summary, option)
        painter.restore()

    def foot(self, summary: DocumentSummary) -> str:
        """What stands below the title: a sign of how far it is, outlet, date, for whom, tags."""
        parts = [apart(summary.outlet), apart(short_date(summary.date))]
        parts += [f"@{summary.assigned}"] if summary.assigned else []
        parts += [" ".join(f"#{tag}" for tag in summary.tags)]
        sign = _SIGNS[summary.status]
        return f"{sign} {' · '.join(part for part in parts if part)}".strip()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, look: Look) -> None:
        state = option.state
        rect: QRect = option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.window["surface"])
            bar = QRect(rect.left(), rect.top(), gap(option.font, 0.17), rect.height())
            painter.fillRect(QStyle.visualRect(option.direction, rect, bar), look.window["accent"])
            painter.setPen(look.window["border"])
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.window["hover"])
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.window["focus"])
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_facts(
        self, painter: QPainter, place: QRect, summary: DocumentSummary, option: QStyleOptionViewItem
    ) -> None:
        text = painter.fontMetrics().elidedText(
            self.foot(summary), Qt.TextElideMode.ElideRight, place.width()
        )
        _write(painter, place, text, option, _LEADING)

    def _paint_progress(
        self, painter: QPainter, place: QRect, summary: DocumentSummary, option: QStyleOptionViewItem
    ) -> None:
        """How many of what was found is coded: in numbers, and as the share of a bar."""
        if self.look is None:
            return
        told = progress(summary, option.locale)
        metrics = painter.fontMetrics()
        width = max(metrics.horizontalAdvance(told), metrics.horizontalAdvance("000 / 000"))
        trailing = QRect(place.right() - width, place.top(), width + 1, place.height())
        _write(painter, QStyle.visualRect(option.direction, place, trailing), told, option, _TRAILING)
        high = gap(option.font, 0.17)
        top = place.center().y() - high // 2 + 1
        bar = QRect(place.left(), top, place.width() - width - gap(option.font, 0.6), high)
        painter.fillRect(QStyle.visualRect(option.direction, place, bar), self.look.window["border"])
        bar.setWidth(round(bar.width() * share(summary)))
        painter.fillRect(QStyle.visualRect(option.direction, place, bar), self.look.window["accent"])


def share(summary: DocumentSummary) -> float:
    """How much of what was found in a document is coded, from 0 to 1."""
    found = summary.statements + (summary.unreviewed or 0)
    return summary.statements / found if found and summary.unreviewed is not None else 0.0


def progress(summary: DocumentSummary, locale: QLocale) -> str:
    """Statements of what was found; a question mark where nobody has looked for quotations yet."""
    coded = locale.toString(summary.statements)
    if summary.unreviewed is None:
        return f"{coded} / ?"
    return f"{coded} / {locale.toString(summary.statements + summary.unreviewed)}"


def short_date(date: str) -> str:
    """A whole ISO date in the short form of the place; anything else as it is."""
    day = QDate.fromString(date[:10], Qt.DateFormat.ISODate)
    if len(date) < 10 or not day.isValid():
        return date
    return QLocale().toString(day, "d MMM yyyy")


def _write(
    painter: QPainter, place: QRect, text: str, option: QStyleOptionViewItem, side: Qt.AlignmentFlag
) -> None:
    # A title runs in its own direction, whichever that of the window is.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(place, QStyle.visualAlignment(option.direction, side), text)
