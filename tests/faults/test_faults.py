"""The table of faults is made, and a few of each harm are survived."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(os.name != "posix", reason="kills forked processes")
def test_a_few_of_each_harm_are_survived() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", "--times", "12"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    rows = [line.rsplit("  ", 1)[0].split()[-3:] for line in done.stdout.splitlines()[1:]]
    assert [row[:2] for row in rows] == [["12", "12"]] * 9
