"""Mistakes of the program: reported on this machine, told, and come back from."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.main_window import sample
from desktop_app.main_window.dialogs.mistake import MistakeDialog
from desktop_app.main_window.problems import tell_errors, tell_of_unended
from desktop_app.main_window.reports.report import report_of
from desktop_app.main_window.reports.shelf import Mark, keep, unended
from desktop_app.main_window.window import MainWindow
from tests.walkthroughs.the_window import opened

PRIVATE = "Words of an article that must not leave it"
CHILD = """
import sys, os, signal, ctypes
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop_app.main_window import application
from desktop_app.main_window.reports.shelf import Mark
way = sys.argv[1]
def fail():
    if way == "segv":
        ctypes.string_at(0)
    else:
        os.kill(os.getpid(), getattr(signal, way))
settle = Mark.settle
def settled(mark):
    settle(mark)
    QTimer.singleShot(0, fail)
Mark.settle = settled
application.made_application()
application._SETTLED_MILLISECONDS = 200
sys.exit(application.run(None, None))
"""


@pytest.fixture
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


def close(window: MainWindow) -> None:
    (dialog,) = window.findChildren(MistakeDialog)
    dialog.reject()


def test_an_error_in_a_slot_is_reported_once_and_told(
    qtbot: QtBot, tmp_path: Path, hooks: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong() -> None:
        raise ValueError(PRIVATE)

    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        catching = tell_errors(window, tmp_path / "reports")
        window.actions_by_id["view.text"].trigger()
        timer = QTimer(window)
        timer.timeout.connect(wrong)
        with qtbot.captureExceptions():
            monkeypatch.setattr(sys, "excepthook", catching.take)
            with qtbot.waitSignal(catching.caught):
                timer.start(1)
            QTest.qWait(30)
            timer.stop()
        reports = list((tmp_path / "reports").glob("report-*.txt"))
        assert len(reports) == 1
        text = reports[0].read_text(encoding="utf-8")
        assert "ValueError" in text
        assert "test_reports.py" in text
        assert "view.text" in text
        assert PRIVATE not in text
        assert str(Path.home()) not in text
        close(window)


def test_an_error_in_a_thread_is_told(qtbot: QtBot, tmp_path: Path, hooks: None) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        catching = tell_errors(window, tmp_path / "reports")
        with qtbot.waitSignal(catching.caught) as told:
            thread = threading.Thread(target=lambda: 1 / 0, name="worker")
            thread.start()
            thread.join()
        assert "ZeroDivisionError: division by zero" in told.args[0]
        assert "worker" in told.args[0]
        qtbot.waitUntil(lambda: window.findChild(MistakeDialog) is not None)
        close(window)


def test_messages_of_others_are_left_out() -> None:
    told = report_of(KeyError(PRIVATE), None, ())
    assert PRIVATE not in told
    assert "KeyError" in told
    assert "no attribute" in report_of(AttributeError("no attribute 'x'"), None, ())


def test_reports_are_few(tmp_path: Path) -> None:
    for number in range(30):
        keep(tmp_path, str(number))
    kept = sorted(tmp_path.glob("report-*.txt"))
    assert len(kept) == 20
    assert kept[-1].read_text(encoding="utf-8") == "29"


def test_no_report_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert keep(tmp_path / "file", "x") is None
    Mark(tmp_path / "file").lift()


def test_a_mark_that_is_lifted_leaves_nothing(tmp_path: Path) -> None:
    mark = Mark(tmp_path)
    mark.settle()
    assert unended(tmp_path) is None
    mark.lift()
    assert unended(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def run_child(folder: Path, way: str) -> subprocess.CompletedProcess[str]:
    """A start of the program that ends so as soon as it counts as in use."""
    return subprocess.run(
        [sys.executable, "-c", CHILD, way],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(folder),
            "QT_LOGGING_RULES": "*=false",
        },
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("way", ["SIGABRT", "segv"])
def test_a_crash_is_found_at_the_next_start(qtbot: QtBot, home: Path, way: str) -> None:
    ended = run_child(home, way)
    assert ended.returncode in (-signal.SIGABRT, -signal.SIGSEGV), ended.stderr
    (shelf,) = home.rglob("reports")
    left = unended(shelf)
    assert left is not None
    assert left.settled
    assert left.report is not None
    text = left.report.read_text(encoding="utf-8")
    assert "Fatal Python error" in text
    assert "in fail" in text
    assert unended(shelf) is None
    with opened(qtbot, home, sample.made(home / "sample", "en", "ann")) as window:
        tell_of_unended(window, left)
        assert "unexpectedly" in window.message.text
        window.message._offer.click()
        close(window)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_the_end_of_the_session_is_no_crash(home: Path) -> None:
    ended = run_child(home, "SIGTERM")
    assert ended.returncode == 0, ended.stderr
    (shelf,) = home.rglob("reports")
    assert list(shelf.iterdir()) == []


def test_what_fails_at_once_is_not_tried_again(tmp_path: Path) -> None:
    (tmp_path / "running-1.txt").write_text("Standpunt", encoding="utf-8")
    left = unended(tmp_path)
    assert left is not None
    assert not left.settled


@pytest.mark.skipif(os.name != "posix", reason="modes of files are of POSIX systems")
def test_the_folder_of_reports_is_its_owners_alone(tmp_path: Path) -> None:
    shelf = tmp_path / "reports"
    assert keep(shelf, "A report.") is not None
    assert stat.S_IMODE(shelf.stat().st_mode) == 0o700
