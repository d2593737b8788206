"""From the start of the process to a painted window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from desktop_app.main_window import sample
from tests.benchmarks.harness import Row, Timed, side_by_side

_OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QSettings
from desktop_app.main_window import application
from desktop_app.main_window.settings import Settings
from desktop_app.project.project import Project
application.made_application()
window = application.make_window(Settings(QSettings(sys.argv[2], QSettings.Format.IniFormat)), "light")
window.desk.take(Project.open(Path(sys.argv[1]), "ann"))
window.show()
window.repaint()
import os
os._exit(0)
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
window.repaint()
import os
os._exit(0)
"""


def measure(size: int, folder: Path) -> Timed:
    """Start the application on the sample project, and an empty main window, in turn."""
    project = folder / "sample.standpunt"
    sample.made(project, "en", "ann").close()
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }
    # As installed: modules are compiled once, not at every start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def started(code: str) -> None:
        command = [sys.executable, "-c", code, str(project), str(folder / "settings.ini")]
        subprocess.run(command, env=environment, check=True, capture_output=True)

    return side_by_side(7, lambda: started(_OURS), lambda: started(_BARE))


ROW = Row("start", "process start to a painted window", "an empty main window", 1.5, 10, 10, measure)
