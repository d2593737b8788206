"""Makes the pictures of the analysis: every view of the coded sample and of a large debate, light and dark.

Run from the top of the repository, for all views or for those named:
``PYTHONPATH=. .venv/bin/python -P packaging/view_pictures.py [VIEW ...]``.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSettings

from desktop_app.formats.annotations import bundle
from desktop_app.main_window.application import made_application, make_window
from desktop_app.main_window.settings import ANNOTATOR, Settings
from desktop_app.main_window.window import MainWindow
from desktop_app.project.project import Project
from desktop_app.project.reading import ReadBundle
from desktop_app.project.resources import resource
from desktop_app.project.views.registry import VIEWS
from tests.benchmarks.debate import debate

SIZE = (1280, 800)
STATEMENTS = 100_000
SAMPLE = resource("samples", "nachtboot.nl.standpunt-bundle.zip")
FOLDER = Path(__file__).with_name("views")
QUALITY = 60
LONGEST = 120  # seconds that a view may take


def projects(folder: Path) -> Iterator[tuple[str, Path]]:
    """The coded sample and the debate, as projects."""
    for name, held in (
        ("sample", bundle.read(SAMPLE.read_bytes(), SAMPLE.name)),
        ("large", debate(STATEMENTS)),
    ):
        path = folder / f"{name}.standpunt"
        project = Project.create(path, held.codebooks[0], "Ines")
        project.do(ReadBundle(held))
        project.close()
        yield name, path


@contextmanager
def shown(path: Path, folder: Path, theme: str) -> Iterator[MainWindow]:
    """A window with the analysis of a project in it."""
    kept = QSettings(f"{folder}/settings-{theme}.ini", QSettings.Format.IniFormat)
    settings = Settings(kept)
    settings.set(ANNOTATOR, "Ines")
    window = make_window(settings, theme)
    window.resize(*SIZE)
    window.desk.take(Project.open(path, "Ines", write=False))
    window.show()
    try:
        yield window
    finally:
        window.close()


def settle(window: MainWindow) -> None:
    """Wait until the view and the words behind its mark are there and painted."""
    until = time.monotonic() + LONGEST
    quiet = 0
    while quiet < 40:
        QCoreApplication.processEvents()
        quiet = 0 if window.analysing.busy else quiet + 1
        if time.monotonic() > until:
            raise TimeoutError(window.analysing.presenter.name)
        time.sleep(0.01)


def main() -> None:
    """Write NAME-PROJECT-THEME.webp for every view, or for those named."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QLocale.setDefault(QLocale("en_GB"))
    made_application()
    FOLDER.mkdir(exist_ok=True)
    wanted = sys.argv[1:] or [view.name for view in VIEWS]
    with tempfile.TemporaryDirectory() as folder:
        for project, path in projects(Path(folder)):
            for theme in ("light", "dark"):
                with shown(path, Path(folder), theme) as window:
                    for name in wanted:
                        window.analysing.show(name)
                        settle(window)
                        output = FOLDER / f"{name}-{project}-{theme}.webp"
                        if not window.grab().save(str(output), "WEBP", QUALITY):
                            raise OSError(f"{output} cannot be written")


if __name__ == "__main__":
    main()
