"""The sheets of a printed article: its pages, the key of its colours, the table of its statements."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from PySide6.QtCore import QLocale, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPainter

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.printing.article import ArticlePages
from desktop_app.widgets.printing.key import Key
from desktop_app.widgets.printing.printed import Printed
from desktop_app.widgets.printing.table import TablePages

MARGINS = QMarginsF(17, 17, 17, 15)
"""Of the paper, in millimetres."""
_FOOT = 30.0
_INCH = 96.0


class Sheets:
    """What goes on a paper of a size in pixels, 96 to the inch, without its margins; a sheet at a time."""

    def __init__(self, printed: Printed, look: Look, size: QSizeF, locale: QLocale) -> None:
        self._printed, self._look, self._size = printed, look, size
        inner = QSizeF(size.width(), size.height() - _FOOT)
        self._article = ArticlePages(printed, look, inner, locale)
        self._key = Key(printed, look, size.width())
        self._table = TablePages(printed, look, inner)
        last = self._article.pages[-1] if self._article.pages else (0.0, 0.0)
        left = inner.height() - (last[1] - last[0])
        self._key_alone = bool(self._key.height) and self._key.height > left
        self.count = len(self._article.pages) + int(self._key_alone) + len(self._table.pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a sheet, counted from 0, whose top left corner is the painter's origin."""
        article = len(self._article.pages)
        if number < article:
            self._article.paint(painter, number)
            if number == article - 1 and self._key.height and not self._key_alone:
                top, bottom = self._article.pages[-1]
                self._key.paint(painter, bottom - top + 14)
        elif self._key_alone and number == article:
            self._key.paint(painter, 0)
        else:
            self._table.paint(painter, number - article - int(self._key_alone))
        self._foot(painter, number)

    def _foot(self, painter: QPainter, number: int) -> None:
        font = QFont(self._look.interface)
        font.setPixelSize(9)
        painter.setFont(font)
        painter.setPen(self._look.page["muted"])
        box = QRectF(0, self._size.height() - 14, self._size.width(), 14)
        told = f"{number + 1} / {self.count}"
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, told)
        room = box.width() - QFontMetricsF(font).horizontalAdvance(told) - 20
        document = self._printed.document
        named = " · ".join(
            part for part in (document.title or document.id, document.outlet, document.date) if part
        )
        named = QFontMetricsF(font).elidedText(named, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(0, box.top() + QFontMetricsF(font).ascent()), named)


def print_on(
    device: QPagedPaintDevice, articles: Iterable[Printed], look: Look, locale: QLocale
) -> Generator[tuple[int, int, int], None, None]:
    """Print articles, each on sheets of its own, on a device whose paper is set.

    Tells after each sheet how many articles are done, and of the one at hand how many sheets of how many.
    Given up by closing the iterator; what is then on the device is of no use.
    """
    device.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    paper = device.pageLayout().paintRect(QPageLayout.Unit.Inch).size() * _INCH
    painter = QPainter(device)
    try:
        scale = painter.viewport().width() / paper.width()
        for done, printed in enumerate(articles):
            sheets = Sheets(printed, look, paper, locale)
            for number in range(sheets.count):
                if done or number:
                    device.newPage()
                painter.save()
                painter.scale(scale, scale)
                sheets.paint(painter, number)
                painter.restore()
                yield done, number + 1, sheets.count
    finally:
        painter.end()
