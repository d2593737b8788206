"""From the start of the process to a painted window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from desktop_app.main_window import sample
from tests.benchmarks.harness import Row, Timed, resident_in, side_by_side

_TOLD = """
import os, sys
def tell():
    try:
        sys.stdout.write(open('/proc/self/status').read())
    except OSError:
        pass
    sys.stdout.flush()
    os._exit(0)
"""
# As the command does it, up to where the window begins to wait for somebody.
_OURS = f"""{_TOLD}
class Painted(Exception):
    pass
def paint(*_):
    from PySide6.QtWidgets import QApplication
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.repaint()
    raise Painted
from PySide6.QtWidgets import QApplication
QApplication.exec = paint
from desktop_app.__main__ import main
try:
    main()
except Painted:
    tell()
"""
_BARE = f"""{_TOLD}
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
window.repaint()
tell()
"""
_TIMES = 11


def measure(size: int, folder: Path) -> Timed:
    """Start the application on the sample project, and an empty main window, in turn."""
    project = folder / "sample.standpunt"
    sample.made(project, "en", "ann").close()
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        # What the window remembers, and where its mark stands, are not the user's own.
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
    }
    # As installed: modules are compiled once, not at every start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    told = ""

    def started(code: str) -> str:
        command = [sys.executable, "-c", code, "open", str(project)]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

    def ours() -> None:
        nonlocal told
        told = started(_OURS)

    timed = side_by_side(_TIMES, ours, lambda: started(_BARE))
    return Timed(timed.ours, timed.limit, memory=resident_in(told))


ROW = Row("start", "process start to a painted window", "an empty main window", 1.5, 10, 10, measure)
