"""What the actions do with the analysis."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from desktop_app.domain.analysis_report import AnalysisReport
    from desktop_app.main_window.window import MainWindow


def show(window: MainWindow, name: str) -> None:
    """Show a view."""
    window.analysing.show(name)


def toggle_table(window: MainWindow) -> None:
    """Have the figures below the plot, or not."""
    window.analysing.show()
    window.analysing.page.table_button.toggle()


def slide(window: MainWindow, by: int) -> None:
    """Have all views be of the next time as long as theirs, or of the one before for -1."""
    window.analysing.show()
    if not window.analysing.page.sheet.slide(by):
        window.desk.news_told.emit(window.tr("There is no other time to be seen."))


def export(window: MainWindow, format_name: str = "") -> None:
    """Ask for a file, and write there what is shown: a picture, or its figures, by the file's ending."""
    from desktop_app.main_window.pictures import PICTURES, explained, save_picture
    from desktop_app.project.jobs.analysis import FIGURES, write_shown

    project = window.desk.project
    window.analysing.show()
    page, presenter = window.analysing.page, window.analysing.presenter
    shown, plot = page.sheet.shown, page.sheet.plot
    if project is None or shown is None:
        window.desk.news_told.emit(window.tr("There is nothing to export yet."))
        return
    formats = (*(PICTURES if plot is not None else ()), *FIGURES)
    chosen = format_name if format_name in formats else formats[0]
    proposed = project.path.parent / f"{project.path.stem}-{presenter.name}.{chosen}"
    kinds = [f"{each.upper()} (*.{each})" for each in (chosen, *(each for each in formats if each != chosen))]
    name, _ = QFileDialog.getSaveFileName(
        window, window.tr("Export the view"), str(proposed), ";;".join(kinds)
    )
    if not name:
        return
    path = Path(name)
    ending = path.suffix.lower().removeprefix(".")
    if ending not in formats:
        path, ending = path.with_name(f"{path.name}.{chosen}"), chosen
    if plot is not None and ending in PICTURES:
        words = page.sheet.heading.text(), explained(page.sheet.line.text(), presenter.asked.query)
        window.jobs.start(
            save_picture(plot, window.look, words, path, ending), lambda written: _tell(window, written)
        )
    else:
        job = write_shown(shown, presenter.name, presenter.asked, ending, path)
        window.jobs.start(job, lambda written: _tell(window, written.path))


def report(window: MainWindow) -> None:
    """Ask for a file, and write all views there, as they are chosen and narrowed."""
    from desktop_app.main_window.analysis_report import save_report
    from desktop_app.project.jobs.analysis_report import analysis_report

    project = window.desk.project
    if project is None:
        return
    proposed = str(project.path.parent / f"{project.path.stem}-report.html")
    kinds = f"{window.tr('Web page')} (*.html);;PDF (*.pdf)"
    name, _ = QFileDialog.getSaveFileName(window, window.tr("Report of the analysis"), proposed, kinds)
    if not name:
        return
    path = Path(name)
    if path.suffix.lower() not in (".html", ".pdf"):
        path = path.with_name(f"{path.name}.html")
    presenter = window.analysing.presenter

    def tell(written: Path) -> None:
        window.desk.news_told.emit(window.tr("The report is in %1.").replace("%1", str(written)))

    def write(made: AnalysisReport) -> None:
        window.jobs.start(save_report(made, path), tell)

    job = analysis_report(project.path, (), presenter.query, presenter.choices)
    window.jobs.start(job, write)


def _tell(window: MainWindow, path: Path) -> None:
    window.desk.news_told.emit(window.tr("The view is in %1.").replace("%1", str(path)))
