"""What the actions do with the article on paper."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSaveFile, Qt
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.main_window import theme
from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.presenters.printed import printed_of
from desktop_app.project.sparing import spare_projects
from desktop_app.project.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPagedPaintDevice

    from desktop_app.domain.bundle import Bundle
    from desktop_app.domain.statement import Statement
    from desktop_app.main_window.window import MainWindow
    from desktop_app.widgets.printing.printed import Printed

_PAPER = "light"
_DOTS = 1200


def print_article(window: MainWindow) -> None:
    """Show the sheets as they will be printed; the printer is chosen there."""
    from PySide6.QtPrintSupport import QPrinter

    from desktop_app.main_window.dialogs.print_preview import PrintPreview

    printed = _printed(window)
    if printed is None:
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(paper_size()))
    printer.setDocName(printed.document.title or printed.document.id)
    preview = PrintPreview(printer, window.icon, window)
    preview.resize(window.size() * 0.9)
    preview.paintRequested.connect(lambda device: _through(window, device, (printed,), 1))
    preview.exec()
    preview.deleteLater()


def write_pdf(window: MainWindow) -> None:
    """Ask for a file and write the article there."""
    printed, project = _printed(window), window.desk.project
    if printed is None or project is None:
        return
    name = "".join(c if c.isalnum() or c in " -_" else "_" for c in printed.document.title) or "article"
    proposed = str(project.path.parent / f"{name[:80].strip()}.pdf")
    chosen, _ = QFileDialog.getSaveFileName(
        window, window.tr("Save the article as PDF"), proposed, window.tr("PDF (*.pdf)")
    )
    if chosen:
        _write(window, (printed,), Path(chosen), printed.document.title or printed.document.id, 1)


def write_articles(window: MainWindow, bundle: Bundle, path: Path) -> None:
    """Write the articles of a bundle, with their statements in it, to one PDF."""
    statements: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in bundle.statements:
        statements[one.document_id].append(one)
    look, known, by = theme.load(_PAPER), window.desk.known, window.reader.colour_by
    articles = (
        printed_of(document, tuple(statements[document.id]), known, look, by) for document in bundle.documents
    )
    project = window.desk.project
    if project is not None:
        _write(window, articles, path, project.path.stem, len(bundle.documents))


def _write(window: MainWindow, articles: Iterable[Printed], path: Path, title: str, count: int) -> None:
    try:
        if save(window, articles, path, title, count):
            one, many = (
                window.tr("The article was written to %2."),
                window.tr("%1 articles were written to %2."),
            )
            window.desk.news_told.emit(counted(count, one, many).replace("%2", str(path)))
    except Problem as problem:
        window.desk.problem_told.emit(worded(problem))


def save(
    window: MainWindow | None, articles: Iterable[Printed], path: Path, title: str, count: int = 1
) -> bool:
    """Write ``count`` articles to a PDF; False, and what stood there kept, when given up.

    Problem when it cannot be written, or is a project.
    """
    spare_projects(path)
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise Problem(Wrong.NOT_WRITABLE, file=str(path))
    writer = QPdfWriter(file)
    writer.setPageSize(QPageSize(paper_size()))
    writer.setResolution(_DOTS)
    writer.setTitle(title)
    writer.setCreator("Standpunt")
    done = _through(window, writer, articles, count)
    if not done:
        file.cancelWriting()
        file.commit()
        return False
    if not file.commit():
        raise Problem(Wrong.NOT_WRITABLE, file=str(path))
    return True


def _through(
    window: MainWindow | None, device: QPagedPaintDevice, articles: Iterable[Printed], count: int
) -> bool:
    """Paint sheet after sheet while the window goes on answering; False when it was given up."""
    from desktop_app.widgets.printing.sheets import print_on

    sheets = print_on(device, articles, theme.load(_PAPER), QLocale())
    if window is None:
        for _ in sheets:
            pass
        return True
    progress = QProgressDialog(window.tr("Setting the article…"), window.tr("Cancel"), 0, 0, window)
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(600)
    given_up = False
    for done, sheet, last in sheets:
        progress.setMaximum(count if count > 1 else last)
        progress.setValue(done if count > 1 else sheet)
        if progress.wasCanceled():
            given_up = True
            break
    sheets.close()
    progress.deleteLater()
    return not given_up


def _printed(window: MainWindow) -> Printed | None:
    document = window.desk.focus.document
    if document is None:
        return None
    statements = window.desk.ask(lambda project: project.statements(document.id)) or ()
    return printed_of(document, statements, window.desk.known, theme.load(_PAPER), window.reader.colour_by)


def paper_size() -> QPageSize.PageSizeId:
    """Letter where inches are the rule, else A4."""
    metric = QLocale().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    return QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter
