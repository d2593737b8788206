"""Views as pictures, drawn by the plots that the window has, with heading and explanation."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.files import replacing
from desktop_app.main_window.application import made_application
from desktop_app.main_window.theme import load
from desktop_app.project.job import Job, Progress, run
from desktop_app.project.jobs.analysis import FIGURES, show
from desktop_app.project.sparing import spare_projects
from desktop_app.project.views.registry import view
from desktop_app.project.views.view import Asked
from desktop_app.widgets.common.faces import gap, heavy, reading
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.plot import Plot
from desktop_app.widgets.plots.registry import PLOTS

PICTURES = ("png", "svg")
_SCALE = 2
_MOST = 8_000
"""Pixels of a PNG's side; a larger picture is not drawn at twice its size."""


def draw_view(path: Path, name: str, asked: Asked, output: Path, *, format_name: str, theme: str) -> int:
    """Write a view of a project file as a picture, with no display; Problem for a view that is a table."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    made_application()
    if name not in PLOTS:
        raise Problem(Wrong.UNKNOWN_FORMAT, subject=format_name, choices=FIGURES)
    dress, chosen = load(theme), view(name)
    shown = run(show(path, name, asked))
    plot = PLOTS[name](None)
    plot.setFont(QApplication.font())
    plot.set_look(dress)
    plot.show_view(shown)
    words = chosen.heading, explained(chosen.line, asked.query)
    run(save_picture(plot, dress, words, output, format_name))
    return 0


def explained(line: str, query: str) -> str:
    """What stands below the heading of a picture: also of which statements it is, as it would be typed."""
    return f"{line}\n{query}" if query.strip() else line


def save_picture(plot: Plot, look: Look, words: tuple[str, str], path: Path, format_name: str) -> Job[Path]:
    """Write what a plot shows now as ``png`` or ``svg``; ``words`` are the heading and what explains it.

    The job has values of its own and may run beside the window: a large picture takes seconds. The file is
    replaced whole or left as it was; Problem when it cannot be written, or is a project.
    """
    return _written(_Sheet(plot, look, *words), path, format_name)


def _written(sheet: _Sheet, path: Path, format_name: str) -> Job[Path]:
    spare_projects(path)
    yield Progress(0, 2, "painting")
    data = _svg(sheet) if format_name == "svg" else _png(sheet)
    yield Progress(1, 2, "writing")
    with replacing(path) as file:
        file.write(data)
    return path


class _Sheet:
    """The plot below its heading, on the colour of the page."""

    def __init__(self, plot: Plot, look: Look, heading: str, line: str) -> None:
        line = "\n".join(filter(None, (line, plot.picture_note())))
        self._paint_plot, self._look, self.heading, self._line = plot.pictured(), look, heading, line
        self._font = QFont(plot.font())
        self._large = heavy(reading(QFont(self._font), look.reading, 1.5))
        self._edge = gap(self._font, 1.3)
        drawn = plot.picture_size()
        least = QFontMetrics(self._large).horizontalAdvance(heading)
        self._width = max(drawn.width(), least, 36 * QFontMetrics(self._font).averageCharWidth())
        self._head = QFontMetrics(self._large).height()
        wrapped = QRect(0, 0, self._width, 10_000)
        flags = Qt.TextFlag.TextWordWrap
        self._words = QFontMetrics(self._font).boundingRect(wrapped, flags, line).height() if line else 0
        self._top = self._edge + self._head + self._words + gap(self._font, 1.2)
        self.size = QSize(self._width + 2 * self._edge, self._top + drawn.height() + self._edge)

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(QPoint(), self.size), self._look.page["background"])
        painter.setFont(self._large)
        painter.setPen(self._look.page["text"])
        place = QRect(self._edge, self._edge, self._width, self._head)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.heading)
        painter.setFont(self._font)
        painter.setPen(self._look.page["muted"])
        below = QRect(self._edge, self._edge + self._head, self._width, self._words + 2)
        painter.drawText(below, Qt.TextFlag.TextWordWrap, self._line)
        painter.translate(self._edge, self._top)
        self._paint_plot(painter)


def _png(sheet: _Sheet) -> bytes:
    scale = _SCALE if max(sheet.size.width(), sheet.size.height()) * _SCALE <= _MOST else 1
    image = QImage(sheet.size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    return png_of(image)


def png_of(image: QImage) -> bytes:
    """A picture as the bytes of a PNG file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(held.data())


def _svg(sheet: _Sheet) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(sheet.size)
    generator.setViewBox(QRect(QPoint(), sheet.size))
    generator.setTitle(sheet.heading)
    painter = QPainter(generator)
    sheet.paint(painter)
    painter.end()
    return bytes(held.data())
