"""A report of the analysis: its views drawn by the plots that the window has, as one HTML or PDF file."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Sequence
from functools import partial
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
from desktop_app.project.job import run
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
    save_report(run(analysis_report(path, names, query, choices)), output)
    return 0


def save_report(report: AnalysisReport, output: Path) -> None:
    """Write a report as HTML, or as PDF where the file's name ends so; replaced whole or left as it was.

    Problem when it cannot be written, or is a project.
    """
    spare_projects(output)
    look = load("light")
    if output.suffix.lower() == ".pdf":
        _write_pdf(report_text(report, partial(_drawn, look, _ON_PAPER), on_paper=True), report.title, output)
        return
    text = report_text(report, partial(_drawn, look, _LARGEST))
    with replacing(output) as file:
        file.write(text.encode())


def _drawn(look: Look, most: QSize, part: ReportPart) -> Picture | None:
    """The view as a picture within the text, made smaller where it is larger than ``most``."""
    if part.name not in PLOTS or not part.total:
        return None
    plot = PLOTS[part.name](None)
    plot.setFont(QApplication.font())
    plot.set_look(look)
    plot.show_view(part.shown)
    whole = plot.picture_size()
    size = whole.boundedTo(_LARGEST)
    image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), look.page["background"])
    painter.setClipRect(QRect(0, 0, size.width(), size.height()))
    plot.paint_picture(painter)
    painter.end()
    told = [plot.told()] if plot.told() else []
    if size != whole:
        told.append("Only the beginning is drawn here; the view's own export draws all of it.")
    plot.deleteLater()
    shown = size if size == size.boundedTo(most) else size.scaled(most, _KEPT)
    address = f"data:image/png;base64,{b64encode(png_of(image)).decode()}"
    return Picture(address, shown.width(), shown.height(), " ".join(told))


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
