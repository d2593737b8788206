"""Errors of our own, told in the window, and what the last start left behind."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.main_window.reports.catching import Catching
from desktop_app.main_window.reports.shelf import Mark, Unended
from desktop_app.main_window.window import MainWindow


def tell_errors(window: MainWindow, shelf: Path, mark: Mark | None = None) -> Catching:
    """From now on report what nobody caught, and say so in a window of its own, one at a time."""
    catching = Catching(shelf, lambda: window.deeds, window)

    def tell(text: str, kept: Path | None) -> None:
        if not _told(window):
            _open(window, text, kept, QApplication.activeModalWidget())

    catching.caught.connect(tell)
    catching.begin(mark)
    return catching


def tell_of_unended(window: MainWindow, left: Unended) -> None:
    """Say that the last start did not end well, and that nothing is lost."""
    told = (
        window.tr(
            "Standpunt ended unexpectedly last time. All you coded is in the file; this is where you were."
        )
        if window.desk.project is not None
        else window.tr("Standpunt ended unexpectedly last time. All you coded is in the file.")
    )
    report = left.report
    window.message.tell(
        told,
        problem=True,
        offer=window.tr("Show the report") if report is not None else "",
        take=(lambda: _show(window, report)) if report is not None else None,
    )


def _told(window: MainWindow) -> bool:
    """Whether a mistake is being told of."""
    from desktop_app.main_window.dialogs.mistake import MistakeDialog

    return bool(window.findChildren(MistakeDialog))


def _show(window: MainWindow, report: Path) -> None:
    try:
        text = report.read_text(encoding="utf-8", errors="replace")
    except OSError:
        text = ""
    _open(window, text, report)


def _open(window: MainWindow, text: str, kept: Path | None, over: QWidget | None = None) -> None:
    from desktop_app.main_window.dialogs.mistake import MistakeDialog

    dialog = MistakeDialog(text, kept, over or window)
    if over is None:
        dialog.finished.connect(lambda _: window.take_keyboard())
    dialog.open()
