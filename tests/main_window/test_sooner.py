"""What has the window come sooner changes nothing that is seen."""

from __future__ import annotations

import gc
import subprocess
import sys

from pytestqt.qtbot import QtBot

from desktop_app.main_window import sooner


def test_garbage_is_looked_for_again_once_the_window_stands(qtbot: QtBot) -> None:
    code = "from desktop_app.main_window import sooner; sooner.begin(); import gc; print(gc.isenabled())"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert told == "False\n"
    gc.disable()
    try:
        sooner.end()
        qtbot.waitUntil(gc.isenabled)
    finally:
        gc.enable()
        gc.unfreeze()
