"""A report of the analysis: its views drawn by the plots that the window has, as one HTML or PDF file."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QSaveFile, QSize, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication

from desktop_app.domain.analysis_report import AnalysisReport, ReportPart
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.analysis_report import Picture, report_text
from desktop_app.formats.files import replacing
from desktop_app.main_window.application import made_application
from desktop_app.main_window.pictures import png_of
from desktop_app.main_window.theme import load
from desktop_app.main_window.verbs.printing import paper_size
from desktop_app.project.job import Job, Progress, run
from desktop_app.project.jobs.analysis_report import Choices, analysis_report
from desktop_app.project.sparing import spare_projects
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.registry import PLOTS

_LARGEST = QSize(1600, 2400)
"""Of a plot, in pixels; what lies beyond is told to be left out."""

_ON_PAPER = QSize(640, 860)
_SCALE = 2
_POINTS = 8.5
_KEPT = Qt.AspectRatioMode.KeepAspectRatio


def write_report(path: Path, names: Sequence[str], query: str, choices: Choices, output: Path) -> int:
    """Write a report of a project file with no display; Problem for what cannot be shown or written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    made_application()
    run(save_report(run(analysis_report(path, names, query, choices)), output))
    return 0


def save_report(report: AnalysisReport, output: Path) -> Job[Path]:
    """Write a report as HTML, or as PDF where the file's name ends so; replaced whole or left as it was.

    The job has values of its own and may run beside the window. Problem when the file cannot be written, or
    is a project.
    """
    look = load("light")
    drawings = {part.name: _Drawing(part, look) for part in report.parts if part.name in PLOTS and part.total}
    return _written(report, drawings, output)


class _Drawing:
    """A view as its plot paints it, at its own size or as much of it as there is room for."""

    def __init__(self, part: ReportPart, look: Look) -> None:
        plot = PLOTS[part.name](None)
        plot.setFont(QApplication.font())
        plot.set_look(look)
        plot.show_view(part.shown)
        self._paint, self._ground = plot.pictured(), look.page["background"]
        whole = plot.picture_size()
        self._size = whole.boundedTo(_LARGEST)
        left = "Only the beginning is drawn here; the view's own export draws all of it."
        self._told = " ".join(filter(None, (plot.picture_note(), left if self._size != whole else "")))
        plot.deleteLater()

    def painted(self, most: QSize) -> Picture:
        """The picture within the text, shown smaller where it is larger than ``most``."""
        image = QImage(self._size * _SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SCALE)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRect(0, 0, self._size.width(), self._size.height())
        painter.fillRect(room, self._ground)
        painter.setClipRect(room)
        self._paint(painter)
        painter.end()
        size = self._size if self._size == self._size.boundedTo(most) else self._size.scaled(most, _KEPT)
        address = f"data:image/png;base64,{b64encode(png_of(image)).decode()}"
        return Picture(address, size.width(), size.height(), self._told)


def _written(report: AnalysisReport, drawings: Mapping[str, _Drawing], output: Path) -> Job[Path]:
    spare_projects(output)
    on_paper = output.suffix.lower() == ".pdf"
    pictures: dict[str, Picture] = {}
    for number, (name, drawing) in enumerate(drawings.items()):
        yield Progress(number, len(drawings) + 1, "painting")
        pictures[name] = drawing.painted(_ON_PAPER if on_paper else _LARGEST)
    yield Progress(len(drawings), len(drawings) + 1, "writing")
    text = report_text(report, lambda part: pictures.get(part.name), on_paper=on_paper)
    if on_paper:
        _write_pdf(text, report.title, output)
    else:
        with replacing(output) as file:
            file.write(text.encode())
    return output


def _write_pdf(text: str, title: str, path: Path) -> None:
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise Problem(Wrong.NOT_WRITABLE, file=str(path))
    writer = QPdfWriter(file)
    writer.setPageSize(QPageSize(paper_size()))
    writer.setPageMargins(QMarginsF())  # a text document leaves two centimetres of its own
    writer.setTitle(title)
    writer.setCreator("Standpunt")
    page = QTextDocument()
    font = QApplication.font()
    font.setPointSizeF(_POINTS)
    page.setDefaultFont(font)
    whole_words = QTextOption()
    whole_words.setWrapMode(QTextOption.WrapMode.WordWrap)
    page.setDefaultTextOption(whole_words)
    # Of style sheets a text document knows too little to set a table by.
    table, figure = '<table cellpadding="4" cellspacing="0">', '<td align="right">'
    page.setHtml(text.replace("<table>", table).replace('<td class="n">', figure))
    page.print_(writer)
    if not file.commit():
        raise Problem(Wrong.NOT_WRITABLE, file=str(path))
