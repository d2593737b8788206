"""Errors of our own: reported where they happen, never swallowed, and no reason to lose the window."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from desktop_app.main_window.reports.report import report_of
from desktop_app.main_window.reports.shelf import Mark, keep


class Catching(QObject):
    """Catches what nobody caught, in any thread, and tells of it in the main one.

    Every change is in the file when it is made, so an error that is caught nowhere costs at most itself.
    """

    caught = Signal(str, object)
    """The report, and where it is kept (None where it could not be)."""

    def __init__(self, shelf: Path, deeds: Callable[[], Iterable[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._shelf, self._deeds = shelf, deeds
        self._seen: set[str] = set()

    def begin(self, mark: Mark | None = None) -> None:
        """From now on."""
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread
        if mark is not None:
            qInstallMessageHandler(_heard_by(mark))

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None, where: str = ""
    ) -> None:
        """Report an error, once for each place that it comes from."""
        traceback.print_exception(kind, error, trace, file=sys.stderr)
        if not isinstance(error, Exception):
            return
        innermost = traceback.extract_tb(trace)[-1:]
        place = f"{kind.__name__} {[(frame.filename, frame.lineno) for frame in innermost]}"
        if place in self._seen:
            return
        self._seen.add(place)
        text = report_of(error, trace, self._deeds(), where)
        self.caught.emit(text, keep(self._shelf, text))

    def _take_of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            name = args.thread.name if args.thread is not None else ""
            self.take(args.exc_type, args.exc_value, args.exc_traceback, name)


def _heard_by(mark: Mark) -> Callable[[QtMsgType, QMessageLogContext, str], None]:
    """What Qt says goes where it always goes, and into the mark where it ends the program."""

    def heard(kind: QtMsgType, _context: QMessageLogContext, told: str) -> None:
        sys.stderr.write(f"{told}\n")
        if kind in (QtMsgType.QtFatalMsg, QtMsgType.QtCriticalMsg):
            mark.write(f"Qt: {told}")

    return heard
