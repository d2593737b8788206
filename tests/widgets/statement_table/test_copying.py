"""What was copied is left on the clipboard when the program ends, which must not be its undoing."""

from __future__ import annotations

import subprocess
import sys

import pytest

_PROGRAM = """
from PySide6.QtWidgets import QApplication
from desktop_app.widgets.statement_table import copying
application = QApplication([])
copying.{deed}(["Words", "Speaker"], [["One", "Ada"], ["Two", "Bo"]])
"""


@pytest.mark.parametrize("deed", ["copy_table", "copy_text"])
def test_a_program_ends_well_with_lines_on_the_clipboard(deed: str) -> None:
    ended = subprocess.run([sys.executable, "-c", _PROGRAM.format(deed=deed)], check=False, timeout=60)
    assert ended.returncode == 0
