"""Errors of our own: told where they happen, never swallowed, and no reason to lose the window."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from desktop_app.main_window.window import MainWindow


def tell_errors(window: MainWindow) -> None:
    """From now on say an uncaught error in the window too, besides where the program was started from.

    Every change is in the file when it is made, so an error that is caught nowhere costs at most itself.
    """

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace, file=sys.stderr)
        if issubclass(kind, Exception):
            window.message.tell(
                window.tr(
                    "Standpunt made a mistake (%1). What you coded is saved. Please report it."
                ).replace("%1", f"{kind.__name__}: {error}"),
                problem=True,
            )

    sys.excepthook = told
